import { compare, rational, type Rational } from "../arithmetic/rational.ts";
import { fitShare } from "../arithmetic/share.ts";
import { beforeSlip } from "../arithmetic/slip.ts";
import type { Base, ShareClaim } from "../binding/share-claim.ts";
import { fitOf } from "../binding/share-fit.ts";
import { literalOf } from "../binding/value.ts";
import { groupedBy } from "../record/grouped-by.ts";

/** A whole that fits none of the shares told of it, and the only value one slip away that fits them all. */
export interface SlippedListWhole {
  readonly base: Base;
  readonly meant: Rational;
  /** Whether the whole is so long a number that chance hardly finds another one slip away. */
  readonly telling: boolean;
  /** The first share of the list: small wholes are told there alone. */
  readonly first: ShareClaim;
}

const TELLING = rational(100n);
// Of one share alone some slip makes nearly every whole fit.
const FEWEST = 2;

const wholeOf = ({ outgrown, bases }: ShareClaim): Base | null => outgrown ?? bases[0] ?? null;

const slippedFrom = (group: readonly ShareClaim[], base: Base): SlippedListWhole | null => {
  const exact = group.filter((claim) => claim.percent.figure.decimals > 0);
  if (exact.length < FEWEST || group.some((claim) => fitOf(claim.part, base, claim.percent) !== "misfit")) return null;
  const meant = beforeSlip(base.literal).filter((whole) =>
    group.every(
      (claim) => fitShare(literalOf(claim.part.figure), whole, literalOf(claim.percent.figure)) === "rounded",
    ),
  );
  const [only] = meant;
  const [first] = group;
  if (!only || !first || meant.length > 1) return null;
  return { base, first, meant: only.value, telling: compare(base.literal.value, TELLING) >= 0 };
};

/** "kỷ luật 25 đảng viên: khiển trách 33 (63,5%), cảnh cáo 13 (25%), …": shares that all fit 52. */
export const slippedListWholes = (claims: readonly ShareClaim[]): ReadonlyMap<ShareClaim, SlippedListWhole> => {
  const told = claims.filter((claim) => claim.part.figure.kind !== "ratio" && wholeOf(claim) !== null);
  const groups = groupedBy(told, (claim) => `${claim.part.flow} ${claim.part.segment} ${wholeOf(claim)?.figure.id}`);
  const slipped = new Map<ShareClaim, SlippedListWhole>();
  for (const group of groups.values()) {
    const base = group[0] && wholeOf(group[0]);
    const found = base && slippedFrom(group, base);
    if (found) for (const claim of group) slipped.set(claim, found);
  }
  return slipped;
};
