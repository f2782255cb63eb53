import { formatDecimal } from "../arithmetic/format.ts";
import { compare, rational, subtract, ZERO } from "../arithmetic/rational.ts";
import { expectedShare, fitShare, type Fit } from "../arithmetic/share.ts";
import { slipExplains } from "../arithmetic/slip.ts";
import type { Base, ShareClaim } from "../binding/share-claim.ts";
import { fitOf } from "../binding/share-fit.ts";
import { literalOf, valueOf } from "../binding/value.ts";
import type { Figure } from "../record/figure.ts";

/** The other figure of the frame that alone would be the right whole. */
export const otherWhole = (claim: ShareClaim, base: Base): Figure | null => {
  const percent = literalOf(claim.percent.figure);
  if (percent.decimals === 0) return null;
  const part = literalOf(claim.part.figure);
  const fitting = [...claim.others, ...claim.bases.map((item) => item.figure)].filter(
    (figure) => figure.id !== base.figure.id && fitShare(part, literalOf(figure), percent) === "rounded",
  );
  const values = new Set(fitting.map((figure) => formatDecimal(valueOf(figure), 3)));
  return values.size === 1 ? (fitting[0] ?? null) : null;
};

/** A base that a share is held against. */
export interface ShareVerdict {
  readonly base: Base;
  readonly fit: Fit;
}

// Where part and whole are small, or the rate is coarse, a slip that explains them is found too easily.
const TELLING = rational(500n);

/** Whether one slip of the pen in the percentage, the part or the whole explains that they do not fit. */
export const isSlip = (claim: ShareClaim, base: Base, sure = false): boolean =>
  slipExplains(
    [literalOf(claim.percent.figure), literalOf(claim.part.figure), base.literal],
    (number, index) =>
      index === 0 ||
      sure ||
      (claim.percent.figure.decimals > 0 &&
        compare(number.value, rational(100n)) >= 0 &&
        compare(base.literal.value, TELLING) >= 0),
    ([percent, part, whole]) =>
      percent !== undefined &&
      part !== undefined &&
      whole !== undefined &&
      fitShare(part, whole, percent) === "rounded",
  );

/**
 * Whether a base that only nearness suggests is likely to be the one meant although it does not fit: the printed rate
 * is a slip of the computed one, or begins with the same digit, or the base is the figure right before the part in its
 * own sentence. Else the sentence speaks of another whole.
 */
const isNear = (claim: ShareClaim, base: Base): boolean => {
  if (claim.adjacent && claim.bases.length === 1) return true;
  const { decimals } = claim.percent.figure;
  if (base.literal.value.n === 0n) return false;
  const expected = formatDecimal(expectedShare(valueOf(claim.part.figure), base.literal.value, decimals), decimals);
  const stated = formatDecimal(valueOf(claim.percent.figure), decimals);
  const sameSize = expected.length === stated.length && expected[0] === stated[0];
  return (
    (sameSize && compare(base.literal.value, valueOf(claim.part.figure)) >= 0) ||
    base.binding === "said-outright" ||
    base.binding === "frame-head" ||
    isSlip(claim, base)
  );
};

/** The base that the claim is held against; null where nothing can be said. */
const verdictOf = (claim: ShareClaim): ShareVerdict | null => {
  const [first] = claim.bases;
  if (!first) return null;
  if (claim.certainty === "bound") return { base: first, fit: fitOf(claim.part, first, claim.percent) };
  const fits = claim.bases.map((base) => ({ base, fit: fitOf(claim.part, base, claim.percent) }));
  const rounded = fits.filter((item) => item.fit === "rounded");
  const values = new Set(rounded.map((item) => formatDecimal(item.base.literal.value, 3)));
  const nearestOne = rounded[0];
  if (claim.certainty === "open") {
    const decimals = claim.percent.figure.decimals;
    const distinct = new Set(claim.bases.map((base) => formatDecimal(base.literal.value, 3)));
    if (nearestOne && values.size === 1 && (decimals > 0 || distinct.size === 1)) return nearestOne;
    return null;
  }
  if (nearestOne) return nearestOne;
  const cut = fits.find((item) => item.fit === "cut-off");
  if (cut) return cut;
  const distinct = new Set(claim.bases.map((base) => formatDecimal(base.literal.value, 3)));
  return distinct.size <= 2 && isNear(claim, first) ? { base: first, fit: "misfit" } : null;
};

/** A part greater than what would be its whole: one of the three is wrong, where a slip says how. */
const outgrownVerdict = (claim: ShareClaim): ShareVerdict | null => {
  const base = claim.outgrown ?? null;
  return base && isSlip(claim, base, claim.outgrownBeside) ? { base, fit: "misfit" } : null;
};

/** "từ 641 còn 552 đơn vị, giảm 89 đơn vị (đạt tỷ lệ 13,88%)": the rate is of what was taken away. */
const tellsFall = ({ part, percent }: ShareClaim, base: Base): boolean => {
  const fell = part.changes.some(
    ({ direction, figure }) => direction === "down" && figure !== null && figure.span.start < percent.figure.span.start,
  );
  const taken = { ...base.literal, value: subtract(base.literal.value, valueOf(part.figure)), about: null };
  return (
    fell && compare(taken.value, ZERO) > 0 && fitShare(taken, base.literal, literalOf(percent.figure)) !== "misfit"
  );
};

/** "dư nợ tăng 275 tỷ đồng, hoàn thành 88,7% kế hoạch tăng trưởng (310 tỷ đồng)": the rate is of the change. */
const tellsChange = ({ part, percent }: ShareClaim, base: Base): boolean =>
  part.changes.some(
    ({ figure }) =>
      figure !== null &&
      figure.span.start < percent.figure.span.start &&
      fitShare(literalOf(figure), base.literal, literalOf(percent.figure)) !== "misfit",
  );

/** How a claim is judged; null where nothing can be said. */
export const judgeShare = (claim: ShareClaim): ShareVerdict | null => {
  const verdict = verdictOf(claim) ?? outgrownVerdict(claim);
  if (verdict?.fit !== "misfit") return verdict;
  return tellsFall(claim, verdict.base) || tellsChange(claim, verdict.base) ? null : verdict;
};
