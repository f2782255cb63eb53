import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import { cueSet, markSet } from "../../reading/cues.ts";
import { readBeside, type Amount } from "../amount.ts";
import type { Candidate, Claim } from "../candidate.ts";
import { sameLabel } from "../words.ts";
import { alike } from "./alike.ts";
import { cheapest } from "./cheapest.ts";
import { inBlock, type AmountIndex } from "./reach.ts";
import { seriesFrom, type Shape } from "./series.ts";

const MOST = 64;
const FARTHEST = 48;
const MOST_PARTS = 30;
const BLOCKS_ON = 40;
const STARTS = 12;
/** Blocks of the total's own level, where a list is set flat. */
const BLOCKS_BESIDE = 6;

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
    if (own.level <= level && ++strangers > BLOCKS_BESIDE) break;
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

/** The first amounts of a series as a run, before it is chosen. */
interface Ranked {
  readonly series: readonly Amount[];
  readonly length: number;
  readonly shape: Shape;
  readonly offset: number;
  cost: number;
}

const COSTS: Readonly<Record<Shape, number>> = {
  flat: 0,
  named: 0.5,
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

/** Tells runs of the same parts apart from new ones: a tree with a node a run, of at most so many parts. */
const runTree = (
  most: number,
): { readonly step: (run: number, part: number) => number; readonly size: () => number } => {
  const nodes = new Map<number, number>();
  return {
    step: (run, part) => {
      const key = run * most + part;
      let node = nodes.get(key);
      if (node === undefined) nodes.set(key, (node = nodes.size + 1));
      return node;
    },
    size: () => nodes.size,
  };
};

/** Families of traits, each of which anybody has or has not: "48 nữ, 56 người dân tộc thiểu số" overlap, and add up to nothing. */
const TRAITS: ReadonlySet<string> = new Set(["gender", "ethnicity", "faith", "party"]);

/** Of "đảng viên nữ" the narrower one: the others are what all are. */
const traitOf = ({ place }: Amount): string | null =>
  place.classes.findLast(({ family }) => TRAITS.has(family))?.family ?? null;

/** Every run that some first members of a scope open, in the order of the scope. Whether it adds up has no part in it. */
const runsFrom = (
  total: Amount,
  scope: readonly Amount[],
  starts: Iterable<number>,
  ends: (last: Amount, next: Amount | undefined) => boolean,
): Ranked[] => {
  const ranked: Ranked[] = [];
  const tree = runTree(scope.length);
  for (const start of starts)
    for (const [shape, takes] of seriesFrom(total, scope[start] as Amount)) {
      const series: Amount[] = [];
      let sum = 0;
      let run = 0;
      let repeats = false;
      let trait: string | null = null;
      let next = start;
      const findNext = (): void => {
        while (next < scope.length && !takes(scope[next] as Amount)) next++;
      };
      findNext();
      while (next < scope.length && series.length < MOST_PARTS) {
        const own = scope[next] as Amount;
        const known = tree.size();
        run = tree.step(run, next++);
        findNext();
        const other = traitOf(own);
        if (trait !== null && other !== null && other !== trait) break;
        trait ??= other;
        series.push(own);
        sum += own.value;
        // The total told again, and not a part of itself.
        repeats ||= own.value === total.value;
        if (sum > total.value * 4 || (repeats && sum > total.value)) break;
        if (series.length === 1 || sum * 6 < total.value || run <= known) continue;
        const end = ends(own, scope[next]) ? 0 : UNENDED;
        ranked.push({
          series,
          length: series.length,
          shape,
          offset: start,
          cost: COSTS[shape] + end + misfit(total, sum) + (series.length - 1) * 0.05,
        });
      }
    }
  return ranked;
};

const runsBehind = (index: AmountIndex, total: Amount): Ranked[] => {
  const scope = scopeBehind(index, total);
  const starts = new Set<number>();
  const named = scope.findIndex((each) => sameLabel(total.place, each.place));
  if (named >= 0) starts.add(named);
  for (let at = 0; at < scope.length && starts.size < STARTS; at++) {
    const { place } = scope[at] as Amount;
    // Only where something opens may a run begin far from its total.
    const opens = place.leadCues & ENDS || place.leadMarks & STRONG || place.block !== scope[at - 1]?.place.block;
    if (at < 3 || opens) starts.add(at);
  }
  const ranked = runsFrom(total, scope, starts, mayEnd);
  for (const run of ranked) {
    // What bears the total's own name needs not stand near it.
    const away = run.shape === "named" ? 0 : Math.min(run.offset, 3) + run.offset * 0.1;
    run.cost = run.cost + away - opening(run.series[0] as Amount);
  }
  return ranked;
};

/** Read backwards, a run ends where the list begins. */
const begins = (last: Amount, next: Amount | undefined): boolean => next === undefined || mayEnd(next, last);

const STARTS_BEFORE = [0, 1, 2, 3];

const runsBefore = (index: AmountIndex, total: Amount): Ranked[] => {
  const scope = scopeBefore(index, total);
  const ranked = runsFrom(
    total,
    scope,
    STARTS_BEFORE.filter((start) => start < scope.length),
    begins,
  );
  for (const run of ranked) run.cost += run.offset * 1.5;
  return ranked;
};

const TOTALS = cueSet("total", "cumulative");

const candidateOf = ({ series, length, shape, offset }: Ranked, behind: boolean): Candidate => {
  const parts = series.slice(0, length);
  return { kind: "total", parts: behind ? parts : parts.reverse(), shape, offset, behind };
};

/** Every run of parts that a figure may be the total of. */
export const proposeTotal = (index: AmountIndex, total: Amount): Claim | null => {
  const { kind } = total.figure;
  if (kind === "percentage" || kind === "rate" || total.value <= 0) return null;
  const before = (total.place.leftCues | total.place.leadCues) & TOTALS ? 24 : 16;
  const candidates = [
    ...cheapest(runsBehind(index, total), MOST - before).map((run) => candidateOf(run, true)),
    ...cheapest(runsBefore(index, total), before).map((run) => candidateOf(run, false)),
  ];
  return candidates.length === 0 ? null : { model: "total", stated: total, candidates };
};
