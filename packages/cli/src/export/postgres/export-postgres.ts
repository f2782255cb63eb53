import type { Client } from "pg";
import { TABLES } from "@doichieu/metrics/tables";
import type { AuditSet } from "../../batch/result/documents.ts";
import type { Database } from "../database.ts";
import { ForeignDataError } from "../foreign-data-error.ts";
import { merge, type Merged, type MergeOptions } from "../merge.ts";
import { createTables, type SqlTypes } from "../sql.ts";
import { CREATE_VIEWS } from "../views.ts";
import { connect } from "./connect.ts";
import { postgresTables } from "./postgres-database.ts";
import { PostgresError, postgresError } from "./postgres-error.ts";

/** Text is ordered as SQLite orders it, so that "the first of several" is the same one. */
const TEXT = 'TEXT COLLATE "C"';
const TYPES: SqlTypes = {
  text: TEXT,
  integer: "BIGINT",
  number: "DOUBLE PRECISION",
  boolean: "BOOLEAN",
  date: "DATE",
  time: "TIMESTAMPTZ",
  decimal: "NUMERIC",
  list: "JSON",
};
/** The rows of one report lead to each other in any order. */
const CHECKED = " DEFERRABLE INITIALLY DEFERRED";

const COLUMNS = `SELECT table_name, column_name FROM information_schema.columns
  WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`;

/** Creates the tables and views in the schema that the connection writes to, or makes sure that they are ours. */
export const prepare = async (client: Client, database: Database): Promise<void> =>
  database.whole(async () => {
    const there = new Map<string, string[]>();
    for (const row of await database.all(COLUMNS)) {
      const columns = there.get(String(row["table_name"])) ?? [];
      columns.push(String(row["column_name"]));
      there.set(String(row["table_name"]), columns);
    }
    if (!TABLES.some(({ name }) => there.has(name))) {
      await client.query([...createTables(TYPES, CHECKED), ...CREATE_VIEWS].join(";\n"));
      return;
    }
    for (const { name, columns } of TABLES)
      if (there.get(name)?.join() !== columns.map((column) => column.name).join()) throw new ForeignDataError(name);
  });

/**
 * Merges the tables into a PostgreSQL database, a report a transaction: what was written before an interruption stays,
 * and the next run goes on from there.
 * @param address "postgres://user@host/database"
 * @throws {PostgresError} where it cannot be reached or written to
 */
export const exportPostgres = async (address: string, output: AuditSet, options: MergeOptions): Promise<Merged> => {
  const client = await connect(address);
  try {
    const database = postgresTables(client);
    await prepare(client, database);
    return await merge(database, output, options);
  } catch (error) {
    if (error instanceof ForeignDataError) throw error;
    throw isOfDriver(error) ? postgresError(error, true) : error;
  } finally {
    await client.end().catch(() => {});
  }
};

/** Errors of the server have a code; those of a connection that broke come from the driver. */
const isOfDriver = (error: unknown): boolean =>
  error instanceof PostgresError ||
  (error instanceof Error && ("code" in error || /connection|client/i.test(error.message)));
