import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import { cueSet, markSet } from "../../reading/cues.ts";
import { readBeside, type Amount } from "../amount.ts";
import type { Candidate, Claim } from "../candidate.ts";
import { log } from "../exp.ts";
import { sameLabel } from "../words.ts";
import { alike, isRate } from "./alike.ts";
import { Cheapest } from "./cheapest.ts";
import { inBlock, withinReach, type AmountIndex } from "./reach.ts";
import { RunTree } from "./run-tree.ts";
import { isChange, MOST_PARTS, MOST_TIMES, seriesFrom, type Series, type Shape, type Standing } from "./series.ts";

const MOST = 64;
const FARTHEST = 48;
const BLOCKS_ON = 40;
const STARTS = 16;
/** Lists that words open may begin behind all these. */
const HEADS = 8;
/** Figures that the rows of a list tell beside their first. */
const ABREAST = 2;
/** Blocks of the total's own level, where a list is set flat. */
const BLOCKS_BESIDE = 6;

/** What kinds of figures a block tells, in their order: of lists each item the same. */
const figuresIn = (index: AmountIndex, block: number): string => {
  const own = inBlock(index, block);
  return own.length > MOST_TOLD ? "" : own.map(({ figure }) => `${figure.kind} ${figure.unit}`).join(", ");
};

/** "2. Số thu": a numbered line without a figure or a mark at its end is a heading, whatever its file calls it. */
const isHeading = (index: AmountIndex, at: number): boolean => {
  const block = index.reading.blocks[at];
  if (!block || block.kind === "heading") return block !== undefined;
  return /^(?:0|I|A)\./u.test(block.marker) && inBlock(index, at).length === 0 && block.items.at(-1)?.type !== "mark";
};

/** No item of a list tells more. */
const MOST_TOLD = 4;

/** The amounts behind a total that may be its parts: its block, the blocks under it, the paragraph after. */
const scopeBehind = (index: AmountIndex, total: Amount): Amount[] => {
  const { reading, amounts, starts } = index;
  const { block } = total.place;
  const scope: Amount[] = [];
  const farthest = withinReach(index, total, FARTHEST);
  const taken = new Set<number>();
  const take = (each: Amount): void => {
    if (taken.has(each.at) || !alike(total, each)) return;
    taken.add(each.at);
    scope.push(readBeside(each, total));
  };
  for (let at = total.at + 1; at < (starts[block + 1] as number) && scope.length < farthest; at++)
    take(amounts[at] as Amount);
  for (const each of index.notes.get(total.figure.id) ?? []) take(each);
  const level = reading.blocks[block]?.level ?? 0;
  const heading = reading.blocks[block]?.kind === "heading";
  let strangers = 0;
  let item = "";
  for (
    let next = block + 1;
    next < reading.blocks.length && next <= block + BLOCKS_ON && scope.length < farthest;
    next++
  ) {
    const own = reading.blocks[next];
    if (!own || (!heading && isHeading(index, next))) break;
    if (own.level <= level) {
      // "Kinh: 37.615 người, 11,98 %": paragraphs that tell alike are the items of one list.
      const told = figuresIn(index, next);
      if (told !== item && ++strangers > BLOCKS_BESIDE) break;
      item = told;
    }
    for (const each of inBlock(index, next)) if (scope.length < farthest) take(each);
  }
  return scope;
};

