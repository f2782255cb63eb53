import { unitAgreement } from "../../../record/figure/unit-agreement.ts";
import { cueSet } from "../../../reading/cues.ts";
import type { Place } from "../../../reading/place.ts";
import type { Amount } from "../../amount.ts";
import { choice, once, type Feature } from "../../feature.ts";
import { SHAPES, type Shape } from "../../propose/series.ts";
import { denies, sameLabel } from "../../words.ts";
import { TOTAL, WHOLE_LIST, PART_LIST, DETAILS, APART, REST, COLON, SEMI, COMMA, STOP } from "./cues.ts";
import type { TotalView } from "./view.ts";

const OF_WHOLE = cueSet("of-whole");
const SHARE = cueSet("share", "reach");

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

export const followsLike = (v: TotalView): boolean =>
  v.following !== null &&
  v.following.place.sentence === v.last.place.sentence &&
  v.following.place.bracket === v.last.place.bracket &&
  v.following.figure.comparison === null &&
  unitAgreement(v.following.figure, v.last.figure) >= 2;

/** A run from the first that may be a part to where the list ends, nothing left out. */
export const complete = (v: TotalView): boolean => v.run.offset === 0 && v.skipped <= 0 && ending(v) <= 3;

const COMPLETE = ["complete", "to-end", "from-start", "neither"] as const;

const completeness = once((v: TotalView): number => {
  if (complete(v)) return 0;
  if (ending(v) <= 3) return 1;
  return v.run.offset === 0 && v.skipped <= 0 ? 2 : 3;
});

/** Parts that a rate in brackets follows. */
export const rated = once((v: TotalView): number => {
  const { places } = v.context.index.reading;
  let count = 0;
  for (const { place } of v.run.parts) {
    const next = places[place.at + 1];
    if (next?.figure.kind === "percentage" && next.block === place.block) count++;
  }
  return count / v.count;
});

/** Whether each part has a clause of its own. */
export const clauses = (v: TotalView): boolean => countOf(v.run.parts, clauseOf) === v.count;

/** Whether what stands right before each part is alike: a word, a colon, a bracket. */
export const alikeBefore = ({ first, run: { parts } }: TotalView): boolean => {
  for (let at = 1; at < parts.length; at++) if ((parts[at] as Amount).place.before !== first.place.before) return false;
  return true;
};

/** Whether the cues before the second part and all behind it are the same. */
export const alikeCues = ({ run: { parts } }: TotalView): boolean => {
  for (let at = 2; at < parts.length; at++)
    if ((parts[at] as Amount).place.leftCues !== (parts[1] as Amount).place.leftCues) return false;
  return true;
};

/** Whether all parts from `from` on are named by the same word as a figure. */
export const labelledAs = (named: Place, { run: { parts } }: TotalView, from: number): boolean => {
  for (let at = from; at < parts.length; at++) if (!sameLabel(named, (parts[at] as Amount).place)) return false;
  return true;
};

/** Whether one of two parts denies what the other says: "đạt chuẩn 67, chưa đạt 16". */
export const opposed = ({ first, last, count }: TotalView): boolean =>
  count === 2 && (denies(first.place, last.place) || denies(last.place, first.place));

/** Whether no part is greater than the one before it. */
export const ordered = ({ run: { parts } }: TotalView): boolean => {
  for (let at = 1; at < parts.length; at++)
    if ((parts[at] as Amount).value > (parts[at - 1] as Amount).value) return false;
  return true;
};

export const hasRange = ({ run: { parts } }: TotalView): boolean => {
  for (let at = 0; at < parts.length; at++) if ((parts[at] as Amount).figure.upper !== null) return true;
  return false;
};

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

/** Of what kind each thing is that is told of a total. */
export const TOTAL_BY_KIND: readonly Feature<TotalView>[] = [
  choice("said", SAID, said),
  choice("complete", COMPLETE, completeness),
  choice("spread", SPREADS, spread),
  choice("shape", SHAPES, (v) => SHAPE_AT[v.run.shape]),
  choice("units", UNITS, (v) => v.units),
  choice("part-units", UNITS, (v) => v.partUnits),
  choice("count", COUNTS, countKind),
  choice("opener", OPENERS, (v) => (v.run.behind ? opener(v) : -1)),
  choice("offset-kind", OFFSETS, (v) => Math.min(v.run.offset, 3)),
  choice("block", BLOCKS, blockKind),
  choice("ending", ENDINGS, ending),
];
