import { fold } from "@doichieu/parser";
import { normalize } from "@doichieu/parser/internal";
import type { DocumentAudit } from "../record/audit-result.ts";
import type { Figure } from "../record/figure/figure.ts";
import { officeOf, officeTitle, placeTitle } from "../record/profile/office.ts";
import { daysOf } from "./days.ts";
import { figureChecks, type FigureCheck } from "./figure-checks.ts";
import { basisOf, granularityOf, type Basis, type Granularity } from "./time-basis.ts";

/**
 * Why a figure stands in no time series.
 * @example
 * ```ts
 * import { auditText } from "@doichieu/metrics";
 * import { type NotAligned, observationsOf } from "@doichieu/metrics/tables";
 *
 * const reason: NotAligned | null | undefined = observationsOf(auditText("Tiếp nhận 1.250 hồ sơ."), "a")[0]?.notAligned;
 * console.log(reason); // → no-office
 * ```
 */
export type NotAligned = "no-indicator" | "no-office" | "no-period" | "comparison" | "range" | "conflict";

/**
 * One figure as a point in time: who, what, when, how much, and where it is written.
 * @example
 * ```ts
 * import { auditText } from "@doichieu/metrics";
 * import { type Observation, observationsOf } from "@doichieu/metrics/tables";
 *
 * const report = auditText("UBND XÃ AN LỘC\nBÁO CÁO QUÝ I NĂM 2031\nTiếp nhận 1.250 hồ sơ.");
 * const [first]: readonly Observation[] = observationsOf(report, "a");
 * console.log(first?.office, first?.period, first?.value); // → Ủy ban nhân dân xã An Lộc 2031-Q1 1250
 * ```
 */
export interface Observation {
  readonly figureId: string;
  readonly documentId: string;
  /** Spelled one way, whatever the report writes. */
  readonly office: string | null;
  readonly place: string | null;
  readonly indicator: string | null;
  readonly indicatorName: string | null;
  readonly scope: string | null;
  readonly kind: Figure["kind"];
  readonly unit: string | null;
  readonly period: string | null;
  /** Whether the figure's own words tell the period, or only the report as a whole. */
  readonly periodSource: "figure" | "report" | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: Granularity | null;
  readonly basis: Basis | null;
  readonly value: number;
  /** Exact decimal without trailing zeros: equal values are equal texts. Of a ratio, its numerator. */
  readonly exact: string;
  /** Of a ratio; two ratios tell one value only where both numbers agree. */
  readonly denominator: number | null;
  readonly literal: string;
  readonly qualifier: string | null;
  /** What a check says of it; null where none looks at it. */
  readonly checkStatus: FigureCheck["status"] | null;
  readonly checkProbability: number | null;
  /** Same for all points of one line: office, indicator, scope, kind, unit, length and basis of the period. */
  readonly series: string | null;
  readonly notAligned: NotAligned | null;
}

const image = (text: string | null): string => (text === null ? "" : fold(normalize(text).image).trim());

const withoutTrailingZeros = (exact: string): string =>
  exact.includes(".") ? exact.replace(/(?<!0)0+$/, "").replace(/\.$/, "") : exact;

const reasonOf = (figure: Figure, office: string | null, dated: boolean): NotAligned | null => {
  if (figure.comparison !== null && figure.comparison.measure !== "level") return "comparison";
  if (figure.upper !== null) return "range";
  if (figure.indicator === null) return "no-indicator";
  if (office === null) return "no-office";
  return dated ? null : "no-period";
};

/**
 * The figures of a report as observations. An office is its name, and the place of the report where the name does not
 * hold it ("UBND tỉnh" of two provinces are two); a figure whose own period is not told takes the report's, and says so.
 * @example
 * ```ts
 * import { auditText } from "@doichieu/metrics";
 * import { observationsOf } from "@doichieu/metrics/tables";
 *
 * const report = auditText("UBND XÃ AN LỘC\nBÁO CÁO QUÝ I NĂM 2031\nTiếp nhận 1.250 hồ sơ.");
 * console.log(observationsOf(report, "a").map(({ indicatorName, exact }) => `${indicatorName}: ${exact}`)); // → [ 'Hồ sơ tiếp nhận: 1250' ]
 * ```
 */
export const observationsOf = (document: DocumentAudit, documentId: string): readonly Observation[] => {
  const { profile, figures } = document;
  const identity = officeOf(profile);
  const office = profile.issuer && officeTitle(profile.issuer);
  const place = profile.place && placeTitle(profile.place);
  const checked = figureChecks(document);
  const reportDays = daysOf(profile.period);
  return figures.map((figure) => {
    const days = figure.period ?? reportDays;
    const granularity = days && granularityOf(days);
    const basis = days && basisOf(days, figure.period?.text ?? "");
    const notAligned = reasonOf(figure, identity, days !== null);
    const unit = figure.unitInfo?.canonical ?? figure.unit;
    const line = [identity, figure.indicator, image(figure.scope), figure.kind, unit, granularity, basis];
    const check = checked.get(figure.id);
    return {
      figureId: `${documentId}#${figure.id}`,
      documentId,
      office,
      place,
      indicator: figure.indicator,
      indicatorName: figure.indicatorName,
      scope: figure.scope,
      kind: figure.kind,
      unit,
      period: figure.period?.key ?? (reportDays && profile.period),
      periodSource: figure.period ? "figure" : reportDays && "report",
      from: days?.from ?? null,
      to: days?.to ?? null,
      granularity,
      basis,
      value: figure.value,
      exact: withoutTrailingZeros(figure.exact),
      denominator: figure.denominator,
      literal: figure.text,
      qualifier: figure.qualifier,
      checkStatus: check?.status ?? null,
      checkProbability: check?.probability ?? null,
      series: notAligned === null ? line.join(" | ") : null,
      notAligned,
    };
  });
};
