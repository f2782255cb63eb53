import type { Amount } from "./amount.ts";
import type { Candidate } from "./candidate.ts";

/** From–to, as doubles: for likelihoods and bounds. Verdicts are made on `fit.ts`. */
export type Range = readonly [low: number, high: number];

/** Which values an amount stands for; a hypothesis may put others in its place. */
export type RangeOf = (amount: Amount) => Range;

export const printedRange: RangeOf = ({ low, high }) => [low, high];

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

/** A candidate of two operands. */
export type PairCandidate = Extract<Candidate, { readonly kind: "share" | "growth" | "points" | "delta" }>;

/** A range that is written anew for each of many values. */
export type RangeBuffer = [low: number, high: number];

const share = (low: number, high: number, wholeLow: number, wholeHigh: number, into: RangeBuffer): void => {
  into[0] = wholeLow <= 0 ? Number.NaN : (100 * low) / wholeHigh;
  into[1] = wholeLow <= 0 ? Number.NaN : (100 * high) / wholeLow;
};

const apart = (low: number, high: number, oldLow: number, oldHigh: number, into: RangeBuffer): void => {
  const [least, most] = [low - oldHigh, high - oldLow];
  into[0] = least >= 0 ? least : most <= 0 ? -most : 0;
  into[1] = least >= 0 ? most : most <= 0 ? -least : Math.max(most, -least);
};

/** The first operand of two, as `operandsOf` orders them. */
export const oneOf = (candidate: PairCandidate): Amount =>
  candidate.kind === "share" ? candidate.part : candidate.now;

/** The second one. */
export const otherOf = (candidate: PairCandidate): Amount => {
  if (candidate.kind === "share") return candidate.whole;
  return candidate.kind === "growth" ? ((candidate.old ?? candidate.change) as Amount) : candidate.old;
};

/** What they make of the stated figure. */
export const pairRange = (
  candidate: PairCandidate,
  falling: boolean,
  low: number,
  high: number,
  otherLow: number,
  otherHigh: number,
  into: RangeBuffer,
): void => {
  if (candidate.kind === "share") share(low, high, otherLow, otherHigh, into);
  else if (candidate.kind === "growth" && !candidate.old) {
    if (falling) share(otherLow, otherHigh, low + otherLow, high + otherHigh, into);
    else share(otherLow, otherHigh, low - otherHigh, high - otherLow, into);
  } else {
    apart(low, high, otherLow, otherHigh, into);
    if (candidate.kind === "growth") share(into[0], into[1], otherLow, otherHigh, into);
  }
};

/** What the other figures of a candidate make of the stated one. */
export const impliedRange = (candidate: Candidate, rangeOf: RangeOf, falling: boolean): Range => {
  if (candidate.kind === "total") return sumOf(candidate.parts, rangeOf);
  if (candidate.kind === "rest") {
    const [whole, taken] = [rangeOf(candidate.whole), sumOf(candidate.taken, rangeOf)];
    return [whole[0] - taken[1], whole[1] - taken[0]];
  }
  const [[low, high], [otherLow, otherHigh]] = [rangeOf(oneOf(candidate)), rangeOf(otherOf(candidate))];
  const range: RangeBuffer = [0, 0];
  pairRange(candidate, falling, low, high, otherLow, otherHigh, range);
  return range;
};

/** The same as they are printed, written into `into`: it is asked of every candidate. */
export const impliedAsPrinted = (candidate: Candidate, falling: boolean, into: RangeBuffer): void => {
  if (candidate.kind !== "total" && candidate.kind !== "rest") {
    const [one, other] = [oneOf(candidate), otherOf(candidate)];
    pairRange(candidate, falling, one.low, one.high, other.low, other.high, into);
    return;
  }
  const added = candidate.kind === "total" ? candidate.parts : candidate.taken;
  let [low, high] = [0, 0];
  for (let at = 0; at < added.length; at++) {
    const amount = added[at] as Amount;
    low += amount.low;
    high += amount.high;
  }
  into[0] = candidate.kind === "total" ? low : candidate.whole.low - high;
  into[1] = candidate.kind === "total" ? high : candidate.whole.high - low;
};

/** Doubles of values with the same digits may differ in their last bits. */
const SLACK = 1e-9;

const slackOf = (low: number, high: number, otherLow: number, otherHigh: number): number =>
  SLACK * Math.max(Math.abs(low), Math.abs(high), Math.abs(otherLow), Math.abs(otherHigh), 1e-9);

/** The same as `rangesMeet`, of the ends of two ranges: it is asked of sums that are no ranges yet. */
export const endsMeet = (low: number, high: number, otherLow: number, otherHigh: number): boolean => {
  if (low <= otherHigh && otherLow <= high) return true;
  const slack = slackOf(low, high, otherLow, otherHigh);
  return low <= otherHigh + slack && otherLow <= high + slack;
};

/** Whether two ranges share a value, their edges forgiven: for likelihoods. */
export const rangesMeet = (a: Range, b: Range): boolean => endsMeet(a[0], a[1], b[0], b[1]);

/** What doubles can say for sure of two ranges: that they share values, that they do not, or neither ("edge"). */
export const meeting = (
  [low, high]: Readonly<RangeBuffer>,
  otherLow: number,
  otherHigh: number,
): "inside" | "apart" | "edge" => {
  const slack = slackOf(low, high, otherLow, otherHigh);
  const room = Math.min(otherHigh - low, high - otherLow);
  if (room > slack) return "inside";
  return room < -slack ? "apart" : "edge";
};

/** Every amount that a candidate is made of, the stated one left out. */
export const operandsOf = (candidate: Candidate): readonly Amount[] => {
  switch (candidate.kind) {
    case "share":
    case "growth":
    case "points":
    case "delta":
      return [oneOf(candidate), otherOf(candidate)];
    case "rest":
      return [candidate.whole, ...candidate.taken];
    case "total":
      return candidate.parts;
  }
};
