import type { Amendment } from "../source/amended.ts";

/** Something that recognition may have got wrong, and what it would have to be. */
export interface Misreading {
  /** Ascending, at least one; they are right or wrong together. */
  readonly amendments: readonly Amendment[];
  /** Whether it is certain by itself; otherwise the grammar must make more of the text with it than without. */
  readonly certain: boolean;
}

/** Letters and digits that stand together, with signs that recognition takes letters for. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the next run. */
  readonly gap: string;
}

const RUN = /[\p{L}\p{M}\d|!€&]+/gu;

/** The runs of an image, in order. */
export const runsOf = (image: string): Run[] => {
  const found = [...image.matchAll(RUN)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return found.map(({ text, start, end }, index) => ({
    text,
    start,
    end,
    gap: image.slice(end, found[index + 1]?.start),
  }));
};
