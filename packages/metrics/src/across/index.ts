import { expectOneOf } from "@doichieu/parser/internal";
import type { CrossRuleId, RuleId } from "../record/rule-id.ts";
import { rules } from "../rules/index.ts";
import type { RuleInfo } from "../rules/rule.ts";
import type { AcrossRule } from "./across-rule.ts";
import { crossCopy } from "./copies.ts";
import { crossCumulative } from "./cross-cumulative.ts";
import { crossIndicator } from "./cross-indicator.ts";
import { crossOldYear } from "./cross-old-year.ts";
import { crossPeriodSum } from "./cross-period-sum.ts";
import { crossReferenceDate } from "./cross-reference-date.ts";

/** The one table of rules between reports; their findings stand in this order. */
export const acrossRules: readonly AcrossRule[] = [
  crossReferenceDate,
  crossIndicator,
  crossCumulative,
  crossPeriodSum,
  crossOldYear,
];

const between: readonly RuleInfo[] = [...acrossRules, crossCopy];

/** The rules that hold reports against each other. */
export const acrossRuleIds: ReadonlySet<string> = new Set(between.map(({ id }) => id));

/**
 * Every rule that may find something, in one report or between several.
 *
 * @example
 * ```ts
 * import { allRules } from "@doichieu/metrics";
 *
 * console.log(
 *   allRules
 *     .filter(({ severity }) => severity === "warning")
 *     .map(({ id }) => id)
 *     .slice(0, 2),
 * ); // → [ 'listed-items', 'reference-sequence' ]
 * ```
 */
export const allRules: readonly RuleInfo[] = [...rules, ...between];

/**
 * The rule of that id: its title, what it recomputes, sentences that show it.
 * @throws {RangeError} where there is none; it names the nearest
 * @example
 * ```ts
 * import { ruleById } from "@doichieu/metrics";
 *
 * console.log(ruleById("growth").title.en); // → Growth
 * ```
 */
export const ruleById = (id: RuleId | CrossRuleId): RuleInfo => {
  const ids = allRules.map((rule) => rule.id);
  expectOneOf("ruleById(id)", "rule", id, ids);
  return allRules[ids.indexOf(id)] as RuleInfo;
};
