import type { Gutter } from "../pdf/page.ts";
import { INK, type Area, type PagePicture } from "./picture.ts";

/** Ends of a blank stretch across a slice of the page. */
type Gap = Gutter;

/** Points of a line of text from one baseline to the next, roughly: 13 on an A4 sheet, whose longer side has 842. */
const LINES_ON_A_PAGE = 842 / 13;
/** Gutters between columns, as shares of a line's height: narrow ones must go on for many lines, wide ones for two. */
const NARROW = 0.35;
const WIDE = 1.5;
const LINES_FOR_NARROW = 3.5;
const LINES_FOR_WIDE = 1.5;
/** Specks of a scan are no ink of a column. */
const MOST_SPECKS = 2;

/** The blank stretches of a slice of the area, its margins included; null where all of it is blank. */
const gapsOf = ({ width, grey }: PagePicture, { x0, x1, y0, y1 }: Area, least: number): Gap[] | null => {
  const ink = new Uint16Array(x1 - x0);
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) if ((grey[y * width + x] as number) < INK) ink[x - x0] = (ink[x - x0] as number) + 1;
  const gaps: Gap[] = [];
  let from = x0;
  let blank = true;
  for (let x = x0; x <= x1; x++) {
    if (x < x1 && (ink[x - x0] as number) < MOST_SPECKS) continue;
    if (x < x1) blank = false;
    if (x - from >= least) gaps.push({ from, to: x });
    from = x + 1;
  }
  return blank ? null : gaps;
};

const common = (one: readonly Gap[], other: readonly Gap[], least: number): Gap[] => {
  const gaps: Gap[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const [a, b] = [one[i] as Gap, other[j] as Gap];
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    if (to - from >= least) gaps.push({ from, to });
    if (a.to < b.to) i++;
    else j++;
  }
  return gaps;
};

/** Parts of the area that stand side by side, each from the top of its run of lines to the bottom. */
const columnsOf = (gaps: readonly Gap[], { x0, x1, y0, y1 }: Area): Area[] => {
  const margin = gaps.find((gap) => gap.from === x0);
  const last = gaps.find((gap) => gap.to === x1);
  // Half of the gutter to either side.
  const gutters = gaps.filter((gap) => gap !== margin && gap !== last).map(({ from, to }) => (from + to) >> 1);
  const starts = [margin?.to ?? x0, ...gutters];
  return starts.map((start, index) => ({ x0: start, y0, x1: gutters[index] ?? last?.from ?? x1, y1 }));
};

/** The column without lines that its upper and lower end cut through; null where nothing is left. */
const wholeLines = (picture: PagePicture, { x0, y0, x1, y1 }: Area): Area | null => {
  const inked = (y: number): boolean => {
    let count = 0;
    for (let x = x0; x < x1; x++) if ((picture.grey[y * picture.width + x] as number) < INK) count++;
    return count >= MOST_SPECKS;
  };
  let top = y0;
  let bottom = y1;
  while (top < bottom && inked(top)) top++;
  while (bottom > top && inked(bottom - 1)) bottom--;
  return bottom > top ? { x0, y0: top, x1, y1: bottom } : null;
};

/** Columns beside each other, and from where to where on the page they stand. */
export interface ColumnBand {
  readonly top: number;
  readonly bottom: number;
  readonly gutters: readonly Gutter[];
  readonly columns: readonly Area[];
}

/** Columns may stand in a column, below a title that is written across some of them: looked for so deep. */
const DEEPEST = 3;
/** In a narrow column white runs down by chance more easily than on a page. */
const TIMES_AS_MANY_LINES = 2;

/** A column whose lines stand in columns of their own in places: those, and what is above and below them. */
const partsOf = (picture: PagePicture, column: Area, inner: readonly ColumnBand[]): Area[] => {
  const own = inner.filter(({ columns }) => columns.length > 0);
  const { x0, x1 } = column;
  const tops = [column.y0, ...own.map(({ bottom }) => bottom)];
  const rest = tops.map((y0, index): Area => ({ x0, x1, y0, y1: own[index]?.top ?? column.y1 }));
  return [...rest.flatMap((area) => wholeLines(picture, area) ?? []), ...own.flatMap(({ columns }) => columns)];
};

const bandsIn = (picture: PagePicture, area: Area, depth: number): ColumnBand[] => {
  const line = Math.max(picture.width, picture.height) / LINES_ON_A_PAGE;
  const slice = Math.max(Math.round(line / 3), 4);
  const least = line * NARROW;
  const isInner = (gap: Gap): boolean => gap.from > area.x0 && gap.to < area.x1;
  const bands: ColumnBand[] = [];
  let gutters: Gap[] | null = null;
  let top = area.y0;
  let bottom = area.y0;
  let inked = 0;
  const close = (): void => {
    if (!gutters) return;
    const narrow = inked >= line * LINES_FOR_NARROW * (depth > 0 ? TIMES_AS_MANY_LINES : 1);
    const kept = gutters.filter((gap) => !isInner(gap) || narrow || gap.to - gap.from >= line * WIDE);
    if (inked >= line * LINES_FOR_WIDE && kept.some(isInner)) {
      const columns = columnsOf(kept, { ...area, y0: top, y1: bottom }).flatMap(
        (own) => wholeLines(picture, own) ?? [],
      );
      const inner = columns.map((column) => (depth < DEEPEST ? bandsIn(picture, column, depth + 1) : []));
      bands.push({
        top,
        bottom,
        gutters: kept.filter(isInner),
        columns: columns.flatMap((column, index) => partsOf(picture, column, inner[index] as ColumnBand[])),
      });
      for (const own of inner.flat())
        bands.push({ top: own.top, bottom: own.bottom, gutters: own.gutters, columns: [] });
    }
    gutters = null;
  };
  for (let y = area.y0; y < area.y1; y += slice) {
    const end = Math.min(y + slice, area.y1);
    const gaps = gapsOf(picture, { ...area, y0: y, y1: end }, least);
    if (gaps === null) continue;
    const shared: Gap[] | null = gutters && common(gutters, gaps, least);
    if (shared?.some(isInner)) {
      gutters = shared;
      bottom = end;
      inked += end - y;
      continue;
    }
    close();
    if (gaps.some(isInner)) {
      gutters = gaps;
      top = y;
      bottom = end;
      inked = end - y;
    }
  }
  close();
  return bands;
};
/**
 * Finds the columns of a straight page, of a table as of a letterhead: runs of lines in which blank gutters go on from
 * top to bottom. Recognition measures the spaces of a whole line at once, and across columns it measures them wrong.
 */
export const sideBySide = (picture: PagePicture): ColumnBand[] =>
  bandsIn(picture, { x0: 0, y0: 0, x1: picture.width, y1: picture.height }, 0);
