import type { Sink } from "./io.ts";

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 120;
const WIDTH_OF_A_PIPE = 100;
const NARROWEST = 40;

/** Columns to fill: the terminal's, within what reads well. */
export const outputWidth = (sink: Sink): number =>
  Math.max(NARROWEST, Math.min(sink.columns ?? WIDTH_OF_A_PIPE, WIDEST));
