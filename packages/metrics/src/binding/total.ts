import { totalsFromClasses } from "./class-totals.ts";
import { completenessOf } from "./completeness.ts";
import type { PartList } from "./lists.ts";
import type { Reading } from "./reading.ts";
import type { ShareClaim } from "./share-claim.ts";
import { totalsFromShares } from "./share-totals.ts";
import type { Statement } from "./statement.ts";
import { totalClaim, type TotalClaim } from "./total-claim.ts";
import { totalsAfter } from "./trailing-totals.ts";

const fromList = (list: PartList): TotalClaim[] => {
  const binding = list.bracketed ? "bracket" : "frame-head";
  const { figure } = list.head;
  const shorter = list.others;
  if (!list.loose && list.members.length > 1)
    return [totalClaim(figure, list.members, completenessOf(list), binding, { shorter })];
  // Parts counted by names of their own may be meant together; only a slip says so where they do not add up.
  const [wider] = shorter;
  const told = list.claim === "whole-list" || list.bracketed ? list.members : [];
  if (wider && wider.length > told.length && list.claim !== "whole-list")
    return [totalClaim(figure, wider, "weak", binding, { shorter })];
  const all = wider && wider.length > told.length ? wider : told;
  return all.length > 1 ? [totalClaim(figure, all, "loose", binding, { shorter })] : [];
};

/** The figures that claims tell as parts. */
const partsOf = (claims: readonly TotalClaim[]): ReadonlySet<Statement> =>
  new Set(claims.flatMap((claim) => claim.parts));

/** Every total of the running text together with its parts. */
export const readTotals = (reading: Reading, shares: readonly ShareClaim[]): TotalClaim[] => {
  const lists = reading.lists.flatMap(fromList);
  const siblings = [...lists, ...totalsFromShares(reading, shares, lists)];
  const after = [...siblings, ...totalsAfter(reading, partsOf(siblings))];
  return [...after, ...totalsFromClasses(reading, partsOf(after))];
};
