import type { Amount } from "./amount.ts";
import type { Candidate, Claim } from "./candidate.ts";
import { indexDecisions, type Decision, type Decisions } from "./decision.ts";
import { distribution } from "./exp.ts";
import { addView, vectorOf, type Visit } from "./feature.ts";
import { besideClaim } from "./features/neighbours/view.ts";
import { MODELS, type Model } from "./models.ts";
import { scoreOf, scoreOfSums, summandsOf, type FeatureVector, type Net, type Summands, type Sums } from "./net.ts";
import { directionOf } from "./propose/percent.ts";
import type { AmountIndex } from "./propose/reach.ts";
import { weighArithmetic, type Weighed } from "./written.ts";

/** A claim before its words are looked at; "no relation" stands first in every list. */
export interface ReadClaim extends Weighed {
  readonly claim: Claim;
  readonly model: Model;
  readonly falling: boolean;
}

/** A claim before anything is weighed. */
export interface OpenClaim extends ReadClaim {
  readonly vectors: readonly FeatureVector[];
}

/** A claim with all that is known of its readings. */
export interface ScoredClaim extends ReadClaim {
  /** What words and layout say of each. */
  readonly blind: readonly number[];
  /** How likely each is, arithmetic included; adds up to 1. */
  readonly seeing: readonly number[];
  /** The features of one. */
  readonly vectorAt: (at: number) => FeatureVector;
}

/** The weights of one kind of claim: of the claim by itself, and with what was decided around it. */
export interface ModelWeights {
  readonly alone: Net;
  readonly beside: Net;
}

export type Weights = Readonly<Record<Claim["model"], ModelWeights>>;

/** So many readings, the best by their words, are asked which slip of the pen would make them hold. */
const DEEP = 8;

/** What a figure claims by one model; null where it claims nothing. */
const readClaim = (index: AmountIndex, model: Model, stated: Amount): ReadClaim | null => {
  const claim = model.propose(index, stated);
  if (!claim) return null;
  const falling = directionOf(stated, index.reading.places) === "down";
  return { claim, model, falling, ...weighArithmetic(claim, falling) };
};

/** The same with the features of its readings. */
export const openClaim = (index: AmountIndex, model: Model, stated: Amount): OpenClaim | null => {
  const read = readClaim(index, model, stated);
  if (!read) return null;
  const tell = model.look(index, read.claim);
  return { ...read, vectors: read.fittings.map((_, at) => vectorOf((visit) => tell(at, visit))) };
};

/** Every claim of a report with the features of its readings. */
export const openClaims = (index: AmountIndex): OpenClaim[] =>
  MODELS.flatMap((model) => index.amounts.flatMap((stated) => openClaim(index, model, stated) ?? []));

/** Every claim of a report, one at a time. */
function* readEach(index: AmountIndex): Generator<ReadClaim> {
  for (const model of MODELS)
    for (const stated of index.amounts) {
      const read = readClaim(index, model, stated);
      if (read) yield read;
    }
}

/** The best scores of a claim, written anew for each. */
const BEST = new Float64Array(DEEP + 1);

/** The least score among the `DEEP` + 1 best; of so few all are. */
const barOf = (scores: readonly number[]): number => {
  if (scores.length <= DEEP) return Number.NEGATIVE_INFINITY;
  BEST.fill(Number.NEGATIVE_INFINITY);
  for (let next = 0; next < scores.length; next++) {
    const score = scores[next] as number;
    let at = DEEP;
    if (score <= (BEST[at] as number)) continue;
    for (; at > 0 && (BEST[at - 1] as number) < score; at--) BEST[at] = BEST[at - 1] as number;
    BEST[at] = score;
  }
  return BEST[DEEP] as number;
};

/** What arithmetic says of each reading of a claim, the slips looked for in the readings that words favour. */
export const likelihoodsOf = ({ likelihood }: ReadClaim, blind: readonly number[]): number[] => {
  const bar = barOf(blind);
  return blind.map((score, at) => likelihood(at, score >= bar));
};

const scored = (read: ReadClaim, blind: readonly number[], vectorAt: ScoredClaim["vectorAt"]): ScoredClaim => ({
  ...read,
  blind,
  seeing: distribution(blind, likelihoodsOf(read, blind)),
  vectorAt,
});

