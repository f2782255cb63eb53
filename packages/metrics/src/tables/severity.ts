import type { Severity } from "../rules/finding.ts";

const WORST_FIRST: readonly Severity[] = ["error", "warning", "note"];

/**
 * 1 for an error, 2 for a warning, 3 for a note: rows in this order begin with the gravest.
 * @example
 * ```ts
 * import { severityRank } from "@doichieu/metrics/tables";
 *
 * console.log(severityRank("error") < severityRank("note")); // → true
 * ```
 */
export const severityRank = (severity: Severity): number => WORST_FIRST.indexOf(severity) + 1;

/** The gravest of several, or null. */
export const worstOf = (severities: readonly Severity[]): Severity | null =>
  WORST_FIRST.find((severity) => severities.includes(severity)) ?? null;
