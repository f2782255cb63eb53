import type { PlacedSpan } from "../outline/place.ts";

/**
 * What the report says of itself (Nghị định 30/2020/NĐ-CP, Phụ lục I). Unknown is null.
 *
 * @example
 * ```ts
 * import { auditText, type ReportProfile } from "@doichieu/metrics";
 *
 * const heading = ({ issuer, period }: ReportProfile): string => `${issuer ?? "?"}, ${period ?? "?"}`;
 * console.log(heading(auditText("Đạt 91,5%.").profile)); // → ?, ?
 * ```
 */
export interface ReportProfile {
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  /** ISO 8601; "2026-03" where the day is blank. */
  readonly date: string | null;
  readonly title: string | null;
  readonly issuer: string | null;
  /** "2026-Q1", "2023-H1", "2021", "2022-M05". */
  readonly period: string | null;
  readonly recipients: readonly string[];
  readonly signer: { readonly capacity: string | null; readonly name: string | null } | null;
  readonly dateSpan: PlacedSpan | null;
}

/**
 * One heading of the report.
 *
 * @example
 * ```ts
 * import { auditText, type OutlineEntry } from "@doichieu/metrics";
 *
 * const line = ({ level, title }: OutlineEntry): string => `${"  ".repeat(level - 1)}${title}`;
 * console.log(auditText("I. KẾT QUẢ\n\nĐạt 91,5%.").outline.map(line)); // → [ 'KẾT QUẢ' ]
 * ```
 */
export interface OutlineEntry {
  /** As numbered in the text: "I", "2.1", "a". */
  readonly number: string | null;
  readonly title: string;
  /** From 1. */
  readonly level: number;
  readonly span: PlacedSpan;
}
