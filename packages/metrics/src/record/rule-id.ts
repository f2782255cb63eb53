/** Rules whose findings have a check behind them: they hold records of one report against each other. */
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

/** Every rule that looks at one report. The last four find what is wrong by itself, without a check. */
export type RuleId =
  | CheckRuleId
  | "date-order"
  | "period-conflict"
  | "implausible-value"
  | "share-range"
  | "no-integer-fits";

/** Every rule that holds several reports against each other. */
export type CrossRuleId =
  | "cross-reference-date"
  | "cross-indicator"
  | "cross-cumulative"
  | "cross-period-sum"
  | "cross-old-year"
  | "cross-copy";
