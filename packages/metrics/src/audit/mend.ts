import { equal, type Rational } from "../arithmetic/rational.ts";
import type { CheckDraft, Repair } from "../rules/rule.ts";

const figuresIn = (check: CheckDraft): Set<string> => {
  const ids = new Set<string>();
  for (const operand of Object.values(check.operands)) {
    if (typeof operand === "string") ids.add(operand);
    else if (Array.isArray(operand)) for (const id of operand) if (typeof id === "string") ids.add(id);
  }
  return ids;
};

/** The checks of a report by the figures that they use. */
export interface CheckIndex {
  readonly using: (figure: string) => readonly CheckDraft[];
}

export const indexChecks = (checks: readonly CheckDraft[]): CheckIndex => {
  const byFigure = new Map<string, CheckDraft[]>();
  for (const check of checks) {
    for (const id of figuresIn(check)) {
      const list = byFigure.get(id);
      if (list) list.push(check);
      else byFigure.set(id, [check]);
    }
  }
  return { using: (figure) => byFigure.get(figure) ?? [] };
};

const holdsAfter = (check: CheckDraft, figure: string, value: Rational): boolean =>
  check.holdsWith ? check.holdsWith(figure, value) : check.status === "consistent";

/** A change of one number that makes every relation around it hold. */
export interface Mend extends Repair {
  /** The broken relations that it mends. */
  readonly mends: readonly CheckDraft[];
}

/** The changes of one number that would mend a broken check and break nothing else. */
export const mendsOf = (check: CheckDraft, index: CheckIndex): Mend[] => {
  const found: Mend[] = [];
  // What would mend a broken relation beside this one may mend both.
  const beside = new Set(
    [...figuresIn(check)].flatMap((figure) => index.using(figure)).filter((other) => other.status === "inconsistent"),
  );
  for (const source of [check, ...beside]) {
    for (const { figure, value } of source.repairs ?? []) {
      const around = index.using(figure);
      if (!around.includes(check)) continue;
      if (!around.every((other) => other === source || holdsAfter(other, figure, value))) continue;
      if (found.some((mend) => mend.figure === figure && equal(mend.value, value))) continue;
      found.push({ figure, value, mends: around.filter((other) => other.status === "inconsistent") });
    }
  }
  return found;
};
