import { closeSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Cell, ColumnType } from "@doichieu/metrics/tables";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { fromInertCell, inertCell } from "../files/inert-cell.ts";
import { makeAnew } from "../files/own-file.ts";
import { batches } from "./batches.ts";
import type { FileFormat } from "./file-format.ts";
import { ForeignDataError } from "./foreign-data-error.ts";

const BATCH = 2000;

// Text is always quoted, so that an empty text ("") and an unknown one (nothing) stay apart.
const OPTIONS = {
  quoted_string: true,
  cast: { boolean: (value: boolean) => ({ value: String(value), quoted: false, quoted_string: false }) },
};

const cellOf = (value: string, quoted: boolean, type: ColumnType | undefined): Cell => {
  if (value === "" && !quoted) return null;
  if (type === "integer" || type === "number") return Number(value);
  if (type === "boolean") return value === "true";
  return isText(type) ? fromInertCell(value) : value;
};

const cellFor = (value: Cell | undefined, type: ColumnType): Cell | undefined =>
  typeof value === "string" && isText(type) ? inertCell(value) : value;

/** Columns that hold what reports say; in the others stand numbers and words of our own. */
const isText = (type: ColumnType | undefined): boolean => type === "text" || type === "list";

/** RFC 4180 with "\n" between rows and a header row; UTF-8 without a byte order mark. No cell is a formula. */
export const csv: FileFormat = {
  extension: "csv",
  write: (file, columns, rows) => {
    const names = columns.map((column) => column.name);
    const descriptor = makeAnew(file);
    try {
      writeFileSync(descriptor, `${names.join(",")}\n`);
      for (const batch of batches(rows, BATCH))
        writeFileSync(
          descriptor,
          stringify(
            batch.map((row) => columns.map(({ name, type }) => cellFor(row[name], type))),
            OPTIONS,
          ),
        );
    } finally {
      closeSync(descriptor);
    }
  },
  read: async (file, columns) => {
    const types = new Map(columns.map((column) => [column.name, column.type]));
    return parse(await readFile(file), {
      columns: (header: string[]) => {
        if (header.join() !== columns.map((column) => column.name).join()) throw new ForeignDataError(file);
        return header;
      },
      cast: (value, context) =>
        context.header ? value : cellOf(value, context.quoting, types.get(String(context.column))),
    });
  },
};
