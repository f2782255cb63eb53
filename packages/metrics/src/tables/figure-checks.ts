import type { DocumentAudit } from "../record/audit-result.ts";
import type { Check } from "../rules/finding.ts";

/** What the checks of a report say of one of its figures. */
export type FigureCheck = Pick<Check, "status" | "probability">;

const isGraver = (a: Check, b: Check): boolean =>
  a.status === b.status ? (a.probability ?? 0) > (b.probability ?? 0) : a.status === "inconsistent";

/** The check that says most of each figure: one that does not hold before one that does, then the likeliest. */
export const figureChecks = ({ checks }: Pick<DocumentAudit, "checks">): ReadonlyMap<string, FigureCheck> => {
  const most = new Map<string, Check>();
  for (const check of checks)
    for (const told of Object.values(check.operands))
      for (const id of typeof told === "string" ? [told] : Array.isArray(told) ? told : []) {
        const before = most.get(id);
        if (typeof id === "string" && (!before || isGraver(check, before))) most.set(id, check);
      }
  return most;
};
