import type { CueKind } from "@doichieu/parser/internal";
import type { Mark } from "./item.ts";

/** Cue kinds in a fixed order: a set of them is one integer, a bit a kind. */
const CUE_KINDS: readonly CueKind[] = [
  "part-list",
  "whole-list",
  "details",
  "of-whole",
  "share",
  "reach",
  "rest",
  "pending",
  "up",
  "down",
  "times",
  "compared",
  "earlier",
  "plan",
  "target",
  "average",
  "total",
  "cumulative",
  "apart",
  "more",
  "not-all",
  "neutral",
];

const MARKS: readonly Mark[] = [",", ";", ":", ".", "(", ")", "…", "¶", "+", "=", "/"];

const CUE_BITS: ReadonlyMap<string, number> = new Map(CUE_KINDS.map((kind, at) => [kind, 1 << at]));
const MARK_BITS: ReadonlyMap<string, number> = new Map(MARKS.map((mark, at) => [mark, 1 << at]));

/** The set of some cue kinds. */
export const cueSet = (...kinds: readonly CueKind[]): number =>
  kinds.reduce((set, kind) => set | (CUE_BITS.get(kind) ?? 0), 0);

/** The set of some marks. */
export const markSet = (...marks: readonly Mark[]): number =>
  marks.reduce((set, mark) => set | (MARK_BITS.get(mark) ?? 0), 0);
