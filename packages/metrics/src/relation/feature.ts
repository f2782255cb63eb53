/** One thing that is looked at in a way of reading a claim: a number, or a choice among named kinds. */
export interface Feature<View> {
  /** Unique in its model; of a choice, one name a kind. */
  readonly names: readonly string[];
  /** What a reader is told where it speaks for or against; null where it says nothing to a reader. */
  readonly vi: string | null;
  readonly en: string | null;
  /** How strongly it holds, mostly 0 or 1; of a choice, which kind (−1 for none). */
  readonly of: (view: View) => number | boolean;
  readonly choice: boolean;
}

/** A feature in one line: name, value, and what readers are told. */
export const feature = <View>(
  name: string,
  of: Feature<View>["of"],
  vi: string | null = null,
  en: string | null = null,
): Feature<View> => ({ names: [name], of, vi, en, choice: false });

/** The same question, asked once of a view: several features of one view ask it in turn. */
export const once = <View extends object, Answer>(of: (view: View) => Answer): ((view: View) => Answer) => {
  let last: View | null = null;
  let answer: Answer;
  return (view) => {
    if (view !== last) {
      answer = of(view);
      last = view;
    }
    return answer;
  };
};

/** A choice among named kinds: one weight a kind. */
export interface Choice<View> {
  readonly kinds: readonly string[];
  readonly of: (view: View) => number;
}

/** How two choices meet: one weight a pair of kinds. */
export const crossed = <View>(name: string, one: Choice<View>, other: Choice<View>): Feature<View> => ({
  names: one.kinds.flatMap((kind) => other.kinds.map((second) => `${name}:${kind}+${second}`)),
  of: (view) => {
    const first = one.of(view);
    if (first < 0) return -1;
    const second = other.of(view);
    return second < 0 ? -1 : first * other.kinds.length + second;
  },
  vi: null,
  en: null,
  choice: true,
});

/** Features of one view, with the index of each one's first weight. */
export interface FeatureSet<View> {
  readonly features: readonly Feature<View>[];
  readonly starts: readonly number[];
  /** The name of each weight. */
  readonly names: readonly string[];
  readonly texts: ReadonlyMap<number, { readonly vi: string; readonly en: string }>;
}

/** Numbers the weights of some features from `base` on. */
export const featureSet = <View>(base: number, features: readonly Feature<View>[]): FeatureSet<View> => {
  const starts: number[] = [];
  const names: string[] = [];
  const texts = new Map<number, { readonly vi: string; readonly en: string }>();
  for (const { names: own, vi, en } of features) {
    starts.push(base + names.length);
    if (vi !== null) texts.set(base + names.length, { vi, en: en ?? vi });
    names.push(...own);
  }
  return { features, starts, names, texts };
};

/** A sparse vector: indices of weights with their values. */
export interface FeatureVector {
  readonly ids: number[];
  readonly values: number[];
}

/** Is told of a feature that holds: the index of its weight, and its value. */
export type Take = (id: number, value: number) => void;

/** Tells which features of a view hold. */
export const eachFeature = <View>({ features, starts }: FeatureSet<View>, view: View, take: Take): void => {
  for (let at = 0; at < features.length; at++) {
    const own = features[at] as Feature<View>;
    const value = Number(own.of(view));
    if (!own.choice) {
      if (value !== 0) take(starts[at] as number, value);
    } else if (value >= 0) take((starts[at] as number) + value, 1);
  }
};

/** A vector of what some features tell. */
export const vectorOf = (tell: (take: Take) => void): FeatureVector => {
  const vector: FeatureVector = { ids: [], values: [] };
  tell((id, value) => {
    vector.ids.push(id);
    vector.values.push(value);
  });
  return vector;
};

/** Weights are whole numbers of this part of a log-odd. */
const UNIT = 256;

/** Scores in log-odds, from weights times values added up. */
export const inLogOdds = (sums: Float64Array): number[] => {
  const scores: number[] = [];
  for (let at = 0; at < sums.length; at++) scores.push((sums[at] as number) / UNIT);
  return scores;
};

/** What a vector weighs, in log-odds. */
export const scoreOf = ({ ids, values }: FeatureVector, weights: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < ids.length; at++) sum += (weights[ids[at] as number] ?? 0) * (values[at] as number);
  return sum / UNIT;
};

/** What a weight of a vector says by itself, in log-odds. */
export const shareOfScore = ({ ids, values }: FeatureVector, at: number, weights: ArrayLike<number>): number =>
  ((weights[ids[at] as number] ?? 0) * (values[at] as number)) / UNIT;
