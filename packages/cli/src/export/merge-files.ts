import { DOCUMENT_TABLES, FILE_TABLES, rowsOf } from "@doichieu/metrics/internal/tables";
import type { Database } from "./database.ts";
import { forgetFindings } from "./merge-findings.ts";
import { quoted } from "./sql.ts";

/** Which file holds which report; a report stays as long as one file holds it. */
export interface Files {
  /** Makes a file hold a report; tells which one it held before, or null. */
  readonly hold: (path: string, id: string) => Promise<string | null>;
  /** Takes a file out of the data set, with its report where that has no other; whether it was there. */
  readonly forget: (path: string) => Promise<boolean>;
  /** Takes out the rows of a report, but not its files. */
  readonly removeRows: (id: string) => Promise<void>;
}

export const filesIn = (database: Database): Files => {
  const documentOf = async (path: string): Promise<string | null> => {
    const [file] = await database.all("SELECT document_id FROM files WHERE path = ?", [path]);
    return file ? String(file["document_id"]) : null;
  };
  const removeRows = async (id: string): Promise<void> => {
    await forgetFindings(database, id);
    for (const { name } of DOCUMENT_TABLES.toReversed())
      await database.run(`DELETE FROM ${quoted(name)} WHERE document_id = ?`, [id]);
  };
  /** A report that lost a file goes where that was the last one, and is else called as the first of the others. */
  const release = async (id: string): Promise<void> => {
    const [left] = await database.all("SELECT min(path) AS path FROM files WHERE document_id = ?", [id]);
    const path = left?.["path"];
    if (typeof path !== "string") return removeRows(id);
    const held = "SELECT 1 FROM files WHERE files.document_id = documents.document_id AND files.path = documents.path";
    await database.run(`UPDATE documents SET path = ? WHERE document_id = ? AND NOT EXISTS (${held})`, [path, id]);
  };
  const remove = async (path: string): Promise<string | null> => {
    const before = await documentOf(path);
    if (before !== null) await database.run("DELETE FROM files WHERE path = ?", [path]);
    return before;
  };
  return {
    removeRows,
    hold: async (path, id) => {
      const before = await documentOf(path);
      if (before === id) return before;
      await remove(path);
      await database.insert("files", rowsOf(FILE_TABLES, { path, documentId: id }).files ?? []);
      if (before !== null) await release(before);
      return before;
    },
    forget: async (path) => {
      const before = await remove(path);
      if (before !== null) await release(before);
      return before !== null;
    },
  };
};
