import type { AuditError, DocumentAudit } from "@doichieu/metrics";
import { notesOf } from "@doichieu/metrics/internal";
import { documentIdOf } from "@doichieu/metrics/tables";
import type { Database } from "../export/database.ts";
import { reportsIn, type ReportFacts } from "../export/merge-report.ts";
import type { ReportJob } from "./report-job.ts";

/**
 * Beside the tables of `export`: which path has which job, and what of each job's report is worth remembering for what
 * stands between reports. A version has rows of its own.
 */
export const CREATE_QUEUE_TABLES = `
CREATE TABLE IF NOT EXISTS queue_paths (
  path TEXT COLLATE "C" NOT NULL, version TEXT NOT NULL, key TEXT NOT NULL, judged BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (path, version));
CREATE INDEX IF NOT EXISTS queue_paths_by_key ON queue_paths (key);
CREATE INDEX IF NOT EXISTS queue_paths_not_judged ON queue_paths (version) WHERE NOT judged;
CREATE TABLE IF NOT EXISTS queue_results (
  key TEXT PRIMARY KEY, version TEXT NOT NULL, document_id TEXT, notes TEXT, failure TEXT);
CREATE INDEX IF NOT EXISTS queue_results_by_document ON queue_results (document_id)`;

/** The numbers in a version, as far as they say which of two is newer. */
const numbersOf = (version: string): readonly number[] =>
  version.split(/[.+-]/u).map((part) => Number.parseInt(part, 10) || 0);

/** Whether a version came after another one. */
export const isNewer = (version: string, than: string): boolean => {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  const at = [0, 1, 2].find((index) => one[index] !== other[index]) ?? 0;
  return (one[at] ?? 0) > (other[at] ?? 0);
};

/** Which of these jobs have a report's result already. */
export const knownKeys = async (database: Database, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const places = keys.map(() => "?").join(", ");
  const rows = await database.all(
    `SELECT key FROM queue_results WHERE document_id IS NOT NULL AND key IN (${places})`,
    keys,
  );
  return new Set(rows.map((row) => String(row["key"])));
};

const record = async (
  database: Database,
  { key, version }: { readonly key: string; readonly version: string },
  [documentId, notes, failure]: readonly [string | null, string | null, string | null],
): Promise<void> => {
  await database.run(
    `INSERT INTO queue_results (key, version, document_id, notes, failure) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET document_id = excluded.document_id, notes = excluded.notes, failure = excluded.failure`,
    [key, version, documentId, notes, failure],
  );
  await database.run("UPDATE queue_paths SET judged = FALSE WHERE key = ? AND judged", [key]);
};

/** Puts a report's result where there is none; a newer version's rows stay. To be made a whole of. */
export const putDocument = async (
  database: Database,
  { key, task }: ReportJob,
  document: DocumentAudit,
  facts: ReportFacts,
): Promise<void> => {
  const { version } = facts.tool;
  if ((await knownKeys(database, [key])).has(key)) return;
  const id = documentIdOf(document.source);
  const [before] = await database.all("SELECT tool_version FROM documents WHERE document_id = ?", [id]);
  if (!before || !isNewer(String(before["tool_version"]), version)) {
    const reports = reportsIn(database, facts);
    await reports.write(document, id, task.path);
    await reports.hold(task.path, id);
  }
  await record(database, { key, version }, [id, JSON.stringify(notesOf(document)), null]);
};

/** Tells of a job's file that it could not be read. */
export const putFailure = async (
  database: Database,
  { key, task }: ReportJob,
  error: AuditError,
  facts: ReportFacts,
): Promise<void> => {
  await reportsIn(database, facts).fail(error, task.path);
  await record(database, { key, version: facts.tool.version }, [null, null, JSON.stringify(error)]);
};
