import { closeSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { atExit } from "../files/at-exit.ts";
import type { AuditSet } from "../batch/result/documents.ts";
import { lockFile } from "../files/lock-file.ts";
import type { Holder } from "../files/lock-holder.ts";
import { makeAnew, standsAt } from "../files/own-file.ts";
import { DOCUMENT_TABLES } from "@doichieu/metrics/internal/tables";
import { TABLES } from "@doichieu/metrics/tables";
import { commitFiles, recoverFolder, stagedPath } from "./commit-files.ts";
import { dataPackage, type FiledTable } from "./datapackage.ts";
import type { FileFormat } from "./file-format.ts";
import { ForeignDataError } from "./foreign-data-error.ts";
import { merge, type Merged, type MergeOptions } from "./merge.ts";
import { openDatabase } from "./sqlite/open-database.ts";
import { prepareTables } from "./sqlite/prepare.ts";
import { sqliteRows, sqliteTables } from "./sqlite/sqlite-database.ts";
import { FOLDER_FORMATS } from "./target.ts";
import { VIEWS } from "./views.ts";

const DATA_PACKAGE = "datapackage.json";
const LOCK = ".doichieu-lock";

interface Filed extends FiledTable {
  /** Reports in the order of their ids, the rows of each as they follow in the text. */
  readonly orderBy: string;
}

const OF_REPORT: ReadonlySet<string> = new Set(DOCUMENT_TABLES.map(({ name }) => name));

const BASE: readonly Filed[] = TABLES.map(({ name, description, key, columns }) => {
  return { name, description, key, columns, orderBy: OF_REPORT.has(name) ? "document_id, rowid" : key };
});
const VIEWED: readonly Filed[] = VIEWS.map(({ name, description, columns, orderBy }) => {
  return { name, description, columns, key: null, orderBy };
});

/** Every name that an export gives: what else a folder asks to be named is not ours. */
const OURS: ReadonlySet<string> = new Set([
  DATA_PACKAGE,
  ...[...BASE, ...VIEWED].flatMap(({ name }) => FOLDER_FORMATS.map((extension) => `${name}.${extension}`)),
]);

const isThere = (file: string): boolean => {
  const stands = standsAt(file);
  if (stands === "other") throw new ForeignDataError(file);
  return stands === "file";
};

const writeText = (file: string, text: string): void => {
  const descriptor = makeAnew(file);
  try {
    writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
};

const mergeFolder = async (
  folder: string,
  format: FileFormat,
  output: AuditSet,
  options: MergeOptions,
): Promise<Merged> => {
  // An unnamed database lives in a temporary file that is gone with the process.
  const database = await openDatabase("");
  try {
    database.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; BEGIN");
    prepareTables(database);
    const store = sqliteTables(database);
    const fileOf = (name: string): string => `${name}.${format.extension}`;
    const begun = isThere(join(folder, fileOf("documents")));
    if (begun)
      for (const { name, columns } of TABLES) {
        const file = join(folder, fileOf(name));
        if (isThere(file)) await store.insert(name, [...(await format.read(file, columns))]);
      }
    const merged = await merge(store, output, options);
    if (begun && !merged.changed) return merged;
    const names: string[] = [];
    for (const { name, columns, orderBy } of [...BASE, ...VIEWED]) {
      await format.write(stagedPath(folder, fileOf(name)), columns, sqliteRows(database, name, columns, orderBy));
      names.push(fileOf(name));
    }
    if (format.extension === "csv") {
      const descriptor = JSON.stringify(dataPackage([...BASE, ...VIEWED], output.tool.version), null, 2);
      writeText(stagedPath(folder, DATA_PACKAGE), `${descriptor}\n`);
      names.push(DATA_PACKAGE);
    }
    commitFiles(folder, names);
    return merged;
  } finally {
    database.close();
  }
};

/**
 * Writes the tables as a folder of files; what lies there from before is continued. One run at a time writes to a
 * folder, and what it did not come to the end of is cleared away.
 * @param tellStale told whose lock was found, where that run is gone
 */
export const exportFolder = async (
  folder: string,
  format: FileFormat,
  output: AuditSet,
  options: MergeOptions,
  tellStale: (holder: Holder) => void = () => {},
): Promise<Merged> => {
  mkdirSync(folder, { recursive: true });
  const lock = lockFile(join(folder, LOCK));
  if (lock.stale) tellStale(lock.stale);
  const recover = (): void => recoverFolder(folder, OURS);
  try {
    recover();
    const called = atExit(recover);
    try {
      return await mergeFolder(folder, format, output, options);
    } catch (error) {
      recover();
      throw error;
    } finally {
      called();
    }
  } finally {
    lock.release();
  }
};
