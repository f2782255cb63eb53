import { type Line, lineOf, type Word } from "./pdf-page.ts";

/** What a stretch of a page is: running text, columns beside each other, or a table without lines. */
export type Region =
  | { readonly kind: "flow"; readonly lines: readonly Line[] }
  | { readonly kind: "columns"; readonly columns: readonly (readonly Line[])[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly Line[])[])[] };

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Least width of a gap that may part columns, in sizes of the letters. */
const WIDE = 1.6;
/** Least width that a gutter keeps down its column. */
const NARROWEST = 0.8;
/** A gap as wide as this parts columns even in a line that stands alone. */
const ALONE = 3.5;

const gapsOf = (line: Line): Gutter[] => {
  const gaps: Gutter[] = [];
  let right = -Infinity;
  for (const word of line.words) {
    if (right > -Infinity && word.x - right >= WIDE * line.size) gaps.push({ from: right, to: word.x });
    right = Math.max(right, word.right);
  }
  return gaps;
};

/** What of the gutter a line leaves white, or null where it writes across. */
const remaining = (gutter: Gutter, line: Line): Gutter | null => {
  let { from, to } = gutter;
  for (const word of line.words) {
    if (word.right <= from || word.x >= to) continue;
    // The word cuts the gutter: the wider side remains.
    if (word.x - from > to - word.right) to = word.x;
    else from = word.right;
  }
  return to - from >= NARROWEST * line.size ? { from, to } : null;
};

const partsOf = (line: Line, gutters: readonly Gutter[]): (Line | null)[] => {
  const groups: Word[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const word of line.words) {
    let column = 0;
    const middle = (word.x + word.right) / 2;
    while (column < gutters.length && middle > ((gutters[column] as Gutter).from + (gutters[column] as Gutter).to) / 2)
      column++;
    (groups[column] as Word[]).push(word);
  }
  return groups.map((words) => (words.length > 0 ? lineOf(line.page, words) : null));
};

interface Zone {
  readonly start: number;
  readonly end: number;
  readonly gutters: readonly Gutter[];
}

/** Follows gutters down from line `start`: as far as white remains between what stands left and right. */
const zoneFrom = (lines: readonly Line[], start: number): Zone | null => {
  const first = lines[start] as Line;
  let gutters = gapsOf(first);
  if (gutters.length === 0) return null;
  let end = start + 1;
  let lastShared = start;
  let shared = 1;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    const previous = lines[end - 1] as Line;
    if (line.y - previous.y > 4.5 * Math.max(line.size, previous.size)) break;
    const kept = gutters.map((gutter) => remaining(gutter, line)).filter((gutter) => gutter !== null);
    if (kept.length === 0) break;
    // A line that is full on one side of the gutter and empty on the other tells nothing; one that fills both does.
    const parts = partsOf(line, kept);
    // One that begins right of the gutter tells as much: running text begins at the left margin.
    if (parts.filter((part) => part !== null).length > 1 || (parts[0] === null && parts.length > 1)) {
      lastShared = end;
      shared++;
    } else if (end - lastShared > 40) break;
    gutters = kept;
  }
  // Lines after the last shared one belong to it only where they follow closely.
  let close = lastShared + 1;
  while (close < end) {
    const line = lines[close] as Line;
    const previous = lines[close - 1] as Line;
    if (line.y - previous.y > 1.45 * Math.max(line.size, previous.size)) break;
    close++;
  }
  const widest = Math.max(...gutters.map((gutter) => gutter.to - gutter.from));
  if (shared === 1 && widest < ALONE * first.size) return null;
  return { start, end: close, gutters };
};

const DIGITS = /^[\d.,()%\s/+-]*\d[\d.,()%\s/+-]*$/u;

const isTable = (rows: readonly (readonly (Line | null)[])[]): boolean => {
  const columns = rows[0]?.length ?? 0;
  const full = rows.filter((row) => row.filter((part) => part !== null).length >= Math.min(columns, 3));
  if (columns >= 3) return full.length >= 2;
  const both = rows.filter((row) => row[0] && row[1]);
  if (both.length < 3 || both.length * 2 < rows.length) return false;
  const level = both.filter((row) => Math.abs((row[0] as Line).y - (row[1] as Line).y) < 1);
  const figures = both.filter((row) => DIGITS.test((row[1] as Line).words.map((word) => word.text).join(" ")));
  return level.length * 10 >= both.length * 8 && figures.length * 10 >= both.length * 6;
};

/** Gathers the lines of an unruled table into rows: a line that fills one column only goes on with the row above it. */
const tableRows = (rows: readonly (readonly (Line | null)[])[]): Line[][][] => {
  const table: Line[][][] = [];
  let previousY = -Infinity;
  let leading = Infinity;
  for (const row of rows) {
    const present = row.filter((part) => part !== null);
    const y = Math.max(...present.map((part) => part.y));
    const size = Math.max(...present.map((part) => part.size));
    const last = table.at(-1);
    const goesOn =
      last !== undefined && row[0] === null && y - previousY < 1.6 * size && present.length < row.length - 1;
    const wraps =
      last !== undefined && present.length === 1 && row[0] !== null && row.length > 1 && y - previousY < 1.25 * size;
    if (last && (goesOn || wraps))
      row.forEach((part, column) => {
        if (part) (last[column] as Line[]).push(part);
      });
    else table.push(row.map((part) => (part ? [part] : [])));
    leading = Math.min(leading, y - previousY);
    previousY = y;
  }
  return table;
};

const regionOf = (lines: readonly Line[], gutters: readonly Gutter[]): Region => {
  const rows = lines.map((line) => partsOf(line, gutters));
  if (isTable(rows)) return { kind: "table", rows: tableRows(rows) };
  const columns = Array.from({ length: gutters.length + 1 }, (_, column) => rows.flatMap((row) => row[column] ?? []));
  return { kind: "columns", columns: columns.filter((column) => column.length > 0) };
};

/** Parts the lines of a page, from top to bottom, into running text, columns and unruled tables. */
export const regionsOf = (lines: readonly Line[]): Region[] => {
  const regions: Region[] = [];
  let flow: Line[] = [];
  const flush = (): void => {
    if (flow.length > 0) regions.push({ kind: "flow", lines: flow });
    flow = [];
  };
  for (let at = 0; at < lines.length;) {
    const zone = zoneFrom(lines, at);
    if (!zone) {
      flow.push(lines[at] as Line);
      at++;
      continue;
    }
    // What stands to the right of the gutter just above belongs to the right column ("TM. ỦY BAN NHÂN DÂN").
    const gutter = zone.gutters[0] as Gutter;
    const before: Line[] = [];
    while (flow.length > 0) {
      const above = flow.at(-1) as Line;
      const below = before[0] ?? (lines[zone.start] as Line);
      if (above.x < gutter.to - 1 || below.y - above.y > 1.6 * above.size) break;
      before.unshift(above);
      flow.pop();
    }
    flush();
    regions.push(regionOf([...before, ...lines.slice(zone.start, zone.end)], zone.gutters));
    at = zone.end;
  }
  flush();
  return regions;
};
