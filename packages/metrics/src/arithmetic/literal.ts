import type { Interval } from "./interval.ts";
import { absolute, add, half, parseDecimal, powerOfTen, rational, subtract, type Rational } from "./rational.ts";

/**
 * A number as it is printed. "4,50" is not "4,5": trailing zeros carry precision, so decimals and scale are kept
 * beside the value. The unit of precision is 10^(scale − decimals).
 */
export interface Literal {
  readonly value: Rational;
  readonly decimals: number;
  /** Power of ten of the magnitude word: 9 for "tỷ". */
  readonly scale: number;
  /** Whether the printed digits are all there is: a plain count, against a percentage or a scaled amount. */
  readonly exact: boolean;
  readonly about: Approximation | null;
  /** Of a range ("từ 30% đến 40%"): its upper end; `value` is the lower one. */
  readonly upTo: Rational | null;
}

/** Which side of the printed value the true one lies on. */
export type Approximation = "above" | "below" | "around" | "at-least" | "at-most";

/** Makes a literal from its exact decimal ("4520" for "4,52 nghìn" with decimals 2 and scale 3). */
export const literal = (
  exact: string,
  options: {
    decimals: number;
    scale: number;
    exact: boolean;
    about?: Approximation | null;
    upTo?: Rational | null;
  },
): Literal => ({
  value: parseDecimal(exact),
  ...options,
  about: options.about ?? null,
  upTo: options.upTo ?? null,
});

/** The value of one step of the last printed digit. */
export const precision = (item: Literal): Rational => powerOfTen(item.scale - item.decimals);

/** The place of the last digit that is not 0: 100 for "7.600", 0,1 for "4,50". */
export const lastPlace = (item: Literal): Rational => {
  let place = item.scale - item.decimals;
  const unit = precision(item);
  let digits = (absolute(item.value).n * unit.d) / (item.value.d * unit.n);
  if (digits === 0n) return unit;
  while (digits % 10n === 0n) {
    digits /= 10n;
    place++;
  }
  return powerOfTen(place);
};

const approximate = (item: Literal, about: Approximation): Interval => {
  const place = lastPlace(item);
  const up = add(item.value, place);
  const down = subtract(item.value, place);
  switch (about) {
    case "above":
      return { low: item.value, high: up, open: true };
    case "below":
      return { low: down, high: item.value, open: false };
    case "around":
      return { low: down, high: up, open: false };
    case "at-least":
      return { low: item.value, high: multiplyByMany(item.value), open: false };
    case "at-most":
      return { low: rational(0n), high: item.value, open: false };
  }
};

/** An upper end that no report reaches. */
const multiplyByMany = (value: Rational): Rational => add(value, powerOfTen(30));

/** A rounded literal is held against many others: what it stands for is worked out once. */
const nearestOf = new WeakMap<Literal, Interval>();

/** The values that round to the literal. Both ends closed, so that half up, half even and half down all fit. */
export const nearest = (item: Literal): Interval => {
  if (item.exact && !item.about) return { low: item.value, high: item.upTo ?? item.value, open: false };
  let interval = nearestOf.get(item);
  if (!interval) nearestOf.set(item, (interval = roundingTo(item)));
  return interval;
};

const roundingTo = (item: Literal): Interval => {
  if (item.about && !item.upTo) return approximate(item, item.about);
  const high = item.upTo ?? item.value;
  if (item.exact) return { low: item.value, high, open: false };
  const step = half(precision(item));
  return { low: subtract(item.value, step), high: add(high, step), open: false };
};

/** The values that give the literal when the digits after it are cut off. */
export const cutOff = (item: Literal): Interval =>
  item.about || item.exact || item.upTo
    ? nearest(item)
    : { low: item.value, high: add(item.value, precision(item)), open: true };
