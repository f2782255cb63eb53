import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AuditSet } from "../batch/documents.ts";
import { TABLES } from "@doichieu/metrics/tables";
import { commitFiles, recoverFolder, stagedPath } from "./commit-files.ts";
import { dataPackage, type FiledTable } from "./datapackage.ts";
import type { FileFormat } from "./file-format.ts";
import { openDatabase } from "./open-database.ts";
import { VIEWS } from "./sql.ts";
import { openStore, type Merged } from "./store.ts";

const DATA_PACKAGE = "datapackage.json";

interface Filed extends FiledTable {
  /** Reports in the order of their names, the rows of each as they follow in the text. */
  readonly orderBy: string | null;
}

const ofDocument = ({ name, columns }: (typeof TABLES)[number]): boolean =>
  name !== "cross_finding_places" && columns.some((column) => column.name === "document_id");

const BASE: readonly Filed[] = TABLES.map((table) => {
  const { name, description, key, columns } = table;
  return { name, description, key, columns, orderBy: ofDocument(table) ? "document_id, rowid" : key };
});
const VIEWED: readonly Filed[] = VIEWS.map(({ name, description, columns }) => {
  return { name, description, columns, key: null, orderBy: null };
});

/** Writes the tables as a folder of files; what lies there from before is continued. */
export const exportFolder = async (
  folder: string,
  format: FileFormat,
  output: AuditSet,
  documentId: (path: string) => string,
): Promise<Merged> => {
  mkdirSync(folder, { recursive: true });
  recoverFolder(folder);
  // An unnamed database lives in a temporary file that is gone with the process.
  const database = await openDatabase("");
  try {
    database.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; BEGIN");
    const store = openStore(database);
    const fileOf = (name: string): string => `${name}.${format.extension}`;
    const begun = existsSync(join(folder, fileOf("documents")));
    if (begun)
      for (const { name, columns } of TABLES) {
        const file = join(folder, fileOf(name));
        if (existsSync(file)) store.insert(name, await format.read(file, columns));
      }
    const merged = store.merge(output, documentId);
    if (begun && !merged.changed) return merged;
    const names: string[] = [];
    for (const { name, columns, orderBy } of [...BASE, ...VIEWED]) {
      await format.write(stagedPath(folder, fileOf(name)), columns, store.rows(name, columns, orderBy));
      names.push(fileOf(name));
    }
    if (format.extension === "csv") {
      const descriptor = JSON.stringify(dataPackage([...BASE, ...VIEWED], output.tool.version), null, 2);
      writeFileSync(stagedPath(folder, DATA_PACKAGE), `${descriptor}\n`);
      names.push(DATA_PACKAGE);
    }
    commitFiles(folder, names);
    return merged;
  } finally {
    database.close();
  }
};
