import type { ReadErrorCode, ReaderDiagnosticCode } from "@doichieu/parser";

/**
 * What a part of a report that was not read or understood is told under; stable.
 *
 * @example
 * ```ts
 * import { auditText, type DiagnosticCode } from "@doichieu/metrics";
 *
 * const lost: readonly DiagnosticCode[] = ["text-left-out", "page-illegible"];
 * console.log(auditText("Đạt 91,5%.").diagnostics.some(({ code }) => lost.includes(code))); // → false
 * ```
 */
export type DiagnosticCode =
  | ReaderDiagnosticCode
  /** A word recognised from a picture was read as another. */
  | "recognition-repaired"
  /** A configuration or a list of accepted findings changed the result. */
  | "configured";

/**
 * Why an input was not read; stable. Those beside `ReadErrorCode` come from runs over many files.
 *
 * @example
 * ```ts
 * import type { AuditErrorCode } from "@doichieu/metrics";
 *
 * const again: readonly AuditErrorCode[] = ["timeout", "out-of-memory", "interrupted"];
 * console.log(again.length); // → 3
 * ```
 */
export type AuditErrorCode =
  | ReadErrorCode
  | "config-invalid"
  | "crashed"
  | "excluded"
  | "internal-error"
  | "interrupted"
  | "link-outside"
  | "no-match"
  | "nothing-readable"
  | "out-of-memory"
  | "timeout";
