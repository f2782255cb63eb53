import type { Letter } from "./letters.ts";

/** Letters of one baseline. */
interface Row {
  y: number;
  size: number;
  readonly letters: Letter[];
}

/** Letters that share a baseline. Raised and lowered ones find their row later. */
const rowsOf = (letters: readonly Letter[]): Row[] => {
  const sorted = letters.toSorted((a, b) => a.y - b.y);
  const rows: Row[] = [];
  let row: Row | null = null;
  for (const letter of sorted) {
    if (row && letter.y - row.y <= Math.max(0.8, 0.12 * Math.min(letter.size, row.size))) {
      row.letters.push(letter);
      row.size = Math.max(row.size, letter.size);
    } else {
      row = { y: letter.y, size: letter.size, letters: [letter] };
      rows.push(row);
    }
  }
  return rows;
};

/** Letters of a row that stand together. */
interface Run {
  readonly letters: Letter[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Stretches of a row with no wide gap and one annotation. */
const runsOf = (row: Row): Run[] => {
  const sorted = row.letters.toSorted((a, b) => a.x - b.x);
  const runs: Run[] = [];
  let letters: Letter[] = [];
  let right = -Infinity;
  const close = (): void => {
    const first = letters[0];
    if (!first) return;
    const size = letters.reduce((most, letter) => Math.max(most, letter.size), 0);
    runs.push({ letters, x: first.x, right, y: first.y, size });
  };
  for (const letter of sorted) {
    const previous = letters.at(-1);
    if (
      previous &&
      (letter.x - right > 2 * Math.max(letter.size, previous.size) ||
        letter.annotation !== previous.annotation ||
        sizeDiffers(letter, previous))
    ) {
      close();
      letters = [];
      right = -Infinity;
    }
    letters.push(letter);
    right = Math.max(right, letter.right);
  }
  close();
  return runs;
};

const sizeDiffers = (a: Letter, b: Letter): boolean => Math.max(a.size, b.size) > 1.2 * Math.min(a.size, b.size);

/** A line in the making: runs of about one baseline. */
export interface LineBand {
  y: number;
  size: number;
  runs: Run[];
}

/** A small run belongs to the line whose letters stand right beside it, above or below its baseline. */
const hostOf = (bands: readonly LineBand[], from: number, run: Run): LineBand | null => {
  let best: LineBand | null = null;
  let least = Infinity;
  for (const step of [-1, 1])
    for (let i = from + (step > 0 ? 1 : -1); i >= 0 && i < bands.length; i += step) {
      const band = bands[i] as LineBand;
      const rise = band.y - run.y;
      if (Math.abs(rise) > 40) break;
      for (const host of band.runs) {
        if (run.size > host.size * 0.82) continue;
        // Raised by up to two thirds of the letters beside it, or lowered by up to a third.
        if (rise > host.size * 0.7 || rise < -host.size * 0.35) continue;
        const gap = run.x > host.x ? run.x - host.right : host.x - run.right;
        if (gap > host.size * 0.6 || Math.abs(rise) > least) continue;
        best = band;
        least = Math.abs(rise);
      }
    }
  return best;
};

/** Joins rows into lines: raised marks go to their line, and a stamp's number to the line it is stamped on. */
const joinedRows = (rows: readonly Row[]): LineBand[] => {
  const bands: LineBand[] = rows.map((row) => ({ y: row.y, size: row.size, runs: runsOf(row) }));
  for (let i = 0; i < bands.length; i++) {
    const band = bands[i] as LineBand;
    const kept: Run[] = [];
    for (const run of band.runs) {
      const host = run.letters.length <= 12 ? hostOf(bands, i, run) : null;
      if (host) host.runs.push(run);
      else kept.push(run);
    }
    band.runs = kept;
  }
  // Stamps, and letters of other sizes, stand a little off the baseline of the line they complete.
  const merged: LineBand[] = [];
  for (const band of bands) {
    if (band.runs.length === 0) continue;
    const last = merged.at(-1);
    if (last && joins(last, band)) {
      last.runs.push(...band.runs);
      if (band.size > last.size) {
        last.size = band.size;
        last.y = band.y;
      }
    } else merged.push(band);
  }
  return merged;
};

const crosses = (a: Run, b: Run): boolean => a.x < b.right - 1 && b.x < a.right - 1;

const joins = (upper: LineBand, lower: LineBand): boolean => {
  const apart = lower.y - upper.y;
  const size = Math.min(upper.size, lower.size);
  if (apart > 0.7 * size) return false;
  return !upper.runs.some((a) => lower.runs.some((b) => crosses(a, b)));
};

/** Letters in any order as lines in the making, top to bottom. */
export const bandsOf = (letters: readonly Letter[]): LineBand[] => joinedRows(rowsOf(letters));