/** The amounts before a total, nearest first. */
const scopeBefore = (index: AmountIndex, total: Amount): Amount[] => {
  const { reading, amounts } = index;
  const scope: Amount[] = [];
  const farthest = withinReach(index, total, FARTHEST) / 2;
  for (let at = total.at - 1; at >= 0 && scope.length < farthest; at--) {
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
const misfit = ({ value }: Amount, sum: number): number => {
  const share = sum < value ? sum / value : value / sum;
  return share <= 0.25 ? 4 : -2 * Math.LOG2E * log(share);
};

const OPENS = cueSet("part-list", "whole-list", "details");
const COLON = markSet(":");

/** How much a first part looks like one that opens a list. */
const opening = (first: Amount): number => {
  const { leadCues, leadMarks, before } = first.place;
  return (leadCues & OPENS ? 1.5 : 0) + (leadMarks & COLON ? 1 : 0) + (before === "(" ? 0.5 : 0);
};

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
  level: 0.5,
  changes: 0.5,
};

/** A list seldom ends where nothing stands that ends lists. */
const UNENDED = 1;
/** "135 HCĐ" is no total of HCV and HCĐ. */
const MIXED = 1;

/** The cheapest runs, and the tree that tells their parts. */
interface Ranking {
  readonly tree: RunTree;
  readonly runs: readonly RankedRun[];
}

interface RankedRun {
  readonly run: number;
  readonly shape: Shape;
  readonly offset: number;
}

/** Families of traits, each of which anybody has or has not: "48 nữ, 56 người dân tộc thiểu số" overlap, and add up to nothing. */
const TRAITS: ReadonlySet<string> = new Set(["gender", "ethnicity", "faith", "party"]);

/** Of "đảng viên nữ" the narrower one: the others are what all are. */
const traitOf = ({ place }: Amount): string | null =>
  place.classes.findLast(({ family }) => TRAITS.has(family))?.family ?? null;

/** Whether one of the series before has the same parts. */
const isTold = (all: readonly Series[], own: number): boolean => {
  const { parts, length } = all[own] as Series;
  for (let before = 0; before < own; before++) {
    const other = all[before] as Series;
    let at = other.length === length ? 0 : -1;
    while (at >= 0 && at < length && parts[at] === other.parts[at]) at++;
    if (at === length) return true;
  }
  return false;
};

/** What the place of a run adds to its cost, and what its first part takes off. */
interface Placing {
  readonly far: (offset: number, shape: Shape) => number;
  readonly opening: (first: Amount) => number;
}

/** Written anew for each total, on either side of it. */
const TREE = new RunTree();

/** The cheapest runs that some first members of a scope open. Whether they add up has no part in it. */
const runsFrom = (
  { reading }: AmountIndex,
  total: Amount,
  scope: readonly Amount[],
  starts: Iterable<number>,
  ends: (last: Amount, next: Amount | undefined) => boolean,
  placing: Placing,
  mostRuns: number,
): Ranking => {
  const tree = TREE.clear();
  const cheapest = new Cheapest<RankedRun>(mostRuns);
  const traits = scope.map(traitOf);
  const agreements = scope.map((each) => (each.bare ? 1 : unitAgreement(total.figure, each.figure)));
  const standing: Standing = {
    levelOf: (block) => reading.blocks[block]?.level ?? 0,
    // "Diện tích 50 ha (đất công nghiệp 31 ha), mở rộng thêm 25 ha"; but "40% (31 ha) đất công nghiệp, 25 ha đất ở".
    explains: ({ place }) => {
      const owner = reading.places[place.owner];
      return owner !== undefined && owner.figure.kind !== "percentage";
    },
  };
  /** Whether a series may end before the next of the scope: 1 for no, 2 for yes, 0 where it was not asked. */
  const endings = scope.map(() => 0);
  const mayEndAt = (last: number, next: number): boolean => {
    if (next !== last + 1) return ends(scope[last] as Amount, scope[next]);
    endings[last] ||= ends(scope[last] as Amount, scope[next]) ? 2 : 1;
    return endings[last] === 2;
  };
  for (const start of starts) {
    const all = seriesFrom(total, scope, start, standing);
    for (let own = 0; own < all.length; own++) {
      const { shape, parts: series, length: count } = all[own] as Series;
      if (count < 2 || isTold(all, own)) continue;
      const away = placing.far(start, shape);
      const opens = placing.opening(scope[series[0] as number] as Amount);
      let sum = 0;
      let run = 0;
      let repeats = false;
      let trait: string | null = null;
      let [least, greatest] = [3, 0];
      const most = Math.min(count, MOST_PARTS);
      for (let length = 1; length <= most; length++) {
        const at = series[length - 1] as number;
        const known = tree.size;
        run = tree.step(run, at);
        const other = traits[at] as string | null;
        if (trait !== null && other !== null && other !== trait) break;
        trait ??= other;
        const agreement = agreements[at] as number;
        least = Math.min(least, agreement);
        greatest = Math.max(greatest, agreement);
        const { value } = scope[at] as Amount;
        sum += value;
        // The total told again, and not a part of itself.
        repeats ||= value === total.value;
        if (sum > total.value * MOST_TIMES || (repeats && sum > total.value)) break;
        if (length === 1 || sum * 6 < total.value || run < known) continue;
        // What is too dear at best needs no closer look.
        const longer = (length - 1) * 0.05;
        if (COSTS[shape] + longer + away - opens >= cheapest.bar) continue;
        const off = misfit(total, sum);
        if (COSTS[shape] + off + longer + away - opens >= cheapest.bar) continue;
        const end = mayEndAt(at, length < count ? (series[length] as number) : scope.length) ? 0 : UNENDED;
        const mixed = greatest === 3 && least !== 1 && least < 3 ? MIXED : 0;
        const cost = COSTS[shape] + end + mixed + off + longer + away - opens;
        if (cost < cheapest.bar) cheapest.put(cost, { run, shape, offset: start });
      }
    }
  }
  return { tree, runs: cheapest.items };
};

// What bears the total's own name needs not stand near it.
const BEHIND: Placing = {
  far: (offset, shape) => (shape === "named" ? 0 : Math.min(offset, 3) + offset * 0.1),
  opening,
};

/** The first that bears the total's name, and is a change where the total is one. */
const namesake = (total: Amount, scope: readonly Amount[]): number => {
  const changed = isChange(total);
  return scope.findIndex((each) => isChange(each) === changed && sameLabel(total.place, each.place));
};

const candidatesOf = ({ tree, runs }: Ranking, scope: readonly Amount[], behind: boolean): Candidate[] =>
  runs.map(({ run, shape, offset }) => {
    const parts = tree.partsOf(run, scope);
    return { kind: "total", parts: behind ? parts.reverse() : parts, shape, offset, behind };
  });

const runsBehind = (index: AmountIndex, total: Amount, most: number): Candidate[] => {
  const scope = scopeBehind(index, total);
  const starts = new Set<number>();
  const mostStarts = withinReach(index, total, STARTS);
  const named = namesake(total, scope);
  if (named >= 0) starts.add(named);
  let opened = Number.NEGATIVE_INFINITY;
  let heads = 0;
  for (let at = 0; at < scope.length; at++) {
    const { place } = scope[at] as Amount;
    const { leadCues, leadMarks } = place.pairedWith ?? place;
    // Only where something opens may a run begin far from its total.
    const opens = leadCues & ENDS || leadMarks & STRONG || place.block !== scope[at - 1]?.place.block;
    const heading = (leadCues & OPENS) > 0 && heads < HEADS;
    if (opens) opened = at;
    if (heading) heads++;
    // "Đường bộ 240 vụ, 118 người chết; đường sắt 6 vụ, 5 người chết": each column begins in the first row.
    if (heading || (starts.size < mostStarts && (at < 3 || at - opened <= ABREAST))) starts.add(at);
  }
  return candidatesOf(runsFrom(index, total, scope, starts, mayEnd, BEHIND, most), scope, true);
};

/** Read backwards, a run ends where the list begins. */
const begins = (last: Amount, next: Amount | undefined): boolean => next === undefined || mayEnd(next, last);

const STARTS_BEFORE = [0, 1, 2, 3];

const BEFORE: Placing = {
  far: (offset, shape) => (shape === "named" ? 0 : offset * 1.5),
  opening: () => 0,
};

const runsBefore = (index: AmountIndex, total: Amount, most: number): Candidate[] => {
  const scope = scopeBefore(index, total);
  const starts = new Set(STARTS_BEFORE.filter((start) => start < scope.length));
  // "Xã A: đồng ý 40, không đồng ý 2. Xã B: đồng ý 30, không đồng ý 1. Cộng lại, đồng ý 70, không đồng ý 3."
  const named = namesake(total, scope);
  if (named >= 0) starts.add(named);
  return candidatesOf(runsFrom(index, total, scope, starts, begins, BEFORE, most), scope, false);
};

const TOTALS = cueSet("total", "cumulative");

/** Every run of parts that a figure may be the total of. */
export const proposeTotal = (index: AmountIndex, total: Amount): Claim | null => {
  if (isRate(total) || total.value <= 0) return null;
  const before = (total.place.leftCues | total.place.leadCues) & TOTALS ? 24 : 16;
  const candidates = [
    ...runsBehind(index, total, withinReach(index, total, MOST - before)),
    ...runsBefore(index, total, withinReach(index, total, before)),
  ];
  return candidates.length === 0 ? null : { model: "total", stated: total, candidates };
};
