import { fitShare } from "../arithmetic/share.ts";
import type { Figure } from "../record/figure.ts";
import { asBase, type ShareClaim } from "./share-claim.ts";
import { cellStatement, type Grid, type GridRow } from "./table-grid.ts";
import { literalOf, wholeOf } from "./value.ts";

interface Pair {
  readonly part: number;
  readonly whole: number;
}

const figureAt = (row: GridRow, column: number): Figure | null => row.cells.get(column)?.figure ?? null;

/** Columns that hold percentages in most of their rows. */
const percentColumns = (rows: readonly GridRow[]): number[] => {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const cell of row.cells.values())
      if (cell.figure?.kind === "percentage") counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 3).map(([column]) => column);
};

/** The two columns of which a column of percentages is the quotient, where most rows say so. */
const pairFor = (rows: readonly GridRow[], percent: number): Pair | null => {
  const columns = new Set<number>();
  for (const row of rows)
    for (const cell of row.cells.values())
      if (cell.figure && cell.figure.kind !== "percentage") columns.add(cell.column);
  let best: { pair: Pair; fits: number; tried: number } | null = null;
  for (const part of columns) {
    for (const whole of columns) {
      if (part === whole) continue;
      let fits = 0;
      let tried = 0;
      for (const row of rows) {
        const [a, b, p] = [figureAt(row, part), figureAt(row, whole), figureAt(row, percent)];
        if (!a || !b || p?.kind !== "percentage") continue;
        tried++;
        if (fitShare(literalOf(a), wholeOf(b), literalOf(p)) !== "misfit") fits++;
      }
      if (fits > (best?.fits ?? 0)) best = { pair: { part, whole }, fits, tried };
    }
  }
  // Three rows that agree by chance are rare; a column that is a quotient is one in nearly all rows.
  return best && best.fits >= 3 && best.fits * 4 >= best.tried * 3 ? best.pair : null;
};

/** The shares that columns of percentages tell. */
export const readTableShares = (grids: readonly Grid[]): ShareClaim[] =>
  grids.flatMap((grid) => {
    const rows = grid.rows.filter((row) => !row.header);
    return percentColumns(rows).flatMap((column) => {
      const pair = pairFor(rows, column);
      if (!pair) return [];
      return rows.flatMap((row): ShareClaim[] => {
        const [part, whole, figure] = [figureAt(row, pair.part), figureAt(row, pair.whole), figureAt(row, column)];
        if (!part || !whole || figure?.kind !== "percentage") return [];
        const base = asBase(whole, "table", wholeOf(whole));
        return [
          {
            percent: { figure, role: "share", cues: [], of: [], bracketed: false, named: [], whole: null },
            part: cellStatement(part, row, grid.table),
            bases: [base],
            certainty: "bound",
            resolved: base,
            others: [],
          },
        ];
      });
    });
  });
