import { closeSync } from "node:fs";
import type { Cell, Column, ColumnType, Row } from "@doichieu/metrics/tables";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, type SchemaElement } from "hyparquet";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import { makeAnew } from "../files/own-file.ts";
import { batches } from "./batches.ts";
import type { FileFormat } from "./file-format.ts";
import { ForeignDataError } from "./foreign-data-error.ts";

const ROW_GROUP = 50_000;
const DAY = 86_400_000;

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
const TYPES: Readonly<Record<ColumnType, Pick<SchemaElement, "type" | "converted_type">>> = {
  text: TEXT,
  decimal: TEXT,
  list: TEXT,
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE" },
  time: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
};

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: "root", num_children: columns.length },
  ...columns.map(({ name, type, required }): SchemaElement => {
    const repetition = required ? "REQUIRED" : "OPTIONAL";
    return { name, ...TYPES[type], repetition_type: repetition };
  }),
];

const toParquet = (cell: Cell | undefined, type: ColumnType): unknown => {
  if (cell === null || cell === undefined) return null;
  if (type === "integer") return BigInt(cell);
  if (type === "time") return new Date(String(cell));
  return type === "date" ? Date.parse(`${String(cell)}T00:00:00Z`) / DAY : cell;
};

const fromParquet = (value: unknown, type: ColumnType | undefined): Cell => {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return type === "time" ? value.toISOString() : value.toISOString().slice(0, 10);
  return value as Cell;
};

/** One Parquet file a table, compressed with Snappy. */
export const parquet: FileFormat = {
  extension: "parquet",
  write: async (file, columns, rows) => {
    // The library writes to whatever stands there: let it be a file of ours.
    closeSync(makeAnew(file));
    const writer = new ParquetWriter({ writer: fileWriter(file), schema: schemaOf(columns), createdBy: "doichieu" });
    for (const batch of batches(rows, ROW_GROUP))
      await writer.write({
        columnData: columns.map(({ name, type }) => ({
          name,
          data: batch.map((row) => toParquet(row[name], type)),
        })),
        rowGroupSize: ROW_GROUP,
      });
    await writer.finish();
  },
  read: async (file, columns) => {
    const buffer = await asyncBufferFromFile(file);
    const { schema } = await parquetMetadataAsync(buffer);
    const names = schema.slice(1).map((element) => element.name);
    if (names.join() !== columns.map((column) => column.name).join()) throw new ForeignDataError(file);
    const types = new Map(columns.map(({ name, type }) => [name, type]));
    const rows = await parquetReadObjects({ file: buffer });
    return rows.map((row): Row =>
      Object.fromEntries(names.map((name) => [name, fromParquet(row[name], types.get(name))])),
    );
  },
};
