import type { Reading } from "./reading.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";

/** Ratios of one denominator told side by side: "18/93 đã giải quyết, 37/93 đã giải trình, 38/93 đang giải quyết". */
export interface RatioGroup {
  readonly ratios: readonly Statement[];
}

/** Finds runs of ratios of one denominator and one unit in the same paragraph. */
export const readRatioGroups = (reading: Reading): RatioGroup[] => {
  const groups: RatioGroup[] = [];
  for (const own of reading.byFlow) {
    const runs = new Map<string, Statement[]>();
    for (const statement of own) {
      const { figure } = statement;
      if (figure.kind !== "ratio" || statement.role !== "main") continue;
      const key = `${figure.denominator} ${statement.segment} ${statement.sentence}`;
      const run = runs.get(key);
      if (!run) runs.set(key, [statement]);
      else if (unitAgreement((run[0] as Statement).figure, figure) >= 1) run.push(statement);
    }
    for (const ratios of runs.values()) if (ratios.length > 1) groups.push({ ratios });
  }
  return groups;
};
