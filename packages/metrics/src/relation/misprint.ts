import type { Amount } from "./amount.ts";
import type { Candidate } from "./candidate.ts";
import { distribution } from "./exp.ts";
import { impliedRange, printedRange, rangesMeet, type Range } from "./range.ts";
import type { Misprint } from "./relation.ts";
import { bestOf, errorOf, likelihoodsOf, type ScoredClaim } from "./score.ts";
import { slipsOf } from "./slips.ts";
import { chanceOf, WRITTEN } from "./written.ts";

/** A whole that several shares are held to by their words, and the reading of each that takes it. */
interface Suspect {
  readonly whole: Amount;
  readonly readings: Reading[];
}

/** A claim, and which of its readings. */
interface Reading {
  readonly claim: ScoredClaim;
  readonly at: number;
}

type Share = Candidate & { readonly kind: "share" };

/** How likely, by words alone, a reading has to be to speak for a whole. */
const LIKELY = 0.15;

const shareOf = (claim: ScoredClaim, at: number): Share | null => {
  const candidate = claim.claim.candidates[at - 1];
  return candidate?.kind === "share" ? candidate : null;
};

/** What words alone say of each reading of a claim. */
const wordsOf = ({ blind }: ScoredClaim): number[] =>
  distribution(
    blind,
    blind.map(() => 1),
  );

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

/** The bases that a share can be of, whatever whole is printed. */
const basesOf = ({ claim, at }: Reading): Range => {
  const { part } = shareOf(claim, at) as Share;
  const { low, high } = claim.claim.stated;
  return low > 0 ? [(100 * part.low) / high, (100 * part.high) / low] : [Number.NaN, Number.NaN];
};

/** Shares told so near each other, in reading order and in blocks, may be of one base. */
const NEAR = 8;
const BLOCKS_NEAR = 2;

/** Rates printed coarsely agree by chance. */
const CLOSE = 0.01;

const agree = (one: Range, other: Range): boolean =>
  one[0] <= other[1] && other[0] <= one[1] && one[1] - one[0] + other[1] - other[0] <= CLOSE * one[1];

/** Of each share that misfits what is printed, the number of shares near it that can be of one base with it. */
const agreeingShares = (claims: readonly ScoredClaim[]): ReadonlyMap<ScoredClaim, number> => {
  const told = claims.flatMap((claim): Reading[] => {
    if (claim.claim.model !== "percent") return [];
    const at = bestOf(claim.blind, (each) => shareOf(claim, each) !== null);
    return at > 0 && claim.fittings[bestOf(claim.seeing)] !== "rounded" ? [{ claim, at }] : [];
  });
  const bases = told.map(basesOf);
  const found = new Map<ScoredClaim, number>();
  told.forEach(({ claim, at }, own) => {
    if (errorOf(claim) < LIKELY) return;
    const { part } = shareOf(claim, at) as Share;
    const { block } = claim.claim.stated.place;
    const agreeing = new Set<Amount>();
    for (let other = Math.max(0, own - NEAR); other < Math.min(told.length, own + NEAR + 1); other++) {
      const beside = told[other] as Reading;
      const share = shareOf(beside.claim, beside.at) as Share;
      // A figure told again with its share proves nothing.
      if (share.part.value === part.value || Math.abs(beside.claim.claim.stated.place.block - block) > BLOCKS_NEAR)
        continue;
      if (agree(bases[own] as Range, bases[other] as Range)) agreeing.add(share.part);
    }
    if (agreeing.size > 0) found.set(claim, agreeing.size);
  });
  return found;
};

/** The nth root, so that all together pay once; by multiplications alone it needs no more than a good bound. */
const sharedPrice = (price: number, many: number): number => (many > 2 ? Math.cbrt(price) : Math.sqrt(price));

/** Words that tell a share tell one of an untold base, too, and "no relation" is what that comes to. */
const ofUntoldBase = (claim: ScoredClaim, price: number): ScoredClaim => {
  const words = wordsOf(claim);
  const masses = likelihoodsOf(claim, claim.blind).map((likelihood, at) => likelihood * (words[at] as number));
  masses[0] = (masses[0] as number) + price * (1 - (words[0] as number));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  return { ...claim, seeing: masses.map((mass) => mass / all) };
};

/**
 * What explains several misfits at once is paid once, however many claims it breaks. Where one other value of a whole makes
 * several of its shares fit, an error belongs to it: they are weighed as if that value were printed, and share the price of one
 * slip. Where shares agree on a base that is printed nowhere, they are of that, and of nothing that could be checked.
 */
export const weighMisprints = (
  claims: readonly ScoredClaim[],
): { readonly claims: ScoredClaim[]; readonly misprints: ReadonlyMap<ScoredClaim, Misprint> } => {
  const again = new Map<ScoredClaim, ScoredClaim>();
  const misprints = new Map<ScoredClaim, Misprint>();
  const weighAgain = (claim: ScoredClaim, at: number, likelihood: number): ScoredClaim => {
    const current = again.get(claim) ?? claim;
    const likelihoods = likelihoodsOf(current, current.blind);
    likelihoods[at] = Math.max(likelihoods[at] as number, likelihood);
    const weighed = { ...current, seeing: distribution(current.blind, likelihoods) };
    again.set(claim, weighed);
    return weighed;
  };
  for (const suspect of suspectsOf(claims)) {
    const meant = meantBy(suspect);
    if (!meant) continue;
    const each = sharedPrice(WRITTEN.wrong * WRITTEN.slip * meant.share, meant.fitting.length);
    for (const { claim, at } of meant.fitting)
      misprints.set(weighAgain(claim, at, each), { whole: suspect.whole, value: meant.value });
  }
  for (const [claim, others] of agreeingShares(claims))
    if (!again.has(claim))
      again.set(claim, ofUntoldBase(claim, sharedPrice(WRITTEN.untoldBase * chanceOf(claim.claim), others + 1)));
  return { claims: claims.map((claim) => again.get(claim) ?? claim), misprints };
};
