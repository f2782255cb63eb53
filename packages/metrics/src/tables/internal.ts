/**
 * The tables by what their rows follow from: for this project's own exporters, promised to nobody.
 *
 * @internal
 * @module @doichieu/metrics/internal/tables
 */

export type { CrossContext, ErrorContext, FileContext } from "./run.ts";
export type { DocumentContext } from "./context.ts";
export { storableText } from "./table.ts";
export { CROSS_TABLES, DOCUMENT_TABLES, ERROR_TABLES, FILE_TABLES, rowsOf } from "./to-tables.ts";
export { RULE_ROWS } from "./rules.ts";
