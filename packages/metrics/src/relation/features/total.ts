import { isExhaustive } from "@doichieu/parser/internal";
import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import { cueSet, markSet } from "../../reading/cues.ts";
import type { Place } from "../../reading/place.ts";
import type { Amount } from "../amount.ts";
import { crossed, feature, once, type Feature } from "../feature.ts";
import { SHAPES, type Shape } from "../propose/series.ts";
import type { Run } from "../candidate.ts";
import type { AmountIndex } from "../propose/reach.ts";
import { overlap, sameLabel, wordsAround } from "../words.ts";

const TOTAL = cueSet("total");
const CUMULATIVE = cueSet("cumulative");
const WHOLE_LIST = cueSet("whole-list");
const PART_LIST = cueSet("part-list");
const DETAILS = cueSet("details");
const OF_WHOLE = cueSet("of-whole");
const NOT_ALL = cueSet("not-all");
const MORE = cueSet("more");
const APART = cueSet("apart");
const PLAN = cueSet("plan", "target");
const OLD = cueSet("compared", "earlier");
const REST = cueSet("rest");
const MOVE = cueSet("up", "down");
const SHARE = cueSet("share", "reach");
const COLON = markSet(":");
const SEMI = markSet(";");
const COMMA = markSet(",");
const STOP = markSet(".", "¶");
const ELLIPSIS = markSet("…");

/** What is asked of a figure that may be a total, whatever its parts. */
export interface TotalContext {
  readonly index: AmountIndex;
  readonly total: Amount;
  readonly place: Place;
  readonly next: Place | undefined;
}

export const totalContext = (index: AmountIndex, total: Amount): TotalContext => ({
  index,
  total,
  place: total.place,
  next: index.reading.places[total.place.at + 1],
});

/** A total with one run of parts. */
export interface TotalView {
  readonly context: TotalContext;
  readonly run: Run;
  readonly first: Amount;
  readonly last: Amount;
  readonly count: number;
  /** What leads up to the first part from the total (from the last part, where the total comes after). */
  readonly leadCues: number;
  readonly leadMarks: number;
  /** What stands between parts. */
  readonly innerCues: number;
  readonly innerMarks: number;
  /** The amount that would be the next part, if there is one near. */
  readonly following: Amount | null;
  readonly units: number;
  readonly partUnits: number;
  /** Amounts between first and last part that could be parts and are none. */
  readonly skipped: number;
  readonly blocks: number;
  readonly shared: number;
  readonly outgrown: boolean;
  readonly exhaustive: boolean;
  readonly oneFamily: boolean;
  readonly sameSeparators: boolean;
  readonly closedByAnd: boolean;
  readonly changes: number;
  readonly ratios: number;
  /** Cues left of any part, and left or right of any. */
  readonly leftCues: number;
  readonly sideCues: number;
  /** How many parts have words of their own before them. */
  readonly labelled: number;
}

const cuesBetween = (index: AmountIndex, from: Place, to: Place): { cues: number; marks: number } => {
  let [cues, marks] = [0, 0];
  for (let at = from.at + 1; at <= to.at && at <= from.at + 14; at++) {
    const place = index.reading.places[at] as Place;
    cues |= place.leadCues;
    marks |= place.leadMarks;
  }
  return { cues, marks };
};

const NO_FAMILY = { one: false, exhaustive: false };

const families = (parts: readonly Amount[]): { readonly one: boolean; readonly exhaustive: boolean } => {
  const family = parts[0]?.place.classes[0]?.family;
  if (family === undefined) return NO_FAMILY;
  for (const { place } of parts) if (place.classes[0]?.family !== family) return NO_FAMILY;
  return {
    one: true,
    exhaustive: isExhaustive(family, new Set(parts.map(({ place }) => place.classes[0]?.member ?? ""))),
  };
};

const separatorOf = (place: Place): string => {
  if (place.leadMarks & STOP) return ".";
  if (place.leadMarks & SEMI) return ";";
  return place.leadMarks & COMMA ? "," : place.leadMarks & COLON ? ":" : "";
};

