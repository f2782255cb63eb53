import type { Client } from "pg";
import { TABLES, type Column, type Row } from "@doichieu/metrics/tables";
import { batches } from "../batches.ts";
import type { Database } from "../database.ts";
import { quoted } from "../sql.ts";

/** Of one key for all that this program does to a database: one run at a time writes, or several workers of a queue. */
const LOCKS = {
  alone: "SELECT pg_advisory_xact_lock(7364019)",
  shared: "SELECT pg_advisory_xact_lock_shared(7364019)",
} as const;
const BATCH = 2000;

const listsOf = new Map<string, readonly string[]>(
  TABLES.map(({ name, columns }) => [name, columns.filter(({ type }) => type === "list").map((column) => column.name)]),
);

/** A row as JSON that the database reads by the types of its columns. */
const jsonOf = (row: Row, lists: readonly string[]): object =>
  Object.assign({}, row, Object.fromEntries(lists.map((name) => [name, JSON.parse(String(row[name] ?? "null"))])));

/** The statement with the places of its values numbered, as PostgreSQL wants them. */
const numbered = (sql: string): string => {
  let count = 0;
  return sql.replaceAll("?", () => `$${++count}`);
};

/** The tables in a PostgreSQL database; each whole is a transaction. */
export const postgresTables = (client: Client, lock: keyof typeof LOCKS = "alone"): Database => ({
  all: async (sql, values = []) => (await client.query(numbered(sql), [...values])).rows,
  run: async (sql, values = []) => (await client.query(numbered(sql), [...values])).rowCount ?? 0,
  insert: async (table, rows) => {
    const lists = listsOf.get(table) ?? [];
    for (const batch of batches(rows, BATCH))
      await client.query(
        `INSERT INTO ${quoted(table)} SELECT * FROM json_populate_recordset(NULL::${quoted(table)}, $1)`,
        [JSON.stringify(batch.map((row) => jsonOf(row, lists)))],
      );
  },
  read: async ({ name, columns }: { readonly name: string; readonly columns: readonly Column[] }, where) => {
    const list = columns.map((column) => quoted(column.name)).join(", ");
    const sql = `SELECT ${list} FROM ${quoted(name)}${where ? ` WHERE ${quoted(where.column)} = $1` : ""}`;
    return (await client.query<Row>(sql, where ? [where.value] : [])).rows;
  },
  whole: async (work) => {
    await client.query(`BEGIN; ${LOCKS[lock]}`);
    try {
      const result = await work();
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => {});
      throw error;
    }
  },
});
