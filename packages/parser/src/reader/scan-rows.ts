import { type Area, INK, type PagePicture } from "./scan-picture.ts";

/** Specks are lower than a line of text, in pixels. */
const LEAST_HEIGHT = 5;

const NOTHING = new Uint8Array();

/** The lines of text that ink makes in an area: from where to where each stands. */
export const inkedRows = ({ width, grey }: PagePicture, { x0, x1, y0, y1 }: Area): (readonly [number, number])[] => {
  const rows: (readonly [number, number])[] = [];
  let from = -1;
  for (let y = y0; y <= y1; y++) {
    const row = y < y1 ? grey.subarray(y * width + x0, y * width + x1) : NOTHING;
    const inked = row.some((shade) => shade < INK);
    if (inked && from < 0) from = y;
    if (!inked && from >= 0) {
      if (y - from >= LEAST_HEIGHT) rows.push([from, y]);
      from = -1;
    }
  }
  return rows;
};
