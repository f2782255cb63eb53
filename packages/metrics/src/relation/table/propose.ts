import { groupedBy } from "../../record/grouped-by.ts";
import { rangesMeet } from "../range.ts";
import { instanceRange } from "./arithmetic.ts";
import type { Line } from "./grid.ts";
import { RunningTotal } from "./running-total.ts";
import { followsYear, instanceAt, keyOfLines, type Pattern, type Slant } from "./pattern.ts";

const MOST_PARTS = 60;
const MOST_PER_LINE = 64;
/** Lines further apart are hardly held against each other. */
const PAIRS_WITHIN = 14;
/** Columns further apart are hardly told as parts of one. */
const APART_WITHIN = 10;
/** Groups of a table that its total is looked for in. */
const MOST_GROUPS = 12;
/** Lines that nothing but their figures tells as parts must fit so often. */
const NEARLY_ALL = 0.9;
/** Instances that a first look takes. */
const SAMPLE = 24;

/**
 * Whether what is tried holds in half of the first places at least, or in so large a share of them; `fitsAt` tells it of one row or
 * column, null where it cannot be tried there.
 */
const holds = (
  { across: { length } }: Slant,
  fitsAt: (across: number) => boolean | null,
  share = 0.5,
  sample = SAMPLE,
): boolean => {
  let tried = 0;
  let fitting = 0;
  for (let across = 0; across < length && tried < sample; across++) {
    const fits = fitsAt(across);
    if (fits === null) continue;
    tried++;
    if (fits) fitting++;
    // Most patterns hold nowhere: left at once when all that is left could not make up for it.
    const left = Math.min(length - across - 1, sample - tried);
    if (fitting + left < (tried + left) * share) return false;
  }
  return fitting > 0 && fitting >= tried * share;
};

/** Whether a line holds nothing but noughts and blanks: it may be a part of any total beside it. */
const isNought = ({ across, cell }: Slant, line: number | undefined): boolean =>
  line !== undefined && across.every((_, at) => (cell(line, at)?.value ?? 0) === 0);

