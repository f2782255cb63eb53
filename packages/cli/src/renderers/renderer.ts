import type { AuditOutput } from "@doichieu/metrics";
import type { Lang, Messages } from "../terminal/messages.ts";

/** What a renderer may know beside the result. */
export interface RenderContext {
  readonly lang: Lang;
  readonly messages: Messages;
  /** Whether to colour; only the terminal's renderer asks. */
  readonly color: boolean;
  /** Columns to fill. */
  readonly width: number;
}

/** Turns a result into one text, told in pieces so that no long run has to fit in one string. */
export type Render = (output: AuditOutput, context: RenderContext) => Iterable<string>;

/** One file of a result that is a folder. */
export interface RenderedFile {
  /** Relative, forward slashes. */
  readonly path: string;
  readonly content: Iterable<string>;
}

/** A result of several files: an index and one page a report. */
export type RenderFolder = (output: AuditOutput, context: RenderContext) => Iterable<RenderedFile>;

export interface Renderer {
  readonly render: Render;
  readonly renderFolder?: RenderFolder;
}
