/**
 * Flat tables with keys that join, and time series.
 *
 * @module @doichieu/metrics/tables
 */

export { documentIdOf, type AcceptedFinding, type RunFacts } from "./context.ts";
export type { Cell, Column, ColumnType, ForeignKey, Row, Table, TableName } from "./table.ts";
export { TABLES, toTables, type Tables } from "./to-tables.ts";
export { daysOf, type Days } from "./days.ts";
export { observationsOf, type NotAligned, type Observation } from "./observation.ts";
export { basisOf, granularityOf, type Basis, type Granularity } from "./time-basis.ts";
export { alignSeries, type AlignedSeries, type Point, type TimeSeries } from "./time-series.ts";
export { WIDE_COLUMNS, wideRows, type WideColumn } from "./wide.ts";
export { severityRank } from "./severity.ts";
export { officeLabel, officeTitle, placeTitle } from "../record/profile/office.ts";
