import { choice, feature, type Feature } from "../feature.ts";
import { overlap } from "../words.ts";
import type { Line } from "./grid.ts";
import {
  AVERAGE,
  BEFORE,
  CHANGE,
  COMPARED,
  DONE,
  INSIDE,
  OPENS_TOTAL,
  PERCENT,
  PLAN,
  RECEIVED,
  REST,
  TOTAL,
  has,
} from "./said.ts";
import { isOfBefore, PATTERN_KINDS } from "./kinds.ts";
import { SHAPES, type Pattern, type Slant } from "./pattern.ts";

/** A line of a table that may follow from others. */
export interface LinePlace {
  readonly slant: Slant;
  readonly target: number;
  readonly line: Line;
}

/** The same with what it may follow from. */
export interface LineContext extends LinePlace {
  /** How many patterns are tried: the more, the likelier one fits by chance. */
  readonly choices: number;
}

/** A pattern with what its arithmetic says over all instances. */
export interface PatternView {
  readonly context: LinePlace;
  readonly pattern: Pattern;
  readonly parts: readonly Line[];
  readonly instances: number;
  readonly fitting: number;
}

const position = ({ slant, target }: LinePlace): number =>
  target === 0 ? 0 : target === slant.lines.length - 1 ? 2 : 1;

export const NO_PATTERN_FEATURES: readonly Feature<LineContext>[] = [
  feature("none", () => 1),
  feature("none-row", (c) => c.slant.axis === "row"),
  feature("none-total", (c) => has(c.line, TOTAL)),
  feature("none-total-row", (c) => c.slant.axis === "row" && has(c.line, OPENS_TOTAL)),
  feature("none-percent", (c) => has(c.line, PERCENT)),
  feature("none-change", (c) => has(c.line, CHANGE)),
  feature("none-rest", (c) => has(c.line, REST)),
  feature("none-first", (c) => position(c) === 0),
  feature("none-last", (c) => position(c) === 2),
  feature("none-formula", (c) => c.line.formula !== ""),
  feature("none-average", (c) => has(c.line, AVERAGE)),
  feature("none-numbered", (c) => c.line.rank > 0),
  feature("none-choices", (c) => (32 - Math.clz32(c.choices)) / 4),
];

const AXES = ["row", "column"] as const;
const axis = (v: PatternView): number => AXES.indexOf(v.context.slant.axis);
const kind = (v: PatternView): number => PATTERN_KINDS.indexOf(v.pattern.kind);
const TELLS = ["total", "rest", "change", "percent", "other"] as const;
const tells = ({ context: { line } }: PatternView): number => {
  if (has(line, PERCENT)) return 3;
  if (has(line, REST)) return 1;
  if (has(line, CHANGE)) return 2;
  return has(line, TOTAL) ? 0 : 4;
};
const GAPS = ["next", "second", "third", "far", "behind"] as const;
const gap = (v: PatternView, at: number): number => {
  const away = v.context.target - (v.pattern.parts[at] as number);
  return away < 0 ? 4 : Math.min(away, 4) - 1;
};

const whole = (v: PatternView): boolean => {
  const first = v.pattern.parts[0] as number;
  const last = v.pattern.parts.at(-1) as number;
  const count = v.context.slant.lines.length;
  return v.context.target < first ? last === count - 1 : first === 0;
};

const formulaFits = ({ context, parts, pattern }: PatternView): number => {
  const { formula } = context.line;
  if (formula === "") return 0;
  const numbers = parts.map((part) => part.number);
  if (numbers.includes("")) return 0;
  const told = formula.match(/\d{1,2}|[a-z]/giu) ?? [];
  const operator = pattern.kind === "total" ? "+" : pattern.kind === "rest" || pattern.kind === "delta" ? "-" : "/";
  const same = told.length >= numbers.length && numbers.every((number, at) => told[at] === number);
  const slash = operator === "/" ? /[/:%x*]/u.test(formula) : formula.includes(operator);
  return same && slash ? 1 : -1;
};

