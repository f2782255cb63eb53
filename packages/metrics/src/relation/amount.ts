import { nearest, precision, type Literal } from "../arithmetic/literal.ts";
import { multiply, negate, powerOfTen, toNumber, type Rational } from "../arithmetic/rational.ts";
import { literalOf, wholeOf } from "../record/figure/value.ts";
import type { Figure } from "../record/figure/figure.ts";
import type { Place } from "../reading/place.ts";

/** A value that a relation may take: a figure of the text, or one side of a ratio. */
export interface Amount {
  /** Index among the amounts of a report, in reading order. */
  readonly at: number;
  readonly place: Place;
  readonly figure: Figure;
  /** Of a ratio: which of its numbers. */
  readonly side: "value" | "numerator" | "denominator";
  readonly literal: Literal;
  /** The printed value as a double, for bounds; whether figures fit is decided on `literal`. */
  readonly value: number;
  /** The interval that the printed value stands for, as doubles. */
  readonly low: number;
  readonly high: number;
  /** One step of its last printed digit. */
  readonly step: number;
  /** Whether it is a bare number: what it counts is told elsewhere ("Đất đai: 24"), by its label or by its total. */
  readonly bare: boolean;
}

const tellsNoUnit = ({ figure, right }: Place): boolean =>
  figure.kind === "count" &&
  figure.scale === 0 &&
  (figure.unit === null || figure.unitInherited || figure.unit.toLowerCase().split(/[\s,]+/u)[0] !== right[0]);

/** "Gấp 2,4 lần": how many times as much as another. */
export const isMultiple = ({ kind, unit }: Figure): boolean => kind === "measure" && unit === "lần";

const scaledBy = (literal: Literal, powers: number): Literal => ({
  ...literal,
  value: multiply(literal.value, powerOfTen(powers)),
  scale: literal.scale + powers,
  exact: false,
});

/** What a figure is reckoned with; a multiple in hundredths, as the level that it is: 2,4 times is 240 %. */
const reckoned = (figure: Figure): Literal => (isMultiple(figure) ? scaledBy(literalOf(figure), 2) : literalOf(figure));

const amountAt = (at: number, place: Place, side: Amount["side"], read?: Literal): Amount => {
  const literal = read ?? (side === "denominator" ? wholeOf(place.figure) : reckoned(place.figure));
  const range = nearest(literal);
  return {
    at,
    place,
    figure: place.figure,
    side,
    literal,
    value: toNumber(literal.value),
    low: toNumber(range.low),
    high: toNumber(range.high),
    step: toNumber(precision(literal)),
    bare: tellsNoUnit(place),
  };
};

/** The amounts of some places: one a figure, two a ratio. */
export const amountsOf = (places: readonly Place[]): Amount[] => {
  const amounts: Amount[] = [];
  for (const place of places) {
    if (place.figure.kind === "ratio") {
      amounts.push(amountAt(amounts.length, place, "numerator"));
      amounts.push(amountAt(amounts.length, place, "denominator"));
    } else amounts.push(amountAt(amounts.length, place, "value"));
  }
  return amounts;
};

const scaled = new WeakMap<Amount, Map<number, Amount>>();

/** A bare number told beside an amount of money or a measure is told in its unit: "2.476 triệu đồng: cấp tỉnh 1.130". */
export const readBeside = (own: Amount, other: Amount): Amount => {
  const { scale, kind } = other.figure;
  if (!own.bare || kind === "count" || kind === "ratio" || kind === "percentage" || scale === 0) return own;
  const known = scaled.get(own) ?? new Map<number, Amount>();
  scaled.set(own, known);
  let read = known.get(scale);
  if (!read) {
    known.set(scale, (read = amountAt(own.at, own.place, own.side, scaledBy(own.literal, scale))));
  }
  return read;
};

/** Whether two amounts are readings of the same printed number. */
export const samePrinted = (a: Amount, b: Amount): boolean => a.figure === b.figure && a.side === b.side;

/** The amount on the other side of nothing. */
export const negated = (amount: Amount): Amount => ({
  ...amount,
  value: -amount.value,
  low: -amount.high,
  high: -amount.low,
  literal: { ...amount.literal, value: negate(amount.literal.value) },
});

/** The size of an amount. */
export const unsigned = (amount: Amount): Amount => (amount.value >= 0 ? amount : negated(amount));

/** The amount of a table's cell; of a ratio its numerator, of one that bears the sign of a fall ("-7", "(7)") what is below nothing. */
export const cellAmount = (at: number, place: Place): Amount => {
  const { kind, comparison } = place.figure;
  const amount = amountAt(at, place, kind === "ratio" ? "numerator" : "value");
  return comparison?.direction === "down" && amount.value > 0 ? negated(amount) : amount;
};

/** Powers of ten between what an amount is reckoned with and what its figure tells. */
const powersOf = ({ literal, figure }: Amount): number => literal.scale - figure.scale;

/** What the figure of an amount would tell for a value: without the sign that it bears, in its own scale. */
export const toldValue = (amount: Amount, value: Rational): Rational => {
  const told = multiply(value, powerOfTen(-powersOf(amount)));
  return amount.literal.value.n < 0n ? negate(told) : told;
};

/** The value of an amount for what its figure would tell. */
export const reckonedValue = (amount: Amount, told: Rational): Rational => {
  const value = multiply(told, powerOfTen(powersOf(amount)));
  return amount.literal.value.n < 0n ? negate(value) : value;
};
