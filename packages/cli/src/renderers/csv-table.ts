import { inertCell } from "../files/inert-cell.ts";
import { visible } from "../terminal/visible.ts";

/** A value of a table: numbers stay numbers, texts are made safe. */
export type Cell = string | number | boolean | null;

const cell = (value: Cell): string => {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  // A number told as text ("-5,2") is no formula, but a spreadsheet cannot know.
  const inert = inertCell(value.replace(/[^\t\r\n]+/gu, visible));
  return `"${inert.replaceAll('"', '""')}"`;
};

/** Starts with a byte order mark, without which Excel takes UTF-8 for the local code page. */
export function* csvHeader(header: readonly string[]): Iterable<string> {
  yield `\uFEFF${header.map(cell).join(",")}\r\n`;
}

/**
 * Rows as CSV (RFC 4180) that is safe to open in a spreadsheet: every text is quoted, and no cell can become a
 * formula.
 */
export function* csvRows(rows: Iterable<readonly Cell[]>): Iterable<string> {
  for (const row of rows) yield `${row.map(cell).join(",")}\r\n`;
}

/** A whole table. */
export function* csvTable(header: readonly string[], rows: Iterable<readonly Cell[]>): Iterable<string> {
  yield* csvHeader(header);
  yield* csvRows(rows);
}
