import { type ColumnPart, columnParts, type ColumnStart, columnStarts } from "./columns.ts";
import { isLetterColumn } from "./narrow.ts";
import { type Band, type Gutter, type Line, lineText } from "./page.ts";
import { leadingOf } from "./paragraphs.ts";
import { inOneBand, linesAbove, type Zone, zoneFrom } from "./zones.ts";

/** A cell of a table without lines. */
export interface UnruledCell {
  readonly column: number;
  columnSpan: number;
  readonly lines: Line[];
}

/** What a stretch of a page is: running text, columns beside each other, or a table without lines. */
export type Region =
  | { readonly kind: "flow"; readonly lines: readonly Line[] }
  | { readonly kind: "columns"; readonly columns: readonly (readonly Line[])[] }
  | {
      readonly kind: "table";
      readonly starts: readonly ColumnStart[];
      readonly rows: readonly (readonly UnruledCell[])[];
    };

type Row = readonly ColumnPart[];

const DIGITS = /^[.,()%\s/+-]*\d[\d.,()%\s/+-]*$/u;
const KEY = /^(?:\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,6}|[A-Z]|[a-zđ])[.)]?\)?|S?TT|Số TT)$/u;
/** A number before a paragraph, which a tab parts from it. */
const LIST_MARK = /^(?:\d{1,2}[.)]|[a-zđ]\)|[-+•*–]|\(\d{1,2}\))$/u;

