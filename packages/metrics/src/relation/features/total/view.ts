import { isExhaustive } from "@doichieu/parser/internal";
import { unitAgreement } from "../../../record/figure/unit-agreement.ts";
import type { Place } from "../../../reading/place.ts";
import type { Amount } from "../../amount.ts";
import type { Run } from "../../candidate.ts";
import type { AmountIndex } from "../../propose/reach.ts";
import { tailOf, type Tail } from "../../tail.ts";
import { overlap, wordsAround } from "../../words.ts";
import { COLON, SEMI, COMMA, STOP } from "./cues.ts";

/** What is asked of a figure that may be a total, whatever its parts. */
export interface TotalContext {
  readonly index: AmountIndex;
  readonly total: Amount;
  readonly place: Place;
  readonly next: Place | undefined;
  /** From its first on, how many of the amounts around the total before each are like it: of its unit, or bare. */
  readonly likes: Int32Array;
  readonly likesFrom: number;
  /** How many of them stand before and behind the total in its block, and whether none of these is greater. */
  readonly likesBefore: number;
  readonly likesBehind: number;
  readonly largest: boolean;
}

/** No further than this, in amounts, is it looked for what is like a total. */
const LIKE_BEFORE = 40;
const LIKE_BEHIND = 60;

const isLike = (total: Amount, each: Amount): boolean =>
  each !== total &&
  each.figure.kind !== "percentage" &&
  each.side !== "denominator" &&
  each.figure.comparison === null &&
  (each.bare || unitAgreement(total.figure, each.figure) >= 2);

/** How many of the amounts from `from` on and before `to` are like the total. */
const likesIn = ({ likes, likesFrom }: TotalContext, from: number, to: number): number => {
  const at = (index: number): number => likes[Math.min(Math.max(index - likesFrom, 0), likes.length - 1)] as number;
  return to > from ? at(to) - at(from) : 0;
};

export const totalContext = (index: AmountIndex, total: Amount): TotalContext => {
  const likesFrom = Math.max(0, total.at - LIKE_BEFORE);
  const end = Math.min(index.amounts.length, total.at + LIKE_BEHIND);
  const likes = new Int32Array(end - likesFrom + 1);
  for (let at = likesFrom; at < end; at++)
    likes[at - likesFrom + 1] = (likes[at - likesFrom] as number) + Number(isLike(total, index.amounts[at] as Amount));
  const [from, to] = [index.starts[total.place.block] as number, index.starts[total.place.block + 1] as number];
  let [likesBefore, likesBehind, largest] = [0, 0, true];
  for (let at = Math.max(from, likesFrom); at < Math.min(to, end); at++) {
    if (likes[at - likesFrom + 1] === likes[at - likesFrom]) continue;
    if (at < total.at) likesBefore++;
    else likesBehind++;
    largest &&= (index.amounts[at] as Amount).value <= total.value;
  }
  const next = index.reading.places[total.place.at + 1];
  return { index, total, place: total.place, next, likes, likesFrom, likesBefore, likesBehind, largest };
};

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
  /** What the sentence goes on with behind the last part. */
  readonly tail: Tail;
  /** The amount that would be the next part, if there is one near. */
  readonly following: Amount | null;
  readonly units: number;
  readonly partUnits: number;
  /** Amounts between first and last part that could be parts and are none. */
  readonly skipped: number;
  /** Amounts like the total that are no parts: among the parts, between them and the total, and on their other side in their block. */
  readonly skippedLike: number;
  readonly betweenLike: number;
  readonly beyondLike: number;
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
  const tail = tailOf(index.reading, last.place, first.place.bracket !== last.place.bracket);
  const separator = parts[1] && separatorOf(parts[1].place);
  let [units, partUnits, changes, ratios, leftCues, rightCues, labelled, like] = [3, 3, 0, 0, 0, 0, 0, 0];
  let [outgrown, sameSeparators] = [false, parts.length > 1];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Amount;
    units = Math.min(units, part.bare ? 1 : unitAgreement(total.figure, part.figure));
    partUnits = Math.min(partUnits, part.bare ? 1 : unitAgreement(first.figure, part.figure));
    if (part.figure.comparison !== null) changes++;
    if (isLike(total, part)) like++;
    if (part.side !== "value") ratios++;
    leftCues |= part.place.leftCues;
    rightCues |= part.place.rightCues;
    if (part.place.left.length > 0) labelled++;
    outgrown ||= part.value > total.value;
    sameSeparators &&= at === 0 || separatorOf(part.place) === separator;
  }
  const { one, exhaustive } = families(parts);
  const { starts } = index;
  const inside = likesIn(context, first.at, last.at + 1);
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
    tail,
    following: near,
    units,
    partUnits,
    skipped: between - (parts.length - 2),
    skippedLike: inside - like,
    betweenLike: run.behind ? likesIn(context, total.at + 1, first.at) : likesIn(context, last.at + 1, total.at),
    beyondLike: run.behind
      ? likesIn(context, last.at + 1, starts[last.place.block + 1] as number)
      : likesIn(context, starts[first.place.block] as number, first.at),
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
