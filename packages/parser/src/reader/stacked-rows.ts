import { looksLikeValue } from "./table-header.ts";

/** Longer lines are prose that happens to take as many lines as a number beside it. */
const LONGEST_LINE = 120;

/** Two lines may be the halves of one number and of one name; three that fit are hardly chance. */
const LEAST_ROWS = 3;

/**
 * How many rows stand stacked in one: where each of its cells holds as many lines, and those of one cell are nothing but
 * numbers, somebody set a whole table into one row. 1 where a row is a row.
 */
export const stackedRows = (cells: readonly (readonly string[])[]): number => {
  const filled = cells.filter((lines) => lines.length > 0);
  const count = filled[0]?.length ?? 1;
  if (filled.length < 2 || count < LEAST_ROWS || filled.some((lines) => lines.length !== count)) return 1;
  if (filled.some((lines) => lines.some((line) => line.length > LONGEST_LINE))) return 1;
  return filled.some((lines) => lines.every(looksLikeValue)) && filled.some((lines) => !lines.every(looksLikeValue))
    ? count
    : 1;
};
