import type { Amount } from "./amount.ts";
import type { Candidate } from "./candidate.ts";
import {
  endsMeet,
  oneOf,
  operandsOf,
  otherOf,
  pairRange,
  printedRange,
  type PairCandidate,
  type Range,
  type RangeBuffer,
} from "./range.ts";

/** What one slip of the pen turns into a printed number. */
export interface Slips {
  /** From the least. */
  readonly values: readonly number[];
  /** How likely a slip is the one of each value. */
  readonly shares: readonly number[];
}

/** How people slip, as it is assumed, each in as many ways as the number has digits: a digit, two neighbours, one digit more or less. */
const KINDS = { digit: 0.65, neighbours: 0.25, length: 0.1 };

const known = new WeakMap<Amount, Slips>();

/** Small whole numbers come again and again: their slips are worked out once. Emptied where it is full. */
const ofWholes = new Map<number, Slips>();
const MOST_WHOLES = 1000;

/** Of longer numbers no slips are looked for: a double keeps no more digits. */
const LONGEST = 15;

/** Sorts the first `count` of some numbers, and tells how many are left where each stands once, `but` never. */
const settleOnce = (values: Float64Array, count: number, but: number): number => {
  values.subarray(0, count).sort();
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const value = values[at] as number;
    if (value !== but && (kept === 0 || value !== values[kept - 1])) values[kept++] = value;
  }
  return kept;
};

/** What each kind of slip makes of a number; written anew for every number. */
const DIGITS = new Float64Array(9 * LONGEST);
const NEIGHBOURS = new Float64Array(LONGEST);
const LENGTHS = new Float64Array(11 * LONGEST + 10);

/** From the least on: a higher place makes more of a difference than any lower one. */
const fillDigits = (printed: number, length: number): number => {
  let count = 0;
  // A number of one digit may have lost the one before it.
  const places = Math.max(length, 2);
  for (let place = places - 1; place >= 0; place--) {
    const power = 10 ** place;
    const digit = Math.floor(printed / power) % 10;
    for (let other = 0; other < digit; other++) DIGITS[count++] = printed + (other - digit) * power;
  }
  for (let place = 0; place < places; place++) {
    const power = 10 ** place;
    const digit = Math.floor(printed / power) % 10;
    for (let other = digit + 1; other < 10; other++) DIGITS[count++] = printed + (other - digit) * power;
  }
  return count;
};

const fillNeighbours = (printed: number, length: number): number => {
  let count = 0;
  for (let place = Math.max(length, 2) - 1; place > 0; place--) {
    const power = 10 ** place;
    const digit = Math.floor(printed / power) % 10;
    const next = Math.floor(printed / (power / 10)) % 10;
    if (next !== digit) NEIGHBOURS[count++] = printed + (next - digit) * (power - power / 10);
  }
  return settleOnce(NEIGHBOURS, count, printed);
};

const fillLengths = (printed: number, length: number): number => {
  let count = 0;
  for (let place = length; place >= 0; place--) {
    const power = 10 ** place;
    const head = Math.floor(printed / power);
    for (let lost = 0; lost < 10; lost++) LENGTHS[count++] = (head * 10 + lost) * power + (printed - head * power);
  }
  for (let place = length > 1 ? length - 1 : -1; place >= 0; place--) {
    const power = 10 ** place;
    LENGTHS[count++] = Math.floor(printed / (power * 10)) * power + (printed % power);
  }
  return settleOnce(LENGTHS, count, printed);
};

const NONE: Slips = { values: [], shares: [] };

/** What one slip of the pen makes of a whole number. */
const slipsOfNumber = (printed: number): Slips => {
  const { length } = String(printed);
  const digits = fillDigits(printed, length);
  const neighbours = fillNeighbours(printed, length);
  const lengths = fillLengths(printed, length);
  const values: number[] = [];
  const shares: number[] = [];
  let [digit, neighbour, another] = [0, 0, 0];
  while (digit < digits || neighbour < neighbours || another < lengths) {
    const one = digit < digits ? (DIGITS[digit] as number) : Infinity;
    const two = neighbour < neighbours ? (NEIGHBOURS[neighbour] as number) : Infinity;
    const three = another < lengths ? (LENGTHS[another] as number) : Infinity;
    const value = Math.min(one, two, three);
    let share = 0;
    if (one === value) [share, digit] = [share + KINDS.digit / digits, digit + 1];
    if (two === value) [share, neighbour] = [share + KINDS.neighbours / neighbours, neighbour + 1];
    if (three === value) [share, another] = [share + KINDS.length / lengths, another + 1];
    values.push(value);
    shares.push(share);
  }
  return { values, shares };
};

