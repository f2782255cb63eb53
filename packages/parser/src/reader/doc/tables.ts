import type { DocxCell, DocxItem, DocxParagraph, DocxRow } from "../docx/tree.ts";
import { looksLikeValue } from "../table-header.ts";

/** A row's cells may hold this many lines, and no more: beyond it a tab is a tab. */
const MOST_LINES_OF_A_ROW = 60;
const MOST_CHARACTERS_OF_A_ROW = 6000;
const MOST_LINES_OF_A_LETTERHEAD_CELL = 4;
/** A letterhead's halves, each a cell that ends in a tab, and the tab that ends the row. */
const TABS_OF_A_LETTERHEAD = 3;

/** A paragraph of one plain run. */
export const plainParagraph = (text: string): DocxParagraph => ({
  kind: "paragraph",
  pieces: [{ kind: "text", text, font: "", superscript: false }],
  outline: undefined,
  listLabel: null,
  contents: false,
  changes: { inserted: "", deleted: "" },
  boxes: [],
});

const cellOf = (text: string, column: number): DocxCell => ({
  column,
  columnSpan: 1,
  rowSpan: 1,
  content: text.split("\n").map(plainParagraph),
});

const textOf = ({ content }: DocxCell): string =>
  content
    .flatMap((item) => (item.kind === "paragraph" ? item.pieces : []))
    .map((piece) => (piece.kind === "text" ? piece.text : ""))
    .join(" ")
    .trim();

/** A row of fewer cells than its table, which names something and then tells values: "Tổng cộng", "100", "78". */
const isShort = ({ cells }: DocxRow, width: number): boolean =>
  cells.length > 1 &&
  cells.length < width &&
  cells.every((cell, index) => {
    const text = textOf(cell);
    return index === 0 ? /\p{L}{2}/u.test(text) : text === "" || text === "-" || looksLikeValue(text);
  });

/**
 * Puts the values of short rows at the right, where those of the other rows stand: merged cells come without a word of
 * how many they took the place of, and it is the name at the left that reaches over others.
 */
const alignRows = (rows: DocxRow[]): void => {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 0] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0]);
  rows.forEach((row, index) => {
    if (!isShort(row, width)) return;
    const missing = width - row.cells.length;
    rows[index] = {
      header: row.header,
      cells: row.cells.map(({ column, rowSpan, content }, at) =>
        at === 0
          ? { column, rowSpan, content, columnSpan: missing + 1 }
          : { column: column + missing, rowSpan, content, columnSpan: 1 },
      ),
    };
  });
};

/**
 * Spreads heads that reach over several columns: below each of them its columns are named side by side, and below the
 * others, which reach down, cells are empty. Only where the row below leaves no doubt which are which.
 */
const spreadHeads = (rows: DocxRow[]): void => {
  const [heads, below] = rows;
  if (!heads || !below || heads.cells.length >= below.cells.length) return;
  const names = below.cells.map(textOf);
  if ([...names, ...heads.cells.map(textOf)].some(looksLikeValue) || !names.includes("")) return;
  const groups = names.map((name, at) => ({ name, at })).filter(({ name, at }) => name === "" || !names[at - 1]);
  if (groups.length !== heads.cells.length) return;
  rows[0] = {
    header: heads.header,
    cells: heads.cells.map(({ content }, index) => {
      const { name, at } = groups[index] as { name: string; at: number };
      const columnSpan = (groups[index + 1]?.at ?? names.length) - at;
      return { column: at, columnSpan, rowSpan: name === "" ? 2 : 1, content };
    }),
  };
  // What the heads above reach down over.
  rows[1] = { header: below.header, cells: below.cells.filter((_, at) => names[at] !== "") };
};

/**
 * Rebuilds tables from a story in which cells end in a tab and rows in a tab and a line break. Merged cells and
 * widths are lost, and the lines of a first cell before its last may fall out of their row.
 */
export const docItems = (story: string): { readonly items: DocxItem[]; readonly tables: number } => {
  const lines = story.split("\n");
  const items: DocxItem[] = [];
  let rows: DocxRow[] | null = null;
  let tables = 0;
  /** For each line, the next line from there on that ends a row, or -1. */
  const rowEnd: number[] = Array.from({ length: lines.length + 1 }, () => -1);
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as string;
    rowEnd[index] = line.endsWith("\t") ? index : (rowEnd[index + 1] as number);
  }
  // A story that begins with a table, as a letterhead is: the lines before its first tab are its first cell's.
  const firstTab = lines.findIndex((line) => line.includes("\t"));
  const firstEnd = firstTab < 0 ? -1 : (rowEnd[firstTab] as number);
  const firstRow = lines.slice(firstTab, firstEnd + 1).join("\n");
  const leads =
    firstTab > 0 &&
    firstTab <= MOST_LINES_OF_A_LETTERHEAD_CELL &&
    firstEnd >= 0 &&
    firstRow.split("\t").length <= TABS_OF_A_LETTERHEAD;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const end = line.includes("\t") || (leads && at === 0) ? (rowEnd[at] as number) : -1;
    const row = end >= 0 && end - at < MOST_LINES_OF_A_ROW ? lines.slice(at, end + 1).join("\n") : "";
    // The tab that ends the row ends its last cell too; one cell alone is a paragraph with a tab after it.
    const cells = row.slice(0, -1).split("\t");
    if (row !== "" && row.length < MOST_CHARACTERS_OF_A_ROW && cells.length > 1) {
      if (!rows) {
        rows = [];
        tables++;
        items.push({ kind: "table", rows, changes: { inserted: "", deleted: "" } });
      }
      rows.push({ header: false, cells: cells.map(cellOf) });
      at = end;
      continue;
    }
    rows = null;
    items.push(plainParagraph(line));
  }
  for (const item of items)
    if (item.kind === "table") {
      alignRows(item.rows as DocxRow[]);
      spreadHeads(item.rows as DocxRow[]);
    }
  return { items, tables };
};
