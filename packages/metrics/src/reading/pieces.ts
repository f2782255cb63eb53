import type { Item } from "./item.ts";

/**
 * No paragraph of a report comes near these (19 figures, 766 items in three real ones with their tables and annexes). What
 * reads a flow looks back and forth in it, so a longer one, a table run together on a line, is read piece by piece.
 */
const MOST_FIGURES = 100;
const MOST_ITEMS = 3000;

/** Whether some items with some more behind them are too many for one stretch. */
export const isLong = (items: readonly Item[], more: readonly Item[]): boolean =>
  items.length + more.length > MOST_ITEMS || figuresIn(items) + figuresIn(more) > MOST_FIGURES;

const figuresIn = (items: readonly Item[]): number => {
  let figures = 0;
  for (const item of items) if (item.type === "figure") figures++;
  return figures;
};

/** Items in pieces that are not too long. */
export const piecesOf = (items: readonly Item[]): (readonly Item[])[] => {
  if (!isLong(items, [])) return [items];
  const pieces: Item[][] = [];
  let piece: Item[] = [];
  let figures = 0;
  for (const item of items) {
    piece.push(item);
    if (item.type === "figure") figures++;
    if (figures < MOST_FIGURES && piece.length < MOST_ITEMS) continue;
    pieces.push(piece);
    piece = [];
    figures = 0;
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
};
