/**
 * Flat tables with keys that join, and time series.
 *
 * @module @doichieu/metrics/tables
 */

export type { CrossContext, ErrorContext, FileContext } from "./run.ts";
export { documentIdOf, type AcceptedFinding, type DocumentContext, type RunFacts } from "./context.ts";
export { storableText } from "./table.ts";
export type { Cell, Column, ColumnType, ForeignKey, Row, Table, TableName } from "./table.ts";
export {
  CROSS_TABLES,
  DOCUMENT_TABLES,
  ERROR_TABLES,
  FILE_TABLES,
  rowsOf,
  TABLES,
  toTables,
  type Tables,
} from "./to-tables.ts";
export { RULE_ROWS } from "./rules.ts";
export { daysOf, type Days } from "./days.ts";
export { observationsOf, type NotAligned, type Observation } from "./observation.ts";
export { basisOf, granularityOf, type Basis, type Granularity } from "./time-basis.ts";
export { alignSeries, type AlignedSeries, type Point, type TimeSeries } from "./time-series.ts";
export { WIDE_COLUMNS, wideRows, type WideColumn } from "./wide.ts";
export { severityRank } from "./severity.ts";
export { officeLabel, officeTitle, placeTitle } from "../record/profile/office.ts";
