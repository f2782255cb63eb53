import { add, subtract, type Rational } from "../arithmetic/rational.ts";
import { beforeSlip } from "../arithmetic/slip.ts";
import { reckonedValue, toldValue, type Amount } from "../relation/amount.ts";
import { fitOf, type LiteralOf } from "../relation/fit.ts";
import { impliedRange, meeting, operandsOf, printedRange, type RangeBuffer, type RangeOf } from "../relation/range.ts";
import type { Relation } from "../relation/relation.ts";
import type { Repair } from "./rule.ts";

const repair = (amount: Amount, value: Rational): Repair => ({
  figure: amount.figure.id,
  value: toldValue(amount, value),
});

/** Whether the relation would hold if a figure had another value; of a ratio, if its numerator had. */
export const holdsWith =
  ({ stated, candidate, falling }: Relation) =>
  (figure: string, value: Rational): boolean => {
    const literalOf: LiteralOf = (amount) =>
      amount.figure.id === figure && amount.side !== "denominator"
        ? { ...amount.literal, value: reckonedValue(amount, value), about: null }
        : amount.literal;
    return fitOf(stated, candidate, falling, literalOf) !== "misfit";
  };

/** Whether doubles leave it open that a relation holds with another value of one operand of two: most slips are far off. */
const mayHold = ({ stated, candidate, falling }: Relation, { figure, literal, step, high }: Amount) => {
  const [least, most] = [Math.min(stated.low, stated.value), Math.max(stated.high, stated.value + stated.step)];
  const round = literal.exact ? 0 : step / 2;
  const range: RangeBuffer = [Number.NaN, Number.NaN];
  const rangeOf: RangeOf = (each) =>
    each.figure.id === figure.id && each.side !== "denominator" ? range : printedRange(each);
  return (value: number): boolean => {
    range[0] = value - round;
    range[1] = literal.upTo === null ? value + round : high;
    const implied = impliedRange(candidate, rangeOf, falling);
    return Number.isNaN(implied[0]) || meeting(implied, least, most) !== "apart";
  };
};

/** The values before a slip of the pen with which a relation of two operands would hold. */
const slipsOf = (relation: Relation, amount: Amount): Repair[] => {
  if (amount.side === "denominator") return [];
  const holds = holdsWith(relation);
  return beforeSlip(amount.literal, mayHold(relation, amount))
    .map((value) => repair(amount, value))
    .filter(({ figure, value }) => holds(figure, value));
};

/** Single values, each of one figure, that would make a relation hold. */
export const repairsOf = (relation: Relation, expected: Rational | null): Repair[] => {
  const { stated, candidate, meant } = relation;
  if (!expected) return [];
  // Other claims tell which of the figures is wrong.
  if (meant) return slipsOf(relation, meant.whole);
  const gap = subtract(stated.literal.value, expected);
  const more = (amount: Amount): Repair => repair(amount, add(amount.literal.value, gap));
  const less = (amount: Amount): Repair => repair(amount, subtract(amount.literal.value, gap));
  const others = (): Repair[] => {
    switch (candidate.kind) {
      case "total":
        return candidate.parts.map(more);
      case "rest":
        return [more(candidate.whole), ...candidate.taken.map(less)];
      case "share":
      case "growth":
      case "points":
      case "delta":
        // Of a rate many values fit: those that a slip explains.
        return operandsOf(candidate).flatMap((amount) => slipsOf(relation, amount));
    }
  };
  return [repair(stated, expected), ...others()].filter(({ value }) => value.n > 0n);
};
