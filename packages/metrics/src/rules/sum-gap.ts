import { add, compare, multiply, rational, subtract, ZERO, type Rational } from "../arithmetic/rational.ts";
import { slipExplainsSum } from "../arithmetic/slip.ts";
import { disjoint, mayOverlap } from "../binding/part-classes.ts";
import type { Statement } from "../binding/statement.ts";
import type { Completeness, TotalClaim } from "../binding/total-claim.ts";
import { unitAgreement } from "../binding/units.ts";
import { literalOf, valueOf } from "../binding/value.ts";
import type { Severity } from "./finding.ts";

const TEN = rational(10n);

const TELLING = rational(5000n);

/** What claims that the parts are all of the total. */
const CLAIMED: ReadonlySet<Completeness> = new Set(["said", "shown", "likely"]);

/** Whether one slip of the pen in the total or in a part explains the gap. */
export const isSlip = (claim: TotalClaim, parts: readonly Statement[], least = TEN): boolean =>
  slipExplainsSum(
    claim.totalLiteral,
    parts.map((part) => literalOf(part.figure)),
    // Of a single digit any other is one slip away.
    (number) => compare(number.value, least) >= 0,
  );

/** "12 điểm sạt lở tại 07 xã": figures without a mark between them are no items of one list. */
const runTogether = (parts: readonly Statement[]): boolean =>
  parts.slice(1).some(({ separator, colon }) => separator === "" && !colon);

/** "gồm" says that they are the parts, and all count the same thing. */
const isSure = (claim: TotalClaim, parts: readonly Statement[]): boolean =>
  claim.completeness === "said" && parts.every((part) => unitAgreement(claim.total, part.figure) >= 2);

const outgrows = ({ totalLiteral }: TotalClaim, parts: readonly Statement[]): boolean =>
  parts.some((part) => compare(valueOf(part.figure), totalLiteral.value) >= 0);

/**
 * Whether a part alone is as much as the total: then other figures are meant ("cỡ chữ từ 13 đến 14"), unless one slip
 * of the pen explains it.
 */
const exceeds = (claim: TotalClaim, parts: readonly Statement[]): boolean => {
  const total = claim.totalLiteral.value;
  return outgrows(claim, parts) && !isSure(claim, parts) && !(compare(total, TEN) >= 0 && isSlip(claim, parts));
};

/** Whether the sum is so far from the total that other figures seem to be meant: half, or half as much again. */
const isFar = (total: Rational, added: Rational): boolean => {
  const twice = add(added, added);
  return compare(twice, multiply(total, rational(3n))) > 0 || compare(twice, total) < 0;
};

/** How grave it is that a list, which may be incomplete, adds up to less. */
const shortfall = (
  claim: TotalClaim,
  parts: readonly Statement[],
  added: Rational,
  telling: boolean,
): Severity | null => {
  const gap = subtract(claim.totalLiteral.value, added);
  const least = parts.map((part) => valueOf(part.figure)).reduce((a, b) => (compare(a, b) < 0 ? a : b));
  const slip = isSlip(claim, parts);
  // A list that leaves out less than its smallest item is more likely wrong than incomplete.
  if (claim.completeness === "likely") return compare(gap, least) < 0 || slip ? "warning" : "note";
  if (parts.length < 2 || !slip) return null;
  return telling ? "warning" : "note";
};

/** How grave a gap is; null where the text claims nothing that the gap would break. */
export const severityOfGap = (claim: TotalClaim, parts: readonly Statement[], added: Rational): Severity | null => {
  const { completeness, binding } = claim;
  const total = claim.totalLiteral.value;
  if (completeness === "unclaimed") return null;
  if (completeness === "weak" && runTogether(parts)) return null;
  if (completeness === "loose") return isSlip(claim, parts, ZERO) && !mayOverlap(parts) ? "note" : null;
  const claimed = CLAIMED.has(completeness) && !mayOverlap(parts);
  if (exceeds(claim, parts) || (isFar(total, added) && !isSlip(claim, parts)))
    return claimed && isSlip(claim, parts, ZERO) ? "note" : null;
  const over = compare(added, total) > 0;
  const firm = binding === "earlier-in-text" || binding === "table" ? "warning" : "error";
  if (completeness === "table-row") return "warning";
  if (completeness === "said" || completeness === "shown") return claimed ? firm : "note";
  // Of long numbers a slip that explains the gap is hardly ever found by chance.
  const telling = compare(total, TELLING) >= 0 && isSlip(claim, parts);
  if (mayOverlap(parts)) return telling ? "warning" : null;
  if (completeness === "partial-table") return over || isSlip(claim, parts) ? "warning" : null;
  if (completeness === "weak" && isSlip(claim, parts)) return outgrows(claim, parts) ? "note" : "warning";
  if (completeness === "weak") return null;
  if (over) return completeness === "likely" || disjoint(parts) ? firm : "warning";
  return shortfall(claim, parts, added, telling);
};
