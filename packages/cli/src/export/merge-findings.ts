import { CROSS_TABLES, rowsOf, type CrossContext } from "@doichieu/metrics/internal/tables";
import { TABLES, type Row } from "@doichieu/metrics/tables";
import type { Database } from "./database.ts";
import { quoted } from "./sql.ts";

const KEY = "cross_finding_id";
const STORED = TABLES.filter(({ name }) => CROSS_TABLES.some((table) => table.name === name));

const remove = async (database: Database, finding: string): Promise<void> => {
  for (const { name } of STORED.toReversed())
    await database.run(`DELETE FROM ${quoted(name)} WHERE ${KEY} = ?`, [finding]);
};

/** Takes out the findings between files that speak of a report which is about to change or to go. */
export const forgetFindings = async (database: Database, documentId: string): Promise<void> => {
  const found = await database.all(`SELECT DISTINCT ${KEY} AS id FROM cross_finding_places WHERE document_id = ?`, [
    documentId,
  ]);
  for (const { id } of found) await remove(database, String(id));
};

const inOrder = (rows: readonly Row[], key: string): string =>
  JSON.stringify(rows.toSorted((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1)));

/**
 * Merges the findings between files: those of this run, and of those that were known before the ones that it could not
 * have found, because it did not read all of their reports.
 * @param inRun the reports of this run
 * @returns whether anything changed
 */
export const mergeFindings = async (
  database: Database,
  found: readonly CrossContext[],
  inRun: ReadonlySet<string>,
): Promise<boolean> => {
  const stale = new Set<string>();
  const known = new Map<string, string[]>();
  for (const row of await database.all(`SELECT ${KEY} AS id, document_id FROM cross_finding_places`)) {
    const documents = known.get(String(row["id"])) ?? [];
    documents.push(String(row["document_id"]));
    known.set(String(row["id"]), documents);
  }
  for (const [id, documents] of known) if (documents.every((document) => inRun.has(document))) stale.add(id);
  let changed = false;
  for (const context of found) {
    const rows = rowsOf(CROSS_TABLES, context);
    const id = rows.cross_findings?.[0]?.[KEY];
    if (typeof id !== "string") continue;
    stale.delete(id);
    let same = true;
    for (const table of STORED) {
      const before = await database.read(table, { column: KEY, value: id });
      if (inOrder(before, table.key) !== inOrder(rows[table.name] ?? [], table.key)) same = false;
    }
    if (same) continue;
    changed = true;
    await remove(database, id);
    for (const { name } of STORED) await database.insert(name, rows[name] ?? []);
  }
  for (const id of stale) await remove(database, id);
  return changed || stale.size > 0;
};
