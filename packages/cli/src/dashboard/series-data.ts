import type { DocumentAudit } from "@doichieu/metrics";
import {
  alignSeries,
  observationsOf,
  officeLabel,
  type NotAligned,
  type Observation,
  type TimeSeries,
} from "@doichieu/metrics/tables";
import type { AuditSet } from "../batch/result/documents.ts";
import { periodName } from "../messages/time-names.ts";
import type { LinkOf } from "./source-link.ts";
import type { DashboardMessages } from "../messages/dashboard.ts";

/** Where a point is written. */
export interface SourceData {
  readonly path: string;
  readonly href: string | null;
  readonly page: number | null;
  readonly literal: string;
  readonly before: string;
  readonly after: string;
}

export interface PointData {
  /** Seconds since 1970 of the period's first day, UTC. */
  readonly time: number;
  readonly period: string;
  readonly value: number;
  readonly exact: string;
  readonly sources: readonly SourceData[];
}

/** One line of the chart, as it is put into the page. */
export interface SeriesData {
  readonly office: string;
  /** What it tells, in words. */
  readonly indicator: string;
  readonly unit: string;
  /** How long its periods are, and whether its values are added up: only lines of one length are drawn together. */
  readonly length: string;
  readonly points: readonly PointData[];
}

export interface ListedFigure {
  readonly reason: NotAligned;
  readonly observation: Observation;
  readonly document: number;
}

export interface SeriesOverview {
  readonly series: readonly SeriesData[];
  readonly total: number;
  readonly notAligned: readonly ListedFigure[];
}

const AROUND = 120;
const MOST_SERIES = 400;

const sourceOf = (output: AuditSet, observation: Observation, linkOf: LinkOf): SourceData => {
  const index = Number(observation.documentId);
  const document = output.documents.at(index) as DocumentAudit;
  const id = observation.figureId.slice(observation.documentId.length + 1);
  const span = document.figures.find((figure) => figure.id === id)?.span ?? { start: 0, end: 0, page: null, block: -1 };
  const block = document.blocks[span.block]?.span ?? span;
  const start = Math.max(block.start, span.start - AROUND);
  const end = Math.min(block.end, span.end + AROUND);
  return {
    path: document.source.path,
    href: linkOf(index, span.page),
    page: span.page,
    literal: document.text.slice(span.start, span.end),
    before: `${start > block.start ? "…" : ""}${document.text.slice(start, span.start)}`,
    after: `${document.text.slice(span.end, Math.max(end, span.end))}${end < block.end ? "…" : ""}`,
  };
};

const nameOf = ({ first: { indicatorName, indicator, scope } }: TimeSeries): string =>
  `${indicatorName ?? indicator ?? ""}${scope === null ? "" : ` · ${scope}`}`;

const lengthOf = ({ first: { granularity, basis } }: TimeSeries, words: DashboardMessages): string =>
  [granularity && words.granularity[granularity], basis && words.basis[basis]].filter(Boolean).join(", ");

/** The lines with at least two points, the longest first, and the figures that stand in none. */
export const seriesOverview = (output: AuditSet, words: DashboardMessages, linkOf: LinkOf): SeriesOverview => {
  const observations: Observation[] = [];
  let read = 0;
  for (const document of output.documents)
    for (const observation of observationsOf(document, String(read++))) observations.push(observation);
  const { series, notAligned } = alignSeries(observations);
  const lines = series
    .filter((line) => line.points.length > 1)
    .sort((a, b) => b.points.length - a.points.length || (a.key < b.key ? -1 : 1));
  return {
    total: lines.length,
    series: lines.slice(0, MOST_SERIES).map((line) => ({
      office: officeLabel({ issuer: line.first.office, place: line.first.place }) ?? words.unknown,
      indicator: nameOf(line),
      unit: line.first.kind === "percentage" ? "%" : (line.first.unit ?? ""),
      length: lengthOf(line, words),
      points: line.points.map((point) => ({
        time: Date.parse(`${point.from}T00:00:00Z`) / 1000,
        period: periodName(point.told[0]?.period ?? point.from, words.lang),
        value: point.value,
        exact: point.exact,
        sources: point.told.map((observation) => sourceOf(output, observation, linkOf)),
      })),
    })),
    notAligned: notAligned.map(({ observation, reason }) => {
      return { reason, observation, document: Number(observation.documentId) };
    }),
  };
};
