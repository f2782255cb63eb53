/** A value of a table: numbers stay numbers, texts are made safe. */
export type Cell = string | number | boolean | null;

/**
 * What a spreadsheet takes for a formula: these characters at the start of a cell, and, for a reader that splits at
 * semicolons or tabs or does not know quoted line breaks, at the start of what it would take for a cell.
 */
const FORMULA_START = /(^|[;\t\r\n])(?=[^\S\t\r\n]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

const cell = (value: Cell): string => {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const inert = value
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replaceAll("\u0000", "\uFFFD")
    // A number told as text ("-5,2") is no formula, but a spreadsheet cannot know.
    .replace(FORMULA_START, "$1'");
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
