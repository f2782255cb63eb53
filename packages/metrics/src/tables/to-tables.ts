import type { AuditOutput } from "../record/audit-result.ts";
import { checkOperands, checks } from "./checks.ts";
import { citedDocuments } from "./cited-documents.ts";
import type { DocumentContext } from "./context.ts";
import { diagnostics } from "./diagnostics.ts";
import { documents } from "./documents.ts";
import { figuresLong } from "./figures-long.ts";
import { figures } from "./figures.ts";
import { findingPlaces, findings } from "./findings.ts";
import { outline } from "./outline.ts";
import { patterns } from "./patterns.ts";
import { references } from "./references.ts";
import { crossFindingPlaces, crossFindings, errors, type CrossContext, type ErrorContext } from "./run.ts";
import type { Row, Table, TableName } from "./table.ts";
import { unchecked } from "./unchecked.ts";

/** Tables whose rows follow from one report; they are replaced together when the report changes. */
export const DOCUMENT_TABLES: readonly Table<DocumentContext>[] = [
  documents,
  outline,
  citedDocuments,
  references,
  figures,
  figuresLong,
  patterns,
  checks,
  checkOperands,
  findings,
  findingPlaces,
  unchecked,
  diagnostics,
];

/** Tables whose rows follow from a file that could not be read. */
export const ERROR_TABLES: readonly Table<ErrorContext>[] = [errors];
/** Tables whose rows follow from a finding between files. */
export const CROSS_TABLES: readonly Table<CrossContext>[] = [crossFindings, crossFindingPlaces];

/** All tables; one that others lead to stands before them. */
export const TABLES: readonly Omit<Table, "rowsOf">[] = [...DOCUMENT_TABLES, ...ERROR_TABLES, ...CROSS_TABLES];

/** The rows of every table. */
export type Tables = Readonly<Record<TableName, readonly Row[]>>;

/** The tables of one part of the output, by name. */
export const rowsOf = <Context>(tables: readonly Table<Context>[], context: Context): Partial<Tables> =>
  Object.fromEntries(tables.map((table) => [table.name, table.rowsOf(context)]));

/**
 * Flattens what an audit tells into tables with keys that join. `documentId` names a file within one data set;
 * by default it is the path as given.
 */
export const toTables = (output: AuditOutput, documentId: (path: string) => string = (path) => path): Tables => {
  const { tool, schemaVersion } = output;
  const collected = Object.fromEntries(TABLES.map((table) => [table.name, [] as Row[]])) as Record<TableName, Row[]>;
  const collect = (part: Partial<Tables>): void => {
    for (const [name, rows] of Object.entries(part)) for (const row of rows) collected[name as TableName].push(row);
  };
  for (const document of output.documents) {
    const context = { document, documentId: documentId(document.source.path), tool, schemaVersion };
    collect(rowsOf(DOCUMENT_TABLES, context));
  }
  for (const error of output.errors) collect(rowsOf(ERROR_TABLES, { error, documentId: documentId(error.path) }));
  const documentIds = output.documents.map((document) => documentId(document.source.path));
  for (const finding of output.crossFindings) collect(rowsOf(CROSS_TABLES, { finding, documentIds }));
  return collected;
};
