/**
 * Rules whose findings have a check behind them: they hold records of one report against each other.
 *
 * @example
 * ```ts
 * import { auditText, type CheckRuleId } from "@doichieu/metrics";
 *
 * const sums: readonly CheckRuleId[] = ["sum-of-parts", "difference"];
 * console.log(auditText("Đạt 91,5%.").checks.filter(({ rule }) => sums.includes(rule)).length); // → 0
 * ```
 */
export type CheckRuleId =
  | "percent-of-whole"
  | "sum-of-parts"
  | "difference"
  | "ratio-sum"
  | "growth"
  | "delta"
  | "listed-items"
  | "repeated-figure"
  | "percentages-sum"
  | "reference-conflict"
  | "reference-year"
  | "reference-sequence"
  | "type-against-symbol"
  | "issuer-against-symbol";

/**
 * Every rule that looks at one report. The last four find what is wrong by itself, without a check.
 *
 * @example
 * ```ts
 * import { auditText, type RuleId } from "@doichieu/metrics";
 *
 * const dates: readonly RuleId[] = ["date-order", "reference-year"];
 * console.log(auditText("Họp ngày 31/02/2031.").findings.filter(({ rule }) => dates.includes(rule)).length);
 * // → 1
 * ```
 */
export type RuleId =
  | CheckRuleId
  | "date-order"
  | "period-conflict"
  | "implausible-value"
  | "share-range"
  | "no-integer-fits";

/**
 * Every rule that holds several reports against each other.
 *
 * @example
 * ```ts
 * import { type CrossRuleId, ruleById } from "@doichieu/metrics";
 *
 * const copies: CrossRuleId = "cross-copy";
 * console.log(ruleById(copies).title.en); // → Two files are one report
 * ```
 */
export type CrossRuleId =
  | "cross-reference-date"
  | "cross-indicator"
  | "cross-cumulative"
  | "cross-period-sum"
  | "cross-old-year"
  | "cross-copy";
