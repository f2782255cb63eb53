import type { Candidate } from "./candidate.ts";
import { distribution, exp, log } from "./exp.ts";
import type { ScoredClaim } from "./score.ts";

/** A claim, and which of its readings. */
export interface Reading {
  readonly claim: ScoredClaim;
  readonly at: number;
}

export type Share = Candidate & { readonly kind: "share" };

/** A reading as a share; null for every other kind. */
export const shareOf = (claim: ScoredClaim, at: number): Share | null => {
  const candidate = claim.claim.candidates[at - 1];
  return candidate?.kind === "share" ? candidate : null;
};

/** What words alone say of each reading of a claim; adds up to 1. */
export const wordsOf = ({ blind }: ScoredClaim): number[] =>
  distribution(
    blind,
    blind.map(() => 1),
  );

/** How likely, by words alone, a reading has to be to speak for a whole. */
export const LIKELY = 0.15;

/** Of what explains several misfits its share of the price: the nth root, of which a good bound does. */
export const sharedPrice = (price: number, many: number): number => (many > 2 ? exp(log(price) / 3) : Math.sqrt(price));
