import type { DatabaseSync, StatementSync } from "node:sqlite";
import { TABLES, type Column, type Row } from "@doichieu/metrics/tables";
import type { Database } from "../database.ts";
import { fromStored, quoted, toStored, type Stored } from "../sql.ts";

const columnsOf = new Map<string, readonly Column[]>(TABLES.map((table) => [table.name, table.columns]));

const cellsOf = (row: Readonly<Record<string, unknown>>, columns: readonly Column[]): Row =>
  Object.fromEntries(columns.map(({ name, type }) => [name, fromStored(row[name] as Stored, type)]));

/** The tables in a SQLite database, inside a transaction of the caller. */
export const sqliteTables = (database: DatabaseSync): Database => {
  const statements = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const prepared = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
  return {
    all: async (sql, values = []) => statement(sql).all(...values),
    run: async (sql, values = []) => Number(statement(sql).run(...values).changes),
    insert: async (table, rows) => {
      const columns = columnsOf.get(table) ?? [];
      const add = statement(`INSERT INTO ${quoted(table)} VALUES (${columns.map(() => "?").join(", ")})`);
      for (const row of rows) add.run(...columns.map(({ name }) => toStored(row[name])));
    },
    read: async ({ name, columns }, where) => {
      const sql = `SELECT * FROM ${quoted(name)}${where ? ` WHERE ${quoted(where.column)} = ?` : ""}`;
      return statement(sql)
        .all(...(where ? [where.value] : []))
        .map((row) => cellsOf(row, columns));
    },
    whole: (work) => work(),
  };
};

/** The rows of a table or view in an order, one at a time. */
export function* sqliteRows(
  database: DatabaseSync,
  name: string,
  columns: readonly Column[],
  orderBy: string,
): Generator<Row> {
  const list = columns.map((column) => quoted(column.name)).join(", ");
  for (const row of database.prepare(`SELECT ${list} FROM ${quoted(name)} ORDER BY ${orderBy}`).iterate())
    yield cellsOf(row, columns);
}
