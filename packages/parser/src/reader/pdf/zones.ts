import type { Band, Gutter, Line, Word } from "./page.ts";

/** Lines that stand in columns, and what of the white between them the lines leave. */
export interface Zone {
  readonly start: number;
  readonly end: number;
  readonly gutters: readonly Gutter[];
}

/** Least width of a gap that may part columns, in sizes of the letters. */
const WIDE = 1.6;
/** Least width that a gutter keeps down its column. */
const NARROWEST = 0.8;
/** A gap as wide as this parts columns even in a line that stands alone. */
const ALONE = 3.5;
/** Baselines further apart than this, in sizes, do not belong to one zone. */
const FAR = 4.5;
/** Lines of one column follow each other as closely as this. */
const CLOSE = 1.45;

const MONTH_OR_YEAR = /^(?:tháng|năm)$/iu;
const DAY_OR_MONTH = /^(?:ngày|tháng)$/iu;
const SYMBOL = /^[/-]\p{L}/u;

/** "Số:      /BC", "ngày     tháng": a gap that a number was to be written, or is stamped, into. */
const isBlank = (before: Word, after: Word): boolean =>
  after.glued ||
  before.annotation !== after.annotation ||
  SYMBOL.test(after.text) ||
  (DAY_OR_MONTH.test(before.text) && MONTH_OR_YEAR.test(after.text));

const gapsOf = (line: Line): Gutter[] => {
  const gaps: Gutter[] = [];
  let right = -Infinity;
  let before: Word | null = null;
  for (const word of line.words) {
    const wide = before !== null && word.x - right >= WIDE * line.size;
    if (wide && !isBlank(before as Word, word)) gaps.push({ from: right, to: word.x });
    right = Math.max(right, word.right);
    before = word;
  }
  return gaps;
};

/** What of the gutter a line leaves white, or null where it writes across. */
const remaining = (gutter: Gutter, line: Line): Gutter | null => {
  let { from, to } = gutter;
  for (const word of line.words) {
    if (word.right <= from || word.x >= to) continue;
    // The word cuts the gutter: the wider side remains.
    if (word.x - from > to - word.right) to = word.x;
    else from = word.right;
  }
  return to - from >= NARROWEST * line.size ? { from, to } : null;
};

const left = (line: Line, gutter: Gutter): boolean => line.x < gutter.to - 1;
const right = (line: Line, gutter: Gutter): boolean => line.right > gutter.from + 1;

const apart = (above: Line, line: Line): number => (line.y - above.y) / Math.max(line.size, above.size);

/** Whether two lines stand in one stretch of columns: what lies between them could not be read, and is no end of them. */
export const inOneBand = (bands: readonly Band[], above: Line, line: Line): boolean =>
  bands.some(({ top, bottom }) => above.y > top && above.y <= bottom && line.y > top && line.y <= bottom + line.size);

/** Follows gutters down from line `start`: as far as white remains between what stands left and right. */
export const zoneFrom = (lines: readonly Line[], start: number, bands: readonly Band[] = []): Zone | null => {
  const first = lines[start] as Line;
  let gutters = gapsOf(first);
  if (gutters.length === 0) return null;
  let end = start + 1;
  let lastShared = start;
  let shared = 1;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    const above = lines[end - 1] as Line;
    if (apart(above, line) > FAR && !inOneBand(bands, above, line)) break;
    const kept = gutters.map((gutter) => remaining(gutter, line)).filter((gutter) => gutter !== null);
    if (kept.length === 0) break;
    gutters = kept;
    // A line that stands on both sides tells of columns; so does one that begins right of the gutter.
    const tells = gutters.some((gutter) => right(line, gutter) && line.right > gutter.to);
    if (tells) {
      lastShared = end;
      shared++;
    }
  }
  let close = lastShared + 1;
  // What follows in the left column alone belongs to the zone only where it follows closely.
  while (close < end && apart(lines[close - 1] as Line, lines[close] as Line) <= CLOSE) close++;
  // The first line of a paragraph below may be indented beyond a narrow column; the rest of it is not.
  const after = lines[close];
  const last = lines[close - 1] as Line;
  if (after && close - start > 1 && gutters.every((gutter) => !left(last, gutter))) {
    const paragraph =
      apart(last, after) < CLOSE && last.right > after.right - 3 * after.size && left(after, gutters[0] as Gutter);
    if (paragraph) {
      close--;
      shared--;
    }
  }
  const widest = Math.max(...gutters.map((gutter) => gutter.to - gutter.from));
  if (shared <= 1 && widest < ALONE * first.size) return null;
  return { start, end: close, gutters };
};

/**
 * How many of the lines above belong to the zone: those that begin right of its gutter, such as the rest of a cell
 * which the page before began, or "TM. ỦY BAN NHÂN DÂN" a little above "Nơi nhận:"; and those that leave it white.
 */
export const linesAbove = (above: readonly Line[], zone: Zone, first: Line): number => {
  const gutter = zone.gutters[0] as Gutter;
  let count = 0;
  let below = first;
  for (let at = above.length - 1; at >= 0; at--) {
    const line = above[at] as Line;
    const inColumns = !left(line, gutter) || (line.right > gutter.to && remaining(gutter, line) !== null);
    if (!inColumns || apart(line, below) > 2) break;
    below = line;
    count++;
  }
  return count;
};
