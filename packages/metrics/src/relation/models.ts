import type { Amount } from "./amount.ts";
import type { Claim } from "./candidate.ts";
import { among, featureSet, type Feature, type FeatureSet, type Visit } from "./feature.ts";
import { CHANGE_FEATURES, changeContext, changeView, NO_CHANGE_FEATURES } from "./features/change.ts";
import { CHANGE_NEIGHBOURS } from "./features/neighbours/change.ts";
import { PERCENT_NEIGHBOURS } from "./features/neighbours/percent.ts";
import { REST_NEIGHBOURS } from "./features/neighbours/rest.ts";
import { TOTAL_NEIGHBOURS } from "./features/neighbours/total.ts";
import type { NeighbourView } from "./features/neighbours/view.ts";
import { GROWTH_FEATURES, growthFeatureBy } from "./features/percent/growth.ts";
import { NONE_FEATURES } from "./features/percent/none.ts";
import { POINTS_FEATURES } from "./features/percent/points.ts";
import { SHARE_FEATURES } from "./features/percent/share.ts";
import { growthView, percentContext, pointsView, shareView } from "./features/percent/view.ts";
import { NO_REST_FEATURES, REST_FEATURES, restContext, restView } from "./features/rest.ts";
import { NO_TOTAL_FEATURES, TOTAL_FEATURES } from "./features/total/features.ts";
import { totalContext, totalView } from "./features/total/view.ts";
import { proposeChange } from "./propose/change.ts";
import { proposePercent } from "./propose/percent.ts";
import type { AmountIndex } from "./propose/reach.ts";
import { proposeRest } from "./propose/rest.ts";
import { proposeTotal } from "./propose/total.ts";

/** One kind of claim: how its readings are proposed, and what is looked at in each. */
export interface Model {
  readonly name: Claim["model"];
  readonly propose: (index: AmountIndex, stated: Amount) => Claim | null;
  /** Looks at a claim, and shows each of its readings with the features asked of it; "no relation" is the one at 0. */
  readonly look: (index: AmountIndex, claim: Claim) => (at: number, visit: Visit) => void;
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
  look: Model["look"],
  own: readonly Pick<FeatureSet<never>, "names" | "texts">[],
  beside: readonly Feature<NeighbourView>[],
): Model => {
  const names = own.flatMap((set) => set.names);
  const neighbours = featureSet(names.length, beside);
  return {
    name,
    propose,
    look,
    names: names.concat(neighbours.names),
    neighbours,
    texts: new Map([...own, neighbours].flatMap(({ texts }) => Array.from(texts))),
  };
};

const [noShare, share, growth, points] = sets(NONE_FEATURES, SHARE_FEATURES, GROWTH_FEATURES, POINTS_FEATURES);

const growthByOld = among(growth, growthFeatureBy(false));
const growthByChange = among(growth, growthFeatureBy(true));

const lookAtPercent: Model["look"] = (index, { stated, candidates }) => {
  const context = percentContext(index, stated);
  return (at, visit) => {
    const candidate = candidates[at - 1];
    if (!candidate) visit(noShare, context);
    else if (candidate.kind === "share") visit(share, shareView(context, candidate.part, candidate.whole));
    else if (candidate.kind === "growth") {
      const other = (candidate.change ?? candidate.old) as Amount;
      const byChange = candidate.change !== null;
      visit(byChange ? growthByChange : growthByOld, growthView(context, candidate.now, other, byChange));
    } else if (candidate.kind === "points") visit(points, pointsView(context, candidate.now, candidate.old));
  };
};

const [noTotal, total] = sets(NO_TOTAL_FEATURES, TOTAL_FEATURES);

const lookAtTotal: Model["look"] = (index, { stated, candidates }) => {
  const context = totalContext(index, stated);
  return (at, visit) => {
    const candidate = candidates[at - 1];
    if (!candidate) visit(noTotal, context);
    else if (candidate.kind === "total") visit(total, totalView(context, candidate));
  };
};

const [noRest, rest] = sets(NO_REST_FEATURES, REST_FEATURES);

const lookAtRest: Model["look"] = (index, { stated, candidates }) => {
  const context = restContext(index, stated);
  return (at, visit) => {
    const candidate = candidates[at - 1];
    if (!candidate) visit(noRest, context);
    else if (candidate.kind === "rest") visit(rest, restView(context, candidate.whole, candidate.taken));
  };
};

const [noChange, change] = sets(NO_CHANGE_FEATURES, CHANGE_FEATURES);

const lookAtChange: Model["look"] = (index, { stated, candidates }) => {
  const context = changeContext(index, stated);
  return (at, visit) => {
    const candidate = candidates[at - 1];
    if (!candidate) visit(noChange, context);
    else if (candidate.kind === "delta") visit(change, changeView(context, candidate.now, candidate.old));
  };
};

/** Every kind of claim in running text. */
export const MODELS: readonly Model[] = [
  model("percent", proposePercent, lookAtPercent, [noShare, share, growth, points], PERCENT_NEIGHBOURS),
  model("total", proposeTotal, lookAtTotal, [noTotal, total], TOTAL_NEIGHBOURS),
  model("rest", proposeRest, lookAtRest, [noRest, rest], REST_NEIGHBOURS),
  model("change", proposeChange, lookAtChange, [noChange, change], CHANGE_NEIGHBOURS),
];