/** A claim weighed. */
export const weigh = (open: OpenClaim, weights: Net): ScoredClaim => {
  const { vectors } = open;
  const blind = vectors.map((vector) => scoreOf(vector, weights));
  return scored(open, blind, (at) => vectors[at] as FeatureVector);
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

/** Tells what was decided around the readings of a claim. */
const tellBeside = ({ claim, model }: ReadClaim, decisions: Decisions): ((at: number, visit: Visit) => void) => {
  const beside = besideClaim(decisions, claim);
  return (at, visit) => visit(model.neighbours, beside(at === 0 ? null : (claim.candidates[at - 1] as Candidate)));
};

/** The claims with what was decided around them among their features. */
export const besideClaims = (open: readonly OpenClaim[], decisions: readonly Decision[]): OpenClaim[] => {
  const index = indexDecisions(decisions);
  return open.map((each) => {
    const tell = tellBeside(each, index);
    const vectors = each.vectors.map(({ ids, values }, at) => {
      const beside = vectorOf((visit) => tell(at, visit));
      return { ids: [...ids, ...beside.ids], values: [...values, ...beside.values] };
    });
    return { ...each, vectors };
  });
};

/** Of a longer report the claims are read twice rather than kept: an archive's memory is not a report's length. */
const MOST_KEPT = 10_000;

/** Both nets of a model, and what features add to them. */
interface Weighing extends ModelWeights {
  /** To both, `beside` behind `alone`. */
  readonly both: Summands;
  /** To `beside`. */
  readonly last: Summands;
}

const weighings = new WeakMap<ModelWeights, Weighing>();

const weighingOf = (weights: ModelWeights): Weighing => {
  let known = weighings.get(weights);
  if (!known) {
    const { alone, beside } = weights;
    known = { alone, beside, both: summandsOf([alone, beside]), last: summandsOf([beside]) };
    weighings.set(weights, known);
  }
  return known;
};

/** A claim with what its readings weigh by themselves, and the sums that its neighbours are added to, one reading after the other. */
interface WeighedClaim {
  readonly read: ReadClaim;
  readonly alone: readonly number[];
  readonly beside: Sums;
}

/** Weighs the claims by themselves: features are told once for both nets. */
function* weighEach(index: AmountIndex, weights: Weights): Generator<WeighedClaim> {
  for (const read of readEach(index)) {
    const { alone: net, both } = weighingOf(weights[read.model.name]);
    const sums = both.start.slice();
    const first = net.start.length;
    const width = sums.length - first;
    const tell = read.model.look(index, read.claim);
    const visit: Visit = (set, view) => addView(set, view, both, sums);
    const alone: number[] = [];
    const beside = new Float64Array(read.fittings.length * width);
    for (let at = 0; at < read.fittings.length; at++) {
      sums.set(both.start);
      tell(at, visit);
      alone.push(scoreOfSums(net, sums));
      for (let unit = 0; unit < width; unit++) beside[at * width + unit] = sums[first + unit] as number;
    }
    yield { read, alone, beside };
  }
}

/**
 * Weighs every claim of a report by itself, then beside its neighbours, and hands them out one at a time. Of the features
 * what they weigh is kept, not they themselves: they are told again of the readings that are asked for.
 */
export function* scoreClaims(index: AmountIndex, weights: Weights): Generator<ScoredClaim> {
  const keeps = index.amounts.length <= MOST_KEPT;
  const kept: WeighedClaim[] = [];
  const decided: Decision[] = [];
  for (const weighed of weighEach(index, weights)) {
    decided.push(decisionOf(scored(weighed.read, weighed.alone, () => vectorOf(() => {}))));
    if (keeps) kept.push(weighed);
  }
  const decisions = indexDecisions(decided);
  for (const { read, beside } of keeps ? kept : weighEach(index, weights)) {
    const { beside: net, last } = weighingOf(weights[read.model.name]);
    const tell = tellBeside(read, decisions);
    const width = net.start.length;
    const sums = new Float64Array(width);
    const visit: Visit = (set, view) => addView(set, view, last, sums);
    const blind = read.fittings.map((_, at) => {
      for (let unit = 0; unit < width; unit++) sums[unit] = beside[at * width + unit] as number;
      tell(at, visit);
      return scoreOfSums(net, sums);
    });
    yield scored(read, blind, (at) =>
      vectorOf((told) => {
        read.model.look(index, read.claim)(at, told);
        tellBeside(read, decisions)(at, told);
      }),
    );
  }
}
