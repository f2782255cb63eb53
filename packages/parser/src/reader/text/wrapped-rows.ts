import type { Span } from "../../source/span.ts";
import { looksLikeValue } from "../table-header.ts";

/** A row of a table in plain text: its cells, and what they hold. */
export interface TextRow {
  readonly cells: readonly Span[];
  readonly texts: readonly string[];
}

/** Lines that one cell may be broken into. */
const MOST_LINES = 6;

/** How many cells a whole row has: as many as most have. */
const widthOf = (rows: readonly TextRow[]): number => {
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 0, times = 0] = [...counts].reduce<readonly number[]>(
    (most, entry) => (entry[1] > (most[1] ?? 0) ? entry : most),
    [],
  );
  return times > 1 ? width : 0;
};

/** Whether the last cell of one line is words that the first of the next goes on with. */
const goesOn = (above: TextRow, below: TextRow): boolean => {
  const last = above.texts.at(-1) ?? "";
  return /\p{L}/u.test(last) && !looksLikeValue(last) && /^\p{Ll}{2}/u.test(below.texts[0] ?? "");
};

const joined = (above: TextRow, below: TextRow): TextRow => ({
  cells: [
    ...above.cells.slice(0, -1),
    { start: (above.cells.at(-1) as Span).start, end: (below.cells[0] as Span).end },
    ...below.cells.slice(1),
  ],
  texts: [...above.texts.slice(0, -1), `${above.texts.at(-1)} ${below.texts[0]}`, ...below.texts.slice(1)],
});

/**
 * Joins rows of which one cell was broken into lines: "2 | Số hồ sơ nộp qua", "dịch vụ công | hồ sơ | 640". What is
 * joined is as wide as the table's other rows, and no wider.
 */
export const joinWrapped = <Row extends TextRow>(rows: readonly Row[]): (Row | TextRow)[] => {
  const width = widthOf(rows);
  if (width === 0) return [...rows];
  const found: (Row | TextRow)[] = [];
  for (let at = 0; at < rows.length; at++) {
    let row: Row | TextRow = rows[at] as Row;
    let whole: { readonly row: Row | TextRow; readonly at: number } = { row, at };
    for (let next = at + 1; next < rows.length && next - at < MOST_LINES; next++) {
      const below = rows[next] as Row;
      if (!goesOn(row, below) || row.cells.length + below.cells.length - 1 > width) break;
      row = joined(row, below);
      if (row.cells.length === width) whole = { row, at: next };
    }
    found.push(whole.row);
    at = whole.at;
  }
  return found;
};