/** Whether a pattern holds where it can be tried. */
const promises = (slant: Slant, pattern: Pattern): boolean => {
  const fitsAt = (across: number): boolean | null => {
    const instance = instanceAt(slant, pattern, across);
    if (!instance) return null;
    return rangesMeet(instanceRange(pattern.kind, instance.parts), [instance.stated.low, instance.stated.high]);
  };
  // A share of a row is tried in all of them: what it is of stands in each.
  return holds(slant, fitsAt, undefined, pattern.kind === "share-of-row" ? Number.POSITIVE_INFINITY : SAMPLE);
};

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
const runs = (slant: Slant, target: number, open: readonly number[], step: 1 | -1): Pattern[] => {
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

const ranked = (slant: Slant, target: number): Pattern[] => {
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
const blocks = (slant: Slant, target: number, open: readonly number[]): Pattern[] => {
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

const nameOf = ({ words }: Line): string => words.join(" ");

const named = new WeakMap<Slant, ReadonlyMap<string, readonly number[]>>();

/** The lines of a table by their names; worked out once. */
const linesByName = (slant: Slant): ReadonlyMap<string, readonly number[]> => {
  let known = named.get(slant);
  if (!known) {
    known = groupedBy(slant.lines.keys(), (at) => nameOf(slant.lines[at] as Line));
    named.set(slant, known);
  }
  return known;
};

/** Lines of the same name: the total of "Số người" over the places that each have a line "Số người". */
const namesakes = (slant: Slant, target: number): Pattern[] => {
  const own = nameOf(slant.lines[target] as Line);
  const all = own === "" ? [] : (linesByName(slant).get(own) ?? []);
  if (all.length > MOST_PARTS + 1) return [];
  const parts = all.filter((at) => at !== target);
  return parts.length >= 2 ? [{ kind: "total", target, parts, shape: "namesakes" }] : [];
};

/** Runs of columns that do not begin beside their total. */
const apart = (slant: Slant, target: number): Pattern[] => {
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
const strides = (slant: Slant, target: number): Pattern[] => {
  const count = slant.lines.length;
  const byRow = slant.axis === "row";
  return STRIDES.flatMap((step) =>
    [1, -1].flatMap((way) =>
      Array.from({ length: step }, (_, at) => at + 1).flatMap((first) => {
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

/** Rates of a block are told so many lines below its figures at most. */
const ABOVE = 40;

const TOTAL_ROW = /^(?:tổng|cộng|toàn)/u;

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
const pairs = (slant: Slant, target: number): Pattern[] => {
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
        const pattern: Pattern = { kind, target, parts: [one, other], shape: "pair" };
        const near = Math.abs(one - target) <= 3 && Math.abs(other - target) <= 4;
        if (near || promises(slant, pattern)) found.push(pattern);
      }
    }
  return found;
};

/** Rows of one name that shares below may be of. */
const MOST_NAMED = 3;

/** Shares of rows that stand further up under the same names: "Nam" below "Cơ cấu (%)". */
const structure = (slant: Slant, target: number): Pattern[] => {
  const { lines, rates, axis } = slant;
  const own = nameOf(lines[target] as Line);
  if (axis !== "row" || !rates[target] || own === "") return [];
  const above = (linesByName(slant).get(own) ?? []).filter((line) => line < target && !rates[line]).slice(-MOST_NAMED);
  return above.flatMap((part) => {
    const from = Math.max(2, part - PAIRS_WITHIN);
    const near = Array.from({ length: Math.min(lines.length, part + PAIRS_WITHIN + 1) - from }, (_, at) => from + at);
    return [0, 1, ...near].flatMap((whole): Pattern[] => {
      if (whole === part || whole >= lines.length || rates[whole]) return [];
      const pattern: Pattern = { kind: "share", target, parts: [part, whole], shape: "pair" };
      return promises(slant, pattern) ? [pattern] : [];
    });
  });
};

/** A line of rates, each of another line's figure beside it in one line across: a total row, a total column. */
const sharesOfRow = (slant: Slant, target: number): Pattern[] => {
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

/** A line of rates, each of another line's figure over that of the year before: "Chỉ số phát triển (năm trước = 100)". */
const ratesOfBefore = (slant: Slant, target: number): Pattern[] => {
  if (!slant.rates[target] || !slant.across.some((_, at) => followsYear(slant, at))) return [];
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

/** What a line may follow from whichever lines are open. */
interface Standing {
  readonly ranked: readonly Pattern[];
  readonly strides: readonly Pattern[];
  readonly namesakes: readonly Pattern[];
  readonly pairs: readonly Pattern[];
  readonly structure: readonly Pattern[];
  readonly sharesOfRow: readonly Pattern[];
  readonly ratesOfBefore: readonly Pattern[];
}

const standings = new WeakMap<Slant, (Standing | undefined)[]>();

/** The same, worked out once however often a table is looked at. */
const standingOf = (slant: Slant, target: number): Standing => {
  let all = standings.get(slant);
  if (!all) standings.set(slant, (all = []));
  return (all[target] ??= {
    ranked: ranked(slant, target),
    strides: strides(slant, target),
    namesakes: namesakes(slant, target),
    pairs: pairs(slant, target),
    structure: structure(slant, target),
    sharesOfRow: sharesOfRow(slant, target),
    ratesOfBefore: ratesOfBefore(slant, target),
  });
};

/**
 * Every way in which a line may follow from others; `open` are the lines that no total has taken up. Runs that begin away
 * from their total wait for the second look: at first the parts of a part would do as well as the part.
 */
export const proposePatterns = (slant: Slant, target: number, open: readonly number[], look: number): Pattern[] => {
  const found = new Map<string, Pattern>();
  const standing = standingOf(slant, target);
  const all = [
    ...runs(slant, target, open, 1),
    ...runs(slant, target, open, -1),
    ...standing.ranked,
    ...standing.strides,
    ...blocks(slant, target, open),
    ...standing.namesakes,
    ...(look > 0 ? apart(slant, target) : []),
    ...standing.pairs,
    ...standing.structure,
    ...standing.sharesOfRow,
    ...standing.ratesOfBefore,
  ];
  for (const pattern of all) {
    const key = `${pattern.kind} ${keyOfLines(pattern.parts)}`;
    if (!found.has(key)) found.set(key, pattern);
  }
  return [...found.values()].slice(0, MOST_PER_LINE * 2);
};