const slipsOfWhole = (printed: number): Slips => {
  let slips = ofWholes.get(printed);
  if (!slips) {
    if (ofWholes.size >= MOST_WHOLES) ofWholes.clear();
    ofWholes.set(printed, (slips = slipsOfNumber(printed)));
  }
  return slips;
};

/** The values that one slip of the pen turns into the printed one: a digit, two neighbours, a digit more or less. */
export const slipsOf = (amount: Amount): Slips => {
  let slips = known.get(amount);
  if (slips) return slips;
  const printed = Math.round(amount.value / amount.step);
  if (amount.value <= 0 || printed >= 10 ** LONGEST) slips = NONE;
  else {
    const { values, shares } = slipsOfWhole(printed);
    slips = { values: amount.step === 1 ? values : values.map((value) => value * amount.step), shares };
  }
  known.set(amount, slips);
  return slips;
};

/** The first of sorted values that is at least `bound`. */
const firstFrom = (sorted: readonly number[], bound: number): number => {
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
  let fitting = 0;
  for (let at = firstFrom(values, value + (along > 0 ? least : -most) - margin); at < values.length; at++) {
    const slip = values[at] as number;
    if (slip > last) break;
    const moved = along * (slip - value);
    if (endsMeet(range[0] + moved, range[1] + moved, other[0], other[1])) fitting += shares[at] as number;
  }
  return fitting;
};

const EVERYTHING: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** "Ít nhất 70" has no upper end to speak of: from there on slack is all there is. */
const isWide = ([low, high]: Range): boolean => high > low * 10;

/** Between what one side of a share must lie for it to come to `own`. */
const shareBounds = (isPart: boolean, kept: Range, own: Range): Range =>
  isPart ? [(own[0] * kept[0]) / 100, (own[1] * kept[1]) / 100] : [(100 * kept[0]) / own[1], (100 * kept[1]) / own[0]];

/** The same of a growth against the old value; `width` is that of the range of what slipped. */
const growthBounds = (isNow: boolean, kept: Range, own: Range, width: number): Range => {
  const most = own[1] / 100;
  if (isNow) return [kept[0] - kept[1] * most, kept[1] + kept[1] * most];
  return [kept[0] / (1 + most), most < 1 ? (kept[1] + width * most) / (1 - most) : Number.POSITIVE_INFINITY];
};

/** Between what one operand of two must lie for a candidate to come to `own`: what is inside may do so. */
const pairBounds = (candidate: PairCandidate, slipped: Amount, kept: Range, own: Range): Range => {
  if (isWide(kept) || isWide(own)) return EVERYTHING;
  switch (candidate.kind) {
    case "share":
      return shareBounds(slipped === candidate.part, kept, own);
    case "growth":
      return candidate.old
        ? growthBounds(slipped === candidate.now, kept, own, slipped.high - slipped.low)
        : EVERYTHING;
    case "points":
    case "delta":
      return [kept[0] - own[1], kept[1] + own[1]];
  }
};

/** Written anew for every slip. */
const IMPLIED: RangeBuffer = [Number.NaN, Number.NaN];

const sizeOf = (bound: number): number => (Number.isFinite(bound) ? Math.abs(bound) : 0);

/** How likely a slip of one operand of two makes the candidate hold. */
const slipsInPair = (candidate: PairCandidate, slipped: Amount, own: Range, falling: boolean): number => {
  const one = oneOf(candidate);
  const { values, shares } = slipsOf(slipped);
  const { low, high, value } = slipped;
  const kept = printedRange(slipped === one ? otherOf(candidate) : one);
  const [keptLow, keptHigh] = kept;
  const [least, most] = pairBounds(candidate, slipped, kept, own);
  const margin = MARGIN * (sizeOf(least) + sizeOf(most) + value + high - low);
  const last = most + value - low + margin;
  let fitting = 0;
  for (let at = firstFrom(values, least + value - high - margin); at < values.length; at++) {
    const slip = values[at] as number;
    if (slip > last) break;
    const [from, to] = [low + slip - value, high + slip - value];
    if (slipped === one) pairRange(candidate, falling, from, to, keptLow, keptHigh, IMPLIED);
    else pairRange(candidate, falling, keptLow, keptHigh, from, to, IMPLIED);
    if (endsMeet(IMPLIED[0], IMPLIED[1], own[0], own[1])) fitting += shares[at] as number;
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
