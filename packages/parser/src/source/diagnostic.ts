import type { Span } from "./span.ts";

/**
 * What a reader tells of a file under; stable.
 *
 * @example
 * ```ts
 * import { type ReaderDiagnosticCode, textSource } from "@doichieu/parser";
 *
 * const unread: readonly ReaderDiagnosticCode[] = ["page-without-text", "page-unreadable"];
 * console.log(textSource("Đạt 91,5%.").diagnostics.some(({ code }) => unread.includes(code))); // → false
 * ```
 */
export type ReaderDiagnosticCode =
  | "cells-uncomputed"
  | "legacy-encoding"
  | "page-illegible"
  | "page-not-vietnamese"
  | "page-recognized"
  | "page-unreadable"
  | "page-without-text"
  | "pdf-damaged"
  | "struck-text"
  | "table-too-wide"
  | "tables-flattened"
  | "text-left-out"
  | "torn-words"
  | "tracked-changes";

/**
 * A part of a report that could not be read or understood. It is no finding: the report may be right there.
 * `message` is Vietnamese; `messageEn` says the same in English.
 *
 * @example
 * ```ts
 * import { type Diagnostic, textSource } from "@doichieu/parser";
 *
 * const told = ({ severity, code }: Diagnostic): string => `${severity}: ${code}`;
 * console.log(textSource("Đạt 91,5%.").diagnostics.map(told)); // → []
 * ```
 */
export interface Diagnostic {
  readonly code: ReaderDiagnosticCode;
  readonly severity: "error" | "warning" | "note";
  /** 1-based page, or null where the format has no pages. */
  readonly page: number | null;
  readonly span: Span | null;
  /** How many characters, spaces not counted, stand in the file and not in the text, where it is about such. */
  readonly characters?: number;
  readonly message: string;
  readonly messageEn: string;
}
