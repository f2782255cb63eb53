import type { ReadOptions } from "../reader/reader.ts";
import type { Span } from "../source/span.ts";

/** What is to be written beside a stretch of a report's text. */
export interface ReportComment {
  /** Of the text that `readReport` gives for the same bytes and options. */
  readonly span: Span;
  /** Paragraphs are parted by line breaks. */
  readonly text: string;
}

/** Who comments and when; and how the report is read. */
export interface AnnotateOptions extends ReadOptions {
  readonly author: string;
  /** A few letters for the author, which Word shows beside the text. */
  readonly initials: string;
  readonly date: Date;
}

/** The report with comments. */
export interface Annotated {
  readonly bytes: Uint8Array;
  /** How many comments it took; those behind them had no place. */
  readonly placed: number;
}
