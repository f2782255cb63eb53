import { allRules, acrossRuleIds } from "../across/index.ts";
import type { RuleInfo } from "../rules/rule.ts";
import { severityRank } from "./severity.ts";
import { column, defineTable } from "./table.ts";

export const rules = defineTable<readonly RuleInfo[], RuleInfo>({
  name: "rules",
  description: "One rule, whether it found something or not",
  sources: (all) => all,
  columns: [
    column("rule", "text", "Identity", (row) => row.id),
    column("title", "text", "What a reader calls it, in Vietnamese", (row) => row.title.vi),
    column("title_en", "text", "The same in English", (row) => row.title.en),
    column("severity", "text", "The gravest that it gives: error, warning or note", (row) => row.severity),
    column("severity_rank", "integer", "1 error, 2 warning, 3 note", (row) => severityRank(row.severity)),
    column("between_reports", "boolean", "Whether it holds reports against each other", (row) => isAcross(row)),
  ],
});

const isAcross = ({ id }: RuleInfo): boolean => acrossRuleIds.has(id);

/** The rows of `rules`: the same for every data set of this version. */
export const RULE_ROWS = rules.rowsOf(allRules);
