import type { Grid, GridCell } from "./pdf-grid.ts";
import { type Line, lineOf, lineText, type Word } from "./pdf-page.ts";
import type { Measure } from "./pdf-paragraphs.ts";

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
    // A grid line of merged cells alone leaves a row that no cell begins in.
    rows: Array.from(rows, (row) => row ?? []),
  };
};

/** Makes a table of rows that only gaps part. */
export const unruledPart = (rows: readonly (readonly (readonly Line[])[])[], leading: number): TablePart => {
  const columns = rows[0]?.length ?? 0;
  const extents = Array.from({ length: columns }, (_, column) => {
    const lines = rows.flatMap((row) => row[column] ?? []);
    return { left: Math.min(...lines.map((line) => line.x)), right: Math.max(...lines.map((line) => line.right)) };
  });
  const all = rows.flat(2);
  return {
    page: all[0]?.page ?? 1,
    y: Math.min(...all.map((line) => line.y - line.size)),
    bottom: Math.max(...all.map((line) => line.y)),
    xs: [...extents.map((extent) => extent.left), extents.at(-1)?.right ?? 0],
    rows: rows.map((row) =>
      row.map((lines, column) => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        lines,
        measure: { ...(extents[column] as { left: number; right: number }), leading },
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
