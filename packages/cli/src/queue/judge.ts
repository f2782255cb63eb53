import type { Client } from "pg";
import type { AuditError } from "@doichieu/metrics";
import { acrossReports, type ReportNotes } from "@doichieu/metrics/internal";
import { notesInFile } from "../batch/store/notes-in-file.ts";
import { temporaryFile } from "../batch/store/append-file.ts";
import { configured } from "../config/apply-config.ts";
import type { Config } from "../config/config.ts";
import type { Database } from "../export/database.ts";
import { mergeFindings } from "../export/merge-findings.ts";
import { reportsIn, type ReportFacts } from "../export/merge-report.ts";
import { mergeRules } from "../export/merge-rules.ts";
import type { Lang } from "../messages/both.ts";
import type { Messages } from "../messages/index.ts";
import { isNewer } from "./result-tables.ts";
import type { Store } from "./store.ts";

export interface JudgeOptions {
  readonly facts: ReportFacts;
  readonly lang: Lang;
  readonly messages: Messages;
  readonly rules: Config["rules"];
}

const FETCH = 500;

/** Folders before what is longer than their names: the order in which a walk finds files, whoever enqueued them when. */
const IN_ORDER = `replace(p.path, '/', E'\\x01') COLLATE "C"`;
/** The reports of a version that the tables hold, a row for each file. */
const REPORTS = `queue_paths p JOIN queue_results r ON r.key = p.key AND p.version = ?
  JOIN documents d ON d.document_id = r.document_id`;

const hasNews = async (database: Database, version: string): Promise<boolean> => {
  const news = await database.all(
    "SELECT 1 FROM queue_paths p JOIN queue_results r ON r.key = p.key WHERE p.version = ? AND NOT p.judged LIMIT 1",
    [version],
  );
  if (news.length === 0) return false;
  const versions = await database.all("SELECT DISTINCT version FROM queue_paths");
  return versions.every((row) => !isNewer(String(row["version"]), version));
};

/** Gives every file what became of its job: equal files have one. */
const tellFiles = async (database: Database, facts: ReportFacts): Promise<void> => {
  const { version } = facts.tool;
  const reports = reportsIn(database, facts);
  const held = await database.all(
    `SELECT p.path, r.document_id FROM ${REPORTS} LEFT JOIN files f ON f.path = p.path
     WHERE NOT p.judged AND f.document_id IS DISTINCT FROM r.document_id`,
    [version],
  );
  for (const row of held) await reports.hold(String(row["path"]), String(row["document_id"]));
  const failed = await database.all(
    `SELECT p.path, r.failure FROM queue_paths p JOIN queue_results r ON r.key = p.key AND p.version = ?
     WHERE NOT p.judged AND r.failure IS NOT NULL`,
    [version],
  );
  for (const row of failed) await reports.fail(JSON.parse(String(row["failure"])) as AuditError, String(row["path"]));
  // A report is called as the first of its files.
  await database.run(
    `UPDATE documents SET path = first.path FROM (
       SELECT f.document_id, min(f.path) AS path FROM files f WHERE f.document_id IN (
         SELECT r.document_id FROM queue_paths p JOIN queue_results r ON r.key = p.key AND p.version = ? WHERE NOT p.judged)
       GROUP BY f.document_id) AS first
     WHERE documents.document_id = first.document_id AND documents.path <> first.path`,
    [version],
  );
};

/** The notes of all reports in order, some at a time. */
async function* notesIn(client: Client, database: Database, version: string): AsyncGenerator<ReportNotes> {
  const ours = `SELECT r.notes FROM ${REPORTS} ORDER BY ${IN_ORDER}`.replace("?", `'${version.replaceAll("'", "''")}'`);
  await client.query(`DECLARE notes NO SCROLL CURSOR FOR ${ours}`);
  for (;;) {
    const rows = await database.all(`FETCH ${FETCH} FROM notes`);
    for (const row of rows) yield JSON.parse(String(row["notes"])) as ReportNotes;
    if (rows.length < FETCH) break;
  }
  await client.query("CLOSE notes");
}

/**
 * Judges what stands between all reports that this version has read, where there is news of one; it does not matter who
 * read them in which order. A version that is no longer the newest leaves it to that one.
 * @returns how many findings there are, null where there is no news
 */
export const judge = async (store: Store, { facts, lang, messages, rules }: JudgeOptions): Promise<number | null> => {
  const { version } = facts.tool;
  if (!(await store.read((database) => hasNews(database, version)))) return null;
  // An older version's worker may have put its own titles.
  await store.read(mergeRules);
  const file = temporaryFile(messages);
  try {
    return await store.alone(async (database, client) => {
      // Another worker may have been first.
      if (!(await hasNews(database, version))) return null;
      await tellFiles(database, facts);
      const across = acrossReports({ lang, store: () => notesInFile(file) });
      for await (const notes of notesIn(client, database, version)) across.addNotes(notes);
      const found = configured(across.findings(), rules);
      // Of millions of reports only those are named that something is found in.
      const places = [...new Set(found.flatMap((finding) => finding.places.map(({ document }) => document)))];
      const named = await database.all(
        `SELECT at, path, document_id FROM (
           SELECT row_number() OVER (ORDER BY ${IN_ORDER}) - 1 AS at, p.path, r.document_id FROM ${REPORTS}) AS reports
         WHERE at IN (SELECT CAST(json_array_elements_text(?::json) AS BIGINT))`,
        [version, JSON.stringify(places)],
      );
      const documentIds: string[] = [];
      const paths: string[] = [];
      for (const row of named) {
        documentIds[Number(row["at"])] = String(row["document_id"]);
        paths[Number(row["at"])] = String(row["path"]);
      }
      const read = await database.all(
        `SELECT DISTINCT c.document_id FROM cross_finding_places c JOIN queue_results r ON r.document_id = c.document_id`,
      );
      await mergeFindings(
        database,
        found.map((finding) => ({ ...facts, finding, documentIds, paths })),
        new Set(read.map((row) => String(row["document_id"]))),
      );
      await database.run(
        "UPDATE queue_paths SET judged = TRUE WHERE version = ? AND NOT judged AND key IN (SELECT key FROM queue_results)",
        [version],
      );
      return found.length;
    });
  } finally {
    file.close();
  }
};
