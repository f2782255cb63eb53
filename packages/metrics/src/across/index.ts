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

/** Every rule that may find something, in one report or between several. */
export const allRules: readonly RuleInfo[] = [...rules, ...acrossRules, crossCopy];

/** The rule of that id, or undefined. */
export const ruleById = (id: string): RuleInfo | undefined => allRules.find((rule) => rule.id === id);
