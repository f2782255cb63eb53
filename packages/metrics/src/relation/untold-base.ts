import { log } from "./exp.ts";
import type { Amount } from "./amount.ts";
import type { Range } from "./range.ts";
import { bestOf, errorOf, likelihoodsOf, type ScoredClaim } from "./score.ts";
import { LIKELY, sharedPrice, shareOf, wordsOf, type Reading, type Share } from "./share-reading.ts";
import { chanceOf, WRITTEN } from "./written.ts";

/** The bases that a share can be of, whatever whole is printed. */
const basesOf = ({ claim, at }: Reading): Range => {
  const { part } = shareOf(claim, at) as Share;
  const { low, high } = claim.claim.stated;
  return low > 0 ? [(100 * part.low) / high, (100 * part.high) / low] : [Number.NaN, Number.NaN];
};

/** Shares told so near each other, in reading order and in blocks, may be of one base. */
const NEAR = 8;
const BLOCKS_NEAR = 2;

/** Rates printed so coarsely that the bases which they leave open are wider apart than this agree by chance. */
const CLOSE = 0.05;
/** So seldom must chance let the shares that agree be of one base: once in a hundred times, as a logarithm. */
const TELLING = 4.6;

/** How seldom two shares are of one base by chance, as a logarithm; 0 where they are of none. */
const agreement = (one: Range, other: Range): number => {
  if (!(one[0] <= other[1] && other[0] <= one[1])) return 0;
  const width = (one[1] - one[0] + other[1] - other[0]) / one[1];
  return width <= CLOSE ? -log(width) : 0;
};

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
    let telling = 0;
    for (let other = Math.max(0, own - NEAR); other < Math.min(told.length, own + NEAR + 1); other++) {
      const beside = told[other] as Reading;
      const share = shareOf(beside.claim, beside.at) as Share;
      // A figure told again with its share proves nothing.
      if (share.part.value === part.value || Math.abs(beside.claim.claim.stated.place.block - block) > BLOCKS_NEAR)
        continue;
      const seldom = agreement(bases[own] as Range, bases[other] as Range);
      if (seldom === 0 || agreeing.has(share.part)) continue;
      agreeing.add(share.part);
      telling += seldom;
    }
    if (telling >= TELLING) found.set(claim, agreeing.size);
  });
  return found;
};

/** Words that tell a share tell one of an untold base, too, and "no relation" is what that comes to. */
const ofUntoldBase = (claim: ScoredClaim, price: number): ScoredClaim => {
  const words = wordsOf(claim);
  const masses = likelihoodsOf(claim, claim.blind).map((likelihood, at) => likelihood * (words[at] as number));
  masses[0] = (masses[0] as number) + price * (1 - (words[0] as number));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  return { ...claim, seeing: masses.map((mass) => mass / all) };
};

/**
 * Shares that misfit what is printed and agree on a base that is printed nowhere are of that, and of nothing that could be
 * checked: "đã tiêm 84.913 liều: mũi 1 là 52.647 trẻ (91,3%), mũi 2 là 32.266 trẻ (55,95%)".
 */
export const weighUntoldBases = (claims: readonly ScoredClaim[]): ScoredClaim[] => {
  const agreeing = agreeingShares(claims);
  return claims.map((claim) => {
    const others = agreeing.get(claim);
    return others === undefined
      ? claim
      : ofUntoldBase(claim, sharedPrice(WRITTEN.untoldBase * chanceOf(claim.claim), others + 1));
  });
};
