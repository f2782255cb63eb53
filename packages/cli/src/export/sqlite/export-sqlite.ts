import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { AuditSet } from "../../batch/result/documents.ts";
import { merge, type Merged, type MergeOptions } from "../merge.ts";
import { openDatabase } from "./open-database.ts";
import { prepareTables } from "./prepare.ts";
import { sqliteTables } from "./sqlite-database.ts";

const WAIT_MS = 10_000;

/**
 * Merges the tables into a SQLite file in one transaction: an interruption leaves what was there before, and where
 * nothing changed the file stays as it is to the byte. A file that could not be filled is not left behind.
 */
export const exportSqlite = async (file: string, output: AuditSet, options: MergeOptions): Promise<Merged> => {
  mkdirSync(dirname(file), { recursive: true });
  const isNew = !existsSync(file);
  const database = await openDatabase(file);
  let done = false;
  try {
    database.exec(`PRAGMA busy_timeout = ${WAIT_MS}; PRAGMA trusted_schema = OFF; BEGIN IMMEDIATE`);
    const prepared = prepareTables(database);
    const merged = await merge(sqliteTables(database), output, options);
    database.exec(prepared || merged.changed ? "COMMIT" : "ROLLBACK");
    done = true;
    return merged;
  } finally {
    database.close();
    if (isNew && !done) for (const end of ["", "-journal"]) rmSync(`${file}${end}`, { force: true });
  }
};
