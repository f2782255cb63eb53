import { overlaps, sliceOf, type DateMention, type ParsedBlock, type ParsedReport } from "@doichieu/parser";
import { dayExists, type Token } from "@doichieu/parser/internal";
import { structureOf } from "../outline/block-structure.ts";
import { daysOf, monthsOf, periodOf } from "./calendar-period.ts";
import { isCue } from "../indicator/clause.ts";
import type { FigureDraft } from "../figure/figure-draft.ts";
import type { Period } from "./period.ts";

/** A period with the tokens it takes in its block. */
interface PlacedPeriod {
  readonly period: Period;
  readonly first: number;
  readonly last: number;
}

/** The last of `items`, ascending by `key`, whose key is below `limit`; undefined where none is. */
const lastBelow = <T>(items: readonly T[], key: (item: T) => number, limit: number): T | undefined => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(items[middle] as T) < limit) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
};

const pad = (value: number): string => String(value).padStart(2, "0");

const isoOf = (date: DateMention, year: number | null): string | null =>
  year === null || date.month === null || date.day === null || !dayExists(date)
    ? null
    : `${year}-${pad(date.month)}-${pad(date.day)}`;

/** "từ ngày 15/12/2025 đến ngày 03/3/2026": two dates that a period runs between. */
const betweenDates = (text: string, block: ParsedBlock): PlacedPeriod[] => {
  const dates = block.mentions.filter((mention) => mention.kind === "date");
  return dates.flatMap((date, index) => {
    const next = dates[index + 1];
    if (!next) return [];
    const between = block.tokenized.tokens.slice(date.last + 1, next.first);
    const joined = between.length <= 4 && between.some((token) => token.folded === "đến" || token.image === "-");
    const from = isoOf(date, date.year ?? next.year);
    const to = isoOf(next, next.year);
    if (!joined || from === null || to === null) return [];
    const written = sliceOf(text, { start: date.span.start, end: next.span.end });
    const period = daysOf(from, to, written.replaceAll(/\s+/gu, " "));
    return period ? [{ period, first: date.first, last: next.last }] : [];
  });
};

/** Behind these a period is what something is held against, or how long a plan runs. */
const isHeldAgainst = (tokens: readonly Token[], first: number): boolean =>
  [tokens[first - 1], tokens[first - 2]].some(
    (token) => isCue(token, "compared", "earlier") || token?.folded === "giai đoạn",
  );

const periodsOf = (parsed: ParsedReport, block: ParsedBlock, year: number | null): PlacedPeriod[] => {
  const { text } = parsed.source;
  const { tokens } = block.tokenized;
  const cited = block.mentions.filter((mention) => mention.kind === "reference").map((mention) => mention.span);
  const between = betweenDates(text, block);
  const found = [...between];
  for (const mention of block.mentions) {
    if (mention.kind !== "period" && mention.kind !== "date") continue;
    const citing = lastBelow(cited, (span) => span.start, mention.span.end);
    if ((citing && overlaps(citing, mention.span)) || isHeldAgainst(tokens, mention.first)) continue;
    const around = lastBelow(between, (other) => other.first, mention.first + 1);
    if (around && mention.last <= around.last) continue;
    const written = sliceOf(text, mention.span).replaceAll(/\s+/gu, " ");
    if (mention.kind === "date") {
      const { day, month, year: own } = mention;
      if (day !== null || month === null || (own ?? year) === null) continue;
      const period = monthsOf((own ?? year) as number, month, month, written);
      if (period) found.push({ period, first: mention.first, last: mention.last });
      continue;
    }
    // "giai đoạn 2021-2025" is a plan's run, not what a figure counts.
    if (mention.toYear !== null) continue;
    const period = periodOf(mention, written, year);
    if (period) found.push({ period, first: mention.first, last: mention.last });
  }
  return found.sort((a, b) => a.first - b.first);
};

/** How far from the top the report's own period is looked for, in blocks. */
const HEAD = 25;

const yearsOf = (block: ParsedBlock): number[] =>
  block.mentions.flatMap((mention) =>
    mention.kind === "period" && mention.year !== null && mention.toYear === null ? [mention.year] : [],
  );

/** The period that the report speaks of: the first one of its head. */
const reportPeriod = (parsed: ParsedReport): { period: Period | null; year: number | null } => {
  const head = parsed.blocks.slice(0, HEAD);
  const year = head.flatMap(yearsOf)[0] ?? null;
  for (const block of head) {
    const [first] = periodsOf(parsed, block, year);
    if (first) return { period: first.period, year };
  }
  return { period: null, year };
};

/** A period that opens a paragraph speaks of all its sentences. */
const LEAD = 14;

/** Gives each figure the period that its sentence, its paragraph or the report tells. */
export const datePeriods = (
  parsed: ParsedReport,
  drafts: readonly FigureDraft[],
  noteHeads: ReadonlyMap<number, FigureDraft> = new Map(),
): void => {
  const report = reportPeriod(parsed);
  const known = new Map<ParsedBlock, PlacedPeriod[]>();
  for (const draft of drafts) {
    const { block } = draft;
    const periods = known.get(block) ?? periodsOf(parsed, block, report.year);
    known.set(block, periods);
    const start = structureOf(block).sentence[draft.mention.first] ?? 0;
    const near = lastBelow(periods, (other) => other.last, draft.mention.first);
    const before = near && near.first >= start ? near : undefined;
    const lead = periods.find((other) => other.first <= LEAD && other.last < draft.mention.first);
    draft.period = (before ?? lead)?.period ?? noteHeads.get(block.index)?.period ?? report.period;
  }
};
