import { UNIT, type Net } from "../../packages/metrics/src/relation/net.ts";
import { seededRandom } from "../../packages/metrics/test/invented/random.ts";

/** One claim as the trainer sees it: the features of each way to read it, the first of them "no relation". */
export interface Row {
  readonly ids: readonly (readonly number[])[];
  readonly values: readonly (readonly number[])[];
  /** What arithmetic adds to each score while fitting; nothing where left out. */
  readonly offsets?: readonly number[];
  /** Which are right. */
  readonly right: readonly boolean[];
}

/** Passes over all claims, fewer where there are many. */
const ROUNDS = 12;
const MOST_STEPS = 800;
/** Claims a step: few where there are few claims, so that there are steps enough. */
const STEPS_A_ROUND = 64;
const MOST_AT_ONCE = 256;
/** Steps begin small, are largest a tenth of the way on, and fade to nothing. */
const RATE = 0.012;
const WARM = 0.1;
const FADE = 0.01;
/** So much of the features of a reading is left out at random while it teaches, that none is leaned on alone. */
const LEFT_OUT = 0.1;
/** A net is surer of what it was fitted on than of what it was not: scores are made so much smaller. */
const SURE = 0.85;
/** A reading that is this little wrong teaches nothing. */
const LEAST_PUSH = 1e-4;

/** All rows one after the other. */
const flatten = (rows: readonly Row[]) => {
  const first: number[] = [0];
  for (const row of rows) first.push((first.at(-1) as number) + row.ids.length);
  const count = first.at(-1) as number;
  const entry = new Int32Array(count + 1);
  const right = new Uint8Array(count);
  const offsets = new Float64Array(count);
  let at = 0;
  for (const row of rows)
    row.ids.forEach((ids, reading) => {
      right[at] = Number(row.right[reading]);
      offsets[at] = row.offsets?.[reading] ?? 0;
      entry[at + 1] = (entry[at] as number) + ids.length;
      at++;
    });
  const ids = new Uint16Array(entry[count] as number);
  const values = new Float64Array(ids.length);
  at = 0;
  for (const row of rows)
    row.ids.forEach((own, reading) => {
      ids.set(own, entry[at] as number);
      values.set(row.values[reading] as readonly number[], entry[at++] as number);
    });
  return { first: Int32Array.from(first), entry, right, offsets, ids, values };
};

const rateAt = (part: number): number =>
  RATE * (part < WARM ? 0.04 + (0.96 * part) / WARM : 0.5 + 0.5 * Math.cos((Math.PI * (part - WARM)) / (1 - WARM)));

/** Whole numbers of what was fitted, each made as much smaller as `size` tells. */
const whole = (weights: Float64Array, size: (at: number) => number): Int32Array =>
  Int32Array.from(weights, (weight, at) => Math.round(weight * size(at) * UNIT));

/** Numbers that are fitted together (Adam, what is large fades). */
class Fitted {
  readonly at: Float64Array;
  readonly gradient: Float64Array;
  readonly #mean: Float64Array;
  readonly #square: Float64Array;

  constructor(size: number, start: (at: number) => number) {
    this.at = Float64Array.from({ length: size }, (_, at) => start(at));
    this.gradient = new Float64Array(size);
    this.#mean = new Float64Array(size);
    this.#square = new Float64Array(size);
  }

