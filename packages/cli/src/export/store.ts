import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { AuditSet } from "../batch/documents.ts";
import { isUnread } from "../batch/wanted.ts";
import {
  CROSS_TABLES,
  DOCUMENT_TABLES,
  ERROR_TABLES,
  rowsOf,
  TABLES,
  type Column,
  type Row,
  type TableName,
  type Tables,
} from "@doichieu/metrics/tables";
import { ForeignDataError } from "./foreign-data-error.ts";
import { CREATE_TABLES, CREATE_VIEWS, fromStored, quoted, toStored, type Stored } from "./sql.ts";

/** What a merge did to the files of a data set. */
export interface Merged {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly unreadable: number;
  /** False where the data set is what it was before. */
  readonly changed: boolean;
}

const columnsOf = new Map<string, readonly Column[]>(TABLES.map((table) => [table.name, table.columns]));

/** The tables of an export in SQLite: what is merged into, and what every other format is written from. */
export interface Store {
  readonly insert: (table: TableName, rows: Iterable<Row>) => void;
  readonly merge: (output: AuditSet, documentId: (path: string) => string) => Merged;
  /** The rows of a table or view in the order of reports and of their text. */
  readonly rows: (name: string, columns: readonly Column[], orderBy: string | null) => Iterable<Row>;
}

const existingColumns = (database: DatabaseSync, table: string): readonly string[] =>
  database
    .prepare(`SELECT name FROM pragma_table_info(?)`)
    .all(table)
    .map((row) => String(row["name"]));

/** Creates the tables, or makes sure that they are ours. */
const prepare = (database: DatabaseSync): void => {
  const there = TABLES.filter((table) => existingColumns(database, table.name).length > 0);
  if (there.length === 0) {
    for (const statement of [...CREATE_TABLES, ...CREATE_VIEWS]) database.exec(statement);
    return;
  }
  // A trigger would have us do what somebody else wrote down.
  const trigger = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").get();
  if (trigger) throw new ForeignDataError(String(trigger["name"]));
  for (const { name, columns } of TABLES) {
    const expected = columns.map((column) => column.name);
    if (existingColumns(database, name).join() !== expected.join()) throw new ForeignDataError(name);
  }
};

const valuesOf = (table: string, row: Row): readonly Stored[] =>
  (columnsOf.get(table) ?? []).map((column) => toStored(row[column.name]));

/** Opens a store in a database; inside a transaction of the caller. */
export const openStore = (database: DatabaseSync): Store => {
  prepare(database);
  const statements = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const prepared = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
  const insert = (table: string, rows: Iterable<Row>): void => {
    const places = (columnsOf.get(table) ?? []).map(() => "?").join(", ");
    const add = statement(`INSERT OR REPLACE INTO ${quoted(table)} VALUES (${places})`);
    for (const row of rows) add.run(...valuesOf(table, row));
  };
  const kept = (table: string, key: string, value: string): readonly (readonly Stored[])[] =>
    statement(`SELECT * FROM ${quoted(table)} WHERE ${quoted(key)} = ? ORDER BY rowid`)
      .all(value)
      .map((row) => Object.values(row) as Stored[]);
  const remove = (table: string, key: string, value: string): number =>
    Number(statement(`DELETE FROM ${quoted(table)} WHERE ${quoted(key)} = ?`).run(value).changes);

  /** Makes the rows with this key be these, and tells what they were before. */
  const replace = (tables: Partial<Tables>, key: string, value: string): "added" | "replaced" | "unchanged" => {
    const entries = Object.entries(tables);
    const before = entries.map(([table]) => kept(table, key, value));
    const after = entries.map(([table, rows]) => rows.map((row) => valuesOf(table, row)));
    if (JSON.stringify(before) === JSON.stringify(after)) return "unchanged";
    for (const [table] of entries) remove(table, key, value);
    for (const [table, rows] of entries) insert(table, rows);
    return before.some((rows) => rows.length > 0) ? "replaced" : "added";
  };
  const removeAll = (tables: readonly { readonly name: string }[], key: string, value: string): number =>
    tables.reduce((sum, { name }) => sum + remove(name, key, value), 0);

  /** Findings between files: those of this run replace what was known of its files, and of files that changed. */
  const mergeCross = (output: AuditSet, ids: readonly string[], touched: ReadonlySet<string>): boolean => {
    const inRun = new Set(ids);
    const known = new Map<string, string[]>();
    for (const row of statement(
      "SELECT cross_finding_id AS finding, document_id AS document FROM cross_finding_places",
    ).all())
      known.set(String(row["finding"]), [...(known.get(String(row["finding"])) ?? []), String(row["document"])]);
    const stale = new Set<string>();
    for (const [finding, documents] of known)
      if (documents.every((id) => inRun.has(id)) || documents.some((id) => touched.has(id))) stale.add(finding);
    let changed = false;
    for (const finding of output.crossFindings) {
      const rows = rowsOf(CROSS_TABLES, { finding, documentIds: ids });
      const id = String(rows.cross_findings?.[0]?.["cross_finding_id"]);
      stale.delete(id);
      changed = replace(rows, "cross_finding_id", id) !== "unchanged" || changed;
    }
    for (const finding of stale) removeAll(CROSS_TABLES, "cross_finding_id", finding);
    return changed || stale.size > 0;
  };

  return {
    insert,
    merge: (output, documentId) => {
      const count = { added: 0, replaced: 0, unchanged: 0, unreadable: 0 };
      const touched = new Set<string>();
      const ids = Array.from(output.documents, (document) => documentId(document.source.path));
      // A file that has two names counts once, as it was read last.
      const last = new Map(ids.map((id, index) => [id, index]));
      let index = 0;
      for (const document of output.documents) {
        const id = ids[index] as string;
        if (last.get(id) !== index++) continue;
        const context = { document, documentId: id, tool: output.tool, schemaVersion: output.schemaVersion };
        const done = replace(rowsOf(DOCUMENT_TABLES, context), "document_id", id);
        count[done]++;
        if (done !== "unchanged") touched.add(id);
        if (removeAll(ERROR_TABLES, "document_id", id) > 0) touched.add(id);
      }
      for (const error of output.errors) {
        const id = documentId(error.path);
        if (last.has(id)) continue;
        if (isUnread(error)) count.unreadable++;
        const gone = removeAll(DOCUMENT_TABLES, "document_id", id) > 0;
        const done = replace(rowsOf(ERROR_TABLES, { error, documentId: id }), "document_id", id);
        if (gone || done !== "unchanged") touched.add(id);
      }
      const crossed = mergeCross(output, ids, touched);
      return { ...count, changed: touched.size > 0 || crossed };
    },
    *rows(name, columns, orderBy) {
      const order = orderBy === null ? "" : ` ORDER BY ${orderBy}`;
      const list = columns.map((column) => quoted(column.name)).join(", ");
      for (const row of database.prepare(`SELECT ${list} FROM ${quoted(name)}${order}`).iterate())
        yield Object.fromEntries(
          columns.map((column) => [column.name, fromStored(row[column.name] as Stored, column.type)]),
        );
    },
  };
};
