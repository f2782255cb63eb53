import type { ColumnStart } from "./columns.ts";
import type { Grid, GridCell } from "./grid.ts";
import { type Line, lineOf, lineText, type Word } from "./page.ts";
import type { Measure } from "./paragraphs.ts";
import type { UnruledCell } from "./regions.ts";
import { stackedRows } from "../stacked-rows.ts";

/** A cell of a table on one page. */
export interface PartCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly lines: readonly Line[];
  readonly measure: Measure;
}

/** What stands of a table on one page. */
export interface TablePart {
  readonly page: number;
  readonly y: number;
  readonly bottom: number;
  /** Borders of its columns. */
  readonly xs: readonly number[];
  /** Where its columns begin, where no lines part them. */
  readonly starts: readonly ColumnStart[] | null;
  readonly rows: readonly (readonly PartCell[])[];
}

/** Space between a cell's border and its text, where the text does not tell. */
const PADDING = 5.4;

const distance = (cell: GridCell, x: number, y: number): number =>
  Math.max(cell.x0 - x, 0, x - cell.x1) + Math.max(cell.y0 - y, 0, y - cell.y1);

const cellAt = (cells: readonly GridCell[], x: number, y: number): number => {
  let best = 0;
  let least = Infinity;
  for (let i = 0; i < cells.length; i++) {
    const away = distance(cells[i] as GridCell, x, y);
    if (away === 0) return i;
    if (away < least) {
      least = away;
      best = i;
    }
  }
  return best;
};

/** Gives each word of the lines inside a grid to its cell. */
export const ruledPart = (page: number, grid: Grid, lines: readonly Line[], leading: number): TablePart => {
  const byCell = new Map<number, Line[]>();
  for (const line of lines) {
    const words = new Map<number, Word[]>();
    for (const word of line.words) {
      const at = cellAt(grid.cells, (word.x + word.right) / 2, word.y - word.size * 0.3);
      words.set(at, [...(words.get(at) ?? []), word]);
    }
    for (const [at, group] of words) byCell.set(at, [...(byCell.get(at) ?? []), lineOf(page, group)]);
  }
  const rows: PartCell[][] = [];
  grid.cells.forEach((cell, index) => {
    const cellLines = (byCell.get(index) ?? []).sort((a, b) => a.y - b.y);
    const pad = Math.min(8, Math.max(1.5, Math.min(PADDING, ...cellLines.map((line) => line.x - cell.x0))));
    const row = rows[cell.row] ?? [];
    rows[cell.row] = row;
    row.push({
      column: cell.column,
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      lines: cellLines,
      measure: { left: cell.x0 + pad, right: cell.x1 - pad, leading },
    });
  });
  return {
    page,
    y: grid.ys[0] as number,
    bottom: grid.ys.at(-1) as number,
    xs: grid.xs,
    starts: null,
    // A grid line of merged cells alone leaves a row that no cell begins in.
    rows: unstacked(Array.from(rows, (row) => row ?? [])),
  };
};

/** The lines of a cell, each with those that go on with it: a line that begins small is the rest of the one above. */
const itemsOf = ({ lines }: PartCell): Line[][] => {
  const items: Line[][] = [];
  for (const line of lines) {
    const open = items.at(-1);
    if (open && /^\p{Ll}/u.test(lineText(line))) open.push(line);
    else items.push([line]);
  }
  return items;
};

/** Rows of a table whose body was set into one ruled row, line by line; a cell that spans rows leaves them as they are. */
const unstacked = (rows: readonly (readonly PartCell[])[]): PartCell[][] => {
  const merged = rows.some((cells) => cells.some((cell) => cell.rowSpan > 1));
  return rows.flatMap((row) => {
    const items = row.map(itemsOf);
    const texts = items.map((own) => own.map((lines) => lines.map(lineText).join(" ")));
    const count = merged ? 1 : stackedRows(texts);
    if (count === 1) return [[...row]];
    return Array.from({ length: count }, (_, index) =>
      row.map((cell, column) => ({ ...cell, lines: items[column]?.[index] ?? [] })),
    );
  });
};

/** Where a line's text ends: a point or comma may hang beyond the column. */
const textRight = (line: Line): number => {
  const last = line.words.at(-1);
  return last && /[.,;:]$/u.test(last.text) ? (last.letters.at(-1)?.x ?? line.right) : line.right;
};

/** Makes a table of rows that only gaps part. */
export const unruledPart = (
  starts: readonly ColumnStart[],
  rows: readonly (readonly UnruledCell[])[],
  leading: number,
): TablePart => {
  const all = rows.flatMap((row) => row.flatMap((cell) => cell.lines));
  // Only white bounds the table: its outer borders are the page's.
  const xs = [0, ...starts.map((start) => start.x), 10_000];
  const reach = xs.map((_, column) =>
    Math.max(
      ...rows.flatMap((row) =>
        row.filter((cell) => cell.column + cell.columnSpan - 1 === column).flatMap((cell) => cell.lines.map(textRight)),
      ),
    ),
  );
  return {
    page: all[0]?.page ?? 1,
    y: Math.min(...all.map((line) => line.y - line.size)),
    bottom: Math.max(...all.map((line) => line.y)),
    xs,
    starts,
    rows: rows.map((row) =>
      row.map((cell) => ({
        column: cell.column,
        columnSpan: cell.columnSpan,
        rowSpan: 1,
        lines: cell.lines,
        // As wide as its widest line, or as the next column leaves it.
        measure: {
          left: Math.min(...cell.lines.map((line) => line.x)),
          right: reach[cell.column + cell.columnSpan - 1] as number,
          leading,
        },
      })),
    ),
  };
};

export const cellText = (cell: { readonly lines: readonly Line[] }): string => cell.lines.map(lineText).join(" ");

/** Where each column of `part` stands among `xs`, or null where its borders are others. */
export const columnsAmong = (part: readonly number[], xs: readonly number[]): number[] | null => {
  const found: number[] = [];
  for (const x of part) {
    const at = xs.findIndex((other) => Math.abs(other - x) <= 5);
    if (at < 0) return null;
    found.push(at);
  }
  return found;
};
