import { add, compare, subtract } from "../arithmetic/rational.ts";
import type { Localized } from "../record/localized.ts";
import type { Amount } from "../relation/amount.ts";
import type { Candidate } from "../relation/candidate.ts";
import { expectedOf } from "../relation/fit.ts";
import type { Relation } from "../relation/relation.ts";
import { printAmount, printInstead, printPoints, toldInPoints } from "./operand.ts";

const same = (text: string): Localized => ({ vi: text, en: text });

/** Of two amounts the greater first: how far they are apart is never below 0. */
const ordered = (a: Amount, b: Amount): readonly [Amount, Amount] =>
  compare(a.literal.value, b.literal.value) >= 0 ? [a, b] : [b, a];

/** "a + b + c" of some amounts; what is below nothing is taken off: "a - b". */
const writtenSum = (amounts: readonly Amount[]): string => amounts.map(printAmount).join(" + ").replaceAll("+ -", "- ");

/** "a - b - c" of some amounts. */
const writtenRest = (amounts: readonly Amount[]): string =>
  amounts.map(printAmount).join(" - ").replaceAll("- -", "+ ");

/** What an earlier figure was, told by the new one and the change; printed as the new one is. */
export const earlierOf = (now: Amount, change: Amount, falling: boolean): string =>
  printInstead(now, (falling ? add : subtract)(now.literal.value, change.literal.value));

/** The arithmetic of a reading, with what it gives: "1.349 / 24.268 = 5,56%". */
export const arithmeticOf = (
  { stated, falling }: Pick<Relation, "stated" | "falling">,
  candidate: Candidate,
): Localized => {
  const expected = expectedOf(stated, candidate, falling);
  const result = expected ? printInstead(stated, expected) : "?";
  switch (candidate.kind) {
    case "share":
      return same(`${printAmount(candidate.part)} / ${printAmount(candidate.whole)} = ${result}`);
    case "growth": {
      const { now, old, change } = candidate;
      if (old) {
        const [high, low] = ordered(now, old);
        return same(`(${printAmount(high)} - ${printAmount(low)}) / ${printAmount(old)} = ${result}`);
      }
      const told = change as Amount;
      return same(`${printAmount(told)} / ${earlierOf(now, told, falling)} = ${result}`);
    }
    case "points": {
      const [high, low] = ordered(candidate.now, candidate.old);
      const taken = `${printAmount(high)} - ${printAmount(low)} = `;
      if (!expected || !toldInPoints(stated.figure)) return same(taken + result);
      const points = printPoints(expected, stated.figure.decimals);
      return { vi: taken + points.vi, en: taken + points.en };
    }
    case "delta": {
      const [high, low] = ordered(candidate.now, candidate.old);
      return same(`${printAmount(high)} - ${printAmount(low)} = ${result}`);
    }
    case "rest":
      return same(`${writtenRest([candidate.whole, ...candidate.taken])} = ${result}`);
    case "total":
      return same(`${writtenSum(candidate.parts)} = ${result}`);
  }
};