const LOWER = /^[("'“‘]*\p{Ll}/u;

const partIn = (row: Row, column: number): ColumnPart | undefined => row.find((part) => part.column === column);

/** Whether the rows make a table, rather than columns of text or a letterhead. */
const isTable = (rows: readonly Row[], columns: number): boolean => {
  if (columns >= 3) return rows.filter((row) => row.length >= Math.min(3, columns)).length >= 2;
  const both = rows.filter((row) => row.length >= 2);
  const keys = rows.flatMap((row) => partIn(row, 0) ?? []).map((part) => lineText(part.line));
  if (keys.length >= 2 && both.length >= 2 && keys.filter((key) => KEY.test(key)).length * 10 >= keys.length * 7)
    return true;
  if (both.length < 3 || both.length * 2 < rows.length) return false;
  const figures = both.filter((row) => DIGITS.test(lineText((row[1] as ColumnPart).line)));
  return figures.length * 10 >= both.length * 6;
};

/** Whether a row begins with this line: after more white than inside a cell, or where its first column is filled again. */
const rowStarts = (rows: readonly Row[], ys: readonly number[], columns: number): boolean[] => {
  const inColumns = Array.from({ length: columns }, (_, column) =>
    rows.flatMap((row) => partIn(row, column)?.line ?? []),
  );
  const leading = leadingOf(inColumns);
  const size = rows[0]?.[0]?.line.size ?? 12;
  const limit = leading * size * 1.07 + 0.7;
  const letters = new Set(inColumns.flatMap((lines, column) => (isLetterColumn(lines) ? [column] : [])));
  const white = rows.map((row, index) => {
    if (index === 0) return true;
    // A column one letter wide gives a line to each space.
    const goesOn = row.length === 1 && letters.has((row[0] as ColumnPart).column);
    return !goesOn && (ys[index] as number) - (ys[index - 1] as number) > limit;
  });
  const filled = rows.map((row) => partIn(row, 0) !== undefined && row.length > 1);
  const told = filled.filter(Boolean).length;
  const agreeing = filled.filter((is, index) => is && white[index]).length;
  // Where the first column's entries mostly follow white, white alone tells; a table set tight needs them.
  if (agreeing * 10 >= told * 6) return white;
  return rows.map((row, index) => {
    const above = rows[index - 1];
    const key = partIn(row, 0);
    return (
      (white[index] as boolean) ||
      ((filled[index] as boolean) &&
        (!above || !partIn(above, 0) || KEY.test(lineText((key as ColumnPart).line)) || above.length > 1))
    );
  });
};

/**
 * Whether a line without an entry in the first column goes on amid a cell: letters of a second font may be higher, and
 * set the lines of one cell apart.
 */
const isTorn = (open: readonly UnruledCell[], row: Row): boolean =>
  row.every((part) => part.column > 0) &&
  row.some((part) => {
    const above = open.find((cell) => cell.column === part.column)?.lines.at(-1);
    if (!above || !LOWER.test(lineText(part.line))) return false;
    const text = lineText(above);
    return text.endsWith(",") || (!/[.:;]$/u.test(text) && text !== lineText(part.line) && row.length === 1);
  });

const lettersOf = (part: ColumnPart): number => part.line.words.reduce((sum, word) => sum + word.text.length, 0);

/** The baseline of a row: its lowest; of recognised words that of the longest part, which is measured best. */
const heightOf = (row: Row): number => {
  if (row.every((part) => part.line.words.every((word) => word.confidence === null)))
    return Math.max(...row.map((part) => part.line.y));
  return row.reduce((best, part) => (lettersOf(part) > lettersOf(best) ? part : best)).line.y;
};

const tableRows = (rows: readonly Row[], columns: number): UnruledCell[][] => {
  const ys = rows.map(heightOf);
  const starts = rowStarts(rows, ys, columns);
  const table: UnruledCell[][] = [];
  rows.forEach((row, index) => {
    const open = table.at(-1);
    const step = (ys[index] as number) - (ys[index - 1] ?? 0);
    if (!open || (starts[index] && !(step < 1.6 * (row[0] as ColumnPart).line.size && isTorn(open, row))))
      table.push([]);
    const cells = table.at(-1) as UnruledCell[];
    for (const part of row) {
      const cell = cells.find((one) => one.column <= part.column && part.column < one.column + one.columnSpan);
      if (cell) cell.lines.push(part.line);
      else cells.push({ column: part.column, columnSpan: part.columnSpan, lines: [part.line] });
    }
  });
  for (const row of table) row.sort((a, b) => a.column - b.column);
  return table;
};

/** How far before its column's text a column is said to begin, in sizes: lines of a scan do not begin quite together. */
const BEFORE = 0.25;

/** Columns with the beginnings that the picture's own gutters give them, where they do. */
const inGutters = (
  starts: readonly ColumnStart[],
  gutters: readonly Gutter[],
  size: number,
  adding: boolean,
): ColumnStart[] => {
  let found = [...starts];
  for (const { from, to } of gutters) {
    const own = found.filter((start) => start.x > from - size * BEFORE && start.x < to + size * 0.75);
    if (own.length === 0 && !adding) continue;
    found = [...found.filter((start) => !own.includes(start)), { x: to - size * BEFORE, aligned: false }];
  }
  return found.sort((a, b) => a.x - b.x);
};

/** The gutters of the picture that run beside a line; null where it stands in no columns. */
const guttersBeside = (line: Line, bands: readonly Band[]): Gutter[] | null => {
  const own = bands.filter(({ top, bottom }) => line.y > top && line.y <= bottom + line.size);
  return own.length > 0 ? own.flatMap(({ gutters }) => gutters) : null;
};

const regionOf = (lines: readonly Line[], gutters: readonly Gutter[], drawn: readonly Gutter[] | null): Region => {
  const written = columnStarts(lines);
  const starts = drawn ? inGutters(written, drawn, lines[0]?.size ?? 12, true) : written;
  const rows = lines.map((line) => columnParts(line, starts));
  if (starts.length > 0 && isTable(rows, starts.length + 1)) return { kind: "table", starts, rows: [] };
  // Columns of text: the gutters that remain part them.
  const bounds = gutters.map((gutter): ColumnStart => ({ x: (gutter.from + gutter.to) / 2, aligned: false }));
  const byColumn: Line[][] = Array.from({ length: bounds.length + 1 }, () => []);
  for (const line of lines) for (const part of columnParts(line, bounds)) byColumn[part.column]?.push(part.line);
  const columns = byColumn.filter((column) => column.length > 0);
  const marks = byColumn[0] ?? [];
  if (columns.length === 2 && marks.length > 0 && marks.every((line) => LIST_MARK.test(lineText(line))))
    return { kind: "flow", lines };
  return columns.length > 1 ? { kind: "columns", columns } : { kind: "flow", lines };
};

/** Whether a line stands in these columns and writes across none. */
const standsIn = (line: Line, starts: readonly ColumnStart[]): Row | null => {
  const row = columnParts(line, starts);
  return row.every((part) => part.columnSpan === 1) ? row : null;
};

/** How far lines beyond `end` still stand in the columns of the table that ends there. */
const tableEnd = (
  lines: readonly Line[],
  from: number,
  starts: readonly ColumnStart[],
  bands: readonly Band[],
): number => {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    const above = lines[at - 1];
    if (above && line.y - above.y > 4.5 * line.size && !inOneBand(bands, above, line)) break;
    const row = standsIn(line, starts);
    // A row that writes across the columns is one of the table's where the table goes on below it.
    if (!row && at - end >= 3) break;
    if (row && (row.length > 1 || (row[0] as ColumnPart).column > 0)) end = at + 1;
    else if (row && at === end && above && line.y - above.y <= 1.6 * line.size) end = at + 1;
  }
  return end;
};

/**
 * Parts the lines of a page, from top to bottom, into running text, columns and unruled tables.
 *
 * @param open the columns of the unruled table that the page before ends with, if it does
 * @param bands where the page's picture shows columns, if it was recognised from one
 */
export const regionsOf = (
  lines: readonly Line[],
  open: readonly ColumnStart[] | null = null,
  bands: readonly Band[] = [],
): Region[] => {
  const regions: Region[] = [];
  let flow: Line[] = [];
  const flush = (): void => {
    if (flow.length > 0) regions.push({ kind: "flow", lines: flow });
    flow = [];
  };
  const pushTable = (own: readonly Line[], starts: readonly ColumnStart[]): void => {
    const rows = own.map((line) => columnParts(line, starts));
    regions.push({ kind: "table", starts, rows: tableRows(rows, starts.length + 1) });
  };
  let at = 0;
  const [first] = lines;
  if (open && first) {
    const drawn = guttersBeside(first, bands);
    const starts = drawn ? inGutters(open, drawn, first.size, false) : open;
    if (standsIn(first, starts)) at = tableEnd(lines, 0, starts, bands);
    if (at > 0) pushTable(lines.slice(0, at), starts);
  }
  while (at < lines.length) {
    const zone: Zone | null = zoneFrom(lines, at, bands);
    if (!zone) {
      flow.push(lines[at] as Line);
      at++;
      continue;
    }
    const above = linesAbove(flow, zone, lines[zone.start] as Line);
    const own = [...flow.splice(flow.length - above, above), ...lines.slice(zone.start, zone.end)];
    const region = regionOf(own, zone.gutters, guttersBeside(lines[zone.start] as Line, bands));
    at = zone.end;
    if (region.kind === "flow") {
      flow.push(...region.lines);
      continue;
    }
    flush();
    if (region.kind === "table") {
      at = tableEnd(lines, zone.end, region.starts, bands);
      pushTable([...own, ...lines.slice(zone.end, at)], region.starts);
    } else regions.push(region);
  }
  flush();
  return regions;
};
