import { existsSync, statSync } from "node:fs";
import { extname, join } from "node:path";

/** The formats that make a folder, a file a table; where a folder holds several, the first is continued. */
export const FOLDER_FORMATS = ["csv", "parquet", "ndjson"] as const;
/** Whether a target is a PostgreSQL database. */
export const isPostgres = (target: string): boolean => /^postgres(?:ql)?:\/\//iu.test(target);

/** The formats that `--format` takes. */
export const EXPORT_FORMATS = ["sqlite", ...FOLDER_FORMATS] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** What a target may be; a database on a server is told by its address alone. */
export type TargetFormat = ExportFormat | "postgres";

const DATABASES: ReadonlySet<string> = new Set([".sqlite", ".sqlite3", ".db", ".db3"]);

/**
 * The format that a target asks for: a file name that ends like a database is one, a folder continues the format
 * that lies in it, and a new folder is CSV. Null where it is a file of some other name.
 */
export const formatOf = (target: string): ExportFormat | null => {
  if (/[/\\]$/.test(target) || (existsSync(target) && statSync(target).isDirectory())) {
    return FOLDER_FORMATS.find((format) => existsSync(join(target, `documents.${format}`))) ?? "csv";
  }
  const extension = extname(target).toLowerCase();
  if (DATABASES.has(extension)) return "sqlite";
  return extension === "" ? "csv" : null;
};
