import { unsigned, type Amount } from "../amount.ts";
import type { Grid, Line } from "./grid.ts";

/** What a line is said to be made of. */
export type PatternKind = "total" | "rest" | "delta" | "share" | "growth" | "share-of-row";

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
  /** Position of the line that is made of the others, and theirs. Of a share: part, whole; of a change: new, old. */
  readonly target: number;
  readonly parts: readonly number[];
  /** How the parts were picked. */
  readonly shape: Shape;
}

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

/** A table along both its axes. */
export const slantsOf = (grid: Grid): readonly Slant[] => {
  const byRow: Slant["cell"] = (line, across) => grid.cells[line]?.[across] ?? null;
  const byColumn: Slant["cell"] = (line, across) => grid.cells[across]?.[line] ?? null;
  const { rows, columns } = grid;
  return [
    { grid, axis: "row", lines: rows, across: columns, cell: byRow, rates: ratesOf(rows, columns, byRow) },
    { grid, axis: "column", lines: columns, across: rows, cell: byColumn, rates: ratesOf(columns, rows, byColumn) },
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

/**
 * What adds up keeps its signs. A change may be printed without its own, since the columns tell it; a share is one of sizes.
 */
const instanceOf = (kind: PatternKind, across: number, stated: Amount, parts: readonly Amount[]): Instance => {
  const falls = stated.value < 0;
  if (kind === "total" || kind === "rest") return { across, stated, parts, falls };
  const changed = kind === "delta" || kind === "growth";
  return { across, stated: unsigned(stated), parts: changed ? parts : parts.map(unsigned), falls };
};

const isRate = (amount: Amount): boolean => amount.figure.kind === "percentage";

const rateLines = new WeakMap<Line, boolean>();

const RATES = new Set(["tỷ", "tỉ", "%", "bình", "trung"]);
const isRateLine = (line: Line): boolean => {
  let rate = rateLines.get(line);
  if (rate === undefined) rateLines.set(line, (rate = tellsRate(line)));
  return rate;
};

const tellsRate = ({ words }: Line): boolean =>
  words.includes("%") ||
  (RATES.has(words[0] ?? "") && (words[1] === "lệ" || words[1] === "quân" || words[1] === "bình")) ||
  words.join(" ").includes("bình quân");

const fitsKinds = (kind: PatternKind, stated: Amount, parts: readonly Amount[]): boolean => {
  const rate = kind === "share" || kind === "growth" || kind === "share-of-row";
  return isRate(stated) === rate && parts.every((part) => !isRate(part));
};

/** Where a pattern runs through: each row or column in which its figures stand, the first `most` of them. */
export const instancesOf = (slant: Slant, pattern: Pattern, most = Number.POSITIVE_INFINITY): Instance[] => {
  const instances: Instance[] = [];
  if (pattern.kind === "share-of-row") {
    const [line, row] = pattern.parts as [number, number];
    const whole = slant.cell(line, row);
    if (!whole) return [];
    slant.across.forEach((_, across) => {
      const stated = slant.cell(pattern.target, across);
      const part = slant.cell(line, across);
      if (stated && part && across !== row && fitsKinds(pattern.kind, stated, [part, whole]))
        instances.push(instanceOf(pattern.kind, across, stated, [part, whole]));
    });
    return instances;
  }
  for (let across = 0; across < slant.across.length && instances.length < most; across++) {
    if (pattern.kind === "total" && isRateLine(slant.across[across] as Line)) continue;
    const stated = slant.cell(pattern.target, across);
    if (!stated) continue;
    const cells = pattern.parts.map((line) => slant.cell(line, across));
    const parts = cells.filter((part) => part !== null);
    // A part that is left blank is none; of two figures both must be told.
    const enough =
      pattern.kind === "total" ? parts.length >= 2 && parts.length * 2 >= cells.length : parts.length === cells.length;
    if (enough && fitsKinds(pattern.kind, stated, parts))
      instances.push(instanceOf(pattern.kind, across, stated, parts));
  }
  return instances;
};
