import type { Coverage } from "../record/audit-result.ts";
import type { Check } from "../rules/finding.ts";
import type { RuleContext } from "../rules/rule.ts";

const idsIn = (checks: readonly Check[], role: string): Set<string> =>
  new Set(checks.flatMap((check) => (typeof check.operands[role] === "string" ? [check.operands[role]] : [])));

/** How much of a report was looked at. A sum counts where the text tells parts of a total, checked or not. */
export const coverageOf = ({ figures, references, bindings }: RuleContext, checks: readonly Check[]): Coverage => {
  const percentages = figures.filter((figure) => figure.kind === "percentage");
  const checked = idsIn(checks, "percent");
  const totals = new Set(bindings.totals.map((claim) => claim.total.id));
  const sums = idsIn(
    checks.filter((check) => check.rule === "sum-of-parts"),
    "total",
  );
  return {
    references: references.length,
    figures: figures.length,
    percentages: percentages.length,
    percentagesChecked: percentages.filter((figure) => checked.has(figure.id)).length,
    sums: new Set([...totals, ...sums]).size,
    sumsChecked: sums.size,
    checks: checks.length,
    inconsistent: checks.filter((check) => check.status === "inconsistent").length,
  };
};
