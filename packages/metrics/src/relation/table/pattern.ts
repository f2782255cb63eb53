import { countLike } from "../../record/figure/unit-agreement.ts";
import { unsigned, type Amount } from "../amount.ts";
import type { Grid, Line } from "./grid.ts";
import { headsOf } from "./heads.ts";
import { isOfBefore, isOfChange, isOfRates, type PatternKind } from "./kinds.ts";

/**
 * How parts are picked: the lines next to it, those of a group under a head without figures, those a step away, a run of
 * columns further away, those of the same name, those that its number or rank makes its own; or two lines.
 */
export const SHAPES = [
  "behind",
  "before",
  "ranked",
  "children",
  "groups",
  "stride",
  "pair",
  "block",
  "apart",
  "namesakes",
] as const;

export type Shape = (typeof SHAPES)[number];

/** One way in which a line of a table may follow from others. */
export interface Pattern {
  readonly kind: PatternKind;
  /**
   * Position of the line that is made of the others, and theirs. Of a share: part, whole; of a change: new, old; of what is held
   * against the year before, or the head of its group: the line whose figures are.
   */
  readonly target: number;
  readonly parts: readonly number[];
  /** How the parts were picked. */
  readonly shape: Shape;
}

/** Some lines as a key: there are no more than 65,536. */
export const keyOfLines = (lines: readonly number[]): string => String.fromCharCode(...lines);

/** A table looked at along one axis: `lines` may follow from each other, in each of `across`. */
export interface Slant {
  readonly grid: Grid;
  /** "row": rows follow from rows, in every column; "column": columns from columns, in every row. */
  readonly axis: "row" | "column";
  readonly lines: readonly Line[];
  readonly across: readonly Line[];
  readonly cell: (line: number, across: number) => Amount | null;
  /** Whether most figures of a line are rates. */
  readonly rates: readonly boolean[];
  /** Of each of `across`, whether it tells rates or averages, which add up to nothing. */
  readonly sumless: readonly boolean[];
}

const ratesOf = (lines: readonly Line[], across: readonly Line[], cell: Slant["cell"]): boolean[] =>
  lines.map((_, line) => {
    let [rates, told] = [0, 0];
    across.forEach((_unused, at) => {
      const amount = cell(line, at);
      if (!amount) return;
      told++;
      if (amount.figure.kind === "percentage") rates++;
    });
    return rates * 2 > told;
  });

const RATES = new Set(["tỷ", "tỉ", "%", "bình", "trung"]);

const tellsRate = ({ words }: Line): boolean =>
  words.includes("%") ||
  (RATES.has(words[0] ?? "") && (words[1] === "lệ" || words[1] === "quân" || words[1] === "bình")) ||
  words.join(" ").includes("bình quân");

/** A table along both its axes. */
export const slantsOf = (grid: Grid): readonly Slant[] => {
  const slant = (axis: Slant["axis"], lines: readonly Line[], across: readonly Line[], cell: Slant["cell"]): Slant => ({
    grid,
    axis,
    lines,
    across,
    cell,
    rates: ratesOf(lines, across, cell),
    sumless: across.map(tellsRate),
  });
  const { rows, columns, cells } = grid;
  return [
    slant("row", rows, columns, (line, across) => cells[line]?.[across] ?? null),
    slant("column", columns, rows, (line, across) => cells[across]?.[line] ?? null),
  ];
};

/** A pattern in one row or column. */
export interface Instance {
  readonly across: number;
  readonly stated: Amount;
  readonly parts: readonly Amount[];
  /** Whether what is stated is printed below nothing. */
  readonly falls: boolean;
}

export const isRate = (amount: Amount): boolean => amount.figure.kind === "percentage";

/** Money and tons add up to nothing, nor do tons and hectares; what is read as a plain number may be either. */
const addUp = ({ figure: a }: Amount, { figure: b }: Amount): boolean => {
  if (countLike(a) || countLike(b)) return true;
  return a.kind === b.kind && (a.kind === "money" ? a.currency === b.currency : a.unit === b.unit);
};

