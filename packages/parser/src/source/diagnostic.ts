import type { Span } from "./span.ts";

/**
 * A part of a report that could not be read or understood. It is no finding: the report may be right there.
 * `message` is Vietnamese; `messageEn` says the same in English.
 */
export interface Diagnostic {
  /** Stable, kebab-case: `page-without-text`, `tracked-changes`, `tables-flattened`. */
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  /** 1-based page, or null where the format has no pages. */
  readonly page: number | null;
  readonly span: Span | null;
  /** How many characters, spaces not counted, stand in the file and not in the text, where it is about such. */
  readonly characters?: number;
  readonly message: string;
  readonly messageEn: string;
}
