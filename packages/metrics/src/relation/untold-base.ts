import { log } from "./exp.ts";
import type { Amount } from "./amount.ts";
import type { Range } from "./range.ts";
import { bestOf, errorOf, likelihoodsOf, type ScoredClaim } from "./score.ts";
import { LIKELY, sharedPrice, shareOf, wordsOf } from "./share-reading.ts";
import { chanceOf, WRITTEN } from "./written.ts";

/** A rate that no printed whole fits, and what may be its part. */
interface Unfitted {
  readonly claim: ScoredClaim;
  readonly part: Amount;
  /** The bases that it can be of. */
  readonly bases: Range;
}

const basesOf = (part: Amount, { low, high }: Amount): Range =>
  low > 0 ? [(100 * part.low) / high, (100 * part.high) / low] : [Number.NaN, Number.NaN];

/** The number right before a rate: its part, as a rule, where no whole is printed that would make it one. */
const numberBefore = ({ claim: { stated } }: ScoredClaim, amounts: readonly Amount[]): Amount | null => {
  const before = amounts[stated.at - 1];
  if (!before || before.place.sentence !== stated.place.sentence || stated.figure.comparison !== null) return null;
  return before.figure.kind === "percentage" || before.figure.kind === "ratio" ? null : before;
};

const unfitted = (claim: ScoredClaim, amounts: readonly Amount[]): Unfitted[] => {
  if (claim.claim.model !== "percent" || claim.fittings[bestOf(claim.seeing)] === "rounded") return [];
  const { stated } = claim.claim;
  const at = bestOf(claim.blind, (each) => shareOf(claim, each) !== null);
  const share = shareOf(claim, at);
  const likely = share !== null && (wordsOf(claim)[at] as number) >= LIKELY;
  const part = (likely ? null : numberBefore(claim, amounts)) ?? share?.part;
  return part ? [{ claim, part, bases: basesOf(part, stated) }] : [];
};

/** Shares told so near each other, in reading order and in blocks, may be of one base. */
const NEAR = 8;
const BLOCKS_NEAR = 2;

/** So seldom must chance let the shares that agree be of one base: once in a hundred times, as a logarithm. */
const TELLING = 4.6;

const widthOf = ([least, most]: Range): number => (most - least) / most;
const narrowest = (a: Unfitted, b: Unfitted): number => widthOf(a.bases) - widthOf(b.bases);

/** How seldom shares are of one base with `own` by chance, as a logarithm; and how many are. */
const agreement = (own: Unfitted, others: readonly Unfitted[]): { seldom: number; many: number } => {
  const agreeing = [own, ...others].sort(narrowest);
  let common: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [seldom, many] = [0, 0];
  for (const { bases } of agreeing) {
    if (!(bases[0] <= common[1] && common[0] <= bases[1])) continue;
    if (many++ > 0) seldom -= Math.min(0, log(widthOf(bases) + widthOf(common)));
    common = [Math.max(common[0], bases[0]), Math.min(common[1], bases[1])];
  }
  return { seldom, many };
};

const meets = ([least, most]: Range, other: Range): boolean => least <= other[1] && other[0] <= most;

/** Of each share that misfits what is printed, the number of shares near it that can be of one base with it. */
const agreeingShares = (
  claims: readonly ScoredClaim[],
  amounts: readonly Amount[],
): ReadonlyMap<ScoredClaim, number> => {
  const told = claims.flatMap((claim) => unfitted(claim, amounts));
  const found = new Map<ScoredClaim, number>();
  told.forEach((own, at) => {
    if (errorOf(own.claim) < LIKELY) return;
    const { block } = own.claim.claim.stated.place;
    const beside = new Map<number, Unfitted>();
    for (const other of told.slice(Math.max(0, at - NEAR), at + NEAR + 1)) {
      const near = Math.abs(other.claim.claim.stated.place.block - block) <= BLOCKS_NEAR;
      // A figure told again with its share proves nothing.
      if (other.part.value !== own.part.value && near && meets(own.bases, other.bases))
        beside.set(other.part.value, other);
    }
    const { seldom, many } = agreement(own, [...beside.values()]);
    if (seldom >= TELLING) found.set(own.claim, many - 1);
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
export const weighUntoldBases = (claims: readonly ScoredClaim[], amounts: readonly Amount[]): ScoredClaim[] => {
  const agreeing = agreeingShares(claims, amounts);
  return claims.map((claim) => {
    const others = agreeing.get(claim);
    return others === undefined
      ? claim
      : ofUntoldBase(claim, sharedPrice(WRITTEN.untoldBase * chanceOf(claim.claim), others + 1));
  });
};
