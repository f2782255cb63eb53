import type { ParsedReport } from "@doichieu/parser";
import type { Item } from "./item.ts";
import type { Figure } from "../record/figure/figure.ts";
import { cueSet, markSet } from "./cues.ts";
import type { Place } from "./place.ts";
import { textBlocks, type TextBlock } from "./text-block.ts";

/** A report as the relations see it: every figure of the running text in its place. */
export interface Reading {
  readonly blocks: readonly TextBlock[];
  readonly places: readonly Place[];
  /** Where the places of a text block begin; one entry more than blocks. */
  readonly starts: readonly number[];
}

const WORDS = 12;

type Draft = { -readonly [Key in keyof Place]: Place[Key] };

/** Counters that run through the whole text. */
interface Counters {
  sentence: number;
  member: number;
  clause: number;
  bracket: number;
}

const JOINS = markSet(",", "/");

/** The place that a figure is told beside: nothing but the unit of that one, "với", a comma or a stroke stands between. */
const pairOf = (
  previous: Draft,
  figure: Figure,
  { member }: Counters,
  lead: readonly string[],
  leadMarks: number,
): Place | null => {
  if (previous.member !== member || leadMarks & ~JOINS || previous.figure.unit === figure.unit) return null;
  if (previous.figure.kind === "percentage" || figure.kind === "percentage") return null;
  const unit = previous.figure.unit?.toLowerCase().split(/[\s,]+/u) ?? [];
  if (unit.length === 0 || !unit.every((word, at) => lead[at] === word)) return null;
  const between = lead.slice(unit.length);
  return between.length === 0 || (between.length === 1 && between[0] === "với")
    ? (previous.pairedWith ?? previous)
    : null;
};

const readBlock = (block: TextBlock, counters: Counters, places: Draft[]): void => {
  counters.sentence++;
  counters.member++;
  counters.clause++;
  const outer: { bracket: number; owner: number; anchor: number }[] = [];
  let bracket = 0;
  let owner = -1;
  /** The last figure outside of inner brackets: what the next bracket hangs on. */
  let anchor = -1;
  let closed = false;
  let last = -1;
  let leadCues = 0;
  let leadMarks = 0;
  let lead: string[] = [];
  let leftCues = 0;
  let left: string[] = [];
  let classes: Place["classes"] = [];
  let before = "";
  /** The place whose clause goes on to its right. */
  let saying: Draft | null = null;
  const breakOff = (): void => {
    counters.clause++;
    leftCues = 0;
    left = [];
    classes = [];
    saying = null;
  };
  const word = (item: Extract<Item, { type: "word" | "cue" }>): void => {
    const cues = item.type === "cue" ? cueSet(...item.kinds) : 0;
    leadCues |= cues;
    leftCues |= cues;
    for (const each of item.words) {
      left.push(each);
      lead.push(each);
    }
    if (lead.length > WORDS * 2) lead = lead.slice(-WORDS);
    if (item.classes.length > 0) classes = [...classes, ...item.classes];
    if (saying) {
      saying.rightCues |= cues;
      saying.right = [...saying.right, ...item.words].slice(0, WORDS);
      if (item.classes.length > 0) saying.classes = [...saying.classes, ...item.classes];
      if (saying.behind === "") saying.behind = "w";
    }
    before = "w";
  };
  for (const item of block.items) {
    if (item.type === "word" || item.type === "cue") {
      word(item);
      continue;
    }
    if (item.type === "mark") {
      leadMarks |= markSet(item.mark);
      if (saying && saying.behind === "") saying.behind = item.mark;
      before = item.mark;
      if (item.mark === "(") {
        outer.push({ bracket, owner, anchor });
        bracket = ++counters.bracket;
        owner = anchor;
        anchor = -1;
        closed = false;
        breakOff();
      } else if (item.mark === ")") {
        const back = outer.pop();
        bracket = back?.bracket ?? 0;
        owner = back?.owner ?? -1;
        anchor = back?.anchor ?? -1;
        closed = true;
        breakOff();
      } else if (item.mark === "." || item.mark === "¶") {
        outer.length = 0;
        bracket = 0;
        owner = -1;
        anchor = -1;
        closed = false;
        counters.sentence++;
        counters.member++;
        breakOff();
      } else if (item.mark === ";" || item.mark === "," || item.mark === ":") {
        if (item.mark === ";") counters.member++;
        // "Phòng A (1/2, 50%), Phòng B (1/2, 50%)": the second bracket hangs on no figure.
        if (closed) anchor = -1;
        breakOff();
      }
      continue;
    }
    const draft: Draft = {
      at: places.length,
      figure: item.figure,
      block: block.at,
      sentence: counters.sentence,
      member: counters.member,
      clause: counters.clause,
      bracket,
      depth: outer.length,
      owner,
      leadCues,
      leadMarks,
      leftCues,
      rightCues: 0,
      left: left.slice(-WORDS),
      right: [],
      lead: lead.slice(-WORDS),
      pairedWith: last < 0 ? null : pairOf(places[last] as Draft, item.figure, counters, lead, leadMarks),
      classes,
      before,
      behind: "",
    };
    places.push(draft);
    last = anchor = draft.at;
    closed = false;
    leadCues = leftCues = leadMarks = 0;
    lead = [];
    left = [];
    classes = [];
    before = "f";
    saying = draft;
  }
};

/** Reads the running text of a report. Linear in its length. */
export const readReport = (report: ParsedReport, figures: readonly Figure[]): Reading => {
  const blocks = textBlocks(report, figures);
  const places: Draft[] = [];
  const starts: number[] = [];
  const counters: Counters = { sentence: 0, member: 0, clause: 0, bracket: 0 };
  for (const block of blocks) {
    starts.push(places.length);
    readBlock(block, counters, places);
  }
  starts.push(places.length);
  return { blocks, places, starts };
};
