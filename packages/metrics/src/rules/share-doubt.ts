import { compare, equal, HUNDRED, sum } from "../arithmetic/rational.ts";
import { fitShare } from "../arithmetic/share.ts";
import { slipExplains } from "../arithmetic/slip.ts";
import type { Base, ShareClaim } from "../binding/share-claim.ts";
import { fitOf } from "../binding/share-fit.ts";
import { unitAgreement } from "../binding/units.ts";
import { literalOf } from "../binding/value.ts";
import { isSlip, type ShareVerdict } from "./share-verdict.ts";

// Of more figures one is met by chance.
const FEW = 5;

const misfit = (base: Base): ShareVerdict => ({ base, fit: "misfit" });

/**
 * The base that a share which was not judged may be of, although it does not fit: no word says so, so that it is worth
 * a look and no more. Where the whole may not be printed at all, only a slip of the pen that explains the gap tells.
 */
export const doubtOf = (claim: ShareClaim): ShareVerdict | null => {
  const { outgrown, certainty, bases } = claim;
  const [first] = bases;
  if (outgrown && isSlip(claim, outgrown, true)) return misfit(outgrown);
  if (!first || bases.some((base) => fitOf(claim.part, base, claim.percent) !== "misfit")) return null;
  if (certainty === "likely") return misfit(first);
  // A rate without decimals is met by chance, but one over 100 may have lost its comma.
  if (claim.percent.figure.decimals === 0 && compare(literalOf(claim.percent.figure).value, HUNDRED) <= 0) return null;
  const slipped = bases.slice(0, FEW).find((base) => isSlip(claim, base));
  return slipped ? misfit(slipped) : null;
};

/** The figure right before a part, or the one that the part outgrew. */
export const wholeBefore = ({ bases, adjacent, outgrown }: ShareClaim): Base | null =>
  (adjacent ? bases[0] : outgrown) ?? null;

/**
 * Whether one slip of the pen makes two shares, which fill a whole between them, shares of the figure right before
 * them: "kiểm định 6.617 xe, đạt 4.201 xe (91%), không đạt 416 xe (9%)". Else that figure is another, and the whole is
 * not printed.
 */
export const slippedWhole = (pair: readonly ShareClaim[]): boolean => {
  const [one, other] = pair;
  const base = one && wholeBefore(one);
  if (!one || !other || !base || unitAgreement(base.figure, one.part.figure) < 2) return false;
  const [first, second] = [literalOf(one.percent.figure), literalOf(other.percent.figure)];
  return slipExplains(
    [base.literal, literalOf(one.part.figure), literalOf(other.part.figure)],
    () => true,
    ([whole, a, b]) =>
      whole !== undefined &&
      a !== undefined &&
      b !== undefined &&
      equal(sum([a.value, b.value]), whole.value) &&
      fitShare(a, whole, first) === "rounded" &&
      fitShare(b, whole, second) === "rounded",
  );
};
