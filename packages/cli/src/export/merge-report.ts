import { createHash } from "node:crypto";
import type { AuditError, AuditOutput, DocumentAudit } from "@doichieu/metrics";
import { DOCUMENT_TABLES, ERROR_TABLES, rowsOf } from "@doichieu/metrics/internal/tables";
import type { RunFacts, TableName, Tables } from "@doichieu/metrics/tables";
import type { Database } from "./database.ts";
import { filesIn } from "./merge-files.ts";

/** What a report is written with, beside itself. */
export interface ReportFacts extends RunFacts, Pick<AuditOutput, "tool" | "schemaVersion"> {}

/** The reports of a data set, one at a time. What calls these makes a whole of it. */
export interface Reports {
  /** Writes the rows of a report where they are not there already; tells what became of them. */
  readonly write: (
    document: DocumentAudit,
    id: string,
    path: string,
  ) => Promise<"unchanged" | "renamed" | "replaced" | "added">;
  /** Makes a file hold a report; tells the one that it held before, or null, and whether anything changed. */
  readonly hold: (path: string, id: string) => Promise<{ readonly held: string | null; readonly changed: boolean }>;
  /** Tells of a file that it could not be read; whether that is new. */
  readonly fail: (error: AuditError, path: string) => Promise<boolean>;
  /** Takes a file out of the data set. */
  readonly forget: (path: string) => Promise<void>;
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

export const reportsIn = (database: Database, facts: ReportFacts): Reports => {
  const files = filesIn(database);
  const forgetError = (path: string): Promise<number> => database.run("DELETE FROM errors WHERE path = ?", [path]);
  return {
    write: async (document, id, path) => {
      const tables = rowsOf(DOCUMENT_TABLES, { ...facts, document, documentId: id, path });
      const digest = digestOf(tables);
      const [before] = await database.all("SELECT digest, path FROM documents WHERE document_id = ?", [id]);
      if (before?.["digest"] === digest) {
        if (before["path"] === path) return "unchanged";
        await database.run("UPDATE documents SET path = ? WHERE document_id = ?", [path, id]);
        return "renamed";
      }
      if (before) await files.removeRows(id);
      for (const [table, rows = []] of Object.entries(tables))
        await database.insert(
          table as TableName,
          table === "documents" ? rows.map((row) => ({ ...row, digest })) : rows,
        );
      return before ? "replaced" : "added";
    },
    hold: async (path, id) => {
      const held = await files.hold(path, id);
      const healed = await forgetError(path);
      return { held, changed: held !== id || healed > 0 };
    },
    fail: async (error, path) => {
      const left = await files.forget(path);
      const [told] = await database.all("SELECT code, message FROM errors WHERE path = ?", [path]);
      const rows = rowsOf(ERROR_TABLES, { error, path }).errors ?? [];
      if (told && rows.every((row) => row["code"] === told["code"] && row["message"] === told["message"])) return left;
      await forgetError(path);
      await database.insert("errors", rows);
      return true;
    },
    forget: async (path) => {
      await files.forget(path);
      await forgetError(path);
    },
  };
};
