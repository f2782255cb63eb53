import type { Row } from "./fit-net.ts";

export interface FitOptions {
  readonly features: number;
  readonly steps: number;
  readonly ridge: number;
}

/** Log-linear weights, which the parser adds up itself, by gradient ascent on the likelihood (Adam, full batch: deterministic). */
export const fitModel = (rows: readonly Row[], { features, steps, ridge }: FitOptions): Float64Array => {
  const candidateStart: number[] = [0];
  let count = 0;
  let entries = 0;
  for (const row of rows) {
    count += row.ids.length;
    for (const ids of row.ids) entries += ids.length;
    candidateStart.push(count);
  }
  const entryStart = new Int32Array(count + 1);
  const ids = new Int32Array(entries);
  const values = new Float64Array(entries);
  const right = new Uint8Array(count);
  const offsets = new Float64Array(count);
  let c = 0;
  let e = 0;
  for (const row of rows)
    for (let at = 0; at < row.ids.length; at++) {
      right[c] = Number(row.right[at]);
      offsets[c] = row.offsets?.[at] ?? 0;
      const own = row.ids[at] as readonly number[];
      const told = row.values[at] as readonly number[];
      for (let i = 0; i < own.length; i++) {
        ids[e] = own[i] as number;
        values[e++] = told[i] as number;
      }
      entryStart[++c] = e;
    }
  const weights = new Float64Array(features);
  const gradient = new Float64Array(features);
  const first = new Float64Array(features);
  const second = new Float64Array(features);
  const scores = new Float64Array(count);
  for (let step = 1; step <= steps; step++) {
    for (let at = 0; at < features; at++) gradient[at] = -ridge * (weights[at] as number);
    for (let r = 0; r < rows.length; r++) {
      const from = candidateStart[r] as number;
      const to = candidateStart[r + 1] as number;
      let most = -Infinity;
      for (let at = from; at < to; at++) {
        let score = offsets[at] as number;
        for (let i = entryStart[at] as number; i < (entryStart[at + 1] as number); i++)
          score += (weights[ids[i] as number] as number) * (values[i] as number);
        scores[at] = score;
        if (score > most) most = score;
      }
      let all = 0;
      let good = 0;
      for (let at = from; at < to; at++) {
        const p = Math.exp((scores[at] as number) - most);
        scores[at] = p;
        all += p;
        if (right[at]) good += p;
      }
      const weight = 1 / rows.length;
      for (let at = from; at < to; at++) {
        const p = scores[at] as number;
        const push = weight * ((right[at] && good > 0 ? p / good : 0) - p / all);
        if (push > -1e-9 && push < 1e-9) continue;
        for (let i = entryStart[at] as number; i < (entryStart[at + 1] as number); i++)
          gradient[ids[i] as number] = (gradient[ids[i] as number] as number) + push * (values[i] as number);
      }
    }
    const rate = 0.12 * Math.min(1, (steps - step + 1) / (steps * 0.3));
    const [fade1, fade2] = [1 - 0.9 ** step, 1 - 0.999 ** step];
    for (let at = 0; at < features; at++) {
      const g = gradient[at] as number;
      first[at] = 0.9 * (first[at] as number) + 0.1 * g;
      second[at] = 0.999 * (second[at] as number) + 0.001 * g * g;
      weights[at] =
        (weights[at] as number) +
        (rate * (first[at] as number)) / fade1 / (Math.sqrt((second[at] as number) / fade2) + 1e-8);
    }
  }
  return weights;
};
