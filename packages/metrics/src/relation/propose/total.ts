import { unitAgreement } from "../../record/unit-agreement.ts";
import { cueSet, markSet } from "../../reading/cues.ts";
import type { Place } from "../../reading/place.ts";
import { isBare, readBeside, type Amount } from "../amount.ts";
import type { Candidate, Claim } from "../candidate.ts";
import { alike } from "./alike.ts";
import { inBlock, type AmountIndex } from "./reach.ts";

/** A run of parts as it stands in the text, for its features. */
export interface Run {
  readonly parts: readonly Amount[];
  /** How the parts were picked out of what stands there. */
  readonly shape: Shape;
  /** Amounts that could be parts and stand between the total and the first part. */
  readonly offset: number;
  readonly behind: boolean;
}

export const SHAPES = [
  "flat",
  "members",
  "clauses",
  "blocks",
  "strict",
  "bracket",
  "all",
  "denominators",
  "second",
  "third",
  "fourth",
] as const;
export type Shape = (typeof SHAPES)[number];

const MOST = 64;
const FARTHEST = 48;
const MOST_PARTS = 30;
const BLOCKS_ON = 40;
const STARTS = 12;

/** The amounts behind a total that may be its parts: its block, the blocks under it, the paragraph after. */
const scopeBehind = (index: AmountIndex, total: Amount): Amount[] => {
  const { reading, amounts, starts } = index;
  const { block } = total.place;
  const scope: Amount[] = [];
  const taken = new Set<number>();
  const take = (each: Amount): void => {
    if (taken.has(each.at) || !alike(total, each)) return;
    taken.add(each.at);
    scope.push(readBeside(each, total));
  };
  for (let at = total.at + 1; at < (starts[block + 1] as number) && scope.length < FARTHEST; at++)
    take(amounts[at] as Amount);
  for (const each of index.notes.get(total.figure.id) ?? []) take(each);
  const level = reading.blocks[block]?.level ?? 0;
  const heading = reading.blocks[block]?.kind === "heading";
  let strangers = 0;
  for (
    let next = block + 1;
    next < reading.blocks.length && next <= block + BLOCKS_ON && scope.length < FARTHEST;
    next++
  ) {
    const own = reading.blocks[next];
    if (!own || (own.kind === "heading" && !heading)) break;
    if (own.level <= level && ++strangers > (heading ? 3 : 2)) break;
    for (const each of inBlock(index, next)) if (scope.length < FARTHEST) take(each);
  }
  return scope;
};

/** The amounts before a total, nearest first. */
const scopeBefore = (index: AmountIndex, total: Amount): Amount[] => {
  const { reading, amounts } = index;
  const scope: Amount[] = [];
  for (let at = total.at - 1; at >= 0 && scope.length < FARTHEST / 2; at--) {
    const each = amounts[at] as Amount;
    if (total.place.block - each.place.block > 12 || reading.blocks[each.place.block]?.kind === "heading") break;
    if (alike(total, each)) scope.push(readBeside(each, total));
  }
  return scope;
};

const isChange = ({ figure }: Amount): boolean => figure.comparison !== null && figure.comparison.measure !== "level";

const firstOf = (amounts: readonly Amount[], key: (place: Place) => number): Amount[] => {
  const kept: Amount[] = [];
  let last = Number.NaN;
  for (const each of amounts) {
    const own = key(each.place);
    if (own !== last) kept.push(each);
    last = own;
  }
  return kept;
};

const everyNth = (amounts: readonly Amount[], step: number): Amount[] => amounts.filter((_, at) => at % step === 0);

/** The series that one first part opens. */
const seriesFrom = (
  scope: readonly Amount[],
  start: number,
): readonly { readonly shape: Shape; readonly series: readonly Amount[] }[] => {
  const first = scope[start] as Amount;
  const { depth, bracket } = first.place;
  const rest = scope.slice(start);
  const level = rest.filter((each) => each.place.depth <= depth);
  if (first.side === "denominator")
    return [{ shape: "denominators", series: level.filter((each) => each.side === "denominator") }];
  const all = level.filter((each) => each.side !== "denominator");
  const flat = all.filter((each) => each === first || !isChange(each));
  const found: { shape: Shape; series: readonly Amount[] }[] = [
    { shape: "flat", series: flat },
    { shape: "members", series: firstOf(flat, (place) => place.member) },
    { shape: "clauses", series: firstOf(flat, (place) => place.clause) },
    { shape: "strict", series: flat.filter((each) => unitAgreement(each.figure, first.figure) === 3 || isBare(each)) },
  ];
  const blocks = firstOf(flat, (place) => place.block);
  if (blocks.length > 1) found.push({ shape: "blocks", series: blocks });
  if (bracket > 0)
    found.push({ shape: "bracket", series: all.filter((each) => each.place.bracket === bracket && !isChange(each)) });
  found.push(
    { shape: "second", series: everyNth(flat, 2) },
    { shape: "third", series: everyNth(flat, 3) },
    { shape: "fourth", series: everyNth(flat, 4) },
  );
  if (flat.length < all.length) found.push({ shape: "all", series: all });
  return found;
};

