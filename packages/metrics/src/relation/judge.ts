import type { UncheckedReason } from "../record/finding.ts";
import { cueSet } from "../reading/cues.ts";
import { isMultiple, type Amount } from "./amount.ts";
import type { Candidate, Claim } from "./candidate.ts";
import { evidenceOf, printedProbability } from "./evidence.ts";
import { fitOf } from "./fit.ts";
import type { Net } from "./net.ts";
import type { Misprint, OpenRelation, Relation, RelationKind } from "./relation.ts";
import { bestOf, errorOf, type ScoredClaim } from "./score.ts";

/** How sure a reading must be to be told where its figures fit, and where they do not; set on folds. */
export const TOLD = 0.5;
export const DOUBTED = 0.3;

const PLAN_OR_EARLIER = cueSet("plan", "compared", "earlier", "target");
const AVERAGE = cueSet("average");
const TARGET = cueSet("target");

const kindOf = ({ stated }: Claim, candidate: Candidate): RelationKind => {
  switch (candidate.kind) {
    case "share":
      if (isMultiple(stated.figure)) return "change";
      return stated.place.rightCues & PLAN_OR_EARLIER || candidate.part.value > candidate.whole.value
        ? "level"
        : "share";
    case "total":
      return "total";
    case "rest":
      return "rest";
    case "growth":
    case "points":
    case "delta":
      return "change";
  }
};

/** A reading that is told, and how likely it is among those that it rules out. */
interface Told {
  readonly at: number;
  readonly probability: number;
}

/** One reading of a claim as a relation. */
const relationOf = (scored: ScoredClaim, { at, probability }: Told, error: number, net: Net | null): Relation => {
  const { claim, falling, seeing, blind } = scored;
  const candidate = claim.candidates[at - 1] as Candidate;
  let next = -1;
  for (let other = 1; other < seeing.length; other++)
    if (other !== at && (next < 0 || (seeing[other] as number) > (seeing[next] as number))) next = other;
  const second = next < 0 ? null : (claim.candidates[next - 1] as Candidate);
  const told = next >= 0 && (seeing[next] as number) >= 0.01;
  return {
    kind: kindOf(claim, candidate),
    stated: claim.stated,
    candidate,
    falling,
    fit: fitOf(claim.stated, candidate, falling),
    probability: printedProbability(probability),
    error: printedProbability(error),
    said: (blind[at] as number) - (blind[0] as number),
    margin: next < 0 ? null : Math.round(((blind[at] as number) - (blind[next] as number)) * 100) / 100,
    alternative:
      told && second
        ? {
            candidate: second,
            fit: fitOf(claim.stated, second, falling),
            probability: printedProbability(seeing[next] as number),
          }
        : null,
    evidence: net ? evidenceOf(scored.vectorAt(at), scored.model.names, scored.model.texts, net) : [],
    pattern: null,
    meant: null,
  };
};

const partsOf = (candidate: Candidate | undefined): readonly Amount[] =>
  candidate?.kind === "total" ? candidate.parts : [];

/** A total may be broken down in more than one way: further runs of other parts that fit, each likelier than all that it rules out. */
const furtherRuns = (scored: ScoredClaim, first: number): Told[] => {
  const { claim, seeing, fittings } = scored;
  const taken = new Set(partsOf(claim.candidates[first - 1]).map(({ at }) => at));
  const apart = (at: number): boolean => partsOf(claim.candidates[at - 1]).every((part) => !taken.has(part.at));
  const found: Told[] = [];
  for (;;) {
    const at = bestOf(seeing, apart);
    if (at === 0 || fittings[at] !== "rounded") return found;
    let all = seeing[0] as number;
    for (let other = 1; other < seeing.length; other++) if (apart(other)) all += seeing[other] as number;
    const probability = (seeing[at] as number) / all;
    if (probability < TOLD) return found;
    found.push({ at, probability });
    for (const part of partsOf(claim.candidates[at - 1])) taken.add(part.at);
  }
};

/** The relations that a claim is judged as: none, one, or of a total several breakdowns; without a net evidence is not told. */
export const judgeClaim = (scored: ScoredClaim, net: Net | null, misprint: Misprint | null): Relation[] => {
  const error = errorOf(scored);
  const massOf = (at: number): number => (at > 0 ? (scored.seeing[at] as number) : 0);
  const best = bestOf(scored.seeing);
  const misfit = bestOf(scored.seeing, (at) => scored.fittings[at] === "misfit");
  const sure = scored.fittings[best] === "misfit" ? massOf(best) >= DOUBTED : massOf(best) >= TOLD;
  const chosen = sure ? best : massOf(misfit) >= DOUBTED && error >= TOLD ? misfit : 0;
  if (chosen === 0) return [];
  const first = relationOf(scored, { at: chosen, probability: massOf(chosen) }, error, net);
  const whole = first.candidate.kind === "share" ? first.candidate.whole : null;
  const relations = [misprint && whole?.at === misprint.whole.at ? { ...first, meant: misprint } : first];
  if (scored.claim.model === "total")
    for (const further of furtherRuns(scored, chosen)) relations.push(relationOf(scored, further, 0, net));
  return relations;
};

/** Why a percentage was not judged. */
export const openReason = ({ claim, seeing }: ScoredClaim): UncheckedReason => {
  const { place, figure } = claim.stated;
  if ((place.leftCues | place.rightCues) & AVERAGE) return "average";
  if ((place.leftCues | place.leadCues) & TARGET) return "target";
  if (figure.qualifier !== null) return "approximate";
  return 1 - (seeing[0] as number) >= 0.3 ? "several-readings" : "whole-not-found";
};

export const openRelation = (scored: ScoredClaim): OpenRelation => ({
  kind: scored.claim.stated.figure.comparison ? "change" : "share",
  stated: scored.claim.stated,
  reason: openReason(scored),
});
