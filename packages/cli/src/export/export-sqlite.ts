import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { AuditSet } from "../batch/documents.ts";
import { openDatabase } from "./open-database.ts";
import { openStore, type Merged } from "./store.ts";

const WAIT_MS = 10_000;

/**
 * Merges the tables into a SQLite file in one transaction: an interruption leaves what was there before, and where
 * nothing changed the file stays as it is to the byte.
 */
export const exportSqlite = async (
  file: string,
  output: AuditSet,
  documentId: (path: string) => string,
): Promise<Merged> => {
  mkdirSync(dirname(file), { recursive: true });
  const database = await openDatabase(file);
  try {
    database.exec(`PRAGMA busy_timeout = ${WAIT_MS}; PRAGMA trusted_schema = OFF; BEGIN IMMEDIATE`);
    const begun = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get()?.["tables"] !== 0;
    const merged = openStore(database).merge(output, documentId);
    database.exec(begun && !merged.changed ? "ROLLBACK" : "COMMIT");
    return merged;
  } finally {
    database.close();
  }
};
