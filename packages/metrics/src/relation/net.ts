/**
 * What features weigh: each adds to a score directly, and to hidden units, which add to the score as far as they are above
 * nothing. So a word may speak for one reading and against another, as what stands beside it has it. All are whole numbers of
 * 1/64, so that every machine adds them up alike.
 */
export interface Net {
  /** Of each feature its direct weight, then one a hidden unit. */
  readonly rows: Int32Array;
  /** What the sums begin with: nothing of the score, then of each hidden unit its bias. */
  readonly start: Int32Array;
  /** What each hidden unit adds to the score. */
  readonly out: Int32Array;
}

/** Weights are whole numbers of this part of a log-odd. */
export const UNIT = 64;

/** A sparse vector: indices of weights with their values. */
export interface FeatureVector {
  readonly ids: number[];
  readonly values: number[];
}

/** What a net's features add up to: directly, then a hidden unit each. */
export type Sums = Float64Array;

export const sumsOf = ({ start }: Net): Sums => Float64Array.from(start);

/** Adds one feature that holds. */
export const addFeature = ({ rows }: Net, id: number, value: number, sums: Sums): void => {
  const width = sums.length;
  let from = id * width;
  if (value === 1) for (let at = 0; at < width; at++) sums[at] = (sums[at] as number) + (rows[from++] as number);
  else for (let at = 0; at < width; at++) sums[at] = (sums[at] as number) + (rows[from++] as number) * value;
};

/** The score of what was added up, in log-odds. */
export const scoreOfSums = ({ out }: Net, sums: ArrayLike<number>): number => {
  let score = (sums[0] as number) * UNIT;
  for (let at = 0; at < out.length; at++) {
    const unit = sums[at + 1] as number;
    if (unit > 0) score += unit * (out[at] as number);
  }
  return score / (UNIT * UNIT);
};

const addAll = ({ ids, values }: FeatureVector, net: Net): Sums => {
  const sums = sumsOf(net);
  for (let at = 0; at < ids.length; at++) addFeature(net, ids[at] as number, values[at] as number, sums);
  return sums;
};

/** What a vector weighs, in log-odds. */
export const scoreOf = (vector: FeatureVector, net: Net): number => scoreOfSums(net, addAll(vector, net));

/** By how much each feature of a vector raises its score, all others as they are, in log-odds. */
export const sharesOfScore = (vector: FeatureVector, net: Net): number[] => {
  const sums = addAll(vector, net);
  const score = scoreOfSums(net, sums);
  return vector.ids.map((id, at) => {
    const without = sums.slice();
    addFeature(net, id, -(vector.values[at] as number), without);
    return score - scoreOfSums(net, without);
  });
};
