import { isExhaustive } from "@doichieu/parser/internal";
import { unitAgreement } from "../../../record/figure/unit-agreement.ts";
import type { Place } from "../../../reading/place.ts";
import type { Amount } from "../../amount.ts";
import type { Run } from "../../candidate.ts";
import type { AmountIndex } from "../../propose/reach.ts";
import { overlap, wordsAround } from "../../words.ts";
import { COLON, SEMI, COMMA, STOP } from "./cues.ts";

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
