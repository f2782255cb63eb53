import { sharesOfScore, type FeatureVector, type Net } from "./net.ts";
import type { Evidence } from "./relation.ts";

const MOST = 6;
/** Less than this says nothing to a reader. */
const LEAST = 0.1;

/** The features of a reading that spoke most, for it or against it, as readers' words. */
export const evidenceOf = (
  vector: FeatureVector | undefined,
  names: readonly string[],
  texts: ReadonlyMap<number, { readonly vi: string; readonly en: string }>,
  net: Net,
): Evidence[] => {
  const shares = vector ? sharesOfScore(vector, net) : [];
  return (vector?.ids ?? [])
    .flatMap((id, at): Evidence[] => {
      const text = texts.get(id);
      const weight = shares[at] as number;
      return text && Math.abs(weight) >= LEAST
        ? [{ feature: names[id] as string, weight: Math.round(weight * 100) / 100, vi: text.vi, en: text.en }]
        : [];
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST);
};

/** A probability as it is printed: three decimals, never certain. */
export const printedProbability = (probability: number): number =>
  Math.round(Math.min(probability, 0.99) * 1000) / 1000;
