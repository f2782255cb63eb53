import { equal, sum, HUNDRED } from "../arithmetic/rational.ts";
import type { Figure } from "../record/figure.ts";
import type { PartList } from "./lists.ts";
import { disjoint, endsInOthers, exhaustive } from "./part-classes.ts";
import type { Statement } from "./statement.ts";
import type { Completeness } from "./total-claim.ts";
import { valueOf } from "./value.ts";

/** Whether every part has a share, and the shares add up to 100. */
const fills = (parts: readonly Statement[]): boolean => {
  const shares = parts.map((part) => part.percents.find((use) => use.role === "share")?.figure);
  if (shares.some((figure) => figure === undefined)) return false;
  return equal(sum(shares.map((figure) => valueOf(figure as Figure))), HUNDRED);
};

/** Whether the first parts each bear a share, so that they are told alike. */
const sharing = (parts: readonly Statement[]): boolean =>
  parts.slice(0, 2).every((part) => part.percents.some((use) => use.role === "share"));

/** What the parts show of themselves: null where neither classes nor shares say that they are all. */
export const completenessOfParts = (parts: readonly Statement[]): Completeness | null =>
  exhaustive(parts) || fills(parts) ? "shown" : null;

// Behind more items parted by semicolons the first of them does not stand alone.
const FEW = 3;

/** How firmly a list says that its members are all of its head. */
export const completenessOf = (list: PartList): Completeness => {
  if (list.open) return "partial";
  if (list.ofOne && !disjoint(list.members) && !sharing(list.members))
    return list.members.length > FEW ? "loose" : "unclaimed";
  if (list.claim === "whole-list" && !list.inherited) return "said";
  if (exhaustive(list.members) || (list.rowLeads.length > 1 && exhaustive(list.rowLeads))) return "shown";
  if (list.inherited || list.claim === "label" || list.claim === "details")
    return fills(list.members) ? "shown" : "weak";
  if (list.closed || fills(list.members)) return "shown";
  if (endsInOthers(list.members)) return "likely";
  return list.claim === "part-list" ? "partial" : "likely";
};
