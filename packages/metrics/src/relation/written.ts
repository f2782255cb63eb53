import type { Amount } from "./amount.ts";
import type { Candidate, Claim } from "./candidate.ts";
import { fitOf } from "./fit.ts";
import { isRate } from "./propose/alike.ts";
import { endsMeet, impliedAsPrinted, meeting, operandsOf, type Range, type RangeBuffer } from "./range.ts";
import { slipsThatMend } from "./slips.ts";

/** How reports come to print figures that do not fit: shares, chosen by hand over our own corpora. */
export const WRITTEN = {
  /** A relation does not hold. */
  wrong: 0.08,
  /** A rate is cut off rather than rounded. */
  cutOff: 0.02,
  /** Of the wrong: one slip of the pen in any operand; off by one in the last place; anything at all. */
  slip: 0.45,
  offByOne: 0.12,
  anything: 0.43,
  /** Of several shares that misfit a whole and agree on another: the other is told nowhere, and none is wrong. */
  untoldBase: 0.1,
};

/**
 * What chance has to meet: a digit is worth less than ten, since figures of one text hang together (what is a share is often
 * also a rest, and a sum is also a change).
 */
export const CHANCE: Readonly<Record<Claim["model"], number>> = { percent: 9, total: 7, rest: 8, change: 8 };

/** No more digits than these count. */
const MOST_DIGITS = 9;
const MOST_CHANCE = 0.5;

/** How many digits of a number say something, and one step of the last of them: whole thousands are not told to the last digit. */
const tellingDigits = ({ figure, value, step }: Amount): { digits: number; last: number } => {
  let last = step || 1;
  if (figure.kind === "percentage") return { digits: figure.decimals + 2, last };
  let steps = Math.round(value / last);
  for (; steps >= 1000 && steps % 1000 === 0; last *= 1000) steps /= 1000;
  return { digits: String(steps).length, last };
};

/** How likely chance alone prints a figure that fits. */
export const chanceOf = ({ stated, model }: Claim): number => {
  const { digits, last } = tellingDigits(stated);
  // "Trên 30 %" is met by more than one step of its last digit.
  let chance = Math.max(1, (stated.high - stated.low) / last);
  for (let at = Math.min(digits, MOST_DIGITS); at > 0; at--) chance /= CHANCE[model];
  return Math.min(chance, MOST_CHANCE);
};

/** Figures that are printed more coarsely than the stated one leave many values open, of which it is one: fitting them proves less. */
const oneOfMany = ([least, most]: Range, { stated: { low, high, step }, model }: Claim): number => {
  let many = (most - least) / (Math.max(high - low, step) || 1);
  let share = 1;
  for (let at = 0; many > 10 && at < MOST_DIGITS; at++) {
    many /= 10;
    share /= CHANCE[model];
  }
  return many > 1 ? share / (1 + ((CHANCE[model] - 1) * (Math.min(many, 10) - 1)) / 9) : share;
};

/** Steps of nearness: how far the computed value is from the printed one, and how much likelier than by chance a wrong one is so near. */
const NEARNESS = [
  { within: 0.05, factor: 4 },
  { within: 0.15, factor: 2.5 },
  { within: 0.35, factor: 1.2 },
  { within: 0.7, factor: 0.4 },
];
const FAR = 0.05;

/** Whatever went wrong, what is printed is seldom far from what should be: a figure ten times as large is another figure. */
const nearness = (implied: Range, { value }: Amount): number => {
  const middle = (implied[0] + implied[1]) / 2;
  const most = Math.max(Math.abs(middle), Math.abs(value));
  if (Number.isNaN(middle) || most === 0) return FAR;
  const apart = Math.abs(middle - value) / most;
  for (const { within, factor } of NEARNESS) if (apart <= within) return factor;
  return FAR;
};

/** How a candidate's figures fit, as far as likelihoods ask. */
export type Fitting = "rounded" | "cut-off" | "misfit";

