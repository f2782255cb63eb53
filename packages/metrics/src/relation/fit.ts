import { fitGrowth, fitGrowthFromChange } from "../arithmetic/growth.ts";
import { meet, subtractIntervals, sumIntervals } from "../arithmetic/interval.ts";
import { lastPlace, nearest, precision, type Literal } from "../arithmetic/literal.ts";
import {
  add,
  compare,
  divide,
  HUNDRED,
  multiply,
  negate,
  roundHalfUp,
  subtract,
  sum,
  ZERO,
  type Rational,
} from "../arithmetic/rational.ts";
import { fitShare } from "../arithmetic/share.ts";
import type { Amount } from "./amount.ts";
import type { Candidate } from "./candidate.ts";
import { operandsOf } from "./range.ts";

/** How the figures of a relation fit; `qualified`: with "hơn", "khoảng" and the like taken at their word. */
export type Fit = "rounded" | "cut-off" | "qualified" | "misfit";

/** Which literal stands for an amount; a repair puts another in its place. */
export type LiteralOf = (amount: Amount) => Literal;

const printed: LiteralOf = ({ literal }) => literal;

/** Shorter numbers are seldom rounded, and would be so by more than one part in a hundred. */
const LONG = 5000;
/** "4.100", "26.000": two noughts at the end may stand for digits that were rounded off. */
const NOUGHTS = 2;

/** A figure that ends in noughts as if it had been rounded to hundreds of its last place; itself where that is not likely. */
const asRounded: LiteralOf = ({ literal, value, step }) => {
  if (literal.about !== null || value < LONG * step) return literal;
  const rounded = { ...literal, decimals: literal.decimals - NOUGHTS, exact: false };
  return compare(lastPlace(literal), precision(rounded)) < 0 ? literal : rounded;
};

const apart = (now: Literal, old: Literal, stated: Literal): boolean => {
  const [high, low] = compare(now.value, old.value) >= 0 ? [now, old] : [old, now];
  return meet(subtractIntervals(nearest(high), nearest(low)), nearest(stated));
};

const holds = (fits: boolean): "rounded" | "misfit" => (fits ? "rounded" : "misfit");

const verdict = (
  candidate: Candidate,
  stated: Literal,
  literalOf: LiteralOf,
  falling: boolean,
): "rounded" | "cut-off" | "misfit" => {
  switch (candidate.kind) {
    case "share":
      return fitShare(literalOf(candidate.part), literalOf(candidate.whole), stated);
    case "growth": {
      const now = literalOf(candidate.now);
      if (candidate.old) {
        const old = literalOf(candidate.old);
        return fitGrowth(now, old, stated, compare(now.value, old.value) >= 0);
      }
      return fitGrowthFromChange(now, literalOf(candidate.change as Amount), stated, !falling);
    }
    case "points":
    case "delta":
      return holds(apart(literalOf(candidate.now), literalOf(candidate.old), stated));
    case "rest":
      return holds(
        meet(
          subtractIntervals(
            nearest(literalOf(candidate.whole)),
            sumIntervals(candidate.taken.map((each) => nearest(literalOf(each)))),
          ),
          nearest(stated),
        ),
      );
    case "total":
      return holds(meet(nearest(stated), sumIntervals(candidate.parts.map((each) => nearest(literalOf(each))))));
  }
};

/** Whether the figures of a candidate fit, decided exactly. */
export const fitOf = (stated: Amount, candidate: Candidate, falling: boolean, literalOf: LiteralOf = printed): Fit => {
  const fit = verdict(candidate, literalOf(stated), literalOf, falling);
  if (fit !== "rounded") return fit;
  return [stated, ...operandsOf(candidate)].some(({ literal }) => literal.about !== null) ? "qualified" : "rounded";
};

/** Whether figures that do not fit would, if those that end in noughts had been rounded. */
export const fitsRounded = (stated: Amount, candidate: Candidate, falling: boolean): boolean =>
  fitOf(stated, candidate, falling, asRounded) !== "misfit";

const value = ({ literal }: Amount): Rational => literal.value;

/** What the other figures make of the stated one, exactly; null where they make nothing. */
export const expectedOf = (stated: Amount, candidate: Candidate, falling: boolean): Rational | null => {
  const { decimals, scale } = stated.literal;
  const percent = (part: Rational, whole: Rational): Rational | null =>
    whole.n === 0n ? null : roundHalfUp(multiply(divide(part, whole), HUNDRED), decimals - scale);
  switch (candidate.kind) {
    case "share":
      return percent(value(candidate.part), value(candidate.whole));
    case "growth": {
      const now = value(candidate.now);
      const old = candidate.old
        ? value(candidate.old)
        : falling
          ? add(now, value(candidate.change as Amount))
          : subtract(now, value(candidate.change as Amount));
      const rate = percent(subtract(now, old), old);
      return rate && compare(rate, ZERO) < 0 ? negate(rate) : rate;
    }
    case "points":
    case "delta": {
      const gap = subtract(value(candidate.now), value(candidate.old));
      return compare(gap, ZERO) < 0 ? negate(gap) : gap;
    }
    case "rest":
      return subtract(value(candidate.whole), sum(candidate.taken.map(value)));
    case "total":
      return sum(candidate.parts.map(value));
  }
};
