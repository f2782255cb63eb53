import type { AuditSet } from "../batch/result/documents.ts";
import type { Holder } from "../files/lock-holder.ts";
import type { FileFormat } from "./file-format.ts";
import type { Merged, MergeOptions } from "./merge.ts";
import type { FOLDER_FORMATS, TargetFormat } from "./target.ts";

/** The file formats that make a folder; one more is one file and one line here. */
const FILE_FORMATS: Readonly<Record<(typeof FOLDER_FORMATS)[number], () => Promise<FileFormat>>> = {
  csv: async () => (await import("./csv.ts")).csv,
  ndjson: async () => (await import("./ndjson.ts")).ndjson,
  parquet: async () => (await import("./parquet.ts")).parquet,
};

/** Writes what an audit tells to a file, a folder or a database of tables, or continues one. */
export const exportTables = async (
  target: string,
  format: TargetFormat,
  output: AuditSet,
  options: MergeOptions,
  tellStale?: (holder: Holder) => void,
): Promise<Merged> => {
  if (format === "postgres")
    return (await import("./postgres/export-postgres.ts")).exportPostgres(target, output, options);
  if (format === "sqlite") return (await import("./sqlite/export-sqlite.ts")).exportSqlite(target, output, options);
  const [{ exportFolder }, files] = await Promise.all([import("./export-folder.ts"), FILE_FORMATS[format]()]);
  return exportFolder(target, files, output, options, tellStale);
};
