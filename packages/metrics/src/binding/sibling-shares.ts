import type { Reading } from "./reading.ts";
import type { Base, ShareClaim } from "./share-claim.ts";
import { fitOf } from "./share-fit.ts";

/** How a percentage is told: "chiếm p%", "đạt p%", or in a bare bracket. */
const mannerOf = (claim: ShareClaim): string => `${claim.percent.bracketed} ${claim.percent.cues.join()}`;

/** Where a sibling's share fits the head that nearness suggests, the list is of that head: the others are held to it. */
export const confirmBySiblings = (reading: Reading, claims: readonly ShareClaim[]): ShareClaim[] => {
  const keyOf = (claim: ShareClaim, base: Base): string =>
    `${reading.listOf.get(claim.part)?.members[0]?.id} ${base.figure.id} ${mannerOf(claim)}`;
  const fitting = new Set<string>();
  for (const claim of claims) {
    const base = claim.resolved;
    const share = claim.percent.figure.value;
    if (
      base &&
      reading.listOf.has(claim.part) &&
      share > 0 &&
      share < 100 &&
      fitOf(claim.part, base, claim.percent) === "rounded"
    )
      fitting.add(keyOf(claim, base));
  }
  return claims.map((claim) => {
    const [base] = claim.bases;
    const held = claim.certainty === "likely" && claim.bases.length === 1 && base && fitting.has(keyOf(claim, base));
    return held ? Object.assign({}, claim, { certainty: "bound" as const, resolved: base }) : claim;
  });
};
