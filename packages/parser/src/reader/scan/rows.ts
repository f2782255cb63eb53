import { type Area, INK, type PagePicture } from "./picture.ts";

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

/** A column not wider than this, in heights of its letters, holds a few of them a line. */
const LETTERS_WIDE = 2.5;
/** Lines that follow each other as closely as this, in the same measure, are lines of one text. */
const CLOSE = 2.2;
const FEW = 4;

const share = (values: readonly number[], of: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * of)] ?? 0;

/**
 * Whether a column is so narrow that it broke its words into a few letters a line: "Phò", "ng". By themselves such
 * letters pass for digits. A column of row numbers is as narrow, but its lines stand apart.
 */
export const holdsLetters = (picture: PagePicture, area: Area): boolean => {
  const rows = inkedRows(picture, area);
  if (rows.length < FEW) return false;
  const height = share(
    rows.map(([top, bottom]) => bottom - top),
    0.8,
  );
  const step = share(
    rows.slice(1).map(([top], index) => top - (rows[index] as readonly [number, number])[0]),
    0.5,
  );
  let [left, right] = [area.x1, area.x0];
  for (const [top, bottom] of rows)
    for (let y = top; y < bottom; y++)
      for (let x = area.x0; x < area.x1; x++)
        if ((picture.grey[y * picture.width + x] as number) < INK) {
          if (x < left) left = x;
          if (x > right) right = x;
        }
  return right - left < LETTERS_WIDE * height && step < CLOSE * height;
};