export const totalView = (context: TotalContext, run: Run): TotalView => {
  const { index, total, place } = context;
  const { parts } = run;
  const first = parts[0] as Amount;
  const last = parts.at(-1) as Amount;
  const lead = run.behind ? cuesBetween(index, place, first.place) : cuesBetween(index, last.place, place);
  const inner = cuesBetween(index, first.place, last.place);
  const after = index.amounts[last.at + 1];
  const near =
    after && after.figure.kind !== "percentage" && after.place.block === last.place.block && after !== total
      ? after
      : null;
  let between = 0;
  for (let at = first.at + 1; at < last.at; at++) {
    const { figure, side } = index.amounts[at] as Amount;
    if (figure.kind !== "percentage" && side !== "denominator" && figure.comparison === null) between++;
  }
  const separator = parts[1] && separatorOf(parts[1].place);
  let [units, partUnits, changes, ratios, leftCues, rightCues, labelled] = [3, 3, 0, 0, 0, 0, 0];
  let [outgrown, sameSeparators] = [false, parts.length > 1];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Amount;
    units = Math.min(units, part.bare ? 1 : unitAgreement(total.figure, part.figure));
    partUnits = Math.min(partUnits, part.bare ? 1 : unitAgreement(first.figure, part.figure));
    if (part.figure.comparison !== null) changes++;
    if (part.side !== "value") ratios++;
    leftCues |= part.place.leftCues;
    rightCues |= part.place.rightCues;
    if (part.place.left.length > 0) labelled++;
    outgrown ||= part.value > total.value;
    sameSeparators &&= at === 0 || separatorOf(part.place) === separator;
  }
  const { one, exhaustive } = families(parts);
  return {
    context,
    run,
    first,
    last,
    count: parts.length,
    leadCues: lead.cues,
    leadMarks: lead.marks,
    innerCues: inner.cues,
    innerMarks: inner.marks,
    following: near,
    units,
    partUnits,
    skipped: between - (parts.length - 2),
    blocks: first.place.block - place.block,
    shared: overlap(wordsAround(place).all, wordsAround(first.place).all),
    outgrown,
    exhaustive,
    oneFamily: one,
    sameSeparators,
    closedByAnd: last.place.lead.includes("và") || last.place.lead.includes("với"),
    changes,
    ratios,
    leftCues,
    sideCues: leftCues | rightCues,
    labelled,
  };
};

/** "No parts": what the figure says of itself. */
export const NO_TOTAL_FEATURES: readonly Feature<TotalContext>[] = [
  feature("none", () => 1),
  feature("none-total", (c) => (c.place.leftCues & TOTAL) > 0),
  feature("none-cumulative", (c) => (c.place.leftCues & CUMULATIVE) > 0),
  feature("none-list-next", (c) => ((c.next?.leadCues ?? 0) & WHOLE_LIST) > 0),
  feature("none-part-list-next", (c) => ((c.next?.leadCues ?? 0) & PART_LIST) > 0),
  feature("none-details-next", (c) => ((c.next?.leadCues ?? 0) & DETAILS) > 0),
  feature("none-colon-next", (c) => ((c.next?.leadMarks ?? 0) & COLON) > 0),
  feature("none-bracket-next", (c) => c.next?.owner === c.place.at),
  feature("none-change", (c) => c.total.figure.comparison !== null),
  feature("none-small", (c) => c.total.value < 10),
  feature("none-tiny", (c) => c.total.value < 4),
  feature("none-large", (c) => c.total.value >= 1000),
  feature("none-bracketed", (c) => c.place.depth > 0),
  feature("none-numerator", (c) => c.total.side === "numerator"),
  feature("none-denominator", (c) => c.total.side === "denominator"),
  feature("none-heading", (c) => c.index.reading.blocks[c.place.block]?.kind === "heading"),
  feature("none-money", (c) => c.total.figure.kind === "money"),
  feature("none-measure", (c) => c.total.figure.kind === "measure"),
  feature("none-bare", (c) => c.total.bare),
  feature("none-qualified", (c) => c.total.figure.qualifier !== null),
  feature("none-plan", (c) => ((c.place.leftCues | c.place.rightCues) & PLAN) > 0),
  feature("none-old", (c) => (c.place.leftCues & OLD) > 0),
  feature("none-last", (c) => c.next?.block !== c.place.block),
];

