import { meet, type Interval } from "./interval.ts";
import { cutOff, nearest, type Literal } from "./literal.ts";
import { compare, divide, HUNDRED, multiply, subtract, add, ZERO, type Rational } from "./rational.ts";
import type { Fit } from "./share.ts";

const times100 = (value: Rational): Rational => multiply(value, HUNDRED);

/** (now − old) / old in per cent, signed by the direction told; null where old may be 0. */
const growthBetween = (now: Interval, old: Interval, up: boolean): Interval | null => {
  if (compare(old.low, ZERO) <= 0) return null;
  const rate = (n: Rational, o: Rational): Rational => times100(divide(up ? subtract(n, o) : subtract(o, n), o));
  return up
    ? { low: rate(now.low, old.high), high: rate(now.high, old.low), open: now.open }
    : { low: rate(now.high, old.low), high: rate(now.low, old.high), open: old.open };
};

/** change / (now ∓ change) in per cent; null where the old value may be 0. */
const growthFromChange = (now: Interval, change: Interval, up: boolean): Interval | null => {
  const oldHigh = up ? subtract(now.high, change.low) : add(now.high, change.low);
  const oldLow = up ? subtract(now.low, change.high) : add(now.low, change.high);
  // What is told of a change may reach below nothing, and then the one end is not above the other.
  if (compare(oldLow, ZERO) <= 0 || compare(oldHigh, ZERO) <= 0) return null;
  return { low: times100(divide(change.low, oldHigh)), high: times100(divide(change.high, oldLow)), open: change.open };
};

const judge = (range: Interval | null, percent: Literal): Fit => {
  if (!range) return "misfit";
  if (meet(range, nearest(percent))) return "rounded";
  return meet(range, cutOff(percent)) ? "cut-off" : "misfit";
};

/** Holds a printed growth against the new and the old value. */
export const fitGrowth = (now: Literal, old: Literal, percent: Literal, up: boolean): Fit =>
  judge(growthBetween(nearest(now), nearest(old), up), percent);

/** Holds a printed growth against the new value and the change. */
export const fitGrowthFromChange = (now: Literal, change: Literal, percent: Literal, up: boolean): Fit =>
  judge(growthFromChange(nearest(now), nearest(change), up), percent);
