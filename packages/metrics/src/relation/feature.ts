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

/** The features of a set whose names a view of one kind asks for: those of others hold in none of its views. */
export const among = <View>({ features, starts, ...set }: FeatureSet<View>, keep: (name: string) => boolean) => {
  const kept = features.flatMap((own, at) =>
    keep(own.names[0] as string) ? [{ own, start: starts[at] as number }] : [],
  );
  return { ...set, features: kept.map(({ own }) => own), starts: kept.map(({ start }) => start) };
};

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
const eachFeature = <View>({ features, starts }: FeatureSet<View>, view: View, take: Take): void => {
  for (let at = 0; at < features.length; at++) {
    const own = features[at] as Feature<View>;
    const value = Number(own.of(view));
    if (!own.choice) {
      if (value !== 0) take(starts[at] as number, value);
    } else if (value >= 0) take((starts[at] as number) + value, 1);
  }
};

/** Sees a view of a reading with the features that are asked of it. */
export type Visit = <View>(set: FeatureSet<View>, view: View) => void;

/** A vector of what some features tell. */
export const vectorOf = (tell: (visit: Visit) => void): FeatureVector => {
  const vector: FeatureVector = { ids: [], values: [] };
  const take: Take = (id, value) => {
    vector.ids.push(id);
    vector.values.push(value);
  };
  tell((set, view) => eachFeature(set, view, take));
  return vector;
};

/** What a view weighs by two sets of weights at once, in whole units of a weight. */
export interface Sums {
  one: number;
  other: number;
}

/** The features of a set that any of two sets of weights gives a weight to, laid out for the inner loop. */
interface Weighing<View> {
  readonly one: ArrayLike<number>;
  readonly other: ArrayLike<number>;
  readonly of: readonly Feature<View>["of"][];
  readonly starts: Int32Array;
  readonly choices: Uint8Array;
}

const weighings = new WeakMap<object, object>();

const weighingOf = <View>(set: FeatureSet<View>, one: ArrayLike<number>, other: ArrayLike<number>): Weighing<View> => {
  const known = weighings.get(set) as Weighing<View> | undefined;
  if (known?.one === one && known.other === other) return known;
  const weighs = ({ names }: Feature<View>, at: number): boolean =>
    names.some((_, kind) => {
      const id = (set.starts[at] as number) + kind;
      return (one[id] ?? 0) !== 0 || (other[id] ?? 0) !== 0;
    });
  const features = set.features.flatMap((own, at) =>
    weighs(own, at) ? [{ own, start: set.starts[at] as number }] : [],
  );
  const weighing: Weighing<View> = {
    one,
    other,
    of: features.map(({ own }) => own.of),
    starts: Int32Array.from(features, ({ start }) => start),
    choices: Uint8Array.from(features, ({ own }) => Number(own.choice)),
  };
  weighings.set(set, weighing);
  return weighing;
};

/** Adds up what a view weighs by two sets of weights. A feature that weighs nothing is not asked for. */
export const addWeights = <View>(
  set: FeatureSet<View>,
  view: View,
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  into: Sums,
): void => {
  const { of, starts, choices } = weighingOf(set, one, other);
  let first = into.one;
  let second = into.other;
  for (let at = 0; at < of.length; at++) {
    const value = (of[at] as Feature<View>["of"])(view);
    if (value === false) continue;
    const number = Number(value);
    const start = starts[at] as number;
    if (choices[at] === 0) {
      if (number === 0) continue;
      first += (one[start] as number) * number;
      second += (other[start] as number) * number;
    } else if (number >= 0) {
      first += one[start + number] as number;
      second += other[start + number] as number;
    }
  }
  into.one = first;
  into.other = second;
};

/** Weights are whole numbers of this part of a log-odd. */
const UNIT = 256;

/** Scores in log-odds, from weights times values added up. */
export const inLogOdds = (sums: readonly number[]): number[] => {
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
