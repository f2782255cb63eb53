import { meet, point, sumIntervals } from "../arithmetic/interval.ts";
import { nearest } from "../arithmetic/literal.ts";
import { equal, sum, HUNDRED } from "../arithmetic/rational.ts";
import { groupedBy } from "../record/grouped-by.ts";
import { exhaustive, mayOverlap } from "./part-classes.ts";
import type { Reading } from "./reading.ts";
import type { ShareClaim } from "./share-claim.ts";
import { totalClaim, type TotalClaim } from "./total-claim.ts";
import { literalOf, valueOf } from "./value.ts";

/** Siblings whose printed shares of one base add up to 100, or whose classes leave nothing over. */
export const totalsFromShares = (
  reading: Reading,
  shares: readonly ShareClaim[],
  known: readonly TotalClaim[],
): TotalClaim[] => {
  const ofCounts = shares.filter(
    ({ resolved, part }) => resolved && resolved.figure.kind !== "ratio" && part.figure.kind !== "ratio",
  );
  const groups = groupedBy(ofCounts, ({ resolved, part }) => `${resolved?.figure.id} ${part.flow} ${part.segment}`);
  const byTotal = groupedBy(known, (claim) => claim.total.id);
  const found: TotalClaim[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const base = group[0]?.resolved;
    if (!base) continue;
    const parts = group.map((claim) => claim.part);
    const alike = byTotal.get(base.figure.id) ?? [];
    if (alike.some((claim) => parts.every((part) => claim.parts.includes(part)))) continue;
    if (parts.some((part) => part.figure.id === base.figure.id)) continue;
    // What one of them heads is no sibling of it.
    if (parts.some((part) => parts.some((other) => reading.listOf.get(other)?.head === part))) continue;
    const percents = group.map((claim) => claim.percent.figure);
    const full = equal(sum(percents.map(valueOf)), HUNDRED) || exhaustive(parts);
    // Rounded shares may add up to a little more or less, and so may those of a list that leaves something out.
    const nearly = meet(point(HUNDRED), sumIntervals(percents.map((figure) => nearest(literalOf(figure)))));
    if (!full && !nearly) continue;
    const completeness = full && !mayOverlap(parts) ? "shown" : "loose";
    found.push(totalClaim(base.figure, parts, completeness, "sibling-base", { totalLiteral: base.literal }));
  }
  return found;
};