/** Whether the parts of a total bear deeper numbers than it. */
const isDeeper = ({ pattern, parts, context: { line } }: PatternView): boolean =>
  pattern.kind === "total" && line.rank > 0 && parts.every(({ rank }) => rank > line.rank);

export const PATTERN_FEATURES: readonly Feature<PatternView>[] = [
  feature("pattern", () => 1),
  feature(
    "fitting",
    (v) => (v.instances === 0 ? 0 : v.fitting / v.instances),
    "các dòng, cột khác đều khớp",
    "the other rows or columns fit",
  ),
  feature("few", (v) => v.instances <= 1),
  feature("two", (v) => v.instances === 2),
  feature("many", (v) => v.instances >= 5),
  feature("most-fit", (v) => v.instances > 2 && v.fitting * 10 >= v.instances * 7),
  feature("all-fit", (v) => v.instances >= 3 && v.fitting === v.instances),
  feature("all-fit-many", (v) => v.instances >= 5 && v.fitting === v.instances),
  feature("none-fits", (v) => v.instances > 0 && v.fitting === 0),
  feature("formula", formulaFits, "công thức ở đầu cột", "the formula in the column's head"),
  feature(
    "total-said",
    (v) => v.pattern.kind === "total" && has(v.context.line, TOTAL),
    "“tổng”, “cộng”",
    "“tổng”, “cộng” (total)",
  ),
  feature("total-opens", (v) => v.pattern.kind === "total" && has(v.context.line, OPENS_TOTAL)),
  feature("total-whole", (v) => v.pattern.kind === "total" && whole(v)),
  feature("total-said-whole", (v) => v.pattern.kind === "total" && has(v.context.line, TOTAL) && whole(v)),
  feature(
    "total-children",
    (v) => v.pattern.shape === "children",
    "các dòng con theo số thứ tự",
    "its sub-rows by their numbers",
  ),
  feature("total-inside", (v) => v.pattern.kind === "total" && has(v.parts[0], INSIDE)),
  feature("total-part-total", (v) => v.pattern.kind === "total" && v.parts.some((part) => has(part, TOTAL))),
  feature("total-ranks-mixed", (v) => v.pattern.kind === "total" && new Set(v.parts.map(({ rank }) => rank)).size > 1),
  feature(
    "total-ranks-same",
    (v) => v.pattern.kind === "total" && v.parts.every(({ rank }) => rank > 0 && rank === v.parts[0]?.rank),
  ),
  feature("total-deeper", isDeeper),
  feature(
    "total-same-rank",
    (v) =>
      v.pattern.kind === "total" && v.context.line.rank > 0 && v.parts.some(({ rank }) => rank === v.context.line.rank),
  ),
  feature("total-two", (v) => v.pattern.kind === "total" && v.parts.length === 2),
  feature("total-three", (v) => v.pattern.kind === "total" && v.parts.length === 3),
  feature("total-many", (v) => v.pattern.kind === "total" && v.parts.length > 6),
  feature(
    "total-far",
    (v) =>
      v.pattern.kind === "total" && Math.min(...v.pattern.parts.map((part) => Math.abs(part - v.context.target))) > 1,
  ),
  feature(
    "parts-change",
    (v) => v.pattern.kind === "total" && v.parts.some((part) => has(part, CHANGE) || has(part, COMPARED)),
  ),
  feature("parts-rest", (v) => v.pattern.kind === "total" && has(v.parts.at(-1), REST)),
  feature("parts-average", (v) => v.parts.some((part) => has(part, AVERAGE))),
  feature("rest-said", (v) => v.pattern.kind === "rest" && has(v.context.line, REST), "“còn”", "“còn” (left)"),
  feature("rest-whole-total", (v) => v.pattern.kind === "rest" && has(v.parts[0], RECEIVED)),
  feature(
    "delta-said",
    (v) => v.pattern.kind === "delta" && has(v.context.line, CHANGE),
    "“tăng”, “giảm”, “chênh lệch”",
    "“tăng”, “giảm” (up, down)",
  ),
  feature("delta-rest", (v) => v.pattern.kind === "delta" && has(v.context.line, REST)),
  feature(
    "delta-order",
    (v) => v.pattern.kind === "delta" && (v.pattern.parts[0] as number) > (v.pattern.parts[1] as number),
  ),
  feature(
    "share-plan",
    (v) => v.pattern.kind === "share" && has(v.parts[1], PLAN),
    "kế hoạch và thực hiện",
    "plan and result",
  ),
  feature("share-done", (v) => v.pattern.kind === "share" && has(v.parts[0], DONE)),
  feature("share-plan-done", (v) => v.pattern.kind === "share" && has(v.parts[1], PLAN) && has(v.parts[0], DONE)),
  feature("share-whole-total", (v) => v.pattern.kind === "share" && has(v.parts[1], RECEIVED)),
  feature("share-compared", (v) => v.pattern.kind === "share" && has(v.context.line, COMPARED)),
  feature("share-said-plan", (v) => v.pattern.kind === "share" && has(v.context.line, PLAN) && has(v.parts[1], PLAN)),
  feature("share-part-change", (v) => v.pattern.kind === "share" && has(v.parts[0], CHANGE)),
  feature("share-whole-change", (v) => v.pattern.kind === "share" && has(v.parts[1], CHANGE)),
  feature("share-words-part", (v) =>
    v.pattern.kind === "share" ? overlap(new Set(v.context.line.words), new Set(v.parts[0]?.words ?? [])) : 0,
  ),
  feature("share-words-whole", (v) =>
    v.pattern.kind === "share" ? overlap(new Set(v.context.line.words), new Set(v.parts[1]?.words ?? [])) : 0,
  ),
  feature(
    "growth-compared",
    (v) => v.pattern.kind === "growth" && has(v.context.line, COMPARED),
    "“so với”, “tăng”",
    "“so với” (against)",
  ),
  feature(
    "growth-order",
    (v) => v.pattern.kind === "growth" && (v.pattern.parts[0] as number) > (v.pattern.parts[1] as number),
  ),
  feature("growth-signed", (v) => v.pattern.kind === "growth" && has(v.context.line, CHANGE)),
  feature(
    "before-said",
    (v) => isOfBefore(v.pattern.kind) && has(v.context.line, BEFORE),
    "“năm trước = 100”, “chỉ số phát triển”",
    "“năm trước = 100” (the year before)",
  ),
  feature("before-words", (v) =>
    isOfBefore(v.pattern.kind) ? overlap(new Set(v.context.line.words), new Set(v.parts[0]?.words ?? [])) : 0,
  ),
  feature("of-row-said", (v) => v.pattern.kind === "share-of-row" && has(v.context.line, PERCENT)),
  feature("of-head-said", (v) => v.pattern.kind === "share-of-head" && has(v.context.line, PERCENT)),
  feature(
    "of-row-total",
    (v) => v.pattern.kind === "share-of-row" && has(v.context.slant.across[v.pattern.parts[1] as number], TOTAL),
    "tỷ trọng trên dòng tổng",
    "shares of the total row",
  ),
  choice("kind", PATTERN_KINDS, kind),
  choice("axis", AXES, axis),
  choice("tells", TELLS, tells),
  choice("shape", SHAPES, (v) => SHAPES.indexOf(v.pattern.shape)),
  choice("first", GAPS, (v) => (v.pattern.shape === "pair" ? gap(v, 0) : -1)),
  choice("second", GAPS, (v) =>
    v.pattern.parts.length > 1 && v.pattern.shape === "pair" && v.pattern.kind !== "share-of-row" ? gap(v, 1) : -1,
  ),
];
