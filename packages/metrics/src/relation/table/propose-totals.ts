import { groupedBy } from "../../record/grouped-by.ts";
import type { Line } from "./grid.ts";
import { holds } from "./holding.ts";
import { linesByName, nameOf } from "./line-names.ts";
import type { Pattern, Slant } from "./pattern.ts";
import { RunningTotal } from "./running-total.ts";

const MOST_PARTS = 60;
/** Columns further apart are hardly told as parts of one. */
const APART_WITHIN = 10;
/** Groups of a table that its total is looked for in. */
const MOST_GROUPS = 12;
/** Lines that nothing but their figures tells as parts must fit so often. */
const NEARLY_ALL = 0.9;

/** Whether a line holds nothing but noughts and blanks: it may be a part of any total beside it. */
const isNought = ({ across, cell }: Slant, line: number | undefined): boolean =>
  line !== undefined && across.every((_, at) => (cell(line, at)?.value ?? 0) === 0);

/** The open lines on one side of a target, the nearest first, and one more than a run may have. */
const linesBeside = (open: readonly number[], target: number, step: 1 | -1): readonly number[] => {
  let [from, to] = [0, open.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((open[middle] as number) < target) from = middle + 1;
    else to = middle;
  }
  if (step < 0) return open.slice(Math.max(0, from - MOST_PARTS - 1), from).toReversed();
  const first = open[from] === target ? from + 1 : from;
  return open.slice(first, first + MOST_PARTS + 1);
};

/** Runs of lines beside a target, in one direction, ending where something ends or where they add up. */
export const runs = (slant: Slant, target: number, open: readonly number[], step: 1 | -1): Pattern[] => {
  const { lines } = slant;
  const own = lines[target]?.rank ?? 0;
  const side = linesBeside(open, target, step);
  const found: Pattern[] = [];
  const shape = step > 0 ? "behind" : "before";
  const total = new RunningTotal(slant, target);
  const { parts } = total;
  for (const [at, line] of side.entries()) {
    if (at >= MOST_PARTS) break;
    const rank = lines[line]?.rank ?? 0;
    // Under a numbered row stand rows of deeper numbers; a row of its own rank ends them.
    if (slant.axis === "row" && own > 0 && rank > 0 && rank <= own && at > 0 && step > 0) {
      if (parts.length >= 2) found.push({ kind: "total", target, parts: [...parts], shape });
      break;
    }
    parts.push(line);
    if (parts.length < 2) continue;
    // "Rừng đặc dụng: 0,00" behind the kinds of forest is one of them.
    if (at === side.length - 1 || (holds(slant, total.fitsAt) && !isNought(slant, side[at + 1])))
      found.push({ kind: "total", target, parts: step > 0 ? [...parts] : parts.toReversed(), shape });
  }
  return found;
};

const numberedLines = new WeakMap<Slant, readonly number[]>();

/** The lines that bear a number; worked out once. */
const numberedOf = (slant: Slant): readonly number[] => {
  let known = numberedLines.get(slant);
  if (!known) {
    known = [...slant.lines.keys()].filter((at) => (slant.lines[at] as Line).rank > 0);
    numberedLines.set(slant, known);
  }
  return known;
};

export const ranked = (slant: Slant, target: number): Pattern[] => {
  const { lines } = slant;
  const found: Pattern[] = [];
  const own = lines[target];
  if (!own) return [];
  const numbered = numberedOf(slant);
  const rankAt = (at: number): number => (lines[at] as Line).rank;
  const behind = numbered.filter((at) => at > target);
  const first = lines[target + 1]?.rank ?? 0;
  if (first > 0) {
    const end = behind.find((at) => own.rank > 0 && rankAt(at) <= own.rank) ?? lines.length;
    const parts = behind.filter((at) => at < end && rankAt(at) === first);
    if (parts.length >= 2) found.push({ kind: "total", target, parts, shape: "ranked" });
  }
  if (own.number !== "") {
    const children = numbered.filter(
      (at) => (lines[at] as Line).number.startsWith(`${own.number}.`) && rankAt(at) === own.rank + 1,
    );
    if (children.length >= 2) found.push({ kind: "total", target, parts: children, shape: "children" });
  }
  const others = numbered.filter((at) => at !== target);
  let least = Number.POSITIVE_INFINITY;
  for (const at of others) least = Math.min(least, rankAt(at));
  const groups = others.filter((at) => rankAt(at) === least);
  if (groups.length >= 2 && (own.rank === 0 || own.rank < least))
    found.push({ kind: "total", target, parts: groups, shape: "groups" });
  return found;
};

