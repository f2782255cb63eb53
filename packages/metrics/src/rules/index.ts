import type { Rule } from "./rule.ts";

/** The one table of rules, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [];

/** The rule of that id, or undefined. */
export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);
