import type { NotAligned, Observation } from "./observation.ts";

/**
 * One point of a line; `told` are all figures that tell it, at least one.
 * @example
 * ```ts
 * import { auditText } from "@doichieu/metrics";
 * import { alignSeries, observationsOf, type Point } from "@doichieu/metrics/tables";
 *
 * const report = auditText("UBND XÃ AN LỘC\nBÁO CÁO QUÝ I NĂM 2031\nTiếp nhận 1.250 hồ sơ.");
 * const [point]: readonly Point[] = alignSeries(observationsOf(report, "a")).series[0]?.points ?? [];
 * console.log(point?.from, point?.to, point?.value); // → 2031-01-01 2031-03-31 1250
 * ```
 */
export interface Point {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly exact: string;
  readonly denominator: number | null;
  readonly told: readonly Observation[];
}

/**
 * One indicator of one office over periods of one length.
 * @example
 * ```ts
 * import { auditText } from "@doichieu/metrics";
 * import { alignSeries, observationsOf, type TimeSeries } from "@doichieu/metrics/tables";
 *
 * const report = auditText("UBND XÃ AN LỘC\nBÁO CÁO QUÝ I NĂM 2031\nTiếp nhận 1.250 hồ sơ.");
 * const lines: readonly TimeSeries[] = alignSeries(observationsOf(report, "a")).series;
 * console.log(lines[0]?.first.unit, lines[0]?.points.length); // → hồ sơ 1
 * ```
 */
export interface TimeSeries {
  readonly key: string;
  readonly first: Observation;
  /** Ascending in time, at most one a period. */
  readonly points: readonly Point[];
}

/**
 * Lines over time, and everything that stands in none with the reason.
 * @example
 * ```ts
 * import { auditText } from "@doichieu/metrics";
 * import { type AlignedSeries, alignSeries, observationsOf } from "@doichieu/metrics/tables";
 *
 * const aligned: AlignedSeries = alignSeries(observationsOf(auditText("Tiếp nhận 1.250 hồ sơ."), "a"));
 * console.log(aligned.series.length, aligned.notAligned[0]?.reason); // → 0 no-office
 * ```
 */
export interface AlignedSeries {
  readonly series: readonly TimeSeries[];
  readonly notAligned: readonly { readonly observation: Observation; readonly reason: NotAligned }[];
}

/**
 * Puts observations into time series. Where one period of one line is told with two values, neither is chosen:
 * both are listed as a conflict.
 * @example
 * ```ts
 * import { auditText } from "@doichieu/metrics";
 * import { alignSeries, observationsOf } from "@doichieu/metrics/tables";
 *
 * const told = (quarter: string, count: string) =>
 *   observationsOf(auditText(`UBND XÃ AN LỘC\nBÁO CÁO QUÝ ${quarter} NĂM 2031\nTiếp nhận ${count} hồ sơ.`), quarter);
 * const { series } = alignSeries([...told("II", "1.310"), ...told("I", "1.250")]);
 * console.log(series[0]?.points.map(({ value }) => value)); // → [ 1250, 1310 ]
 * ```
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
