import type { Amount } from "./amount.ts";
import type { Candidate } from "./candidate.ts";
import { distribution } from "./exp.ts";
import { impliedRange, printedRange, rangesMeet, type Range } from "./range.ts";
import type { Misprint } from "./relation.ts";
import { likelihoodsOf, type ScoredClaim } from "./score.ts";
import { LIKELY, sharedPrice, shareOf, wordsOf, type Reading } from "./share-reading.ts";
import { slipsOf } from "./slips.ts";
import { WRITTEN } from "./written.ts";

/** A whole that several shares are held to by their words, and the reading of each that takes it. */
interface Suspect {
  readonly whole: Amount;
  readonly readings: Reading[];
}

/** The wholes whose shares misfit although their words are likely. */
const suspectsOf = (claims: readonly ScoredClaim[]): Suspect[] => {
  const byWhole = new Map<number, Suspect>();
  for (const claim of claims) {
    if (claim.claim.model !== "percent") continue;
    wordsOf(claim).forEach((mass, at) => {
      const share = at > 0 && mass >= LIKELY && claim.fittings[at] === "misfit" ? shareOf(claim, at) : null;
      if (!share || share.part.figure === share.whole.figure) return;
      const suspect = byWhole.get(share.whole.at) ?? { whole: share.whole, readings: [] };
      suspect.readings.push({ claim, at });
      byWhole.set(share.whole.at, suspect);
    });
  }
  return [...byWhole.values()].filter(({ readings }) => readings.length > 1);
};

interface Meant {
  readonly value: number;
  /** How likely a slip is this one. */
  readonly share: number;
  readonly fitting: readonly Reading[];
}

/** The one value of a whole, a slip away from the printed one, that makes most of its shares fit; null where fewer than two do. */
const meantBy = ({ whole, readings }: Suspect): Meant | null => {
  let best: Meant | null = null;
  const { values, shares } = slipsOf(whole);
  for (let slip = 0; slip < values.length; slip++) {
    const value = values[slip] as number;
    const range: Range = [whole.low + value - whole.value, whole.high + value - whole.value];
    const fitting = readings.filter(({ claim, at }) => {
      const candidate = claim.claim.candidates[at - 1] as Candidate;
      const { stated } = claim.claim;
      return rangesMeet(
        impliedRange(candidate, (amount) => (amount.at === whole.at ? range : printedRange(amount)), false),
        [stated.low, stated.high],
      );
    });
    if (fitting.length > (best?.fitting.length ?? 1)) best = { value, share: shares[slip] as number, fitting };
  }
  return best;
};

/** The shares that words take a figure for a part of: how much of it each is. */
const ratesOfParts = (claims: readonly ScoredClaim[]): ReadonlyMap<number, readonly Range[]> => {
  const rates = new Map<number, Range[]>();
  for (const claim of claims) {
    if (claim.claim.model !== "percent") continue;
    const { low, high } = claim.claim.stated;
    const parts = new Set<number>();
    wordsOf(claim).forEach((mass, at) => {
      const share = at > 0 && mass >= LIKELY ? shareOf(claim, at) : null;
      if (share) parts.add(share.part.at);
    });
    for (const part of parts) rates.set(part, [...(rates.get(part) ?? []), [low, high]]);
  }
  return rates;
};

/** Whether a figure has a share of its own in what should stand in its place: "15 (20,2%), 14 (18,9%), 12 (16,2%)" are parts of 74. */
const isPartOf = (whole: Amount, value: number, rates: readonly Range[]): boolean =>
  rates.some((rate) => rangesMeet([(100 * whole.low) / value, (100 * whole.high) / value], rate));

/**
 * An error belongs to a printed figure and is paid once, however many claims it breaks: where one other value of a whole makes
 * several of its shares fit, they are weighed as if it were printed, and share the price of one slip.
 */
export const weighMisprints = (
  claims: readonly ScoredClaim[],
): { readonly claims: ScoredClaim[]; readonly misprints: ReadonlyMap<ScoredClaim, Misprint> } => {
  const again = new Map<ScoredClaim, ScoredClaim>();
  const misprints = new Map<ScoredClaim, Misprint>();
  const rates = ratesOfParts(claims);
  for (const suspect of suspectsOf(claims)) {
    const meant = meantBy(suspect);
    if (!meant || isPartOf(suspect.whole, meant.value, rates.get(suspect.whole.at) ?? [])) continue;
    const each = sharedPrice(WRITTEN.wrong * WRITTEN.slip * meant.share, meant.fitting.length);
    for (const { claim, at } of meant.fitting) {
      const current = again.get(claim) ?? claim;
      const likelihoods = likelihoodsOf(current, current.blind);
      likelihoods[at] = Math.max(likelihoods[at] as number, each);
      const weighed = { ...current, seeing: distribution(current.blind, likelihoods) };
      again.set(claim, weighed);
      misprints.set(weighed, { whole: suspect.whole, value: meant.value });
    }
  }
  return { claims: claims.map((claim) => again.get(claim) ?? claim), misprints };
};
