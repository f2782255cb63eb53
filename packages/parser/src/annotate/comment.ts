import type { ReadOptions } from "../reader/reader.ts";
import type { Span } from "../source/span.ts";

/**
 * What is to be written beside a stretch of a report's text.
 *
 * @example
 * ```ts
 * import type { ReportComment } from "@doichieu/parser/annotate";
 *
 * const comment: ReportComment = { span: { start: 0, end: 7 }, text: "Xem lại" };
 * console.log(comment.text); // → Xem lại
 * ```
 */
export interface ReportComment {
  /** Of the text that `readReport` gives for the same bytes and options. */
  readonly span: Span;
  /** Paragraphs are parted by line breaks. */
  readonly text: string;
}

/**
 * Who comments and when; and how the report is read.
 *
 * @example
 * ```ts
 * import type { AnnotateOptions } from "@doichieu/parser/annotate";
 *
 * const by: AnnotateOptions = { author: "doichieu", initials: "ĐC", date: new Date() };
 * console.log(by.author); // → doichieu
 * ```
 */
export interface AnnotateOptions extends ReadOptions {
  readonly author: string;
  /** A few letters for the author, which Word shows beside the text. */
  readonly initials: string;
  readonly date: Date;
}

/**
 * The report with comments.
 *
 * @example
 * ```ts
 * import type { Annotated } from "@doichieu/parser/annotate";
 *
 * const left = ({ placed }: Annotated, all: number): number => all - placed;
 * console.log(left({ bytes: new Uint8Array(), placed: 3 }, 3)); // → 0
 * ```
 */
export interface Annotated {
  readonly bytes: Uint8Array;
  /** How many comments it took; those behind them had no place. */
  readonly placed: number;
}
