import type { Amount } from "./amount.ts";
import type { Candidate } from "./candidate.ts";

/** From–to, as doubles: for likelihoods and bounds. Verdicts are made on `fit.ts`. */
export type Range = readonly [low: number, high: number];

/** Which values an amount stands for; a hypothesis may put others in its place. */
export type RangeOf = (amount: Amount) => Range;

export const printedRange: RangeOf = ({ low, high }) => [low, high];

const NOTHING: Range = [Number.NaN, Number.NaN];

const less = (a: Range, b: Range): Range => [a[0] - b[1], a[1] - b[0]];

const hundredTimes = (part: Range, whole: Range): Range =>
  whole[0] <= 0 ? NOTHING : [(100 * part[0]) / whole[1], (100 * part[1]) / whole[0]];

const sumOf = (amounts: readonly Amount[], rangeOf: RangeOf): Range => {
  let low = 0;
  let high = 0;
  for (const amount of amounts) {
    const range = rangeOf(amount);
    low += range[0];
    high += range[1];
  }
  return [low, high];
};

const apart = (now: Range, old: Range): Range => {
  const gap = less(now, old);
  return gap[0] >= 0 ? gap : gap[1] <= 0 ? [-gap[1], -gap[0]] : [0, Math.max(gap[1], -gap[0])];
};

/** What the other figures of a candidate make of the stated one. */
export const impliedRange = (candidate: Candidate, rangeOf: RangeOf, falling: boolean): Range => {
  switch (candidate.kind) {
    case "share":
      return hundredTimes(rangeOf(candidate.part), rangeOf(candidate.whole));
    case "growth": {
      const now = rangeOf(candidate.now);
      if (candidate.old) return hundredTimes(apart(now, rangeOf(candidate.old)), rangeOf(candidate.old));
      const change = rangeOf(candidate.change as Amount);
      const old: Range = falling ? [now[0] + change[0], now[1] + change[1]] : less(now, change);
      return hundredTimes(change, old);
    }
    case "points":
    case "delta":
      return apart(rangeOf(candidate.now), rangeOf(candidate.old));
    case "rest":
      return less(rangeOf(candidate.whole), sumOf(candidate.taken, rangeOf));
    case "total":
      return sumOf(candidate.parts, rangeOf);
  }
};

/** Doubles of values with the same digits may differ in their last bits. */
const SLACK = 1e-9;

const slackOf = (a: Range, b: Range): number =>
  SLACK * Math.max(Math.abs(a[0]), Math.abs(a[1]), Math.abs(b[0]), Math.abs(b[1]), 1e-9);

/** Whether two ranges share a value, their edges forgiven: for likelihoods. */
export const rangesMeet = (a: Range, b: Range): boolean => {
  const slack = slackOf(a, b);
  return a[0] <= b[1] + slack && b[0] <= a[1] + slack;
};

/** What doubles can say for sure of two ranges: that they share values, that they do not, or neither ("edge"). */
export const meeting = (a: Range, b: Range): "inside" | "apart" | "edge" => {
  const slack = slackOf(a, b);
  const room = Math.min(b[1] - a[0], a[1] - b[0]);
  if (room > slack) return "inside";
  return room < -slack ? "apart" : "edge";
};

/** Every amount that a candidate is made of, the stated one left out. */
export const operandsOf = (candidate: Candidate): readonly Amount[] => {
  switch (candidate.kind) {
    case "share":
      return [candidate.part, candidate.whole];
    case "growth":
      return [candidate.now, (candidate.old ?? candidate.change) as Amount];
    case "points":
    case "delta":
      return [candidate.now, candidate.old];
    case "rest":
      return [candidate.whole, ...candidate.taken];
    case "total":
      return candidate.parts;
  }
};
