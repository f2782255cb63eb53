import type { ParsedReport, SourceText } from "@doichieu/parser";
import { blockAt } from "@doichieu/parser/internal";
import type { FigureDraft } from "../figure/figure-draft.ts";
import { groupedBy } from "../grouped-by.ts";

/** The block that ends at a mark or holds it, or -1. */
const blockBefore = (source: SourceText, anchor: number): number =>
  anchor > 0 ? Math.max(blockAt(source, anchor - 1), blockAt(source, anchor)) : -1;

const ENDS = /[.;!?]/u;

/** Whether nothing between a figure and the mark ends its sentence but the stop that the mark stands behind. */
const isSameSentence = (between: string): boolean => {
  const told = between
    .trimEnd()
    .replace(/[.;,:!?]$/u, "")
    .trimEnd();
  return !ENDS.test(told.replaceAll(/(?<=[\p{L}\d])\.(?=[\p{L}\d])/gu, ""));
};

/** "42 văn bản (đạt 100%)¹": the mark behind a bracket belongs to what the bracket hangs on. */
const beforeBracket = (between: string): boolean => /^[^()]*\)\s*(?:[.;,:]\s*)?$/u.test(between);

const endOf = ({ denominator, upper, numeral }: FigureDraft): number => (denominator ?? upper ?? numeral).span.end;

/** A mark stands in the sentence of its figure, and no sentence is longer. */
const LONGEST_SENTENCE = 2000;

const headOf = (text: string, drafts: readonly FigureDraft[], anchor: number): FigureDraft | null => {
  let share: FigureDraft | null = null;
  // The last figure that ends before the mark.
  let [from, to] = [0, drafts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (endOf(drafts[middle] as FigureDraft) > anchor) to = middle;
    else from = middle + 1;
  }
  for (let at = from - 1; at >= 0; at--) {
    const draft = drafts[at] as FigureDraft;
    const end = endOf(draft);
    if (anchor - end > LONGEST_SENTENCE) break;
    const between = text.slice(end, anchor);
    if (!isSameSentence(between)) break;
    if (beforeBracket(between)) continue;
    if (draft.kind !== "percentage" && draft.kind !== "rate") return draft;
    share ??= draft;
  }
  return share;
};

/** The figure of the body that bears the mark of each footnote, by the footnote's block. */
export const noteHeads = (
  { source }: ParsedReport,
  drafts: readonly FigureDraft[],
): ReadonlyMap<number, FigureDraft> => {
  const heads = new Map<number, FigureDraft>();
  if (!source.blocks.some((block) => block.note)) return heads;
  const byBlock = groupedBy(drafts, (draft) => draft.block.index);
  source.blocks.forEach((block, index) => {
    const anchor = block.note?.anchor ?? null;
    if (block.kind !== "footnote" || anchor === null) return;
    const own = byBlock.get(blockBefore(source, anchor)) ?? [];
    const head = headOf(source.text, own, anchor);
    if (head) heads.set(index, head);
  });
  return heads;
};
