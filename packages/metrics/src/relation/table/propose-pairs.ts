import type { Line } from "./grid.ts";
import { pairPromises, promises } from "./holding.ts";
import { linesByName, nameOf } from "./line-names.ts";
import { headsOf, TOTAL_ROW } from "./heads.ts";
import { followsPeriod, type Pattern, type Slant } from "./pattern.ts";

/** Lines further apart are hardly held against each other. */
const PAIRS_WITHIN = 14;
/** Rates of a block are told so many lines below its figures at most. */
const ABOVE = 40;
/** Shares of the heads of groups stand no further from their figures. */
const HEADS_WITHIN = 6;

const MOST_WHOLES = 6;

const wholeLines = new WeakMap<Slant, readonly number[]>();

/** The lines that shares anywhere in a table may be of: the first, and totals. */
const wholes = (slant: Slant): readonly number[] => {
  let known = wholeLines.get(slant);
  if (!known) {
    const { lines, axis } = slant;
    const all = axis === "column" ? [] : [...lines.keys()];
    known = all.filter((at) => at === 0 || TOTAL_ROW.test(lines[at]?.label.toLowerCase() ?? "")).slice(0, MOST_WHOLES);
    wholeLines.set(slant, known);
  }
  return known;
};

/** Rows follow from two others only where their names say so. */
const SAYS_PAIR = /(?:tăng|giảm|chênh|lệch|còn|tồn|so sánh|tỷ lệ|tỉ lệ|%)/u;
const ROWS_WITHIN = 5;

/** Lines that two others make: differences, shares, growth. */
export const pairs = (slant: Slant, target: number): Pattern[] => {
  const { lines, rates, axis } = slant;
  if (axis === "row" && !rates[target] && !SAYS_PAIR.test(lines[target]?.label.toLowerCase() ?? "")) return [];
  const within = axis === "row" && !rates[target] ? ROWS_WITHIN : PAIRS_WITHIN;
  const from = Math.max(0, target - within);
  const to = Math.min(lines.length, target + within + 1);
  const kinds = rates[target] ? (["share", "growth"] as const) : (["rest", "delta"] as const);
  const found: Pattern[] = [];
  const others = new Set(Array.from({ length: to - from }, (_, at) => from + at));
  if (rates[target]) for (const whole of wholes(slant)) others.add(whole);
  for (let one = from; one < to; one++)
    for (const other of others) {
      if (one === other || one === target || other === target || rates[one] || rates[other]) continue;
      for (const kind of kinds) {
        const near = Math.abs(one - target) <= 3 && Math.abs(other - target) <= 4;
        if (near || pairPromises(slant, kind, target, one, other))
          found.push({ kind, target, parts: [one, other], shape: "pair" });
      }
    }
  return found;
};

/** Rows of one name that shares below may be of. */
const MOST_NAMED = 3;

/** Shares of rows that stand further up under the same names: "Nam" below "Cơ cấu (%)". */
export const structure = (slant: Slant, target: number): Pattern[] => {
  const { lines, rates, axis } = slant;
  const own = nameOf(lines[target] as Line);
  if (axis !== "row" || !rates[target] || own === "") return [];
  const above = (linesByName(slant).get(own) ?? []).filter((line) => line < target && !rates[line]).slice(-MOST_NAMED);
  return above.flatMap((part) => {
    const from = Math.max(2, part - PAIRS_WITHIN);
    const near = Array.from({ length: Math.min(lines.length, part + PAIRS_WITHIN + 1) - from }, (_, at) => from + at);
    return [0, 1, ...near].flatMap((whole): Pattern[] => {
      if (whole === part || whole >= lines.length || rates[whole]) return [];
      if (!pairPromises(slant, "share", target, part, whole)) return [];
      return [{ kind: "share", target, parts: [part, whole], shape: "pair" }];
    });
  });
};

/** A line of rates, each of another line's figure beside it in one line across: a total row, a total column. */
export const sharesOfRow = (slant: Slant, target: number): Pattern[] => {
  if (!slant.rates[target]) return [];
  const { across } = slant;
  const rows = new Set([0, across.length - 1]);
  across.forEach(({ label }, at) => {
    if (TOTAL_ROW.test(label.toLowerCase())) rows.add(at);
  });
  const within = slant.axis === "row" ? 30 : 6;
  const found: Pattern[] = [];
  for (let line = Math.max(0, target - within); line <= target + within && line < slant.lines.length; line++) {
    if (line === target || slant.rates[line]) continue;
    for (const row of rows) {
      const pattern: Pattern = { kind: "share-of-row", target, parts: [line, row], shape: "pair" };
      if (promises(slant, pattern)) found.push(pattern);
    }
  }
  return found;
};

/** A column of rates, each of another column's figure in its row over that of the row which heads its group, where there are several. */
export const sharesOfHead = (slant: Slant, target: number): Pattern[] => {
  if (slant.axis === "row" || !slant.rates[target] || new Set(headsOf(slant.across)).size < 3) return [];
  const found: Pattern[] = [];
  for (
    let line = Math.max(0, target - HEADS_WITHIN);
    line <= target + HEADS_WITHIN && line < slant.lines.length;
    line++
  ) {
    if (line === target || slant.rates[line]) continue;
    const pattern: Pattern = { kind: "share-of-head", target, parts: [line], shape: "pair" };
    if (promises(slant, pattern)) found.push(pattern);
  }
  return found;
};

/** A line of rates, each of another line's figure over that of the year before: "Chỉ số phát triển (năm trước = 100)". */
export const ratesOfBefore = (slant: Slant, target: number): Pattern[] => {
  if (!slant.rates[target] || !slant.across.some((_, at) => followsPeriod(slant, at))) return [];
  const found: Pattern[] = [];
  for (let line = Math.max(0, target - ABOVE); line <= target + PAIRS_WITHIN && line < slant.lines.length; line++) {
    if (line === target || slant.rates[line]) continue;
    for (const kind of ["share-of-before", "growth-of-before"] as const) {
      const pattern: Pattern = { kind, target, parts: [line], shape: "pair" };
      if (promises(slant, pattern)) found.push(pattern);
    }
  }
  return found;
};
