import type { CheckKind } from "./check.ts";

/**
 * How much of the report was looked at, so that no findings is never mistaken for all right.
 *
 * @example
 * ```ts
 * import { auditText, type CoverageCounts } from "@doichieu/metrics";
 *
 * const share = ({ percentages, percentagesChecked }: CoverageCounts): number => percentagesChecked / percentages;
 * console.log(share(auditText("Giải quyết 85/92 vụ việc, đạt 92,4%.").coverage)); // → 1
 * ```
 */
export interface CoverageCounts {
  readonly references: number;
  readonly figures: number;
  readonly percentages: number;
  readonly percentagesChecked: number;
  /** Totals that the text says are made up of parts. */
  readonly sums: number;
  readonly sumsChecked: number;
  readonly checks: number;
  readonly inconsistent: number;
}

/**
 * How much of the report was looked at, by kind of relation and by table, too.
 *
 * @example
 * ```ts
 * import { auditText, type Coverage } from "@doichieu/metrics";
 *
 * const looked = ({ checks, figures, kinds }: Coverage): string =>
 *   `${checks} checks, ${figures} figures, ${kinds.share?.claims ?? 0} shares`;
 * console.log(looked(auditText("Giải quyết 85/92 vụ việc, đạt 92,4%.").coverage));
 * // → 1 checks, 2 figures, 1 shares
 * ```
 */
export interface Coverage extends CoverageCounts {
  /** Claims of each kind of relation: told, checked, and found not to fit. */
  readonly kinds: Readonly<
    Partial<Record<CheckKind, { readonly claims: number; readonly checked: number; readonly inconsistent: number }>>
  >;
  /** Tables with how many of their figures some check looks at. */
  readonly tables: readonly TableCoverage[];
}

/**
 * How much of a table was looked at.
 *
 * @example
 * ```ts
 * import { auditText, type TableCoverage } from "@doichieu/metrics";
 *
 * const open = ({ table, unchecked }: TableCoverage): string => `table ${table + 1}: ${unchecked} not checked`;
 * console.log(auditText("Đạt 91,5%.").coverage.tables.map(open)); // → []
 * ```
 */
export interface TableCoverage {
  /** Index of the table in the document. */
  readonly table: number;
  readonly rows: number;
  readonly columns: number;
  /** Figures of the table that take part in a check, and those that take part in none. */
  readonly checked: number;
  readonly unchecked: number;
}
