import { divideIntervals, meet, scaleInterval } from "./interval.ts";
import { cutOff, nearest, type Literal } from "./literal.ts";
import { divide, floor, HUNDRED, multiply, ZERO, compare, rational, subtract } from "./rational.ts";

/** How a printed percentage fits the fraction it is said to be. */
export type Fit = "rounded" | "cut-off" | "misfit";

/** Holds part / whole against a printed percentage. A whole that may be 0 fits nothing. */
export const fitShare = (part: Literal, whole: Literal, percent: Literal): Fit => {
  const fraction = divideIntervals(nearest(part), nearest(whole));
  if (!fraction) return "misfit";
  const computed = scaleInterval(fraction, HUNDRED);
  if (meet(computed, nearest(percent))) return "rounded";
  return meet(computed, cutOff(percent)) ? "cut-off" : "misfit";
};

/** Whether some integer part of `whole` gives the percentage, rounded or cut off. */
export const someIntegerFits = (whole: bigint, percent: Literal): boolean => {
  const base = rational(whole);
  for (const range of [nearest(percent), cutOff(percent)]) {
    const low = multiply(divide(range.low, HUNDRED), base);
    const high = multiply(divide(range.high, HUNDRED), base);
    const first = low.d === 1n ? low.n : floor(low) + 1n;
    const last = range.open && high.d === 1n ? high.n - 1n : floor(high);
    if (first <= last && last >= 0n && first <= whole) return true;
  }
  return false;
};

/** Whether some integer base gives the percentage of a part that is told. */
export const someBaseFits = (part: bigint, percent: Literal): boolean => {
  if (part === 0n) return compare(nearest(percent).low, ZERO) <= 0;
  for (const range of [nearest(percent), cutOff(percent)]) {
    if (compare(range.high, ZERO) <= 0) continue;
    const shareHigh = divide(range.high, HUNDRED);
    const shareLow = divide(range.low, HUNDRED);
    const least = divide(rational(part), shareHigh);
    // The least integer base: at an open end the base must be greater.
    const first = least.d === 1n ? (range.open ? least.n + 1n : least.n) : floor(least) + 1n;
    if (compare(shareLow, ZERO) <= 0) return true;
    if (compare(subtract(divide(rational(part), shareLow), rational(first)), ZERO) >= 0) return true;
  }
  return false;
};