const OPENERS = [
  "whole-list",
  "part-list",
  "details",
  "colon",
  "bracket",
  "of-whole",
  "share",
  "stop",
  "semicolon",
  "comma",
  "none",
] as const;
const opener = once((v: TotalView): number => {
  if (v.leadCues & WHOLE_LIST) return 0;
  if (v.leadCues & PART_LIST) return 1;
  if (v.leadCues & DETAILS) return 2;
  if (v.first.place.owner === v.context.place.at) return 4;
  if (v.leadMarks & COLON) return 3;
  if (v.leadCues & OF_WHOLE) return 5;
  if (v.leadCues & SHARE) return 6;
  if (v.leadMarks & STOP || v.blocks !== 0) return 7;
  if (v.leadMarks & SEMI) return 8;
  return v.leadMarks & COMMA ? 9 : 10;
});

const ENDINGS = ["block", "bracket", "sentence", "member", "cue", "comma", "joined"] as const;
const ending = once((v: TotalView): number => {
  const { following, last } = v;
  if (!following) return 0;
  if (following.place.bracket !== last.place.bracket) return 1;
  if (following.place.sentence !== last.place.sentence) return 2;
  if (following.place.member !== last.place.member) return 3;
  if (following.place.leadCues & (TOTAL | SHARE | REST | APART | PART_LIST | WHOLE_LIST)) return 4;
  return following.place.leadMarks & COMMA ? 5 : 6;
});

const SHAPE_AT = Object.fromEntries(SHAPES.map((shape, at) => [shape, at])) as Readonly<Record<Shape, number>>;

const UNITS = ["other", "untold", "alike", "same"] as const;
const COUNTS = ["2", "3", "4", "5-6", "7-10", "11+"] as const;
const countKind = (v: TotalView): number => (v.count <= 4 ? v.count - 2 : v.count <= 6 ? 3 : v.count <= 10 ? 4 : 5);
const OFFSETS = ["0", "1", "2", "3+"] as const;
const BLOCKS = ["same", "next", "later", "earlier"] as const;
const blockKind = (v: TotalView): number => (v.blocks === 0 ? 0 : v.blocks < 0 ? 3 : v.blocks === 1 ? 1 : 2);
const DIRECTIONS = ["behind", "before"] as const;
const direction = (v: TotalView): number => (v.run.behind ? 0 : 1);

/** How many different places some parts stand in. */
const countOf = (parts: readonly Amount[], key: (place: Place) => number): number => {
  let [count, most] = [0, -1];
  for (const { place } of parts) {
    const own = key(place);
    // Read in order they only grow; notes stand elsewhere.
    if (own < most) return new Set(parts.map((part) => key(part.place))).size;
    if (own > most) count++;
    most = own;
  }
  return count;
};

const blockOf = (place: Place): number => place.block;
const memberOf = (place: Place): number => place.member;
const clauseOf = (place: Place): number => place.clause;

const spread = once((v: TotalView): number => {
  const { parts } = v.run;
  const blocks = countOf(parts, blockOf);
  if (blocks === 1) return countOf(parts, memberOf) === v.count ? 1 : 0;
  return blocks === v.count ? 2 : 3;
});
const SPREADS = ["inside", "members", "blocks", "mixed"] as const;

const followsLike = (v: TotalView): boolean =>
  v.following !== null &&
  v.following.place.sentence === v.last.place.sentence &&
  v.following.place.bracket === v.last.place.bracket &&
  v.following.figure.comparison === null &&
  unitAgreement(v.following.figure, v.last.figure) >= 2;

