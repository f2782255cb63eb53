import type { Amount } from "./amount.ts";
import type { Candidate } from "./candidate.ts";
import {
  operandsOf,
  pairRange,
  printedRange,
  rangesMeet,
  type PairCandidate,
  type Range,
  type RangeBuffer,
} from "./range.ts";

/** What one slip of the pen turns into a printed number. */
export interface Slips {
  /** From the least. */
  readonly values: Float64Array;
  /** How likely a slip is the one of each value. */
  readonly shares: Float64Array;
}

/** How people slip, as it is assumed, each in as many ways as the number has digits: a digit, two neighbours, one digit more or less. */
const KINDS = { digit: 0.65, neighbours: 0.25, length: 0.1 };

const known = new WeakMap<Amount, Slips>();

/** Of longer numbers no slips are looked for: a double keeps no more digits. */
const LONGEST = 15;

/** What one slip of the pen makes of a whole number, with how likely each is. */
const slipsOfNumber = (printed: number): Map<number, number> => {
  const [digits, neighbours, lengths] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const length = String(printed).length;
  const digitAt = (place: number): number => Math.floor(printed / 10 ** place) % 10;
  // A number of one digit may have lost the one before it.
  for (let place = Math.max(length, 2) - 1; place >= 0; place--) {
    const power = 10 ** place;
    const digit = digitAt(place);
    for (let other = 0; other < 10; other++) if (other !== digit) digits.add(printed + (other - digit) * power);
    const next = place > 0 ? digitAt(place - 1) : digit;
    if (next !== digit) neighbours.add(printed + (next - digit) * (power - power / 10));
  }
  for (let place = length; place >= 0; place--) {
    const power = 10 ** place;
    const head = Math.floor(printed / power);
    for (let lost = 0; lost < 10; lost++) lengths.add((head * 10 + lost) * power + (printed - head * power));
  }
  for (let place = length > 1 ? length - 1 : -1; place >= 0; place--) {
    const power = 10 ** place;
    lengths.add(Math.floor(printed / (power * 10)) * power + (printed % power));
  }
  const found = new Map<number, number>();
  const add = (values: Set<number>, share: number): void => {
    values.delete(printed);
    for (const value of values) found.set(value, (found.get(value) ?? 0) + share / values.size);
  };
  add(digits, KINDS.digit);
  add(neighbours, KINDS.neighbours);
  add(lengths, KINDS.length);
  return found;
};

const NONE: Slips = { values: new Float64Array(), shares: new Float64Array() };

/** The values that one slip of the pen turns into the printed one: a digit, two neighbours, a digit more or less. */
export const slipsOf = (amount: Amount): Slips => {
  let slips = known.get(amount);
  if (slips) return slips;
  const { step } = amount;
  const printed = Math.round(amount.value / step);
  if (amount.value > 0 && printed < 10 ** LONGEST) {
    const found = [...slipsOfNumber(printed)].sort(([a], [b]) => a - b);
    slips = {
      values: Float64Array.from(found, ([value]) => value * step),
      shares: Float64Array.from(found, ([, share]) => share),
    };
  } else slips = NONE;
  known.set(amount, slips);
  return slips;
};

/** The first of sorted values that is at least `bound`. */
const firstFrom = (sorted: Float64Array, bound: number): number => {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** Wider than any slack of `rangesMeet`: what is inside is asked exactly. */
const MARGIN = 1e-4;

/** How likely a slip of an amount moves `range` onto `other`, along with it (1) or against it (−1). */
const slipsThatMove = (slipped: Amount, range: Range, along: 1 | -1, other: Range): number => {
  const { values, shares } = slipsOf(slipped);
  const { value } = slipped;
  const margin = MARGIN * (Math.abs(range[0]) + Math.abs(range[1]) + Math.abs(other[0]) + Math.abs(other[1]) + value);
  const [least, most] = [other[0] - range[1], other[1] - range[0]];
  const last = value + (along > 0 ? most : -least) + margin;
  const moved: RangeBuffer = [0, 0];
  let fitting = 0;
  for (let at = firstFrom(values, value + (along > 0 ? least : -most) - margin); at < values.length; at++) {
    const slip = values[at] as number;
    if (slip > last) break;
    moved[0] = range[0] + along * (slip - value);
    moved[1] = range[1] + along * (slip - value);
    if (rangesMeet(moved, other)) fitting += shares[at] as number;
  }
  return fitting;
};

const EVERYTHING: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** "Ít nhất 70" has no upper end to speak of: from there on slack is all there is. */
const isWide = ([low, high]: Range): boolean => high > low * 10;

/** Between what one side of a share must lie for it to come to `own`. */
const shareBounds = (isPart: boolean, kept: Range, own: Range): Range => {
  if (isWide(kept) || isWide(own)) return EVERYTHING;
  return isPart
    ? [(own[0] * kept[0]) / 100, (own[1] * kept[1]) / 100]
    : [(100 * kept[0]) / own[1], (100 * kept[1]) / own[0]];
};

/** How likely a slip of one operand of two makes the candidate hold. */
const slipsInPair = (candidate: PairCandidate, slipped: Amount, own: Range, falling: boolean): number => {
  const [one, other] = operandsOf(candidate) as [Amount, Amount];
  const { values, shares } = slipsOf(slipped);
  const { low, high, value } = slipped;
  const kept = printedRange(slipped === one ? other : one);
  const [least, most] = candidate.kind === "share" ? shareBounds(slipped === one, kept, own) : EVERYTHING;
  const margin = MARGIN * (Math.abs(most) + value + high - low);
  const last = most + value - low + margin;
  const moved: RangeBuffer = [0, 0];
  const implied: RangeBuffer = [0, 0];
  let fitting = 0;
  for (let at = firstFrom(values, least + value - high - margin); at < values.length; at++) {
    const slip = values[at] as number;
    if (slip > last) break;
    moved[0] = low + slip - value;
    moved[1] = high + slip - value;
    if (slipped === one) pairRange(candidate, falling, moved, kept, implied);
    else pairRange(candidate, falling, kept, moved, implied);
    if (rangesMeet(implied, own)) fitting += shares[at] as number;
  }
  return fitting;
};

/** How likely a slip of one operand makes the candidate hold. */
const slipShare = (stated: Amount, candidate: Candidate, slipped: Amount, falling: boolean, implied: Range): number => {
  const own = printedRange(stated);
  if (slipped === stated) return slipsThatMove(slipped, own, 1, implied);
  if (candidate.kind === "total") return slipsThatMove(slipped, implied, 1, own);
  if (candidate.kind === "rest") return slipsThatMove(slipped, implied, slipped === candidate.whole ? 1 : -1, own);
  return slipsInPair(candidate, slipped, own, falling);
};

/** Of every operand, the stated one among them, how likely its slip makes the candidate hold, added up. */
export const slipsThatMend = (stated: Amount, candidate: Candidate, falling: boolean, implied: Range): number => {
  let slips = slipShare(stated, candidate, stated, falling, implied);
  for (const operand of operandsOf(candidate)) slips += slipShare(stated, candidate, operand, falling, implied);
  return slips;
};
