import type { Calibration } from "../../packages/metrics/src/relation/calibrate.ts";
import { log } from "../../packages/metrics/src/relation/exp.ts";

/** A relation that was given: how sure it was said to be, and whether the annotation has it. */
export type Given = readonly [said: number, right: boolean];

const STEPS = 40;
const UNIT = 256;
/** Draws to no change where little was given. */
const RIDGE = 1;

const within = (step: number): number => Math.max(-0.25, Math.min(0.25, step));

const logit = (probability: number): number => log(probability) - log(1 - probability);

/** The two numbers that make what was said of one kind of claim most likely, by Newton's method, in 1/256. */
export const calibrationOf = (given: readonly Given[]): Calibration => {
  let [offset, slope] = [0, 1];
  for (let step = 0; step < STEPS; step++) {
    let [g0, g1] = [-RIDGE * offset, -RIDGE * (slope - 1)];
    let [h00, h01, h11] = [RIDGE, 0, RIDGE];
    for (const [said, right] of given) {
      const x = logit(said);
      const p = 1 / (1 + Math.exp(-(offset + slope * x)));
      const w = p * (1 - p);
      g0 += Number(right) - p;
      g1 += (Number(right) - p) * x;
      h00 += w;
      h01 += w * x;
      h11 += w * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    // Far from the best Newton's steps overshoot.
    offset += within((h11 * g0 - h01 * g1) / determinant);
    slope += within((h00 * g1 - h01 * g0) / determinant);
  }
  return { offset: Math.round(offset * UNIT), slope: Math.round(slope * UNIT) };
};

/** No bin holds fewer, and there are no more than these, of one size: chance alone moves a hundred claims by five points and more. */
const LEAST = 100;
const MOST_BINS = 10;

/** Bins of what was said against what was right, equal ones together: their most and their weighted mean difference. */
export const reliabilityOf = (given: readonly Given[]): { readonly most: number; readonly mean: number } => {
  const sorted = given.toSorted(([a], [b]) => a - b);
  const least = Math.max(LEAST, Math.floor(sorted.length / MOST_BINS));
  let [most, all] = [0, 0];
  for (let from = 0; from < sorted.length;) {
    let to = Math.min(sorted.length, from + least);
    while (to < sorted.length && (sorted[to]?.[0] === sorted[to - 1]?.[0] || sorted.length - to < least)) to++;
    const bin = sorted.slice(from, to);
    const said = bin.reduce((sum, [each]) => sum + each, 0) / bin.length;
    const right = bin.filter(([, each]) => each).length / bin.length;
    most = Math.max(most, Math.abs(said - right));
    all += Math.abs(said - right) * bin.length;
    from = to;
  }
  return { most, mean: all / Math.max(1, sorted.length) };
};
