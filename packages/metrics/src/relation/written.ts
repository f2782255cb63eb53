import type { Amount } from "./amount.ts";
import type { Candidate, Claim } from "./candidate.ts";
import { impliedRange, operandsOf, printedRange, rangesMeet, type Range } from "./range.ts";

/** How reports come to print wrong figures: shares of all figures that relations are made of. */
export const WRITTEN = {
  /** A relation does not hold. */
  wrong: 0.04,
  /** A rate is cut off rather than rounded. */
  cutOff: 0.02,
  /** Of the wrong: one slip of the pen in any operand; off by one in the last place; anything at all. */
  slip: 0.45,
  offByOne: 0.12,
  anything: 0.43,
  /** What each digit that chance would have to meet is worth: less than ten, for figures of one text hang together. */
  digit: 10,
  /** Of any relation that holds by chance or in another sense than the text's. */
  coincidence: 1,
};

const slipsOf = new WeakMap<Amount, readonly number[]>();

/** The values that one slip of the pen turns into the printed one: a digit, two neighbours, a digit or separator lost. */
export const slipValues = (amount: Amount): readonly number[] => {
  let values = slipsOf.get(amount);
  if (values) return values;
  const { step } = amount;
  const digits = [...String(Math.round(amount.value / step))];
  const found = new Set<number>();
  if (digits.length <= 15 && amount.value > 0) {
    const own = digits.length === 1 ? ["0", ...digits] : digits;
    own.forEach((digit, at) => {
      for (let other = 0; other < 10; other++)
        if (String(other) !== digit) found.add(Number(own.with(at, String(other)).join("")));
      const next = own[at + 1];
      if (next !== undefined && next !== digit) found.add(Number(own.with(at, next).with(at + 1, digit).join("")));
    });
    for (let at = 0; at <= digits.length; at++)
      for (let lost = 0; lost < 10; lost++) found.add(Number([...digits.slice(0, at), String(lost), ...digits.slice(at)].join("")));
    if (digits.length > 1)
      for (let at = 0; at < digits.length; at++) found.add(Number(digits.toSpliced(at, 1).join("")));
    found.delete(Math.round(amount.value / step));
  }
  values = [...found].map((value) => value * step);
  slipsOf.set(amount, values);
  return values;
};

/** How many digits of a printed figure chance would have to meet. */
export const logChance = (claim: Claim): number => {
  const { figure, value, step } = claim.stated;
  const digits =
    figure.kind === "percentage" ? figure.decimals + 2 : Math.max(1, String(Math.round(value / (step || 1))).length);
  return Math.log(WRITTEN.coincidence) - Math.log(WRITTEN.digit) * Math.min(digits, 9);
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
  let fitting = 0;
  if (slipped === stated) {
    const implied = impliedRange(candidate, printedRange, falling);
    for (const value of values) if (rangesMeet(implied, shifted(stated, value))) fitting++;
  } else if (candidate.kind === "total") {
    const [low, high] = impliedRange(candidate, printedRange, falling);
    for (const value of values) {
      const shift = value - slipped.value;
      if (rangesMeet([low + shift, high + shift], own)) fitting++;
    }
  } else {
    for (const value of values) {
      const range = shifted(slipped, value);
      if (rangesMeet(impliedRange(candidate, (amount) => (amount === slipped ? range : printedRange(amount)), falling), own)) fitting++;
    }
  }
  return fitting / values.length;
};

/** How a candidate's figures fit, as far as likelihoods ask. */
export type Fitting = "rounded" | "cut-off" | "misfit";

/** On doubles: exact but where a value stands on the very edge of its interval. */
export const fittingOf = (claim: Claim, candidate: Candidate, falling: boolean): Fitting => {
  const implied = impliedRange(candidate, printedRange, falling);
  if (Number.isNaN(implied[0])) return "misfit";
  const { stated } = claim;
  if (rangesMeet(implied, [stated.low, stated.high])) return "rounded";
  const rate = stated.figure.kind === "percentage";
  return rate && rangesMeet(implied, [stated.value, stated.value + stated.step * (1 - 1e-9)]) ? "cut-off" : "misfit";
};

/** The logarithm of how likely the printed figures are if a careful reader would take this candidate. */
export const logWritten = (claim: Claim, candidate: Candidate, falling: boolean, deep: boolean): number => {
  const fitting = fittingOf(claim, candidate, falling);
  if (fitting === "rounded") return Math.log(1 - WRITTEN.wrong - WRITTEN.cutOff);
  if (fitting === "cut-off") return Math.log(WRITTEN.cutOff);
  const chance = Math.exp(logChance(claim));
  let likelihood = WRITTEN.anything * chance;
  if (deep) {
    const { stated } = claim;
    const operands = [stated, ...operandsOf(candidate)];
    let slips = 0;
    for (const operand of operands) slips += slipShare(claim, candidate, operand, falling);
    likelihood += (WRITTEN.slip * slips) / operands.length;
    const implied = impliedRange(candidate, printedRange, falling);
    if (rangesMeet(implied, [stated.low - stated.step, stated.high + stated.step])) likelihood += WRITTEN.offByOne / 2;
  }
  return Math.log(WRITTEN.wrong * likelihood);
};
