import type { Gutter } from "./pdf-page.ts";
import { INK, type Area, type PagePicture } from "./scan-picture.ts";

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

/** The blank stretches of a horizontal slice, the margins included; null where all of it is blank. */
const gapsOf = (picture: PagePicture, top: number, bottom: number, least: number): Gap[] | null => {
  const { width, grey } = picture;
  const ink = new Uint16Array(width);
  for (let y = top; y < bottom; y++)
    for (let x = 0; x < width; x++) if ((grey[y * width + x] as number) < INK) ink[x] = (ink[x] as number) + 1;
  const gaps: Gap[] = [];
  let from = 0;
  let blank = true;
  for (let x = 0; x <= width; x++) {
    if (x < width && (ink[x] as number) < MOST_SPECKS) continue;
    if (x < width) blank = false;
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

/** Parts of the page that stand side by side, each from the top of its run of lines to the bottom. */
const columnsOf = (gaps: readonly Gap[], width: number, top: number, bottom: number): Area[] => {
  const margin = gaps.find((gap) => gap.from === 0);
  const last = gaps.find((gap) => gap.to === width);
  // Half of the gutter to either side.
  const gutters = gaps.filter((gap) => gap !== margin && gap !== last).map(({ from, to }) => (from + to) >> 1);
  const starts = [margin?.to ?? 0, ...gutters];
  return starts.map((x0, index) => ({ x0, y0: top, x1: gutters[index] ?? last?.from ?? width, y1: bottom }));
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

/**
 * Finds the columns of a straight page, of a table as of a letterhead: runs of lines in which blank gutters go on from
 * top to bottom. Recognition measures the spaces of a whole line at once, and across columns it measures them wrong.
 */
export const sideBySide = (picture: PagePicture): ColumnBand[] => {
  const { width, height } = picture;
  const line = Math.max(width, height) / LINES_ON_A_PAGE;
  const slice = Math.max(Math.round(line / 3), 4);
  const least = line * NARROW;
  const isInner = (gap: Gap): boolean => gap.from > 0 && gap.to < width;
  const bands: ColumnBand[] = [];
  let gutters: Gap[] | null = null;
  let top = 0;
  let bottom = 0;
  let inked = 0;
  const close = (): void => {
    if (!gutters) return;
    const narrow = inked >= line * LINES_FOR_NARROW;
    const kept = gutters.filter((gap) => !isInner(gap) || narrow || gap.to - gap.from >= line * WIDE);
    if (inked >= line * LINES_FOR_WIDE && kept.some(isInner)) {
      const columns = columnsOf(kept, width, top, bottom).flatMap((area) => wholeLines(picture, area) ?? []);
      bands.push({ top, bottom, gutters: kept.filter(isInner), columns });
    }
    gutters = null;
  };
  for (let y = 0; y < height; y += slice) {
    const end = Math.min(y + slice, height);
    const gaps = gapsOf(picture, y, end, least);
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
