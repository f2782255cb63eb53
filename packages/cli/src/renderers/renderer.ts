import type { AcceptedCrossFinding, AuditError, AuditOutput, CrossFinding, DocumentAudit } from "@doichieu/metrics";
import type { AuditSet } from "../batch/result/documents.ts";
import type { Look } from "../look/look.ts";
import type { Piece } from "../files/replace-file.ts";
import type { Lang } from "../messages/both.ts";
import type { ReportMessages } from "../messages/reports.ts";

/** What a renderer may know beside the result. */
export interface RenderContext {
  readonly lang: Lang;
  readonly messages: ReportMessages;
  /** Whether to colour; only the terminal's renderer asks. */
  readonly color: boolean;
  /** Columns to fill. */
  readonly width: number;
  /** Whether to list every place that could not be checked; only the terminal's renderer asks. */
  readonly verbose?: boolean;
  /** Folders, forward slashes, from which paths that begin at a root are told in pages and lists. */
  readonly roots?: readonly string[];
  /** What a report looks like, where that is known; only pages ask. */
  readonly lookOf?: (document: DocumentAudit) => Look | null;
}

/** Turns a result into one text, or into bytes, told in pieces so that no long run has to fit in one string. */
export type Render = (output: AuditSet, context: RenderContext) => Iterable<Piece>;

/** One file of a result that is a folder. */
export interface RenderedFile {
  /** Relative, forward slashes. */
  readonly path: string;
  readonly content: Iterable<string>;
}

/** A result of several files: an index and one page a report. */
export type RenderFolder = (output: AuditSet, context: RenderContext) => Iterable<RenderedFile>;

/** What is known when the last document is through. */
export interface StreamEnd {
  readonly crossFindings: readonly CrossFinding[];
  readonly acceptedCrossFindings: readonly AcceptedCrossFinding[];
  readonly errors: readonly AuditError[];
  /** False where the run was interrupted. */
  readonly complete: boolean;
}

/** A result being written while its documents come in, in their order. */
export interface DocumentStream {
  readonly begin: () => Iterable<string>;
  readonly document: (document: DocumentAudit, index: number) => Iterable<string>;
  /** The same of a document that is not looked into, where the format tells no more than its JSON. */
  readonly json?: (json: string, path: string) => Iterable<string>;
  /** A file that could not be read, where the format tells it in its place. */
  readonly error?: (error: AuditError) => Iterable<string>;
  readonly end: (end: StreamEnd) => Iterable<string>;
}

/** What every document of a result shares. */
export type StreamHead = Pick<AuditOutput, "schemaVersion" | "tool">;

/** How a format begins a stream. */
export type Stream<Context = RenderContext> = (head: StreamHead, context: Context) => DocumentStream;

export interface Renderer {
  readonly render: Render;
  readonly renderFolder?: RenderFolder;
  /** Where nothing at the beginning of the format follows from what comes at the end. */
  readonly stream?: Stream;
}

/** A renderer of a format that can be streamed: a result that is there already is streamed too. */
export const streamed = (stream: Stream): Renderer => ({
  stream,
  *render({ schemaVersion, tool, documents, crossFindings, acceptedCrossFindings, errors }, context) {
    const { begin, document, error, end } = stream({ schemaVersion, tool }, context);
    yield* begin();
    let index = 0;
    for (const each of documents) yield* document(each, index++);
    if (error) for (const each of errors) yield* error(each);
    yield* end({ crossFindings, acceptedCrossFindings, errors, complete: true });
  },
});