  step(step: number, rate: number): void {
    const { at: weights, gradient } = this;
    const [fade1, fade2] = [1 - 0.9 ** step, 1 - 0.999 ** step];
    for (let at = 0; at < weights.length; at++) {
      const g = gradient[at] as number;
      const mean = 0.9 * (this.#mean[at] as number) + 0.1 * g;
      const square = 0.999 * (this.#square[at] as number) + 0.001 * g * g;
      this.#mean[at] = mean;
      this.#square[at] = square;
      weights[at] =
        (weights[at] as number) * (1 - rate * FADE) - (rate * (mean / fade1)) / (Math.sqrt(square / fade2) + 1e-8);
    }
    gradient.fill(0);
  }
}

/**
 * Fits a net on the likelihood of what is right among the readings of each claim. The same rows give the same net: the order of
 * claims and what the weights begin with come from one seed. A net without hidden units is log-linear.
 */
export const fitNet = (rows: readonly Row[], features: number, hidden: number): Net => {
  const { first, entry, right, offsets, ids, values } = flatten(rows);
  const random = seededRandom(1);
  const uniform = (): number => random.below(1_000_000) / 500_000 - 1;
  const width = hidden + 1;
  const seen = new Uint8Array(features);
  for (const id of ids) seen[id] = 1;
  const own = new Fitted(features * width, (at) => {
    const begin = at % width === 0 ? 0 : 0.26 * uniform();
    return seen[Math.floor(at / width)] ? begin : 0;
  });
  const bias = new Fitted(width, () => 0);
  const out = new Fitted(hidden, () => 0.5 * uniform());

  const atOnce = Math.min(MOST_AT_ONCE, Math.max(1, Math.floor(rows.length / STEPS_A_ROUND)));
  const steps = Math.min(ROUNDS * Math.ceil(rows.length / atOnce), MOST_STEPS);
  const order = Int32Array.from(rows, (_, at) => at);
  const most = rows.reduce((all, row) => Math.max(all, row.ids.length), 0);
  const units = new Float64Array(most * width);
  const scores = new Float64Array(most);
  const back = new Float64Array(width);
  const kept = new Float64Array(
    entry.reduce((longest, to, at) => Math.max(longest, to - (entry[at - 1] ?? 0)), 0) * most,
  );
  const [weightOf, gradientOf] = [own.at, own.gradient];
  let noise = 1;
  /** A feature's value while it teaches: xorshift says which are left out. */
  const keep = (value: number): number => {
    noise ^= noise << 13;
    noise ^= noise >>> 17;
    noise ^= noise << 5;
    return (noise >>> 0) / 4_294_967_296 < LEFT_OUT ? 0 : value / (1 - LEFT_OUT);
  };

  const learn = (row: number, share: number): void => {
    const [from, to] = [first[row] as number, first[row + 1] as number];
    let highest = -Infinity;
    units.fill(0, 0, (to - from) * width);
    for (let at = from; at < to; at++) {
      const base = (at - from) * width;
      for (let unit = 0; unit < width; unit++) units[base + unit] = bias.at[unit] as number;
      for (let i = entry[at] as number; i < (entry[at + 1] as number); i++) {
        const weights = (ids[i] as number) * width;
        const value = keep(values[i] as number);
        kept[i - (entry[from] as number)] = value;
        if (value === 0) continue;
        for (let unit = 0; unit < width; unit++)
          units[base + unit] = (units[base + unit] as number) + (weightOf[weights + unit] as number) * value;
      }
      let score = (offsets[at] as number) + (units[base] as number);
      for (let unit = 0; unit < hidden; unit++) {
        const lit = units[base + unit + 1] as number;
        if (lit > 0) score += lit * (out.at[unit] as number);
      }
      scores[at - from] = score;
      if (score > highest) highest = score;
    }
    let [all, good] = [0, 0];
    for (let at = from; at < to; at++) {
      const mass = Math.exp((scores[at - from] as number) - highest);
      scores[at - from] = mass;
      all += mass;
      if (right[at]) good += mass;
    }
    for (let at = from; at < to; at++) {
      const mass = scores[at - from] as number;
      const push = mass / all - (right[at] && good > 0 ? mass / good : 0);
      if (Math.abs(push) < LEAST_PUSH) continue;
      const base = (at - from) * width;
      back[0] = push * share;
      for (let unit = 0; unit < hidden; unit++) {
        const lit = units[base + unit + 1] as number;
        back[unit + 1] = lit > 0 ? push * share * (out.at[unit] as number) : 0;
        if (lit > 0) out.gradient[unit] = (out.gradient[unit] as number) + push * share * lit;
      }
      for (let unit = 1; unit < width; unit++)
        bias.gradient[unit] = (bias.gradient[unit] as number) + (back[unit] as number);
      for (let i = entry[at] as number; i < (entry[at + 1] as number); i++) {
        const weights = (ids[i] as number) * width;
        const value = kept[i - (entry[from] as number)] as number;
        if (value === 0) continue;
        for (let unit = 0; unit < width; unit++)
          gradientOf[weights + unit] = (gradientOf[weights + unit] as number) + (back[unit] as number) * value;
      }
    }
  };

  for (let step = 0; step < steps; step++) {
    const from = (step * atOnce) % (Math.ceil(rows.length / atOnce) * atOnce);
    if (from === 0)
      for (let at = order.length - 1; at > 0; at--) {
        const other = random.below(at + 1);
        [order[at], order[other]] = [order[other] as number, order[at] as number];
      }
    const to = Math.min(from + atOnce, rows.length);
    for (let at = from; at < to; at++) learn(order[at] as number, 1 / (to - from));
    const rate = rateAt(step / steps);
    for (const each of [own, bias, out]) each.step(step + 1, rate);
  }
  const direct = (at: number): number => (at % width === 0 ? SURE : 1);
  return { rows: whole(own.at, direct), start: whole(bias.at, direct), out: whole(out.at, () => SURE) };
};
