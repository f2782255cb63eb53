import type { Random } from "../../packages/metrics/test/invented/random.ts";
import { multiply, rational } from "../../packages/metrics/src/arithmetic/rational.ts";
import { nearest, precision } from "../../packages/metrics/src/arithmetic/literal.ts";
import { toNumber } from "../../packages/metrics/src/arithmetic/rational.ts";
import type { Amount } from "../../packages/metrics/src/relation/amount.ts";
import type { Candidate } from "../../packages/metrics/src/relation/candidate.ts";
import { indexAmounts } from "../../packages/metrics/src/relation/propose/reach.ts";
import { operandsOf } from "../../packages/metrics/src/relation/range.ts";
import { openClaim } from "../../packages/metrics/src/relation/score.ts";
import { slipsOf } from "../../packages/metrics/src/relation/slips.ts";
import type { AnnotatedDocument } from "./document.ts";
import type { Example } from "./examples.ts";

/** An amount with another number in its place, printed as it is. */
const withValue = (amount: Amount, value: number): Amount => {
  const steps = BigInt(Math.round(value / amount.step));
  const literal = { ...amount.literal, value: multiply(rational(steps), precision(amount.literal)) };
  const range = nearest(literal);
  return { ...amount, literal, value: toNumber(literal.value), low: toNumber(range.low), high: toNumber(range.high) };
};

/** Whether a slip in a claim's figure could be told at all: a rate with a decimal, or three digits and more. */
const telling = ({ figure, value, step }: Amount): boolean =>
  figure.kind === "percentage" ? figure.decimals > 0 : value / step >= 100;

/** The figures of a reading, whatever their values. */
export const figuresOf = (candidate: Candidate | null): string =>
  candidate
    ? `${candidate.kind} ${operandsOf(candidate)
        .map(({ at }) => at)
        .join(" ")}`
    : "none";

/** Plants a slip in the figure that an example states and reads the claim anew; null where no slip could be told. */
export const slippedExample = (
  { index }: AnnotatedDocument,
  { open, relations, right }: Example,
  random: Random,
): Example | null => {
  const { stated, candidates } = open.claim;
  const at = right.findIndex((relation) => relation !== null && relation.holds && !relation.optional);
  if (at < 1 || relations.some(({ holds }) => !holds) || !telling(stated)) return null;
  // Of the same length, as most slips are: a digit, or two neighbours.
  const digits = (value: number): number => String(Math.round(value / stated.step)).length;
  const values = [...slipsOf(stated).values].filter((value) => value > 0 && digits(value) === digits(stated.value));
  if (values.length === 0) return null;
  const slipped = withValue(stated, random.pick(values));
  const amounts = index.amounts.map((amount) => (amount === stated ? slipped : amount));
  const read = openClaim(indexAmounts(index.reading, amounts), open.model, slipped);
  if (!read) return null;
  const meant = new Map(candidates.map((candidate, place) => [figuresOf(candidate), right[place + 1] ?? null]));
  return {
    open: read,
    relations,
    right: [null, ...read.claim.candidates.map((candidate) => meant.get(figuresOf(candidate)) ?? null)],
  };
};