const ENDS = cueSet("total", "share", "rest", "apart", "part-list", "whole-list", "compared", "reach", "details");
const STRONG = markSet(";", ".", "¶", ")", ":", "(");

/** Whether a series may end before its next member: something stands between that ends lists. */
const mayEnd = (last: Amount, next: Amount | undefined): boolean => {
  if (!next) return true;
  const [a, b] = [last.place, next.place];
  if (a.block !== b.block || a.sentence !== b.sentence || a.bracket !== b.bracket || a.member !== b.member) return true;
  if (b.leadCues & ENDS || b.leadMarks & STRONG) return true;
  return a.lead.includes("và") || unitAgreement(last.figure, next.figure) < 2;
};

/** Far from the total in size: hardly its parts, whatever slip there is. */
const misfit = (total: Amount, sum: number): number => Math.min(Math.abs(Math.log2(sum / total.value)), 2) * 2;

const OPENS = cueSet("part-list", "whole-list", "details");

/** How much a first part looks like one that opens a list. */
const opening = (first: Amount): number => {
  const { leadCues, leadMarks, before } = first.place;
  return (leadCues & OPENS ? 1.5 : 0) + (leadMarks & markSet(":") ? 1 : 0) + (before === "(" ? 0.5 : 0);
};

interface Ranked {
  readonly run: Run;
  readonly cost: number;
}

const COSTS: Readonly<Record<Shape, number>> = {
  flat: 0,
  members: 1,
  clauses: 1,
  strict: 1,
  blocks: 0.5,
  bracket: 0,
  all: 1.5,
  denominators: 1,
  second: 2.5,
  third: 3.5,
  fourth: 4,
};

/** A list seldom ends where nothing stands that ends lists. */
const UNENDED = 1;

/** Every run that some first members of a scope open, in the order of the scope. Whether it adds up has no part in it. */
const runsFrom = (
  total: Amount,
  scope: readonly Amount[],
  starts: Iterable<number>,
  ends: (last: Amount, next: Amount | undefined) => boolean,
): Ranked[] => {
  const ranked: Ranked[] = [];
  const seen = new Set<string>();
  for (const start of starts)
    for (const { shape, series } of seriesFrom(scope, start)) {
      let sum = 0;
      let key = "";
      for (let at = 0; at < series.length && at < MOST_PARTS; at++) {
        const own = series[at] as Amount;
        sum += own.value;
        key += `${own.at},`;
        if (sum > total.value * 4) break;
        if (at === 0 || sum * 6 < total.value || seen.has(key)) continue;
        seen.add(key);
        const end = ends(own, series[at + 1]) ? 0 : UNENDED;
        ranked.push({
          run: { parts: series.slice(0, at + 1), shape, offset: start, behind: true },
          cost: COSTS[shape] + end + misfit(total, sum) + at * 0.05,
        });
      }
    }
  return ranked;
};

const runsBehind = (index: AmountIndex, total: Amount): Ranked[] => {
  const scope = scopeBehind(index, total);
  const starts = new Set<number>();
  for (let at = 0; at < scope.length && starts.size < STARTS; at++) {
    const { place } = scope[at] as Amount;
    // Only where something opens may a run begin far from its total.
    const opens = place.leadCues & ENDS || place.leadMarks & STRONG || place.block !== scope[at - 1]?.place.block;
    if (at < 3 || opens) starts.add(at);
  }
  return runsFrom(total, scope, starts, mayEnd).map(({ run, cost }) => ({
    run,
    cost: cost + Math.min(run.offset, 3) + run.offset * 0.1 - opening(run.parts[0] as Amount),
  }));
};

/** Read backwards, a run ends where the list begins. */
const begins = (last: Amount, next: Amount | undefined): boolean => next === undefined || mayEnd(next, last);

const STARTS_BEFORE = [0, 1, 2, 3];

const runsBefore = (index: AmountIndex, total: Amount): Ranked[] => {
  const scope = scopeBefore(index, total);
  return runsFrom(
    total,
    scope,
    STARTS_BEFORE.filter((start) => start < scope.length),
    begins,
  ).map(({ run: { parts, shape, offset }, cost }) => ({
    run: { parts: parts.toReversed(), shape, offset, behind: false },
    cost: cost + offset * 1.5,
  }));
};

const TOTALS = cueSet("total", "cumulative");

const byCost = (a: Ranked, b: Ranked): number => a.cost - b.cost;

/** Every run of parts that a figure may be the total of. */
export const proposeTotal = (index: AmountIndex, total: Amount): Claim | null => {
  const { kind } = total.figure;
  if (kind === "percentage" || kind === "rate" || total.value <= 0) return null;
  const behind = runsBehind(index, total);
  const before = runsBefore(index, total);
  const said = (total.place.leftCues | total.place.leadCues) & TOTALS;
  const chosen = [
    ...behind.sort(byCost).slice(0, MOST - (said ? 24 : 16)),
    ...before.sort(byCost).slice(0, said ? 24 : 16),
  ];
  if (chosen.length === 0) return null;
  const candidates: Candidate[] = chosen.map(({ run: { parts, shape, offset, behind: after } }) => ({
    kind: "total",
    parts,
    shape,
    offset,
    behind: after,
  }));
  return { model: "total", stated: total, candidates };
};