/** Lines of a group under a head without figures, from its first line on: "Phân theo loại hình: …". */
export const blocks = (slant: Slant, target: number, open: readonly number[]): Pattern[] => {
  const { lines } = slant;
  const own = lines[target]?.group ?? 0;
  // Groups are counted from the first row on.
  if ((lines.at(-1)?.group ?? 0) <= own) return [];
  const groups = groupedBy(
    open.filter((line) => line > target && (lines[line]?.group ?? 0) > own),
    (line) => lines[line]?.group ?? 0,
  );
  return [...groups.values()].slice(0, MOST_GROUPS).flatMap((group) => {
    const found: Pattern[] = [];
    const total = new RunningTotal(slant, target);
    for (let count = 1; count <= Math.min(group.length, MOST_PARTS); count++) {
      total.parts.push(group[count - 1] as number);
      if (count >= 2 && (count === group.length || holds(slant, total.fitsAt)))
        found.push({ kind: "total", target, parts: [...total.parts], shape: "block" });
    }
    return found;
  });
};

/** Lines of the same name: the total of "Số người" over the places that each have a line "Số người". */
export const namesakes = (slant: Slant, target: number): Pattern[] => {
  const own = nameOf(slant.lines[target] as Line);
  const all = own === "" ? [] : (linesByName(slant).get(own) ?? []);
  if (all.length > MOST_PARTS + 1) return [];
  const parts = all.filter((at) => at !== target);
  return parts.length >= 2 ? [{ kind: "total", target, parts, shape: "namesakes" }] : [];
};

/** Runs of columns that do not begin beside their total. */
export const apart = (slant: Slant, target: number): Pattern[] => {
  const { lines, axis, rates } = slant;
  if (axis === "row") return [];
  const found: Pattern[] = [];
  const last = Math.min(lines.length, target + APART_WITHIN);
  for (let first = Math.max(0, target - APART_WITHIN); first < last; first++) {
    if (Math.abs(first - target) < 2 || rates[first]) continue;
    const end = first < target ? target - 1 : last;
    const total = new RunningTotal(slant, target);
    total.parts.push(first);
    for (let next = first + 1; next < end && !rates[next]; next++) {
      total.parts.push(next);
      if (holds(slant, total.fitsAt, NEARLY_ALL))
        found.push({ kind: "total", target, parts: [...total.parts], shape: "apart" });
    }
  }
  return found;
};

const STRIDES = [2, 3, 4];

/**
 * Lines a step apart, behind or before their total: the columns "Nam" of each quarter, the rows "Số vụ" of each district. Rows
 * are many, and some of them add up by chance: all of them to the end, or none.
 */
export const strides = (slant: Slant, target: number): Pattern[] => {
  const count = slant.lines.length;
  const byRow = slant.axis === "row";
  return STRIDES.flatMap((step) =>
    [1, -1].flatMap((way) =>
      Array.from({ length: step }, (_, at) => at + 1).flatMap((first) => {
        const beyond = way > 0 ? count - 1 - target : target;
        const many = Math.floor((beyond - first) / step) + 1;
        if (many < 2 || (byRow && many > MOST_PARTS)) return [];
        const total = new RunningTotal(slant, target);
        const { parts } = total;
        const found: Pattern[] = [];
        for (let line = target + first * way; line >= 0 && line < count; line += step * way) {
          if (parts.length === MOST_PARTS) break;
          parts.push(line);
          const next = line + step * way;
          if (parts.length < 2 || (byRow && next >= 0 && next < count)) continue;
          if (holds(slant, total.fitsAt, byRow ? undefined : NEARLY_ALL))
            found.push({ kind: "total", target, parts: way > 0 ? [...parts] : parts.toReversed(), shape: "stride" });
        }
        return found;
      }),
    ),
  );
};
