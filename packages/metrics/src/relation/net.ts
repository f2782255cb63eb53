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

/** What features add to the sums of some nets that are told the same of a reading, one net behind the other. */
export interface Summands {
  /** Of each feature its row in every net; a net that does not know it has noughts there. */
  readonly rows: Float64Array;
  /** What the sums begin with. */
  readonly start: Float64Array;
}

/** What a net's features add up to: directly, then a hidden unit each; of several nets one behind the other. */
export type Sums = Float64Array;

export const summandsOf = (nets: readonly Net[]): Summands => {
  const width = nets.reduce((sum, { start }) => sum + start.length, 0);
  const features = Math.max(...nets.map(({ rows, start }) => rows.length / start.length));
  const rows = new Float64Array(features * width);
  let from = 0;
  for (const { rows: own, start } of nets) {
    for (let at = 0; at < own.length; at++)
      rows[Math.floor(at / start.length) * width + from + (at % start.length)] = own[at] as number;
    from += start.length;
  }
  return { rows, start: Float64Array.from(nets.flatMap(({ start }) => [...start])) };
};

/** Adds one feature that holds. */
export const addFeature = ({ rows }: Summands, id: number, value: number, sums: Sums): void => {
  const width = sums.length;
  let from = id * width;
  if (value === 1) for (let at = 0; at < width; at++) sums[at] = (sums[at] as number) + (rows[from++] as number);
  else for (let at = 0; at < width; at++) sums[at] = (sums[at] as number) + (rows[from++] as number) * value;
};

/** The score of what was added up, in log-odds; the sums of the net begin at `from`. */
export const scoreOfSums = ({ out }: Net, sums: ArrayLike<number>, from = 0): number => {
  let score = (sums[from] as number) * UNIT;
  for (let at = 0; at < out.length; at++) {
    const unit = sums[from + at + 1] as number;
    if (unit > 0) score += unit * (out[at] as number);
  }
  return score / (UNIT * UNIT);
};

const known = new WeakMap<Net, Summands>();

/** A net's summands, laid out once. */
const ownSummands = (net: Net): Summands => {
  let summands = known.get(net);
  if (!summands) known.set(net, (summands = summandsOf([net])));
  return summands;
};

const addAll = ({ ids, values }: FeatureVector, net: Net): Sums => {
  const summands = ownSummands(net);
  const sums = summands.start.slice();
  for (let at = 0; at < ids.length; at++) addFeature(summands, ids[at] as number, values[at] as number, sums);
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
    addFeature(ownSummands(net), id, -(vector.values[at] as number), without);
    return score - scoreOfSums(net, without);
  });
};
