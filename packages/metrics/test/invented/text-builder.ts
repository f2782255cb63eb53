import type { BlockRecord, PlacedSpan } from "../../src/index.ts";

/** Builds a text block by block and tells where each piece of it stands. */
export interface TextBuilder {
  /** Adds to the block that is open; the span covers the piece. */
  readonly add: (piece: string) => PlacedSpan;
  /** Opens the next block, of the given kind, on a new line. */
  readonly open: (kind: BlockRecord["kind"]) => void;
  readonly text: () => string;
  readonly blocks: () => readonly BlockRecord[];
}

const BLOCKS_A_PAGE = 12;
const pageOf = (block: number): number => Math.floor(block / BLOCKS_A_PAGE) + 1;

export const textBuilder = (): TextBuilder => {
  let text = "";
  const opened: { kind: BlockRecord["kind"]; start: number; end: number }[] = [];
  return {
    open: (kind) => {
      if (text !== "") text += "\n";
      opened.push({ kind, start: text.length, end: text.length });
    },
    add: (piece) => {
      const block = opened.length - 1;
      const start = text.length;
      text += piece;
      const current = opened[block];
      if (current) current.end = text.length;
      return { start, end: text.length, page: pageOf(block), block };
    },
    text: () => text,
    blocks: () =>
      opened.map(({ kind, start, end }, block) => ({
        kind,
        span: { start, end, page: pageOf(block), block },
        cell: null,
        level: null,
        listLabel: null,
        boxes: [{ page: pageOf(block), x: 85, y: 60 + (block % BLOCKS_A_PAGE) * 20.5, width: 425.25, height: 18 }],
      })),
  };
};
