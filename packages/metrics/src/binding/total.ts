import { totalsFromBrackets } from "./bracket-totals.ts";
import { totalsFromClasses } from "./class-totals.ts";
import { compare, equal, HUNDRED, rational, subtract, sum, ZERO, type Rational } from "../arithmetic/rational.ts";
import { completenessOf } from "./completeness.ts";
import { isCue, isMark } from "./item.ts";
import type { PartList } from "./lists.ts";
import { exhaustive } from "./part-classes.ts";
import type { Reading } from "./reading.ts";
import type { ShareClaim } from "./share-claim.ts";
import { totalsFromShares } from "./share-totals.ts";
import type { Statement } from "./statement.ts";
import { totalClaim, type TotalClaim } from "./total-claim.ts";
import { totalsAfter } from "./trailing-totals.ts";
import { unitAgreement } from "./units.ts";
import { valueOf } from "./value.ts";

const fromList = (list: PartList): TotalClaim[] => {
  const binding = list.bracketed ? "bracket" : "frame-head";
  const { figure } = list.head;
  const shorter = list.others;
  if (!list.loose && list.members.length > 1)
    return [totalClaim(figure, list.members, completenessOf(list), binding, { shorter })];
  // Parts counted by names of their own may be meant together; only a slip says so where they do not add up.
  const [wider] = shorter;
  const told =
    list.claim === "whole-list" || list.claim === "details" || list.bracketed || exhaustive(list.members)
      ? list.members
      : [];
  if (wider && wider.length > told.length && list.claim !== "whole-list")
    return [totalClaim(figure, wider, "weak", binding, { shorter })];
  const all = wider && wider.length > told.length ? wider : told;
  return all.length > 1 ? [totalClaim(figure, all, "loose", binding, { shorter })] : [];
};

/** How many items without a number open a list: "gồm: Giám đốc, 02 Phó Giám đốc và 09 công chức". */
const uncounted = ([first]: readonly Statement[]): number => {
  const lead = first?.lead ?? [];
  const from = lead.findLastIndex((item) => isCue(item, "part-list", "whole-list") || isMark(item, ":"));
  if (from < 0) return 0;
  return lead.slice(from + 1).filter((item, index, rest) => item.type === "word" && isMark(rest[index + 1], ","))
    .length;
};

const gapOf = ({ totalLiteral, parts }: TotalClaim): Rational =>
  subtract(totalLiteral.value, sum(parts.map((part) => valueOf(part.figure))));

/** Whether just the items without a number are missing from the sum, one each. */
const lacksUncounted = (claim: TotalClaim): boolean => {
  const items = uncounted(claim.parts);
  return items > 0 && equal(gapOf(claim), rational(BigInt(items)));
};

/** How many figures back the total that the parts fill is looked for. */
const HEAD_REACH = 16;

/**
 * "Kinh phí 58.420 triệu đồng; đã giải ngân 51.993 triệu đồng. Trong đó chi nghiên cứu …": a figure before the head that
 * the parts fill to the last digit is their total.
 */
const underFittingHead = (reading: Reading, claim: TotalClaim): TotalClaim => {
  const [first] = claim.parts;
  if (!first || claim.parts.length < 2 || equal(gapOf(claim), ZERO)) return claim;
  const added = sum(claim.parts.map((part) => valueOf(part.figure)));
  if (compare(added, HUNDRED) < 0) return claim;
  for (let id = first.id - 1; id >= Math.max(0, first.id - HEAD_REACH); id--) {
    const other = reading.statements[id] as Statement;
    if (first.flow - other.flow > 2) break;
    const alike = other.role === "main" && unitAgreement(other.figure, claim.total) === 3;
    if (alike && equal(valueOf(other.figure), added))
      return totalClaim(other.figure, claim.parts, claim.completeness, claim.binding);
  }
  return claim;
};

/** The figures that claims tell as parts. */
const partsOf = (claims: readonly TotalClaim[]): ReadonlySet<Statement> =>
  new Set(claims.flatMap((claim) => claim.parts));

/** Every total of the running text together with its parts. */
export const readTotals = (reading: Reading, shares: readonly ShareClaim[]): TotalClaim[] => {
  const lists = reading.lists.flatMap(fromList).filter((claim) => !lacksUncounted(claim));
  const siblings = [...lists, ...totalsFromShares(reading, shares, lists)];
  const after = [...siblings, ...totalsAfter(reading, partsOf(siblings))];
  const classes = [...after, ...totalsFromClasses(reading, partsOf(after))];
  const found = [...classes, ...totalsFromBrackets(reading, partsOf(classes))];
  // "cỡ chữ từ 13 đến 14 (…)": a range leaves open how much it is.
  return found
    .filter(({ total, completeness }) => total.upper === null || completeness === "said")
    .map((claim) => underFittingHead(reading, claim));
};
