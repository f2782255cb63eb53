import type { AuditOutput } from "../record/audit-result.ts";
import { checkOperands, checks } from "./checks.ts";
import { citedDocuments } from "./cited-documents.ts";
import { documentIdOf, type DocumentContext, type RunFacts } from "./context.ts";
import { diagnostics } from "./diagnostics.ts";
import { documents } from "./documents.ts";
import { figuresLong } from "./figures-long.ts";
import { figures } from "./figures.ts";
import { findingPlaces, findings } from "./findings.ts";
import { outline } from "./outline.ts";
import { patterns } from "./patterns.ts";
import { citedReferences } from "./references.ts";
import { rules, RULE_ROWS } from "./rules.ts";
import {
  crossFindingPlaces,
  crossFindings,
  errors,
  files,
  type CrossContext,
  type ErrorContext,
  type FileContext,
} from "./run.ts";
import type { Row, Table, TableName } from "./table.ts";
import { unchecked } from "./unchecked.ts";

/** Tables whose rows follow from one report; they are replaced together when the report changes. */
export const DOCUMENT_TABLES: readonly Table<DocumentContext>[] = [
  documents,
  outline,
  citedDocuments,
  citedReferences,
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

/** Tables whose rows follow from a file that was read. */
export const FILE_TABLES: readonly Table<FileContext>[] = [files];
/** Tables whose rows follow from a file that could not be read. */
export const ERROR_TABLES: readonly Table<ErrorContext>[] = [errors];
/** Tables whose rows follow from a finding between files. */
export const CROSS_TABLES: readonly Table<CrossContext>[] = [crossFindings, crossFindingPlaces];

/**
 * All tables; one that others lead to stands before them.
 * @example
 * ```ts
 * import { TABLES } from "@doichieu/metrics/tables";
 *
 * console.log(TABLES.length, TABLES.map(({ name }) => name).includes("figures")); // → 18 true
 * ```
 */
export const TABLES: readonly Omit<Table, "rowsOf">[] = [
  rules,
  ...DOCUMENT_TABLES,
  ...FILE_TABLES,
  ...ERROR_TABLES,
  ...CROSS_TABLES,
];

/**
 * The rows of every table.
 * @example
 * ```ts
 * import { type AuditOutput, auditText } from "@doichieu/metrics";
 * import { type Tables, toTables } from "@doichieu/metrics/tables";
 *
 * const output: AuditOutput = {
 *   schemaVersion: 2,
 *   tool: { name: "doichieu", version: "0.1.0" },
 *   documents: [auditText("Đạt 91,5%.")],
 *   crossFindings: [],
 *   acceptedCrossFindings: [],
 *   errors: [],
 * };
 * const tables: Tables = toTables(output);
 * console.log(tables.figures.length, tables.figures[0]?.["literal"]); // → 1 91,5
 * ```
 */
export type Tables = Readonly<Record<TableName, readonly Row[]>>;

/** The tables of one part of the output, by name. */
export const rowsOf = <Context>(tables: readonly Table<Context>[], context: Context): Partial<Tables> =>
  Object.fromEntries(tables.map((table) => [table.name, table.rowsOf(context)]));

/**
 * Flattens what an audit tells into tables with keys that join. Equal files are one document.
 * @param pathOf what a file is called in the data set, by its path as given
 * @example
 * ```ts
 * import { type AuditOutput, auditText } from "@doichieu/metrics";
 * import { toTables } from "@doichieu/metrics/tables";
 *
 * const output: AuditOutput = {
 *   schemaVersion: 2,
 *   tool: { name: "doichieu", version: "0.1.0" },
 *   documents: [auditText("Đạt 91,5%.")],
 *   crossFindings: [],
 *   acceptedCrossFindings: [],
 *   errors: [],
 * };
 * const { documents, figures } = toTables(output);
 * console.log(figures[0]?.["document_id"] === documents[0]?.["document_id"]); // → true
 * ```
 */
export const toTables = (
  output: AuditOutput,
  pathOf: (path: string) => string = (path) => path,
  facts: RunFacts = {},
): Tables => {
  const { tool, schemaVersion } = output;
  const collected = Object.fromEntries(TABLES.map((table) => [table.name, [] as Row[]])) as Record<TableName, Row[]>;
  const collect = (part: Partial<Tables>): void => {
    for (const [name, rows] of Object.entries(part)) for (const row of rows) collected[name as TableName].push(row);
  };
  collect({ rules: RULE_ROWS });
  const documentIds = output.documents.map(({ source }) => documentIdOf(source));
  const paths = output.documents.map(({ source }) => pathOf(source.path));
  const named = new Map<string, number>();
  documentIds.forEach((id, index) => {
    const first = named.get(id);
    if (first === undefined || (paths[index] as string) < (paths[first] as string)) named.set(id, index);
  });
  output.documents.forEach((document, index) => {
    const [documentId, path] = [documentIds[index] as string, paths[index] as string];
    if (named.get(documentId) === index)
      collect(rowsOf(DOCUMENT_TABLES, { ...facts, document, documentId, path, tool, schemaVersion }));
    collect(rowsOf(FILE_TABLES, { path, documentId }));
  });
  for (const error of output.errors) collect(rowsOf(ERROR_TABLES, { error, path: pathOf(error.path) }));
  const given = output.documents.map(({ source }) => source.path);
  for (const finding of output.crossFindings)
    collect(rowsOf(CROSS_TABLES, { ...facts, finding, documentIds, paths: given }));
  return collected;
};
