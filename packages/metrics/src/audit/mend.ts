import type { Rational } from "../arithmetic/rational.ts";
import { groupedBy } from "../record/grouped-by.ts";
import type { CheckDraft, Repair } from "../rules/rule.ts";
import { operandIds } from "./operand-ids.ts";

/** A change of one number that makes every relation around it hold. */
export interface Mend extends Repair {
  /** The broken relations that it mends. */
  readonly mends: readonly CheckDraft[];
}

/** What cannot say whether it would hold is not taken to: the change may break it. */
const holdsAfter = ({ holdsWith }: CheckDraft, { figure, value }: Repair): boolean =>
  holdsWith?.(figure, value) ?? false;

const keyOf = (figure: string, { n, d }: Rational): string => `${figure} ${n}/${d}`;

/** The changes of one number that mend a broken check, and break none of the others. */
export type MendsOf = (check: CheckDraft) => readonly Mend[];

/** Looks at every change that a broken check names, once for all checks that use its figure. */
export const mendsAmong = (checks: readonly CheckDraft[]): MendsOf => {
  const uses = checks.flatMap((check) => [...new Set(operandIds(check.operands))].map((figure) => ({ figure, check })));
  const using = groupedBy(uses, ({ figure }) => figure);
  const repairs = new Map(
    checks.flatMap(({ repairs: named }) =>
      (named ?? []).map((each) => [keyOf(each.figure, each.value), each] as const),
    ),
  );
  const mends = [...repairs.values()].flatMap((repair): Mend[] => {
    const around = using.get(repair.figure) ?? [];
    if (!around.every(({ check }) => holdsAfter(check, repair))) return [];
    return [{ ...repair, mends: around.flatMap(({ check }) => (check.status === "inconsistent" ? [check] : [])) }];
  });
  const byFigure = groupedBy(mends, ({ figure }) => figure);
  return ({ operands }) => [...new Set(operandIds(operands))].flatMap((figure) => byFigure.get(figure) ?? []);
};
