import { add, compare, divide, multiply, negate, ZERO, type Rational } from "./rational.ts";

/** The true values that a printed literal may stand for. The lower end belongs to it; the upper one unless `open`. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
  readonly open: boolean;
}

export const point = (value: Rational): Interval => ({ low: value, high: value, open: false });

/** Whether the two share a value. */
export const meet = (a: Interval, b: Interval): boolean => {
  const left = compare(a.low, b.high);
  const right = compare(b.low, a.high);
  return (b.open ? left < 0 : left <= 0) && (a.open ? right < 0 : right <= 0);
};

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  low: add(a.low, b.low),
  high: add(a.high, b.high),
  open: a.open || b.open,
});

export const sumIntervals = (items: readonly Interval[]): Interval => items.reduce(addIntervals, point(ZERO));

/** a − b. An open end of b becomes a lower end, which is kept closed: the wider reading. */
export const subtractIntervals = (a: Interval, b: Interval): Interval => ({
  low: add(a.low, negate(b.high)),
  high: add(a.high, negate(b.low)),
  open: a.open,
});

/** a / b for a ≥ 0 and b > 0; null where b may be 0. */
export const divideIntervals = (a: Interval, b: Interval): Interval | null =>
  compare(b.low, ZERO) <= 0 ? null : { low: divide(a.low, b.high), high: divide(a.high, b.low), open: a.open };

/** By a positive factor. */
export const scaleInterval = (a: Interval, factor: Rational): Interval => ({
  low: multiply(a.low, factor),
  high: multiply(a.high, factor),
  open: a.open,
});
