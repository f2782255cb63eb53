import type { Amount } from "./amount.ts";
import type { Candidate, Claim } from "./candidate.ts";
import { fitOf } from "./fit.ts";
import { impliedRange, meeting, operandsOf, printedRange, rangesMeet, type Range } from "./range.ts";

/** How reports come to print figures that do not fit: shares, set on folds. */
export const WRITTEN = {
  /** A relation does not hold. */
  wrong: 0.08,
  /** A rate is cut off rather than rounded. */
  cutOff: 0.02,
  /** Of the wrong: one slip of the pen in any operand; off by one in the last place; anything at all. */
  slip: 0.45,
  offByOne: 0.12,
  anything: 0.43,
};

/**
 * What chance has to meet: a digit is worth less than ten, since figures of one text hang together (what is a share is often
 * also a rest, and a sum is also a change).
 */
export const CHANCE: Readonly<Record<Claim["model"], number>> = { percent: 8, total: 6, rest: 6, change: 6 };

/** No more digits than these count. */
const MOST_DIGITS = 9;

/** How likely chance alone prints a figure that fits. */
export const chanceOf = ({ stated, model }: Claim): number => {
  const { figure, value, step } = stated;
  const rate = figure.kind === "percentage";
  const digits = rate ? figure.decimals + 2 : Math.max(1, String(Math.round(value / (step || 1))).length);
  let chance = 1;
  for (let at = 0; at < Math.min(digits, MOST_DIGITS); at++) chance /= CHANCE[model];
  return chance;
};

const slipsOf = new WeakMap<Amount, readonly number[]>();

/** The values that one slip of the pen turns into the printed one: a digit, two neighbours, a digit or separator lost. */
export const slipValues = (amount: Amount): readonly number[] => {
  let values = slipsOf.get(amount);
  if (values) return values;
  const { step } = amount;
  const printed = Math.round(amount.value / step);
  const digits = [...String(printed)];
  const found = new Set<number>();
  if (digits.length <= 15 && amount.value > 0) {
    const own = digits.length === 1 ? ["0", ...digits] : digits;
    own.forEach((digit, at) => {
      for (let other = 0; other < 10; other++)
        if (String(other) !== digit) found.add(Number(own.with(at, String(other)).join("")));
      const next = own[at + 1];
      if (next !== undefined && next !== digit)
        found.add(
          Number(
            own
              .with(at, next)
              .with(at + 1, digit)
              .join(""),
          ),
        );
    });
    for (let at = 0; at <= digits.length; at++)
      for (let lost = 0; lost < 10; lost++)
        found.add(Number([...digits.slice(0, at), String(lost), ...digits.slice(at)].join("")));
    if (digits.length > 1)
      for (let at = 0; at < digits.length; at++) found.add(Number(digits.toSpliced(at, 1).join("")));
    found.delete(printed);
  }
  values = [...found].map((value) => value * step);
  slipsOf.set(amount, values);
  return values;
};

const shifted = (amount: Amount, value: number): Range => [
  amount.low + value - amount.value,
  amount.high + value - amount.value,
];

/** The share of the slips of one operand that would make the candidate hold. */
const slipShare = (claim: Claim, candidate: Candidate, slipped: Amount, falling: boolean): number => {
  const values = slipValues(slipped);
  if (values.length === 0) return 0;
  const { stated } = claim;
  const own = printedRange(stated);
  const implied = impliedRange(candidate, printedRange, falling);
  let fitting = 0;
  for (const value of values) {
    if (slipped === stated) fitting += Number(rangesMeet(implied, shifted(stated, value)));
    else if (candidate.kind === "total") {
      const shift = value - slipped.value;
      fitting += Number(rangesMeet([implied[0] + shift, implied[1] + shift], own));
    } else {
      const range = shifted(slipped, value);
      const instead = impliedRange(candidate, (amount) => (amount === slipped ? range : printedRange(amount)), falling);
      fitting += Number(rangesMeet(instead, own));
    }
  }
  return fitting / values.length;
};

/** Steps of nearness: how far the computed value is from the printed one, and how much likelier than by chance a wrong one is so near. */
const NEARNESS: readonly (readonly [within: number, factor: number])[] = [
  [0.05, 4],
  [0.15, 2.5],
  [0.35, 1.2],
  [0.7, 0.4],
];
const FAR = 0.05;

/** Whatever went wrong, what is printed is seldom far from what should be: a figure ten times as large is another figure. */
const nearness = (implied: Range, { value }: Amount): number => {
  const middle = (implied[0] + implied[1]) / 2;
  const most = Math.max(Math.abs(middle), Math.abs(value));
  if (Number.isNaN(middle) || most === 0) return FAR;
  const apart = Math.abs(middle - value) / most;
  return NEARNESS.find(([within]) => apart <= within)?.[1] ?? FAR;
};

/** How a candidate's figures fit, as far as likelihoods ask. */
export type Fitting = "rounded" | "cut-off" | "misfit";

const exactly = (claim: Claim, candidate: Candidate, falling: boolean): Fitting => {
  const fit = fitOf(claim.stated, candidate, falling);
  return fit === "qualified" ? "rounded" : fit;
};

/** How a candidate's figures fit: on doubles where they leave no doubt, exactly on the edges of intervals. */
export const fittingOf = (claim: Claim, candidate: Candidate, falling: boolean): Fitting => {
  const { stated } = claim;
  const implied = impliedRange(candidate, printedRange, falling);
  if (Number.isNaN(implied[0])) return "misfit";
  const near = meeting(implied, [stated.low, stated.high]);
  if (near === "apart") {
    const rate = stated.figure.kind === "percentage" && stated.figure.qualifier === null;
    if (!rate || meeting(implied, [stated.value, stated.value + stated.step]) === "apart") return "misfit";
    return exactly(claim, candidate, falling);
  }
  return near === "inside" ? "rounded" : exactly(claim, candidate, falling);
};

/** How likely the printed figures are if a careful reader would take this candidate. `deep` looks for slips of the pen. */
export const likelihoodOf = (
  claim: Claim,
  candidate: Candidate,
  fitting: Fitting,
  falling: boolean,
  deep: boolean,
): number => {
  if (fitting === "rounded") return 1 - WRITTEN.wrong - WRITTEN.cutOff;
  if (fitting === "cut-off") return WRITTEN.cutOff;
  const { stated } = claim;
  const implied = impliedRange(candidate, printedRange, falling);
  let likelihood = WRITTEN.anything * chanceOf(claim) * nearness(implied, stated);
  if (deep) {
    const operands = [stated, ...operandsOf(candidate)];
    let slips = 0;
    for (const operand of operands) slips += slipShare(claim, candidate, operand, falling);
    likelihood += (WRITTEN.slip * slips) / operands.length;
    if (rangesMeet(implied, [stated.low - stated.step, stated.high + stated.step])) likelihood += WRITTEN.offByOne / 2;
  }
  return WRITTEN.wrong * likelihood;
};
