import type { Amount } from "./amount.ts";
import type { Candidate, Claim } from "./candidate.ts";
import { indexDecisions, type Decision, type Decisions } from "./decision.ts";
import { distribution } from "./exp.ts";
import { addFeatures, scoreOf, type FeatureVector } from "./feature.ts";
import { neighbourView } from "./features/neighbours.ts";
import { MODELS, type Model } from "./models.ts";
import { directionOf } from "./propose/percent.ts";
import type { AmountIndex } from "./propose/reach.ts";
import { fittingOf, likelihoodsIn, type Fitting, type LikelihoodOf } from "./written.ts";

/** A claim with all that is known of its readings; "no relation" stands first in every list. */
export interface ScoredClaim {
  readonly claim: Claim;
  readonly model: Model;
  readonly falling: boolean;
  readonly vectors: readonly FeatureVector[];
  /** How the figures of each reading fit; null for "no relation". */
  readonly fittings: readonly (Fitting | null)[];
  /** What words and layout say of each. */
  readonly blind: readonly number[];
  /** How likely each is, arithmetic included; adds up to 1. */
  readonly seeing: readonly number[];
  readonly likelihood: LikelihoodOf;
}

/** The weights of one kind of claim, in 1/256: of the claim by itself, and with what was decided around it. */
export interface ModelWeights {
  readonly alone: ArrayLike<number>;
  readonly beside: ArrayLike<number>;
}

export type Weights = Readonly<Record<Claim["model"], ModelWeights>>;

/** So many readings, the best by their words, are asked which slip of the pen would make them hold. */
const DEEP = 8;

/** A claim before anything is weighed. */
export interface OpenClaim {
  readonly claim: Claim;
  readonly model: Model;
  readonly falling: boolean;
  readonly vectors: readonly FeatureVector[];
  readonly fittings: readonly (Fitting | null)[];
  readonly likelihood: LikelihoodOf;
}

/** What a figure claims by one model, with the features of its readings; null where it claims nothing. */
export const openClaim = (index: AmountIndex, model: Model, stated: Amount): OpenClaim | null => {
  const claim = model.propose(index, stated);
  if (!claim) return null;
  const falling = directionOf(stated, index.reading.places) === "down";
  const fittings = [null, ...claim.candidates.map((candidate) => fittingOf(claim, candidate, falling))];
  const likelihood = likelihoodsIn(claim, fittings, falling);
  return { claim, model, falling, vectors: model.vectors(index, claim), fittings, likelihood };
};

/** Every claim of a report, one at a time. */
function* openEach(index: AmountIndex): Generator<OpenClaim> {
  for (const model of MODELS)
    for (const stated of index.amounts) {
      const open = openClaim(index, model, stated);
      if (open) yield open;
    }
}

/** Every claim of a report with the features of its readings. */
export const openClaims = (index: AmountIndex): OpenClaim[] => [...openEach(index)];

/** What arithmetic says of each reading of a claim, the slips looked for in the readings that words favour. */
export const likelihoodsOf = ({ likelihood }: OpenClaim, blind: readonly number[]): number[] => {
  const bar = blind.length > DEEP ? (blind.toSorted((a, b) => b - a)[DEEP] as number) : -Infinity;
  return blind.map((score, at) => likelihood(at, score >= bar));
};

/** A claim weighed. */
export const weigh = (open: OpenClaim, weights: ArrayLike<number>): ScoredClaim => {
  const blind = open.vectors.map((vector) => scoreOf(vector, weights));
  return { ...open, blind, seeing: distribution(blind, likelihoodsOf(open, blind)) };
};

/** The most likely reading, among some if wished; 0 for "no relation". */
export const bestOf = (masses: readonly number[], among?: (at: number) => boolean): number => {
  let best = 0;
  for (let at = 1; at < masses.length; at++) {
    if (among && !among(at)) continue;
    if ((among && best === 0) || (masses[at] as number) > (masses[best] as number)) best = at;
  }
  return best;
};

/** How likely it is that the figures of a claim cannot all be right. */
export const errorOf = ({ seeing, fittings }: ScoredClaim): number =>
  seeing.reduce((sum, mass, at) => sum + (fittings[at] === "misfit" ? mass : 0), 0);

/** What each claim is taken for by itself. */
export const decisionOf = ({ claim, seeing }: ScoredClaim): Decision => {
  const best = bestOf(seeing);
  return {
    claim: { model: claim.model, stated: claim.stated },
    candidate: best === 0 ? null : (claim.candidates[best - 1] as Candidate),
    probability: seeing[best] as number,
  };
};

/** A claim with what was decided around it among its features. */
const besideOthers = (open: OpenClaim, decisions: Decisions): OpenClaim => {
  const { claim, model, vectors } = open;
  const beside = vectors.map((vector, at) => {
    const view = neighbourView(decisions, claim, at === 0 ? null : (claim.candidates[at - 1] as Candidate));
    return addFeatures(model.neighbours, view, { ids: [...vector.ids], values: [...vector.values] });
  });
  return { ...open, vectors: beside };
};

/** The claims with what was decided around them among their features. */
export const besideClaims = (open: readonly OpenClaim[], decisions: readonly Decision[]): OpenClaim[] => {
  const index = indexDecisions(decisions);
  return open.map((each) => besideOthers(each, index));
};

/** Of a longer report the features are worked out twice rather than kept: an archive's memory is not a report's length. */
const MOST_KEPT = 2500;

/** Weighs every claim of a report by itself, then beside its neighbours, and hands them out one at a time. */
export function* scoreClaims(index: AmountIndex, weights: Weights): Generator<ScoredClaim> {
  const keeps = index.amounts.length <= MOST_KEPT;
  const kept: OpenClaim[] = [];
  const decided: Decision[] = [];
  for (const open of openEach(index)) {
    decided.push(decisionOf(weigh(open, weights[open.claim.model].alone)));
    if (keeps) kept.push(open);
  }
  const decisions = indexDecisions(decided);
  for (const open of keeps ? kept : openEach(index))
    yield weigh(besideOthers(open, decisions), weights[open.claim.model].beside);
}
