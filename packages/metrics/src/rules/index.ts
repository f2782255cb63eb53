import { delta } from "./delta.ts";
import { difference } from "./difference.ts";
import { growth } from "./growth.ts";
import { listedItems } from "./listed-items.ts";
import { percentOfWhole } from "./percent-of-whole.ts";
import { ratioSum } from "./ratio-sum.ts";
import type { Rule } from "./rule.ts";
import { sumOfParts } from "./sum-of-parts.ts";

/** The one table of rules, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [percentOfWhole, sumOfParts, difference, ratioSum, growth, delta, listedItems];

/** The rule of that id, or undefined. */
export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);
