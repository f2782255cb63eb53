import { readAs } from "../read-as.ts";
import { locate, type ParsedReport, type QuantityMention, type SourceText, type Span } from "@doichieu/parser";
import { nameParts } from "../indicator/bracket-parts.ts";
import { compareFigures } from "../indicator/comparison.ts";
import { joinAmounts } from "./compound-amounts.ts";
import { draftsOf } from "./drafts-of.ts";
import { scaleExact } from "./exact-decimal.ts";
import type { Figure } from "./figure.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { indicateFigures } from "../indicator/indicator.ts";
import { keyOf, nameOf } from "../indicator/quantity.ts";
import { inheritUnits } from "./inherit-unit.ts";
import { labelFigures } from "../indicator/label.ts";
import { noteHeads } from "../indicator/note-heads.ts";
import { outlineOf } from "../outline/outline-of.ts";
import type { OutlineEntry } from "../profile/profile.ts";
import { datePeriods } from "../period/period-of-figures.ts";
import { scopeFigures } from "../indicator/scope.ts";
import { shareUnits } from "./shared-unit.ts";
import { settleSeparators } from "./separators.ts";
import { tableDrafts } from "../table/table-figures.ts";

/** The digits of a figure; of a ratio and a range, from the first number to the second. */
const spanOfDraft = ({ numeral, denominator, upper }: FigureDraft): Span => {
  const second = denominator ?? upper;
  return second ? { start: numeral.span.start, end: second.span.end } : numeral.span;
};

/** Offsets that footnote marks cover: digits there are no figures. */
const noteMarksOf = ({ noteMarks }: SourceText): ReadonlySet<number> => {
  const covered = new Set<number>();
  for (const { start, end } of noteMarks) for (let at = start; at < end; at++) covered.add(at);
  return covered;
};

/** The title that a figure stands under. Figures are asked for in reading order. */
const headingFinder = (outline: readonly OutlineEntry[]): ((draft: FigureDraft) => string | null) => {
  let at = -1;
  return (draft) => {
    while ((outline[at + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= draft.numeral.span.start) at++;
    return outline[at]?.title ?? null;
  };
};

const tablesByBlock = ({ blocks }: SourceText): ReadonlyMap<number, number> =>
  new Map(blocks.flatMap(({ cell }, index) => (cell ? [[index, cell.table] as const] : [])));

/** "hai đơn vị": two of a kind told in words are mostly a manner of speech, not a figure of the report. */
const isPassing = ({ numeral }: QuantityMention): boolean => numeral.written === "words" && Number(numeral.exact) < 3;

const figureOf = (source: SourceText, draft: FigureDraft, index: number, noteOf: number): Figure => {
  const span = spanOfDraft(draft);
  const place = locate(source, span);
  const { numeral, denominator, upper, scale } = draft;
  const exact = scaleExact(numeral.exact, scale);
  const numerator = denominator ? Number(exact) : null;
  const block = source.blocks[draft.block.index];
  return {
    id: `fig-${index + 1}`,
    kind: draft.kind,
    span: { ...span, page: place.page, block: place.block },
    text: source.text.slice(span.start, span.end),
    value: denominator ? Number(numeral.exact) / (Number(denominator.exact) || 1) : Number(exact),
    exact,
    decimals: numeral.decimals,
    scale,
    numerator,
    denominator: denominator && Number(scaleExact(denominator.exact, scale)),
    upper: upper && scaleExact(upper.exact, scale),
    currency: draft.currency,
    unit: draft.unit?.written ?? null,
    unitInfo: draft.unit,
    unitInherited: draft.unitInherited,
    qualifier: draft.qualifier,
    label: draft.label,
    indicator: draft.quantity && keyOf(draft.quantity),
    indicatorName: draft.quantity && nameOf(draft.quantity),
    period: draft.period,
    scope: draft.scope,
    comparison: draft.comparison,
    otherReadings: numeral.otherReadings.map((reading) => scaleExact(reading, scale)),
    noteOf: noteOf < 0 ? null : `fig-${noteOf + 1}`,
    source: block?.source ?? "body",
    confidence: block?.confidence ?? null,
    ...readAs(draft.block, span),
  };
};

/** Every figure of a report, in reading order, with its unit and label. */
export const figuresOf = (parsed: ParsedReport, outline: readonly OutlineEntry[] = outlineOf(parsed)): Figure[] => {
  const { source } = parsed;
  const table = tableDrafts(parsed);
  const told: FigureDraft[] = [];
  for (const block of parsed.blocks) {
    if (table.settled.has(block.index)) continue;
    for (const mention of block.mentions) {
      if (mention.kind !== "quantity" || table.silent.has(mention)) continue;
      if (isPassing(mention)) continue;
      told.push(...draftsOf(block, mention));
    }
  }
  const body = joinAmounts(told);
  const marks = noteMarksOf(source);
  const heads = noteHeads(parsed, [...body, ...table.drafts]);
  shareUnits(body);
  inheritUnits(body, heads);
  settleSeparators([...body, ...table.drafts], tablesByBlock(source));
  compareFigures(body);
  labelFigures(body);
  nameParts(body);
  scopeFigures(body, heads);
  const drafts = [...body, ...table.drafts].filter((draft) => !marks.has(draft.numeral.span.start));
  datePeriods(parsed, drafts, heads);
  drafts.sort((a, b) => a.numeral.span.start - b.numeral.span.start);
  indicateFigures(drafts, headingFinder(outline));
  const places = new Map(drafts.map((draft, index) => [draft, index]));
  return drafts.map((draft, index) => {
    const head = heads.get(draft.block.index);
    return figureOf(source, draft, index, head ? (places.get(head) ?? -1) : -1);
  });
};
