import { closeSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Row } from "@doichieu/metrics/tables";
import { makeAnew } from "../files/own-file.ts";
import { batches } from "./batches.ts";
import type { FileFormat } from "./file-format.ts";
import { ForeignDataError } from "./foreign-data-error.ts";

const BATCH = 2000;

const rowOf = (line: string, file: string, names: readonly string[]): Row => {
  const row = JSON.parse(line) as Row;
  if (Object.keys(row).join() !== names.join()) throw new ForeignDataError(file);
  return row;
};

/** One JSON object a line. */
export const ndjson: FileFormat = {
  extension: "ndjson",
  write: (file, _columns, rows) => {
    const descriptor = makeAnew(file);
    try {
      for (const batch of batches(rows, BATCH))
        writeFileSync(descriptor, `${batch.map((row) => JSON.stringify(row)).join("\n")}\n`);
    } finally {
      closeSync(descriptor);
    }
  },
  read: async (file, columns) => {
    const names = columns.map((column) => column.name);
    const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line !== "");
    return lines.map((line) => rowOf(line, file, names));
  },
};
