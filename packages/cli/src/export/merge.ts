import type { DocumentAudit } from "@doichieu/metrics";
import { storableText } from "@doichieu/metrics/internal/tables";
import { documentIdOf, type RunFacts } from "@doichieu/metrics/tables";
import type { AuditSet } from "../batch/result/documents.ts";
import { isUnread } from "../batch/result/input-error.ts";
import type { Database } from "./database.ts";
import { mergeFindings } from "./merge-findings.ts";
import { reportsIn } from "./merge-report.ts";
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
  const reports = reportsIn(database, { ...facts, tool, schemaVersion });
  let changed = await mergeRules(database);

  const written = new Set<string>();
  const mergeDocument = async (document: DocumentAudit, id: string, path: string): Promise<void> => {
    const done = written.has(id) ? "copy" : await reports.write(document, id, first.get(id) as string);
    written.add(id);
    const before = await reports.hold(path, id);
    if ((done !== "unchanged" && done !== "copy") || before.changed) changed = true;
    if (done === "copy") count.copies++;
    else if (done === "renamed") count.unchanged++;
    // The file held another report before.
    else count[done === "added" && before.held !== null ? "replaced" : done]++;
  };
  let index = 0;
  for (const document of output.documents) {
    const [id, path] = [ids[index] as string, paths[index] as string];
    index++;
    await database.whole(() => mergeDocument(document, id, path));
  }

  const inRun = new Set(paths);
  for (const error of output.errors) {
    const path = pathOf(error.path);
    if (inRun.has(path)) continue;
    if (isUnread(error)) count.unreadable++;
    if (await database.whole(() => reports.fail(error, path))) changed = true;
  }

  const held = await database.all("SELECT path FROM files UNION SELECT path FROM errors ORDER BY path");
  const gone = held.map((row) => String(row["path"])).filter((path) => !inRun.has(path) && isGone(path));
  if (prune)
    for (const path of gone)
      await database.whole(async () => {
        await reports.forget(path);
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
