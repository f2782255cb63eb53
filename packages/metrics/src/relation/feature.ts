import { addFeature, type FeatureVector, type Summands, type Sums } from "./net.ts";

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

/** A choice among named kinds, one weight a kind: `of` tells which, −1 for none. */
export const choice = <View>(name: string, kinds: readonly string[], of: (view: View) => number): Feature<View> => ({
  names: kinds.map((kind) => `${name}:${kind}`),
  of,
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

/** Is told of a feature that holds: the index of its weight, and its value. */
export type Take = (id: number, value: number) => void;

/** Tells which features of a view hold. */
const eachFeature = <View>({ features, starts }: FeatureSet<View>, view: View, take: Take): void => {
  for (let at = 0; at < features.length; at++) {
    const own = features[at] as Feature<View>;
    const value = Number(own.of(view));
    const start = starts[at] as number;
    if (!own.choice) {
      if (value !== 0) take(start, value);
    } else if (value >= 0) take(start + value, 1);
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

/** The features of a set that any net gives a weight to, laid out for the inner loop. */
interface Weighing<View> {
  readonly summands: Summands;
  readonly of: readonly Feature<View>["of"][];
  readonly starts: Int32Array;
  readonly choices: Uint8Array;
}

const weighings = new WeakMap<object, object>();

const weighingOf = <View>(set: FeatureSet<View>, summands: Summands): Weighing<View> => {
  const known = weighings.get(set) as Weighing<View> | undefined;
  if (known?.summands === summands) return known;
  const { rows, start } = summands;
  const weighs = ({ names }: Feature<View>, at: number): boolean => {
    const from = set.starts[at] as number;
    return rows.subarray(from * start.length, (from + names.length) * start.length).some((weight) => weight !== 0);
  };
  const features = set.features.flatMap((own, at) =>
    weighs(own, at) ? [{ own, start: set.starts[at] as number }] : [],
  );
  const weighing: Weighing<View> = {
    summands,
    of: features.map(({ own }) => own.of),
    starts: Int32Array.from(features, ({ start: first }) => first),
    choices: Uint8Array.from(features, ({ own }) => Number(own.choice)),
  };
  weighings.set(set, weighing);
  return weighing;
};

/** Adds up what a view weighs. A feature that weighs nothing is not asked for. */
export const addView = <View>(set: FeatureSet<View>, view: View, summands: Summands, sums: Sums): void => {
  const { of, starts, choices } = weighingOf(set, summands);
  for (let at = 0; at < of.length; at++) {
    const value = Number((of[at] as Feature<View>["of"])(view));
    if (choices[at] === 0) {
      if (value !== 0) addFeature(summands, starts[at] as number, value, sums);
    } else if (value >= 0) addFeature(summands, (starts[at] as number) + value, 1, sums);
  }
};