const exactly = (claim: Claim, candidate: Candidate, falling: boolean): Fitting => {
  const fit = fitOf(claim.stated, candidate, falling);
  return fit === "qualified" ? "rounded" : fit;
};

/** How a candidate's figures fit that come to `implied`: on doubles where they leave no doubt, exactly on the edges of intervals. */
const fittingOf = (claim: Claim, candidate: Candidate, implied: Range, falling: boolean): Fitting => {
  const { stated } = claim;
  if (Number.isNaN(implied[0])) return "misfit";
  const near = meeting(implied, stated.low, stated.high);
  if (near === "apart") {
    const rate = isRate(stated) && stated.figure.qualifier === null;
    if (!rate || meeting(implied, stated.value, stated.value + stated.step) === "apart") return "misfit";
    return exactly(claim, candidate, falling);
  }
  return near === "inside" ? "rounded" : exactly(claim, candidate, falling);
};

/** How likely the printed figures are if a careful reader would take the reading at `at`. `deep` looks for slips of the pen. */
export type LikelihoodOf = (at: number, deep: boolean) => number;

/** How likely it is that a slip of the pen in one operand, or the last place off by one, made what does not fit. */
const slipped = (stated: Amount, candidate: Candidate, implied: Range, mended: number): number => {
  const { low, high, step } = stated;
  const nextTo = endsMeet(implied[0], implied[1], low - step, high + step) ? WRITTEN.offByOne / 2 : 0;
  return (WRITTEN.slip * mended) / (operandsOf(candidate).length + 1) + nextTo;
};

/** How likely figures that do not fit are printed for what should fit, where chance prints them so often. `deep` looks for slips. */
export const misfitLikelihood = (
  stated: Amount,
  candidate: Candidate,
  implied: Range,
  chance: number,
  deep: boolean,
): number => {
  const slip = deep ? slipped(stated, candidate, implied, slipsThatMend(stated, candidate, false, implied)) : 0;
  return WRITTEN.wrong * (WRITTEN.anything * chance * nearness(implied, stated) + slip);
};

/** How the figures of a claim's readings fit, and how likely they are printed; "no relation" first. */
export interface Weighed {
  /** Null for "no relation". */
  readonly fittings: readonly (Fitting | null)[];
  readonly likelihood: LikelihoodOf;
}

/** What arithmetic says of a claim's readings. The slips of one are looked for once, when asked for. */
export const weighArithmetic = (claim: Claim, falling: boolean): Weighed => {
  const { stated, candidates } = claim;
  const chance = chanceOf(claim);
  const fittings: (Fitting | null)[] = [null];
  const shallow = [chance];
  const deepened = new Map<number, number>();
  const implied: RangeBuffer = [Number.NaN, Number.NaN];
  for (const candidate of candidates) {
    impliedAsPrinted(candidate, falling, implied);
    const fitting = fittingOf(claim, candidate, implied, falling);
    fittings.push(fitting);
    shallow.push(
      fitting === "misfit"
        ? WRITTEN.wrong * (WRITTEN.anything * chance * nearness(implied, stated))
        : oneOfMany(implied, claim) * (fitting === "rounded" ? 1 - WRITTEN.wrong - WRITTEN.cutOff : WRITTEN.cutOff),
    );
  }
  const withSlips = (at: number): number => {
    const candidate = candidates[at - 1] as Candidate;
    impliedAsPrinted(candidate, falling, implied);
    const mended = slipsThatMend(stated, candidate, falling, implied);
    const likely = slipped(stated, candidate, implied, mended);
    return WRITTEN.wrong * (WRITTEN.anything * chance * nearness(implied, stated) + oneOfMany(implied, claim) * likely);
  };
  const likelihood: LikelihoodOf = (at, deep) => {
    if (!deep || fittings[at] !== "misfit") return shallow[at] as number;
    let likely = deepened.get(at);
    if (likely === undefined) deepened.set(at, (likely = withSlips(at)));
    return likely;
  };
  return { fittings, likelihood };
};
