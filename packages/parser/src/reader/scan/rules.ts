import type { Rule } from "../pdf/page.ts";
import { type Area, blanked, INK, type PagePicture } from "./picture.ts";

/** Scans break a line here and there. */
const LONGEST_GAP = 4;
/** A line thicker than this is a bar or the edge of the sheet. */
const MOST_THICKNESS = 9;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

/**
 * Finds long dark runs along one direction: `length` steps along, `breadth` lines across.
 * `dark(along, across)` tells whether the picture is dark there.
 */
const darkRuns = (
  length: number,
  breadth: number,
  least: number,
  dark: (along: number, across: number) => boolean,
): Run[] => {
  const runs: Run[] = [];
  for (let across = 0; across < breadth; across++) {
    let from = -1;
    let last = -1;
    for (let along = 0; along <= length; along++) {
      if (along < length && dark(along, across)) {
        if (from < 0) from = along;
        last = along;
        continue;
      }
      if (from >= 0 && (along === length || along - last > LONGEST_GAP)) {
        if (last - from >= least) runs.push({ from, to: last, across });
        from = -1;
      }
    }
  }
  return runs;
};

interface Stroke {
  from: number;
  to: number;
  readonly first: number;
  last: number;
}

/** Joins runs that lie side by side into strokes, and drops what is too thick to be a line. */
const strokesOf = (runs: readonly Run[]): Stroke[] => {
  const strokes: Stroke[] = [];
  let open: Stroke[] = [];
  for (const run of runs) {
    open = open.filter((stroke) => run.across - stroke.last <= 2);
    const own = open.find((stroke) => run.from <= stroke.to && run.to >= stroke.from);
    if (own) {
      own.from = Math.min(own.from, run.from);
      own.to = Math.max(own.to, run.to);
      own.last = run.across;
      continue;
    }
    const stroke = { from: run.from, to: run.to, first: run.across, last: run.across };
    strokes.push(stroke);
    open.push(stroke);
  }
  return strokes.filter((stroke) => stroke.last - stroke.first < MOST_THICKNESS);
};

/** A picture without the straight lines in it, and those lines. */
export interface RuledPicture {
  readonly picture: PagePicture;
  readonly rules: readonly Rule[];
}

/**
 * Parts a straight picture from its straight lines: borders of tables, lines under headings and over notes. Recognition
 * takes a ruled table for a drawing and reads nothing of it; the lines themselves tell where its cells are.
 */
export const partRules = (picture: PagePicture): RuledPicture => {
  const { width, height, grey, pointsPerPixel } = picture;
  const inked = (x: number, y: number): boolean => (grey[y * width + x] as number) < INK;
  const rows = strokesOf(darkRuns(width, height, width * 0.05, inked));
  const columns = strokesOf(darkRuns(height, width, height * 0.025, (y, x) => inked(x, y)));
  // One pixel more on either side: the edges of a line are grey.
  const lines: Area[] = [
    ...rows.map((row) => ({ x0: row.from, y0: row.first - 1, x1: row.to + 1, y1: row.last + 2 })),
    ...columns.map((column) => ({ x0: column.first - 1, y0: column.from, x1: column.last + 2, y1: column.to + 1 })),
  ].map(({ x0, y0, x1, y1 }) => ({
    x0: Math.max(x0, 0),
    y0: Math.max(y0, 0),
    x1: Math.min(x1, width),
    y1: Math.min(y1, height),
  }));
  const rule = (x0: number, y0: number, x1: number, y1: number): Rule => ({
    x0: x0 * pointsPerPixel,
    y0: y0 * pointsPerPixel,
    x1: x1 * pointsPerPixel,
    y1: y1 * pointsPerPixel,
  });
  const across = rows.map(({ from, to, first, last }) => rule(from, (first + last) / 2, to, (first + last) / 2));
  const down = columns.map(({ from, to, first, last }) => rule((first + last) / 2, from, (first + last) / 2, to));
  return { picture: blanked(picture, lines), rules: [...across, ...down] };
};
