import type { Amount } from "./amount.ts";
import type { Candidate, Claim } from "./candidate.ts";
import { addFeatures, featureSet, noFeatures, type Feature, type FeatureSet, type FeatureVector } from "./feature.ts";
import { CHANGE_FEATURES, changeContext, changeView, NO_CHANGE_FEATURES } from "./features/change.ts";
import {
  CHANGE_NEIGHBOURS,
  PERCENT_NEIGHBOURS,
  REST_NEIGHBOURS,
  TOTAL_NEIGHBOURS,
  type NeighbourView,
} from "./features/neighbours.ts";
import { GROWTH_FEATURES, NONE_FEATURES, POINTS_FEATURES, SHARE_FEATURES } from "./features/percent.ts";
import { growthView, percentContext, pointsView, shareView } from "./features/percent-view.ts";
import { NO_REST_FEATURES, REST_FEATURES, restContext, restView } from "./features/rest.ts";
import { NO_TOTAL_FEATURES, TOTAL_FEATURES, totalContext, totalView } from "./features/total.ts";
import { proposeChange } from "./propose/change.ts";
import { proposePercent } from "./propose/percent.ts";
import type { AmountIndex } from "./propose/reach.ts";
import { proposeRest } from "./propose/rest.ts";
import { proposeTotal } from "./propose/total.ts";

/** One kind of claim: how its readings are proposed, and what is looked at in each. */
export interface Model {
  readonly name: Claim["model"];
  readonly propose: (index: AmountIndex, stated: Amount) => Claim | null;
  /** The vectors of a claim's readings, "no relation" first. */
  readonly vectors: (index: AmountIndex, claim: Claim) => FeatureVector[];
  /** Names of the weights: of the claim by itself, then of its neighbours. */
  readonly names: readonly string[];
  readonly neighbours: FeatureSet<NeighbourView>;
  readonly texts: ReadonlyMap<number, { readonly vi: string; readonly en: string }>;
}

const sets = <A, B, C, D>(
  a: readonly Feature<A>[],
  b: readonly Feature<B>[],
  c: readonly Feature<C>[] = [],
  d: readonly Feature<D>[] = [],
): readonly [FeatureSet<A>, FeatureSet<B>, FeatureSet<C>, FeatureSet<D>] => {
  const one = featureSet(0, a);
  const two = featureSet(one.names.length, b);
  const three = featureSet(one.names.length + two.names.length, c);
  const four = featureSet(one.names.length + two.names.length + three.names.length, d);
  return [one, two, three, four];
};

const model = (
  name: Model["name"],
  propose: Model["propose"],
  vectors: Model["vectors"],
  own: readonly Pick<FeatureSet<never>, "names" | "texts">[],
  beside: readonly Feature<NeighbourView>[],
): Model => {
  const names = own.flatMap((set) => set.names);
  const neighbours = featureSet(names.length, beside);
  return {
    name,
    propose,
    vectors,
    names: names.concat(neighbours.names),
    neighbours,
    texts: new Map([...own, neighbours].flatMap(({ texts }) => Array.from(texts))),
  };
};

const [noShare, share, growth, points] = sets(NONE_FEATURES, SHARE_FEATURES, GROWTH_FEATURES, POINTS_FEATURES);

const percentVectors: Model["vectors"] = (index, claim) => {
  const context = percentContext(index, claim.stated);
  const vectorOf = (candidate: Candidate): FeatureVector => {
    const vector = noFeatures();
    if (candidate.kind === "share")
      return addFeatures(share, shareView(context, candidate.part, candidate.whole), vector);
    if (candidate.kind === "growth") {
      const other = (candidate.change ?? candidate.old) as Amount;
      return addFeatures(growth, growthView(context, candidate.now, other, candidate.change !== null), vector);
    }
    return candidate.kind === "points"
      ? addFeatures(points, pointsView(context, candidate.now, candidate.old), vector)
      : vector;
  };
  return [addFeatures(noShare, context, noFeatures()), ...claim.candidates.map(vectorOf)];
};

const [noTotal, total] = sets(NO_TOTAL_FEATURES, TOTAL_FEATURES);

const totalVectors: Model["vectors"] = (index, claim) => {
  const context = totalContext(index, claim.stated);
  return [
    addFeatures(noTotal, context, noFeatures()),
    ...claim.candidates.map((each) =>
      each.kind === "total" ? addFeatures(total, totalView(context, each), noFeatures()) : noFeatures(),
    ),
  ];
};

const [noRest, rest] = sets(NO_REST_FEATURES, REST_FEATURES);

const restVectors: Model["vectors"] = (index, claim) => {
  const context = restContext(index, claim.stated);
  return [
    addFeatures(noRest, context, noFeatures()),
    ...claim.candidates.map((each) =>
      each.kind === "rest" ? addFeatures(rest, restView(context, each.whole, each.taken), noFeatures()) : noFeatures(),
    ),
  ];
};

const [noChange, change] = sets(NO_CHANGE_FEATURES, CHANGE_FEATURES);

const changeVectors: Model["vectors"] = (index, claim) => {
  const context = changeContext(index, claim.stated);
  return [
    addFeatures(noChange, context, noFeatures()),
    ...claim.candidates.map((each) =>
      each.kind === "delta" ? addFeatures(change, changeView(context, each.now, each.old), noFeatures()) : noFeatures(),
    ),
  ];
};

/** Every kind of claim in running text. */
export const MODELS: readonly Model[] = [
  model(
    "percent",
    (index, stated) => (stated.figure.kind === "percentage" ? proposePercent(index, stated) : null),
    percentVectors,
    [noShare, share, growth, points],
    PERCENT_NEIGHBOURS,
  ),
  model("total", proposeTotal, totalVectors, [noTotal, total], TOTAL_NEIGHBOURS),
  model("rest", proposeRest, restVectors, [noRest, rest], REST_NEIGHBOURS),
  model("change", proposeChange, changeVectors, [noChange, change], CHANGE_NEIGHBOURS),
];
