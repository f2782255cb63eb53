import { namesWhole } from "./named-base.ts";
import type { Reading } from "./reading.ts";
import { asBase, type Base, type ShareClaim } from "./share-claim.ts";
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

/** Whether the sentence of the share itself tells its whole. */
const tellsWhole = ({ part, percent }: ShareClaim, { figure }: Base): boolean =>
  figure.id === part.figure.id ||
  figure.id === percent.whole?.figure.id ||
  figure.id === part.whole?.figure.id ||
  namesWhole(percent.of);

/** What a share whose whole was carried on to it has in common with its siblings; null for any other. */
const carried = (claim: ShareClaim): string | null => {
  const [base] = claim.bases;
  if (!base || claim.certainty === "open" || tellsWhole(claim, base)) return null;
  return `${base.figure.id} ${mannerOf(claim)}`;
};

/** As many shares that do not fit a whole carried on to them, and none that does, tell of another whole. */
const MISFITS = 2;

/** The other figure of the frame that a share fits, where its percentage can tell. */
const fittingOthers = (claim: ShareClaim): readonly Base[] =>
  claim.percent.figure.decimals === 0
    ? []
    : [...claim.bases, ...claim.others.map((figure) => asBase(figure, "earlier-in-text"))].filter(
        (base) => fitOf(claim.part, base, claim.percent) === "rounded",
      );

const fits = ({ part, percent }: ShareClaim, base: Base): boolean => fitOf(part, base, percent) === "rounded";

/** "sai khối lượng 40 (56,2%), sai đơn giá 22 (31,5%), sai khác 8 (12,3%)": the last is of what the ones before are of. */
const baseOfNeighbour = (claim: ShareClaim, before: ShareClaim, settled: Base): Base | null => {
  if (carried(claim) === null || mannerOf(before) !== mannerOf(claim)) return null;
  if (before.part.flow !== claim.part.flow || before.part.sentence !== claim.part.sentence) return null;
  if (claim.percent.figure.decimals === 0 || claim.bases.some((base) => fits(claim, base))) return null;
  return fits(before, settled) && fits(claim, settled) ? settled : null;
};

/**
 * "phát 1.200 phiếu, thu về 1.164 phiếu (97,0%); hài lòng 861 phiếu (73,97%), không hài lòng 303 phiếu (26,03%)": where
 * several siblings do not fit the whole carried on to them but all fit another, that one is their whole.
 */
export const rebindBySiblings = (claims: readonly ShareClaim[]): ShareClaim[] => {
  const misfits = new Map<string, ShareClaim[]>();
  for (const claim of claims) {
    const key = carried(claim);
    if (key === null || claim.bases.some((base) => fitOf(claim.part, base, claim.percent) !== "misfit")) continue;
    const group = misfits.get(key);
    if (group) group.push(claim);
    else misfits.set(key, [claim]);
  }
  const bound = new Map<ShareClaim, Base>();
  for (const group of misfits.values()) {
    const [first, ...rest] = group;
    if (!first || rest.length + 1 < MISFITS) continue;
    const common = fittingOthers(first).find((base) =>
      rest.every((claim) => fitOf(claim.part, base, claim.percent) === "rounded"),
    );
    if (common) for (const claim of group) bound.set(claim, common);
  }
  claims.forEach((claim, index) => {
    const before = claims[index - 1];
    const settled = before && (bound.get(before) ?? before.resolved);
    const base = bound.has(claim) || !before || !settled ? null : baseOfNeighbour(claim, before, settled);
    if (base) bound.set(claim, base);
  });
  return claims.map((claim) => {
    const base = bound.get(claim);
    return base ? Object.assign({}, claim, { bases: [base], certainty: "likely" as const, resolved: base }) : claim;
  });
};

/**
 * "đạt 94,8% diện tích cần cấp (512,9 ha), trong đó: đất ở 120,4 ha, đạt 89,5%; đất lúa 37,2 ha, đạt 92,0%": where no
 * share of a list fits the whole that was carried on to it, each has one of its own, which is not printed.
 */
export const doubtBySiblings = (claims: readonly ShareClaim[]): ShareClaim[] => {
  const misfits = new Map<string, number>();
  const fitting = new Set<string>();
  for (const claim of claims) {
    const key = carried(claim);
    if (key === null) continue;
    if (claim.bases.some((base) => fitOf(claim.part, base, claim.percent) !== "misfit")) fitting.add(key);
    else misfits.set(key, (misfits.get(key) ?? 0) + 1);
  }
  return claims.map((claim) => {
    const key = carried(claim);
    const doubted = key !== null && !fitting.has(key) && (misfits.get(key) ?? 0) >= MISFITS;
    return doubted ? Object.assign({}, claim, { certainty: "open" as const, resolved: null, outgrown: null }) : claim;
  });
};