/** A run from the first that may be a part to where the list ends, nothing left out. */
const complete = (v: TotalView): boolean => v.run.offset === 0 && v.skipped <= 0 && ending(v) <= 3;
const COMPLETE = ["complete", "to-end", "from-start", "neither"] as const;
const completeness = once((v: TotalView): number => {
  if (complete(v)) return 0;
  if (ending(v) <= 3) return 1;
  return v.run.offset === 0 && v.skipped <= 0 ? 2 : 3;
});

/** Parts that a rate in brackets follows. */
const rated = once((v: TotalView): number => {
  const { places } = v.context.index.reading;
  let count = 0;
  for (const { place } of v.run.parts) {
    const next = places[place.at + 1];
    if (next?.figure.kind === "percentage" && next.block === place.block) count++;
  }
  return count / v.count;
});

/** Whether each part has a clause of its own. */
const clauses = (v: TotalView): boolean => countOf(v.run.parts, clauseOf) === v.count;

/** Whether what stands right before each part is alike: a word, a colon, a bracket. */
const alikeBefore = (v: TotalView): boolean => v.run.parts.every(({ place }) => place.before === v.first.place.before);
const alikeCues = (v: TotalView): boolean =>
  v.run.parts.every(({ place }, at) => at === 0 || place.leftCues === v.run.parts[1]?.place.leftCues);

const SAID = ["total", "list", "part-list", "colon", "bracket", "heading", "unsaid"] as const;
/** What announces that parts come. */
const said = once((v: TotalView): number => {
  if ((v.context.place.leftCues & TOTAL) > 0) return 0;
  if (v.leadCues & WHOLE_LIST) return 1;
  if (v.leadCues & PART_LIST) return 2;
  if (v.first.place.owner === v.context.place.at) return 4;
  if (v.leadMarks & COLON || v.leadCues & DETAILS) return 3;
  return v.context.index.reading.blocks[v.context.place.block]?.kind === "heading" ? 5 : 6;
});

