import type { Amount } from "../../amount.ts";
import type { Candidate, Claim } from "../../candidate.ts";
import type { Decision, Decisions } from "../../decision.ts";

/** A way to read a claim, beside what was decided of the claims around it. */
export interface NeighbourView {
  readonly claim: Claim;
  readonly stated: Amount;
  readonly candidate: Candidate | null;
  readonly decisions: Decisions;
  readonly before: Decision | null;
  readonly behind: Decision | null;
  /** The totals told beside it, and on which side of it. */
  readonly abreast: readonly AbreastTotal[];
}

export interface AbreastTotal {
  readonly parts: readonly Amount[];
  readonly probability: number;
  readonly side: 1 | -1;
}

/** Series told side by side ("22 vụ, 26 bị can; khởi tố 16 vụ, 18 bị can; …") stand no further apart. */
export const ABREAST = 4;

const totalsAbreast = ({ totals }: Decisions, { at }: Amount): readonly AbreastTotal[] => {
  const found: AbreastTotal[] = [];
  for (let away = -ABREAST; away <= ABREAST; away++) {
    if (away === 0) continue;
    const own = totals.get(at + away);
    if (!own) continue;
    for (const { candidate, probability } of own)
      if (candidate?.kind === "total") found.push({ parts: candidate.parts, probability, side: away < 0 ? -1 : 1 });
  }
  return found;
};

/** Looks at the ways to read a claim, one at a time. */
export const besideClaim = (decisions: Decisions, claim: Claim): ((candidate: Candidate | null) => NeighbourView) => {
  const { stated } = claim;
  const at = decisions.percentAt.get(stated.at);
  const near = (index: number): Decision | null => {
    const decision = at === undefined ? undefined : decisions.percents[index];
    return decision && Math.abs(decision.claim.stated.place.block - stated.place.block) <= 2 ? decision : null;
  };
  const [before, behind] = [near((at ?? 0) - 1), near((at ?? 0) + 1)];
  const abreast = claim.model === "total" ? totalsAbreast(decisions, stated) : [];
  return (candidate) => ({ claim, stated, candidate, decisions, before, behind, abreast });
};

export const cap = (mass: number, most = 2): number => Math.min(mass, most);

const NO_PARTS: readonly Amount[] = [];

export const runOf = (candidate: Candidate | null): readonly Amount[] =>
  candidate?.kind === "total" ? candidate.parts : NO_PARTS;

/** The same for a rest or a change of figures that a total adds up. */
export const addedUp = (v: NeighbourView): number => {
  const { candidate, stated, decisions } = v;
  const three =
    candidate?.kind === "rest" && candidate.taken.length === 1
      ? [candidate.whole, candidate.taken[0] as Amount]
      : candidate?.kind === "delta"
        ? [candidate.now, candidate.old]
        : null;
  if (!three) return 0;
  const ats = new Set([stated.at, ...three.map((each) => each.at)]);
  let most = 0;
  for (const at of ats)
    for (const { candidate: total, probability } of decisions.totals.get(at) ?? [])
      if (total?.kind === "total" && total.parts.length === 2 && total.parts.every((part) => ats.has(part.at)))
        most = Math.max(most, probability);
  return most;
};
