import { plainParagraph } from "../doc/tables.ts";
import type { DocxCell, DocxItem } from "../docx/tree.ts";
import { looksLikeValue } from "../table-header.ts";
import { addressOf, type SheetCell } from "./sheet.ts";

type SheetRow = readonly SheetCell[];

/** A letterhead's halves, a unit beside a title: rows of no more cells may stand above a table without being its heads. */
const MOST_ABOVE = 2;

const rowsOf = (cells: readonly SheetCell[]): SheetRow[] => {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const own = rows.get(cell.row);
    if (own) own.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.column - b.column));
};

/** Rows that empty ones part from each other. */
const partsOf = (rows: readonly SheetRow[]): SheetRow[][] => {
  const parts: SheetRow[][] = [];
  let below = -1;
  for (const row of rows) {
    const at = row[0]?.row ?? 0;
    if (parts.length > 0 && at <= below) (parts.at(-1) as SheetRow[]).push(row);
    else parts.push([row]);
    below = row.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), below);
  }
  return parts;
};

const tellsValue = ({ isNumber, text }: SheetCell): boolean => isNumber || looksLikeValue(text);

/** How many rows at the top of a part are titles: few cells without a value, and a row of more cells below. */
const titleCount = (rows: readonly SheetRow[]): number => {
  let titles = 0;
  for (const [index, row] of rows.entries()) {
    if (row.length > MOST_ABOVE || (row.length > 1 && row.some(tellsValue))) break;
    // The last row of one cell is a title; beside each other two may be the heads of a small table.
    if (row.length === 1 && !row.some(tellsValue)) titles = index + 1;
  }
  return titles;
};

/** How many rows at the bottom are no rows of the table: notes and signatures, one cell and no value each. */
const footCount = (rows: readonly SheetRow[]): number => {
  const last = rows.findLastIndex((row) => row.length > 1 && row.some(tellsValue));
  return rows.length - 1 - last;
};

const paragraphs = (rows: readonly SheetRow[]): DocxItem[] =>
  rows.flatMap((row) => row.flatMap(({ text }) => text.split("\n").map(plainParagraph)));

/** How many of ascending numbers lie below another. */
const countBelow = (numbers: readonly number[], limit: number): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Over how many of the rows or columns that are shown a merged cell reaches. */
const shownIn = (shown: readonly number[], from: number, span: number): number =>
  Math.max(1, countBelow(shown, from + span) - countBelow(shown, from));

/** Rows and columns that show nothing are left out; addresses tell where the others stand. */
const tableOf = (rows: readonly SheetRow[], sheet: string): DocxItem => {
  const columns = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b);
  const across = new Map(columns.map((column, index) => [column, index]));
  const down = rows.map((row) => row[0]?.row ?? 0);
  return {
    kind: "table",
    changes: { inserted: "", deleted: "" },
    rows: rows.map((row) => ({
      header: false,
      cells: row.map(({ row: at, column, rowSpan, columnSpan, text }): DocxCell => ({
        column: across.get(column) ?? 0,
        columnSpan: columnSpan === 1 ? 1 : shownIn(columns, column, columnSpan),
        rowSpan: rowSpan === 1 ? 1 : shownIn(down, at, rowSpan),
        content: text.split("\n").map(plainParagraph),
        address: `${sheet}!${addressOf(at, column)}`,
      })),
    })),
  };
};

/** What stands in a sheet: its tables, and the lines above and below them. */
export const sheetItems = (cells: readonly SheetCell[], sheet: string): DocxItem[] =>
  partsOf(rowsOf(cells)).flatMap((part) => {
    if (!part.some((row) => row.length > 1 && row.some(tellsValue))) return paragraphs(part);
    const titles = titleCount(part);
    const foot = footCount(part);
    const rows = part.slice(titles, part.length - foot);
    return paragraphs(part.slice(0, titles)).concat(tableOf(rows, sheet), paragraphs(part.slice(part.length - foot)));
  });
