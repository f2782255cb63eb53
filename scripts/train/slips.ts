import type { Amount } from "../../packages/metrics/src/relation/amount.ts";
import { directionOf } from "../../packages/metrics/src/relation/propose/percent.ts";
import type { OpenClaim } from "../../packages/metrics/src/relation/score.ts";
import { fittingOf, slipValues } from "../../packages/metrics/src/relation/written.ts";
import type { AnnotatedDocument } from "./document.ts";
import type { Example } from "./examples.ts";

/** A small generator of fixed numbers (Mulberry32): the same slips at every run. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const withValue = (amount: Amount, value: number): Amount => {
  const shift = value - amount.value;
  return { ...amount, value, low: amount.low + shift, high: amount.high + shift };
};

/** Whether a slip in a claim's figure could be told at all: a rate with a decimal, or three digits and more. */
const telling = ({ figure, value, step }: Amount): boolean =>
  figure.kind === "percentage" ? figure.decimals > 0 : value / step >= 100;

/** A claim that holds with one slip of the pen in the figure that it states; null where none could be told. */
export const slippedClaim = (
  document: AnnotatedDocument,
  { open, relations, right }: Example,
  random: () => number,
): OpenClaim | null => {
  const holds = relations.some((relation) => relation.holds && !relation.optional && right.includes(relation));
  if (!holds || !telling(open.claim.stated)) return null;
  const { stated } = open.claim;
  // Of the same length, as most slips are: a digit, or two neighbours.
  const digits = (value: number): number => String(Math.round(value / stated.step)).length;
  const values = slipValues(stated).filter((value) => value > 0 && digits(value) === digits(stated.value));
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) return null;
  const claim = { ...open.claim, stated: withValue(stated, value) };
  const falling = directionOf(stated, document.reading.places) === "down";
  return {
    ...open,
    claim,
    fittings: [null, ...claim.candidates.map((candidate) => fittingOf(claim, candidate, falling))],
  };
};
