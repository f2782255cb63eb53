import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { AuditSet } from "../../batch/result/documents.ts";
import { merge, type Merged, type MergeOptions } from "../merge.ts";
import { openDatabase } from "./open-database.ts";
import { prepareTables } from "./prepare.ts";
import { sqliteTables } from "./sqlite-database.ts";

const WAIT_MS = 10_000;

/**
 * Merges the tables into a SQLite file in one transaction: an interruption leaves what was there before, and where
 * nothing changed the file stays as it is to the byte.
 */
export const exportSqlite = async (file: string, output: AuditSet, options: MergeOptions): Promise<Merged> => {
  mkdirSync(dirname(file), { recursive: true });
  const database = await openDatabase(file);
  try {
    database.exec(`PRAGMA busy_timeout = ${WAIT_MS}; PRAGMA trusted_schema = OFF; BEGIN IMMEDIATE`);
    const prepared = prepareTables(database);
    const merged = await merge(sqliteTables(database), output, options);
    database.exec(prepared || merged.changed ? "COMMIT" : "ROLLBACK");
    return merged;
  } finally {
    database.close();
  }
};
