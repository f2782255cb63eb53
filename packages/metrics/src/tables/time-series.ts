import type { NotAligned, Observation } from "./observation.ts";

/** One point of a line; `told` are all figures that tell it, at least one. */
export interface Point {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly exact: string;
  readonly denominator: number | null;
  readonly told: readonly Observation[];
}

/** One indicator of one office over periods of one length. */
export interface TimeSeries {
  readonly key: string;
  readonly first: Observation;
  /** Ascending in time, at most one a period. */
  readonly points: readonly Point[];
}

/** Lines over time, and everything that stands in none with the reason. */
export interface AlignedSeries {
  readonly series: readonly TimeSeries[];
  readonly notAligned: readonly { readonly observation: Observation; readonly reason: NotAligned }[];
}

/**
 * Puts observations into time series. Where one period of one line is told with two values, neither is chosen:
 * both are listed as a conflict.
 */
export const alignSeries = (observations: readonly Observation[]): AlignedSeries => {
  const notAligned: { observation: Observation; reason: NotAligned }[] = [];
  const lines = new Map<string, Map<string, Observation[]>>();
  for (const observation of observations) {
    const { series, from, to, notAligned: reason } = observation;
    if (series === null || from === null || to === null) {
      notAligned.push({ observation, reason: reason ?? "no-period" });
      continue;
    }
    const line = lines.get(series) ?? new Map<string, Observation[]>();
    const told = line.get(`${from}/${to}`) ?? [];
    told.push(observation);
    lines.set(series, line.set(`${from}/${to}`, told));
  }
  const series: TimeSeries[] = [];
  for (const [key, line] of lines) {
    const points: Point[] = [];
    for (const [period, told] of [...line].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const first = told[0] as Observation;
      if (told.some((other) => other.exact !== first.exact || other.denominator !== first.denominator)) {
        for (const observation of told) notAligned.push({ observation, reason: "conflict" });
        continue;
      }
      const [from, to] = period.split("/") as [string, string];
      points.push({ from, to, value: first.value, exact: first.exact, denominator: first.denominator, told });
    }
    const first = points[0]?.told[0];
    if (first) series.push({ key, first, points });
  }
  return { series, notAligned };
};
