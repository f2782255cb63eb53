import { equal, HUNDRED, sum } from "../arithmetic/rational.ts";
import { expectedShare, fitShare } from "../arithmetic/share.ts";
import type { Base, ShareClaim } from "../binding/share-claim.ts";
import { literalOf, valueOf } from "../binding/value.ts";
import { groupedBy } from "../record/grouped-by.ts";
import { printPart, printPercent } from "./operand.ts";
import type { Outcome } from "./rule.ts";
import { slippedWhole, wholeBefore } from "./share-doubt.ts";

/** The shares of counts by the segment that tells them. */
export type Siblings = ReadonlyMap<string, readonly ShareClaim[]>;

const segmentOf = ({ part }: ShareClaim): string => `${part.flow} ${part.segment}`;

export const siblingsOf = (claims: readonly ShareClaim[]): Siblings =>
  groupedBy(
    claims.filter(({ part }) => part.figure.kind !== "ratio"),
    segmentOf,
  );

/** Two shares that together make 100: "98,13% đúng hạn, 1,87% chậm hạn". */
const pairsOf = (claim: ShareClaim, bySegment: Siblings): readonly (readonly ShareClaim[])[] => {
  const siblings = bySegment.get(segmentOf(claim)) ?? [];
  const at = siblings.indexOf(claim);
  return [siblings.slice(at, at + 2), siblings.slice(Math.max(0, at - 1), at + 1)].filter(
    (pair) => pair.length === 2 && equal(sum(pair.map((item) => valueOf(item.percent.figure))), HUNDRED),
  );
};

/** The base right before two shares that fill it, where one slip makes them do so. */
export const slippedBefore = (claim: ShareClaim, siblings: Siblings): Base | null => {
  const first = pairsOf(claim, siblings).find(slippedWhole)?.[0];
  return first ? wholeBefore(first) : null;
};

/** Two shares that make 100 of a whole that is not printed. */
const complementOf = (claim: ShareClaim, bySegment: Siblings): readonly ShareClaim[] | null => {
  for (const group of pairsOf(claim, bySegment)) {
    const value = sum(group.map((item) => valueOf(item.part.figure)));
    const total = { ...literalOf(claim.part.figure), value, about: null };
    if (value.n === 0n) continue;
    if (
      group.every((item) => fitShare(literalOf(item.part.figure), total, literalOf(item.percent.figure)) === "rounded")
    )
      return group;
  }
  return null;
};

/** The outcome of a share that its complement confirms; null where it has none. */
export const confirmedByComplement = (claim: ShareClaim, siblings: Siblings): Outcome | null => {
  const pair = complementOf(claim, siblings);
  if (!pair) return null;
  const { part, percent } = claim;
  const { decimals, value } = percent.figure;
  const total = sum(pair.map((item) => valueOf(item.part.figure)));
  const written = `${printPart(part.figure)} / (${pair.map((item) => printPart(item.part.figure)).join(" + ")})`;
  const explanation = `${written} = ${printPercent(expectedShare(valueOf(part.figure), total, decimals), decimals)}`;
  return {
    check: {
      status: "consistent",
      binding: "derived",
      operands: { part: part.figure.id, whole: null, percent: percent.figure.id },
      stated: value,
      expected: value,
      fits: null,
      explanation: { vi: explanation, en: explanation },
    },
    finding: null,
  };
};