/** Whether an amount can be a part of what is stated at all. */
export const mayAdd = (stated: Amount, part: Amount): boolean => !isRate(part) && addUp(stated, part);

/** Whether a row or column tells of the year, quarter or month after that of the one before it. */
export const followsPeriod = ({ across }: Slant, at: number): boolean => {
  const [period, before] = [across[at]?.period ?? 0, across[at - 1]?.period ?? 0];
  return before > 0 && period === before + 1;
};

/** A line's figure with that of the period before; null where one is not told. */
const withBefore = (slant: Slant, line: number, across: number): Amount[] | null => {
  const [now, before] = followsPeriod(slant, across) ? [slant.cell(line, across), slant.cell(line, across - 1)] : [];
  return now && before && !isRate(now) && !isRate(before) ? [now, before] : null;
};

/** A line's figure with that of the row which heads its group; null where one is not told. */
const withHead = (slant: Slant, line: number, across: number): Amount[] | null => {
  const head = headsOf(slant.across)[across] ?? -1;
  const [part, whole] = head < 0 ? [] : [slant.cell(line, across), slant.cell(line, head)];
  return part && whole && !isRate(part) && !isRate(whole) ? [part, whole] : null;
};

/** The parts of a pattern in one row or column; null where it cannot be tried there. */
const partsAt = (slant: Slant, { kind, parts: lines }: Pattern, across: number, stated: Amount): Amount[] | null => {
  if (isOfBefore(kind)) return withBefore(slant, lines[0] as number, across);
  if (kind === "share-of-head") return withHead(slant, lines[0] as number, across);
  const { cell } = slant;
  const sums = !isOfRates(kind);
  const parts: Amount[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as number;
    const part = kind === "share-of-row" && at > 0 ? cell(lines[0] as number, line) : cell(line, across);
    if (part && (sums ? !mayAdd(stated, part) : isRate(part))) return null;
    if (part) parts.push(part);
    // A part of a total that is left blank is none; of two figures both must be told.
    else if (kind !== "total") return null;
  }
  return kind === "total" && (parts.length < 2 || parts.length * 2 < lines.length) ? null : parts;
};

/**
 * What adds up keeps its signs. A change may be printed without its own, since the columns tell it; a share is one of sizes.
 */
const instanceOf = (kind: PatternKind, across: number, stated: Amount, parts: readonly Amount[]): Instance => {
  const falls = stated.value < 0;
  if (kind === "total" || kind === "rest") return { across, stated, parts, falls };
  return { across, stated: unsigned(stated), parts: isOfChange(kind) ? parts : parts.map(unsigned), falls };
};

/** What a pattern tells in one row or column; null where its figures do not stand there, or cannot be held against each other. */
export const instanceAt = (slant: Slant, pattern: Pattern, across: number): Instance | null => {
  const { kind, target, parts: lines } = pattern;
  const ofRow = kind === "share-of-row";
  const rate = isOfRates(kind);
  if ((kind === "total" && slant.sumless[across]) || (ofRow && across === lines[1])) return null;
  const stated = slant.cell(target, across);
  if (!stated || isRate(stated) !== rate) return null;
  const parts = partsAt(slant, pattern, across, stated);
  return parts && instanceOf(kind, across, stated, parts);
};

/** Where a pattern runs through: each row or column in which its figures stand. */
export const instancesOf = (slant: Slant, pattern: Pattern): Instance[] => {
  const instances: Instance[] = [];
  for (let across = 0; across < slant.across.length; across++) {
    const instance = instanceAt(slant, pattern, across);
    if (instance) instances.push(instance);
  }
  return instances;
};

/** The figures that a pattern of rates holds against each other; null of sums. */
export const heldFigures = (slant: Slant, pattern: Pattern): string | null => {
  const { kind } = pattern;
  if (!isOfRates(kind)) return null;
  const instances = instancesOf(slant, pattern);
  return `${kind} ${instances.map(({ across, parts }) => [across, ...parts.map(({ value }) => value)].join(":")).join(" ")}`;
};
