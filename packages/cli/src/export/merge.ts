import { createHash } from "node:crypto";
import type { AuditError, DocumentAudit } from "@doichieu/metrics";
import { DOCUMENT_TABLES, ERROR_TABLES, rowsOf, storableText } from "@doichieu/metrics/internal/tables";
import { documentIdOf, type RunFacts, type TableName, type Tables } from "@doichieu/metrics/tables";
import type { AuditSet } from "../batch/documents.ts";
import { isUnread } from "../batch/input-error.ts";
import type { Database } from "./database.ts";
import { filesIn } from "./merge-files.ts";
import { mergeFindings } from "./merge-findings.ts";
import { mergeRules } from "./merge-rules.ts";

/** What a merge is told beside the results. */
export interface MergeOptions extends RunFacts {
  /** What a file is called in the data set, by its path as given. */
  readonly pathOf: (path: string) => string;
  /** Whether the file called so is there no longer, as far as this run can say. */
  readonly isGone?: (path: string) => boolean;
  /** Whether files that are gone leave the data set. */
  readonly prune?: boolean;
  /** Whether the run read a part of its files alone, and so says nothing of what stands between them. */
  readonly part?: boolean;
}

/** What a merge did to the reports of a data set. */
export interface Merged {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly unreadable: number;
  /** Files that hold the same as another of the run, byte by byte. */
  readonly copies: number;
  /** The files that are there no longer; with `prune`, they left the data set. */
  readonly gone: readonly string[];
  /** False where the data set is what it was before. */
  readonly changed: boolean;
}

/** What may differ between two tellings of one report: no reason to write it anew. */
const VOLATILE: ReadonlySet<string> = new Set(["path", "audited_at", "digest"]);

/** What tells whether the rows of a report are those that were written before. */
const digestOf = (tables: Partial<Tables>): string => {
  const hash = createHash("sha256");
  for (const [name, rows = []] of Object.entries(tables)) {
    hash.update(`${name}\n`);
    for (const row of rows)
      hash.update(`${JSON.stringify(Object.entries(row).filter(([column]) => !VOLATILE.has(column)))}\n`);
  }
  return hash.digest("hex").slice(0, 32);
};

/** The reports of a run by name: where each lies, and the first by name of those that are equal. */
const placesOf = (output: AuditSet, pathOf: MergeOptions["pathOf"]) => {
  const ids: string[] = [];
  const paths: string[] = [];
  const given: string[] = [];
  const first = new Map<string, string>();
  for (const { source } of output.documents) {
    const [id, path] = [documentIdOf(source), pathOf(source.path)];
    ids.push(id);
    paths.push(path);
    given.push(source.path);
    const before = first.get(id);
    if (before === undefined || path < before) first.set(id, path);
  }
  return { ids, paths, given, first };
};

/**
 * Merges what a run tells into a data set. A report is known by its content: told with the same rows it is left alone,
 * told with others it is written anew, and where its file holds another report now, or none, it leaves with its last
 * file. Every step leaves the data set whole, so that a merge that is cut off is finished by the next one.
 */
export const merge = async (database: Database, output: AuditSet, options: MergeOptions): Promise<Merged> => {
  const count = { added: 0, replaced: 0, unchanged: 0, unreadable: 0, copies: 0 };
  const { isGone = () => false, prune = false, part = false, ...facts } = options;
  const pathOf = (path: string): string => storableText(options.pathOf(path));
  const { tool, schemaVersion } = output;
  const { ids, paths, given, first } = placesOf(output, pathOf);
  const files = filesIn(database);
  let changed = await mergeRules(database);

  /** Writes the rows of a report where they are not there already; tells what became of them. */
  const write = async (document: DocumentAudit, id: string): Promise<"unchanged" | "replaced" | "added"> => {
    const path = first.get(id) as string;
    const context = { ...facts, document, documentId: id, path, tool, schemaVersion };
    const tables = rowsOf(DOCUMENT_TABLES, context);
    const digest = digestOf(tables);
    const [before] = await database.all("SELECT digest, path FROM documents WHERE document_id = ?", [id]);
    if (before?.["digest"] === digest) {
      if (before["path"] === path) return "unchanged";
      changed = true;
      await database.run("UPDATE documents SET path = ? WHERE document_id = ?", [path, id]);
      return "unchanged";
    }
    changed = true;
    if (before) await files.removeRows(id);
    for (const [table, rows = []] of Object.entries(tables))
      await database.insert(table as TableName, table === "documents" ? rows.map((row) => ({ ...row, digest })) : rows);
    return before ? "replaced" : "added";
  };
  const written = new Set<string>();
  const mergeDocument = async (document: DocumentAudit, id: string, path: string): Promise<void> => {
    const done = written.has(id) ? "copy" : await write(document, id);
    written.add(id);
    const before = await files.hold(path, id);
    const healed = await database.run("DELETE FROM errors WHERE path = ?", [path]);
    if (before !== id || healed > 0) changed = true;
    if (done === "copy") count.copies++;
    // The file held another report before.
    else count[done === "added" && before !== null ? "replaced" : done]++;
  };
  let index = 0;
  for (const document of output.documents) {
    const [id, path] = [ids[index] as string, paths[index] as string];
    index++;
    await database.whole(() => mergeDocument(document, id, path));
  }

  const inRun = new Set(paths);
  const mergeError = async (error: AuditError, path: string): Promise<void> => {
    if (isUnread(error)) count.unreadable++;
    if (await files.forget(path)) changed = true;
    const [told] = await database.all("SELECT code, message FROM errors WHERE path = ?", [path]);
    const rows = rowsOf(ERROR_TABLES, { error, path }).errors ?? [];
    if (told && rows.every((row) => row["code"] === told["code"] && row["message"] === told["message"])) return;
    changed = true;
    await database.run("DELETE FROM errors WHERE path = ?", [path]);
    await database.insert("errors", rows);
  };
  for (const error of output.errors) {
    const path = pathOf(error.path);
    if (!inRun.has(path)) await database.whole(() => mergeError(error, path));
  }

  const held = await database.all("SELECT path FROM files UNION SELECT path FROM errors ORDER BY path");
  const gone = held.map((row) => String(row["path"])).filter((path) => !inRun.has(path) && isGone(path));
  if (prune)
    for (const path of gone)
      await database.whole(async () => {
        await files.forget(path);
        await database.run("DELETE FROM errors WHERE path = ?", [path]);
      });

  const crossed = await database.whole(() =>
    mergeFindings(
      database,
      output.crossFindings.map((finding) => ({ ...facts, finding, documentIds: ids, paths: given })),
      new Set(part ? [] : ids),
    ),
  );
  return { ...count, gone, changed: changed || (prune && gone.length > 0) || crossed };
};
