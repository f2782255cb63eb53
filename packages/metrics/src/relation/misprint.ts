import type { Amount } from "./amount.ts";
import type { Candidate } from "./candidate.ts";
import { distribution } from "./exp.ts";
import { impliedRange, printedRange, rangesMeet, type Range } from "./range.ts";
import type { Misprint } from "./relation.ts";
import { likelihoodsOf, type ScoredClaim } from "./score.ts";
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

/** The wholes whose shares misfit although their words are likely. */
const suspectsOf = (claims: readonly ScoredClaim[]): Suspect[] => {
  const byWhole = new Map<number, Suspect>();
  for (const claim of claims) {
    if (claim.claim.model !== "percent") continue;
    const words = distribution(
      claim.blind,
      claim.blind.map(() => 1),
    );
    words.forEach((mass, at) => {
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

/** Most of the readings that can be shares of one base, told nowhere: none where fewer than two can. */
const agreeing = (readings: readonly Reading[]): readonly Reading[] => {
  let best: readonly Reading[] = [];
  for (const one of readings) {
    const [base] = basesOf(one);
    // A figure is told once: two readings of its share prove nothing.
    const parts = new Map<Amount, Reading>();
    for (const other of readings) {
      const [low, high] = basesOf(other);
      if (low <= base && base <= high) parts.set((shareOf(other.claim, other.at) as Share).part, other);
    }
    if (parts.size > Math.max(1, best.length)) best = [...parts.values()];
  }
  return best;
};

/** So many at most are held against each other: a list of shares that nobody writes longer. */
const MOST_READINGS = 40;

/** The nth root, so that all together pay once; by multiplications alone it needs no more than a good bound. */
const sharedPrice = (price: number, many: number): number => (many > 2 ? Math.cbrt(price) : Math.sqrt(price));

/**
 * What explains several misfits at once is paid once, however many claims it breaks. Where one other value of a whole makes
 * several of its shares fit, an error belongs to it: they are weighed as if that value were printed, and share the price of one
 * slip. Where they fit one base that is printed nowhere, they are shares of that, and of nothing that could be checked.
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
  for (const { whole, readings } of suspectsOf(claims)) {
    const meant = meantBy({ whole, readings });
    if (meant) {
      const each = sharedPrice(WRITTEN.wrong * WRITTEN.slip * meant.share, meant.fitting.length);
      for (const { claim, at } of meant.fitting)
        misprints.set(weighAgain(claim, at, each), { whole, value: meant.value });
    } else {
      const told = agreeing(readings.slice(0, MOST_READINGS));
      for (const { claim } of told)
        weighAgain(claim, 0, sharedPrice(WRITTEN.untoldBase * chanceOf(claim.claim), told.length));
    }
  }
  return { claims: claims.map((claim) => again.get(claim) ?? claim), misprints };
};
