import type { Rule } from "./page.ts";

/** A cell of a ruled table, with its place in the grid and its rectangle on the page. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A table that lines are drawn around. */
export interface Grid {
  /** Borders of its columns from left to right, and of its rows from top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** How far apart two lines may be and still meet, in points. */
const MEET = 2.5;

interface Segment {
  /** Where the line stands across its direction. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Joins pieces of one line: cells draw their borders one by one. */
const mergeSegments = (segments: readonly Segment[]): Segment[] => {
  const sorted = segments.toSorted((a, b) => a.at - b.at || a.from - b.from);
  const merged: Segment[] = [];
  for (let i = 0; i < sorted.length;) {
    const { at } = sorted[i] as Segment;
    let end = i;
    while (end < sorted.length && (sorted[end] as Segment).at - at <= MEET) end++;
    const line = sorted.slice(i, end).sort((a, b) => a.from - b.from);
    let current = line[0] as Segment;
    for (const piece of line.slice(1))
      if (piece.from <= current.to + MEET)
        current = { at: current.at, from: current.from, to: Math.max(current.to, piece.to) };
      else {
        merged.push(current);
        current = piece;
      }
    merged.push(current);
    i = end;
  }
  return merged;
};

const clusters = (values: readonly number[]): number[] => {
  const sorted = values.toSorted((a, b) => a - b);
  const found: number[] = [];
  for (const value of sorted) if (found.length === 0 || value - (found.at(-1) as number) > MEET) found.push(value);
  return found;
};

const find = (parents: number[], of: number): number => {
  let root = of;
  while (parents[root] !== root) root = parents[root] as number;
  for (let at = of; parents[at] !== root;) {
    const next = parents[at] as number;
    parents[at] = root;
    at = next;
  }
  return root;
};

/** Groups lines that touch. */
const networks = (flat: readonly Segment[], upright: readonly Segment[]): { flat: Segment[]; upright: Segment[] }[] => {
  const parents = Array.from({ length: flat.length + upright.length }, (_, index) => index);
  flat.forEach((row, rowIndex) => {
    upright.forEach((column, columnIndex) => {
      const touches =
        column.at >= row.from - MEET &&
        column.at <= row.to + MEET &&
        row.at >= column.from - MEET &&
        row.at <= column.to + MEET;
      if (touches) parents[find(parents, rowIndex)] = find(parents, flat.length + columnIndex);
    });
  });
  const groups = new Map<number, { flat: Segment[]; upright: Segment[] }>();
  const groupOf = (index: number): { flat: Segment[]; upright: Segment[] } => {
    const root = find(parents, index);
    const group = groups.get(root) ?? { flat: [], upright: [] };
    groups.set(root, group);
    return group;
  };
  flat.forEach((segment, index) => groupOf(index).flat.push(segment));
  upright.forEach((segment, index) => groupOf(flat.length + index).upright.push(segment));
  return [...groups.values()];
};

const covers = (segments: readonly Segment[], at: number, from: number, to: number): boolean => {
  const middle = (from + to) / 2;
  return segments.some(
    (segment) => Math.abs(segment.at - at) <= MEET + 0.5 && segment.from <= middle && segment.to >= middle,
  );
};

const gridOf = (flat: readonly Segment[], upright: readonly Segment[]): Grid | null => {
  const xs = clusters(upright.map((segment) => segment.at));
  const ys = clusters(flat.map((segment) => segment.at));
  // A table may be open at its sides: its rows' lines then reach beyond the outermost column lines.
  const left = Math.min(...flat.map((segment) => segment.from));
  const right = Math.max(...flat.map((segment) => segment.to));
  if (xs.length > 0 && (xs[0] as number) - left > 12) xs.unshift(left);
  if (xs.length > 0 && right - (xs.at(-1) as number) > 12) xs.push(right);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || (columns === 1 && rows === 1) || columns * rows > 20_000) return null;
  const parents = Array.from({ length: columns * rows }, (_, index) => index);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x0, x1] = [xs[column] as number, xs[column + 1] as number];
      const [y0, y1] = [ys[row] as number, ys[row + 1] as number];
      const index = row * columns + column;
      if (column + 1 < columns && !covers(upright, x1, y0, y1))
        parents[find(parents, index)] = find(parents, index + 1);
      if (row + 1 < rows && !covers(flat, y1, x0, x1)) parents[find(parents, index)] = find(parents, index + columns);
    }
  const extents = new Map<number, { row: number; column: number; lastRow: number; lastColumn: number }>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const root = find(parents, row * columns + column);
      const extent = extents.get(root) ?? { row, column, lastRow: row, lastColumn: column };
      extent.lastRow = Math.max(extent.lastRow, row);
      extent.column = Math.min(extent.column, column);
      extent.lastColumn = Math.max(extent.lastColumn, column);
      extents.set(root, extent);
    }
  if (extents.size < 2) return null;
  const cells = [...extents.values()]
    .map((extent) => ({
      row: extent.row,
      column: extent.column,
      rowSpan: extent.lastRow - extent.row + 1,
      columnSpan: extent.lastColumn - extent.column + 1,
      x0: xs[extent.column] as number,
      y0: ys[extent.row] as number,
      x1: xs[extent.lastColumn + 1] as number,
      y1: ys[extent.lastRow + 1] as number,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { xs, ys, cells };
};

/** Finds the tables that a page's lines draw. */
export const gridsOf = (rules: readonly Rule[]): Grid[] => {
  const flat: Segment[] = [];
  const upright: Segment[] = [];
  for (const rule of rules)
    if (rule.x1 - rule.x0 > rule.y1 - rule.y0) flat.push({ at: rule.y0, from: rule.x0, to: rule.x1 });
    else upright.push({ at: rule.x0, from: rule.y0, to: rule.y1 });
  if (flat.length > 4000 || upright.length > 4000) return [];
  const grids: Grid[] = [];
  for (const network of networks(mergeSegments(flat), mergeSegments(upright))) {
    if (network.flat.length < 2 || network.upright.length < 1) continue;
    const grid = gridOf(network.flat, network.upright);
    if (grid) grids.push(grid);
  }
  return grids.sort((a, b) => (a.ys[0] as number) - (b.ys[0] as number));
};
