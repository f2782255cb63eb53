import { speaksOfPlan } from "./named-base.ts";
import { itemStart } from "./near-base.ts";
import type { Reading } from "./reading.ts";
import { asBase, type Base, type ShareClaim } from "./share-claim.ts";
import { fitOf } from "./share-fit.ts";
import type { PercentUse, Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";
import { wholeOf } from "./value.ts";

/** "kế hoạch 412,0 tỷ đồng, giải ngân 368,3 tỷ đồng, đạt 89,4%": the plan in the same item is the whole. */
export const plannedBase = (reading: Reading, part: Statement): Base | null => {
  const from = itemStart(reading, part);
  const plan = (reading.byFlow[part.flow] ?? []).findLast(
    (other) =>
      other.role === "plan" &&
      other.id < part.id &&
      other.segment === part.segment &&
      other.figure.span.start >= from &&
      unitAgreement(other.figure, part.figure) >= 2,
  );
  return plan ? asBase(plan.figure, "said-outright") : null;
};

/** "bằng 83,1% kế hoạch": the plan told before, in the same paragraph, or in a bracket after another rate. */
export const againstPlan = (reading: Reading, part: Statement, percent: PercentUse): ShareClaim | null => {
  if (!speaksOfPlan(percent.of)) return null;
  const nearest: Statement[] = [];
  for (let id = part.id - 1; id >= 0; id--) {
    const other = reading.statements[id];
    if (!other || part.flow - other.flow > 2) break;
    if (unitAgreement(other.figure, part.figure) >= 2) nearest.push(other);
  }
  const before = nearest.toReversed();
  const told = before.filter(
    (other) =>
      other.flow === part.flow && (other.role === "plan" || (other.role === "main" && speaksOfPlan(other.left))),
  );
  const distinct = new Set(told.map((other) => other.figure.exact));
  const loose = before.filter(
    (other) => reading.plans.has(other) || (other.flow === part.flow && other.role === "main"),
  );
  const bases = (distinct.size === 1 ? told : [...told, ...loose])
    .toReversed()
    .map(({ figure }) => asBase(figure, "said-outright"));
  const fitting = bases.find((base) => fitOf(part, base, percent) !== "misfit") ?? null;
  const certainty = distinct.size === 1 ? "likely" : "open";
  return { percent, part, bases, certainty, resolved: fitting, others: [] };
};

/** "hoàn thành 412/450 căn, đạt 91,56% kế hoạch": the ratio tells what is done and what was planned. */
export const ratioOfPlan = (part: Statement, percent: PercentUse): ShareClaim | null => {
  if (part.figure.kind !== "ratio" || !speaksOfPlan(percent.of)) return null;
  const base = asBase(part.figure, "said-outright", wholeOf(part.figure));
  return { percent, part, bases: [base], certainty: "likely", resolved: base, others: [] };
};
