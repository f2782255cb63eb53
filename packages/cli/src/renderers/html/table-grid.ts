import type { BlockRecord } from "@doichieu/metrics";

/** One cell of a table as HTML tells it. */
export interface Slot {
  readonly blocks: BlockRecord[];
  readonly header: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Wider than any table on paper: beyond it a file lies about its columns, and gaps are not filled. */
const WIDEST = 100;
const LONGEST_SPAN = 1000;

/** Rows of cells, left to right; null where a row has an empty place, so that what follows keeps its column. */
export const tableRows = (cells: readonly BlockRecord[]): (Slot | null)[][] => {
  const rows = new Map<number, Map<number, Slot>>();
  for (const block of cells) {
    const { cell } = block;
    if (!cell) continue;
    const row = rows.get(cell.row) ?? new Map<number, Slot>();
    rows.set(cell.row, row);
    const slot = row.get(cell.column);
    if (slot) slot.blocks.push(block);
    else
      row.set(cell.column, {
        blocks: [block],
        header: cell.header,
        rowSpan: Math.max(1, Math.min(cell.rowSpan, LONGEST_SPAN)),
        columnSpan: Math.max(1, Math.min(cell.columnSpan, WIDEST)),
      });
  }
  const width = Math.max(0, ...[...rows.values()].flatMap((row) => [...row].map(([at, slot]) => at + slot.columnSpan)));
  /** For each column, the first row that no cell from above reaches into. */
  const free = new Map<number, number>();
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([rowIndex, row]) => {
      if (width > WIDEST) return [...row].sort(([a], [b]) => a - b).map(([, slot]) => slot);
      const slots: (Slot | null)[] = [];
      for (let column = 0; column < width; column++) {
        const slot = row.get(column);
        if (!slot) {
          if ((free.get(column) ?? 0) <= rowIndex) slots.push(null);
          continue;
        }
        slots.push(slot);
        for (let covered = column; covered < column + slot.columnSpan; covered++)
          free.set(covered, rowIndex + slot.rowSpan);
        column += slot.columnSpan - 1;
      }
      return slots;
    });
};
