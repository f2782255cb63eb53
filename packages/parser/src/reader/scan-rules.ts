import type { Rule } from "./pdf-page.ts";
import type { PagePicture } from "./scan-render.ts";

const DARK = 140;
/** Scans break a line here and there. */
const LONGEST_GAP = 4;
/** A line thicker than this is a bar or the edge of the sheet. */
const MOST_THICKNESS = 9;

/** Takes a point of the picture, in pixels, to the page as it would lie straight. */
export type Straighten = (x: number, y: number) => readonly [number, number];

/** Rotates about the picture's centre against its slope (rise over run of its lines of text). */
export const straighten = (width: number, height: number, slope: number): Straighten => {
  const length = Math.hypot(1, slope);
  const [cosine, sine] = [1 / length, slope / length];
  return (x, y) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    return [width / 2 + dx * cosine + dy * sine, height / 2 - dx * sine + dy * cosine];
  };
};

interface Run {
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

/**
 * Finds long dark runs along one direction, following the slope: `length` steps along, `breadth` lines across.
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
 * Parts a picture from its straight lines: borders of tables, lines under headings and over notes. Recognition takes a
 * ruled table for a drawing and reads nothing of it; the lines themselves tell where its cells are.
 */
export const partRules = (picture: PagePicture, slope: number): RuledPicture => {
  const { width, height, grey, pointsPerPixel } = picture;
  const dark = (x: number, y: number): boolean =>
    y >= 0 && y < height && x >= 0 && x < width && (grey[y * width + x] as number) < DARK;
  /** How far a line has drifted aside at `along`, against its middle. */
  const drift = (along: number, whole: number): number => Math.round((along - whole / 2) * slope);
  const rows = strokesOf(darkRuns(width, height, width * 0.05, (x, y) => dark(x, y + drift(x, width))));
  const columns = strokesOf(darkRuns(height, width, height * 0.025, (y, x) => dark(x - drift(y, height), y)));

  const clean = Uint8Array.from(grey);
  const erase = (x: number, y: number): void => {
    if (y >= 0 && y < height && x >= 0 && x < width) clean[y * width + x] = 255;
  };
  for (const { from, to, first, last } of rows)
    for (let x = from; x <= to; x++) for (let y = first - 1; y <= last + 1; y++) erase(x, y + drift(x, width));
  for (const { from, to, first, last } of columns)
    for (let y = from; y <= to; y++) for (let x = first - 1; x <= last + 1; x++) erase(x - drift(y, height), y);

  const toStraight = straighten(width, height, slope);
  const point = (x: number, y: number): readonly [number, number] => {
    const [straightX, straightY] = toStraight(x, y);
    return [straightX * pointsPerPixel, straightY * pointsPerPixel];
  };
  // What was drawn straight and scanned askew is straight again.
  const across = rows.map(({ from, to, first, last }): Rule => {
    const [x0, y0] = point(from, (first + last) / 2 + drift(from, width));
    const [x1, y1] = point(to, (first + last) / 2 + drift(to, width));
    return { x0, y0: (y0 + y1) / 2, x1, y1: (y0 + y1) / 2 };
  });
  const down = columns.map(({ from, to, first, last }): Rule => {
    const [x0, y0] = point((first + last) / 2 - drift(from, height), from);
    const [x1, y1] = point((first + last) / 2 - drift(to, height), to);
    return { x0: (x0 + x1) / 2, y0, x1: (x0 + x1) / 2, y1 };
  });
  return { picture: { ...picture, grey: clean }, rules: [...across, ...down] };
};
