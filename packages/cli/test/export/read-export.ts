import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { TABLES, type Column, type Row } from "@doichieu/metrics/tables";
import { csv } from "../../src/export/csv.ts";
import { ndjson } from "../../src/export/ndjson.ts";
import { parquet } from "../../src/export/parquet.ts";
import { fromStored } from "../../src/export/sql.ts";
import { VIEWS } from "../../src/export/views.ts";
import type { ExportFormat } from "../../src/export/target.ts";

const FILES = { csv, ndjson, parquet };

/** The rows of every table and view of an export. */
export const readExport = async (
  target: string,
  format: ExportFormat,
): Promise<Readonly<Record<string, readonly Row[]>>> => {
  const all: readonly { readonly name: string; readonly columns: readonly Column[] }[] = [...TABLES, ...VIEWS];
  const entries: [string, readonly Row[]][] = [];
  if (format === "sqlite") {
    // Not read-only: SQLite rolls an interrupted transaction back when the file is next opened.
    const database = new DatabaseSync(target);
    for (const { name, columns } of all) {
      const rows = database.prepare(`SELECT * FROM "${name}"`).all();
      entries.push([name, rows.map((row) => typed(row as Row, columns))]);
    }
    database.close();
  } else {
    const left = readdirSync(target).filter((name) => name.startsWith("."));
    if (left.length > 0) throw new Error(`left behind: ${left.join(", ")}`);
    for (const { name, columns } of all)
      entries.push([name, [...(await FILES[format].read(join(target, `${name}.${format}`), columns))]]);
  }
  return Object.fromEntries(entries);
};

const typed = (row: Row, columns: readonly Column[]): Row =>
  Object.fromEntries(
    columns.map(({ name, type }) => [name, fromStored((row[name] ?? null) as string | number | null, type)]),
  );
