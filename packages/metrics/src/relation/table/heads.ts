import type { Line } from "./grid.ts";

/** The name of a row that tells a total. */
export const TOTAL_ROW = /^(?:tổng|cộng|toàn)/u;

const known = new WeakMap<readonly Line[], readonly number[]>();

/**
 * Of each row the one that heads its group: the nearest above it whose number is less deep, or, where it bears none or the least
 * deep, the nearest that names a total; −1 where there is none.
 */
export const headsOf = (rows: readonly Line[]): readonly number[] => {
  let heads = known.get(rows);
  if (heads) return heads;
  /** The last row of each rank, of those without a number the last total, since one of a lesser rank. */
  const last: number[] = [];
  heads = rows.map(({ rank, label }, at) => {
    const total = rank === 0 && TOTAL_ROW.test(label.toLowerCase());
    // A total heads groups and stands in none.
    let head = -1;
    for (let above = total ? -1 : Math.max(rank - 1, 0); above >= 0 && head < 0; above--) head = last[above] ?? -1;
    if (rank > 0 || total) {
      last.length = Math.min(last.length, rank);
      last[rank] = at;
    }
    return head;
  });
  known.set(rows, heads);
  return heads;
};