export const TOTAL_FEATURES: readonly Feature<TotalView>[] = [
  feature("total", () => 1),
  feature("behind", (v) => v.run.behind),
  feature("before", (v) => !v.run.behind, "tổng nêu sau các thành phần", "the total stands behind its parts"),
  feature(
    "before-total",
    (v) => !v.run.behind && (v.context.place.leftCues & TOTAL) > 0,
    "“tổng cộng”",
    "“tổng cộng” (in all)",
  ),
  feature(
    "behind-total",
    (v) => v.run.behind && (v.context.place.leftCues & TOTAL) > 0,
    "“tổng số”",
    "“tổng số” (total)",
  ),
  feature("whole-list", (v) => v.run.behind && (v.leadCues & WHOLE_LIST) > 0, "“gồm”", "“gồm” (made up of)"),
  feature("part-list", (v) => v.run.behind && (v.leadCues & PART_LIST) > 0, "“trong đó”", "“trong đó” (among them)"),
  feature("colon", (v) => v.run.behind && (v.leadMarks & COLON) > 0, "dấu hai chấm", "a colon"),
  feature(
    "own-bracket",
    (v) => v.run.behind && v.first.place.owner === v.context.place.at,
    "các số trong ngoặc ngay sau",
    "the numbers in brackets behind it",
  ),
  feature("unit-same", (v) => v.units === 3, "cùng đơn vị", "same unit"),
  feature("unit-alike", (v) => v.units === 2),
  feature("unit-other", (v) => v.units === 0, "khác đơn vị", "another unit"),
  feature("parts-same-unit", (v) => v.partUnits === 3),
  feature("parts-other-unit", (v) => v.partUnits === 0),
  feature("shared", (v) => v.shared),
  feature("offset", (v) => Math.min(v.run.offset, 10) / 5),
  feature("skipped", (v) => Math.min(Math.max(v.skipped, 0), 10) / 5),
  feature("none-skipped", (v) => v.skipped <= 0),
  feature("same-separators", (v) => v.sameSeparators),
  feature("closed-by-and", (v) => v.closedByAnd),
  feature("exhaustive", (v) => v.exhaustive, "các loại chia hết tổng", "classes that leave nothing over"),
  feature("one-family", (v) => v.oneFamily),
  feature(
    "not-all",
    (v) => ((v.leadCues | v.first.place.leadCues) & NOT_ALL) > 0,
    "“chủ yếu”, “như”",
    "“chủ yếu” (mainly)",
  ),
  feature(
    "more",
    (v) =>
      ((v.following?.place.leadCues ?? 0) & MORE) > 0 ||
      (v.last.place.rightCues & MORE) > 0 ||
      (v.innerMarks & ELLIPSIS) > 0,
  ),
  feature("apart", (v) => ((v.leadCues | v.innerCues) & APART) > 0),
  feature("changes", (v) => Math.min(v.changes, 3)),
  feature("some-changes", (v) => v.changes > 0 && v.changes < v.count),
  feature("total-is-change", (v) => v.context.total.figure.comparison !== null),
  feature("all-changes", (v) => v.changes === v.count && v.context.total.figure.comparison !== null),
  feature("ratios", (v) => v.ratios > 0 && v.context.total.side === "value"),
  feature("all-ratios", (v) => v.ratios === v.count && v.context.total.side !== "value"),
  feature("some-ratios", (v) => v.ratios > 0 && v.ratios < v.count),
  feature("inner-list", (v) => (v.innerCues & (WHOLE_LIST | PART_LIST)) > 0),
  feature("inner-total", (v) => (v.innerCues & TOTAL) > 0),
  feature("inner-stop", (v) => (v.innerMarks & STOP) > 0),
  feature(
    "inner-rest",
    (v) => (v.last.place.leftCues & REST) > 0,
    "“còn lại” ở số cuối",
    "“còn lại” (the rest) at the last",
  ),
  feature("inner-move", (v) => (v.innerCues & MOVE) > 0),
  feature("part-old", (v) => (v.leftCues & OLD) > 0),
  feature("part-plan", (v) => (v.sideCues & PLAN) > 0),
  feature("part-total", (v) => (v.leftCues & TOTAL) > 0),
  feature("follows-like", followsLike, "còn số cùng loại bị bỏ ra", "a like number is left out"),
  feature(
    "follows-in-bracket",
    (v) => v.following !== null && v.first.place.bracket > 0 && v.following.place.bracket === v.first.place.bracket,
  ),
  feature("outgrown", (v) => v.outgrown),
  feature("parts-ordered", (v) =>
    v.run.parts.every((part, at) => at === 0 || part.value <= (v.run.parts[at - 1] as Amount).value),
  ),
  feature("last-before-total-adjacent", (v) => !v.run.behind && v.context.place.at - v.last.place.at === 1),
  feature("deeper", (v) => v.first.place.depth > v.context.place.depth && v.first.place.owner !== v.context.place.at),
  feature("shallower", (v) => v.first.place.depth < v.context.place.depth),
  feature("far", (v) => Math.min(Math.abs(v.first.place.at - v.context.place.at), 30) / 10),
  feature("note", (v) => v.first.figure.noteOf === v.context.total.figure.id, "chú thích của số ấy", "its note"),
  feature("heading", (v) => v.context.index.reading.blocks[v.context.place.block]?.kind === "heading"),
  feature(
    "lead",
    (v) => v.context.index.reading.blocks[v.first.place.block]?.lead === v.context.place.block,
    "đầu danh sách",
    "head of the list",
  ),
  feature("labelled", (v) => v.labelled / v.count),
  feature("label-mixed", (v) => v.labelled > 0 && v.labelled < v.count),
  feature("measure", (v) => v.context.total.figure.kind === "measure"),
  feature("part-range", (v) => v.run.parts.some((part) => part.figure.upper !== null)),
  feature("complete", complete, "từ đầu đến hết danh sách", "from the first to the last of the list"),
  feature("rated", rated, "mỗi số kèm một tỷ lệ", "a rate behind each number"),
  feature("rated-partly", (v) => rated(v) > 0 && rated(v) < 1),
  feature("own-clauses", clauses),
  feature("alike-before", alikeBefore),
  feature(
    "same-label",
    (v) => v.run.parts.every(({ place }) => sameLabel(v.context.place, place)),
    "cùng một từ trước tổng và các số",
    "the same word before the total and its parts",
  ),
  feature("parts-same-label", (v) => v.run.parts.every(({ place }, at) => at === 0 || sameLabel(v.first.place, place))),
  feature("alike-cues", alikeCues),
  feature("next-to-total", (v) => v.run.behind && v.first.place.at - v.context.place.at === 1),
  feature(
    "total-first",
    (v) => v.context.index.reading.places[v.context.place.at - 1]?.sentence !== v.context.place.sentence,
  ),
  crossed<TotalView>("said-complete", { kinds: SAID, of: said }, { kinds: COMPLETE, of: completeness }),
  crossed<TotalView>("spread-complete", { kinds: SPREADS, of: spread }, { kinds: COMPLETE, of: completeness }),
  crossed<TotalView>(
    "shape-complete",
    { kinds: SHAPES, of: (v) => SHAPE_AT[v.run.shape] },
    { kinds: COMPLETE, of: completeness },
  ),
  crossed<TotalView>(
    "said-units",
    { kinds: SAID, of: said },
    { kinds: UNITS, of: (v) => Math.min(v.units, v.partUnits) },
  ),
  crossed<TotalView>("said-spread", { kinds: SAID, of: said }, { kinds: SPREADS, of: spread }),
  crossed<TotalView>("said-count", { kinds: SAID, of: said }, { kinds: COUNTS, of: countKind }),
  feature("ends-at-block", (v) => ending(v) === 0),
  crossed<TotalView>(
    "shape",
    { kinds: SHAPES, of: (v) => SHAPE_AT[v.run.shape] },
    { kinds: DIRECTIONS, of: direction },
  ),
  crossed<TotalView>(
    "shape-opener",
    { kinds: SHAPES, of: (v) => (v.run.behind ? SHAPE_AT[v.run.shape] : -1) },
    { kinds: OPENERS, of: opener },
  ),
  crossed<TotalView>(
    "opener-offset",
    { kinds: OPENERS, of: (v) => (v.run.behind ? opener(v) : -1) },
    { kinds: OFFSETS, of: (v) => Math.min(v.run.offset, 3) },
  ),
  crossed<TotalView>(
    "opener-block",
    { kinds: OPENERS, of: (v) => (v.run.behind ? opener(v) : -1) },
    { kinds: BLOCKS, of: blockKind },
  ),
  crossed<TotalView>(
    "opener-units",
    { kinds: OPENERS, of: (v) => (v.run.behind ? opener(v) : -1) },
    { kinds: UNITS, of: (v) => v.units },
  ),
  crossed<TotalView>(
    "opener-count",
    { kinds: OPENERS, of: (v) => (v.run.behind ? opener(v) : -1) },
    { kinds: COUNTS, of: countKind },
  ),
  crossed<TotalView>(
    "opener-ending",
    { kinds: OPENERS, of: (v) => (v.run.behind ? opener(v) : -1) },
    { kinds: ENDINGS, of: ending },
  ),
  crossed<TotalView>("units-parts", { kinds: UNITS, of: (v) => v.units }, { kinds: UNITS, of: (v) => v.partUnits }),
  crossed<TotalView>("spread-ending", { kinds: SPREADS, of: spread }, { kinds: ENDINGS, of: ending }),
  crossed<TotalView>("spread-direction", { kinds: SPREADS, of: spread }, { kinds: DIRECTIONS, of: direction }),
  crossed<TotalView>("spread-block", { kinds: SPREADS, of: spread }, { kinds: BLOCKS, of: blockKind }),
  crossed<TotalView>(
    "before-offset",
    { kinds: DIRECTIONS, of: (v) => (v.run.behind ? -1 : 1) },
    { kinds: OFFSETS, of: (v) => Math.min(v.run.offset, 3) },
  ),
];
