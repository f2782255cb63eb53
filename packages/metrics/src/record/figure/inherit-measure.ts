import type { Token } from "@doichieu/parser/internal";
import { structureOf } from "../outline/block-structure.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { frameStart } from "../indicator/frame-start.ts";

/** How many figures back the amount is looked for that others are parts of. */
const REACH = 60;
/** Between a total and the first of its parts no more words stand. */
const LONGEST_LABEL = 16;

const tokensOf = (draft: FigureDraft): readonly Token[] => draft.block.tokenized.tokens;

/** The amount or measure that stands last before token `at` of the same block, or undefined where another figure does. */
const amountBefore = (drafts: readonly FigureDraft[], index: number, at: number): FigureDraft | undefined => {
  const { block } = drafts[index] as FigureDraft;
  for (let earlier = index - 1; earlier >= Math.max(0, index - REACH); earlier--) {
    const head = drafts[earlier] as FigureDraft;
    if (head.block !== block) return undefined;
    if (head.mention.last >= at) continue;
    // "1.204 triệu đồng (đạt 98,7% dự toán), trong đó"
    if (head.kind === "percentage" && (structureOf(head.block).bracket[head.mention.first] ?? -1) >= 0) continue;
    const measured = head.kind === "money" || (head.kind === "measure" && head.unit?.unitClass === "measure");
    return measured && head.upper === null && at - head.mention.last <= 12 ? head : undefined;
  }
  return undefined;
};

const takeUnit = (draft: FigureDraft, { kind, scale, currency, unit }: FigureDraft): void => {
  Object.assign(draft, { kind, scale, currency, unit, unitInherited: true });
};

/** "612 triệu đồng (huyện 450, xã 162)": parts of an amount are told in the amount's own unit, and are not above it. */
const inheritAmount = (drafts: readonly FigureDraft[], index: number): boolean => {
  const draft = drafts[index] as FigureDraft;
  if (draft.kind !== "count" || draft.scale !== 0) return false;
  const at = structureOf(draft.block).bracket[draft.mention.first] ?? -1;
  const frame = at < 0 ? frameStart(draft) : at;
  const head = frame < 0 ? undefined : amountBefore(drafts, index, frame);
  if (!head || Number(draft.numeral.exact) > Number(head.numeral.exact) || draft.numeral.exact.startsWith("-"))
    return false;
  // "(năm 2020: 48)", "(12)": of a bracket that tells another thing, the words before the number are none of the head's.
  if (!/^\p{L}/u.test(tokensOf(draft)[draft.mention.first - 1]?.image ?? "")) return false;
  takeUnit(draft, head);
  return true;
};

const COMPARED = /^(?:cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|nhỏ hơn)$/u;

/** "bình quân toàn huyện: 5,2 ngày (cao hơn 0,3)": what a level is held against is told in its own unit. */
const inheritLevel = (drafts: readonly FigureDraft[], index: number): boolean => {
  const [level, draft] = [drafts[index - 1], drafts[index] as FigureDraft];
  if (level?.block !== draft.block || draft.kind !== "count" || draft.scale !== 0) return false;
  const tokens = tokensOf(draft);
  const { first, last } = draft.mention;
  const [open, compared, close] = [tokens[first - 2], tokens[first - 1], tokens[last + 1]];
  const bracket = open?.image === "(" && first - level.mention.last === 3 && close?.image === ")";
  if (!bracket || !COMPARED.test(compared?.folded ?? "") || level.kind === "count" || level.kind === "ratio")
    return false;
  // Shares are small: "104.800,5 % (cao hơn 312.700,2)" is told in another unit than it says.
  if (level.kind === "percentage" && Number(draft.numeral.exact) > 100) return false;
  takeUnit(draft, level);
  return true;
};

const PARTS = /^(?:trong đó|gồm|bao gồm|cụ thể)$/u;

/** "Tổng tiền: 75.779.637. Trong đó: nội trú 54.090.601 đồng": a total is told in the unit of its parts. */
const inheritFromParts = (drafts: readonly FigureDraft[], index: number): boolean => {
  const [draft, part] = [drafts[index] as FigureDraft, drafts[index + 1]];
  if (part?.block !== draft.block || draft.kind !== "count" || draft.scale !== 0) return false;
  const measured = part.kind === "money" || (part.kind === "measure" && part.unit?.unitClass === "measure");
  const tokens = tokensOf(draft);
  const { last } = draft.mention;
  const told = /^[.,;(]$/u.test(tokens[last + 1]?.image ?? "") && PARTS.test(tokens[last + 2]?.folded ?? "");
  if (!measured || !told || part.mention.first - last > LONGEST_LABEL || part.upper !== null) return false;
  if (Number(draft.numeral.exact) < Number(part.numeral.exact)) return false;
  takeUnit(draft, part);
  return true;
};

/** Gives a bare number the measure or the currency of the amount that it belongs to; whether it has one. */
export const inheritMeasure = (drafts: readonly FigureDraft[], index: number): boolean =>
  inheritAmount(drafts, index) || inheritLevel(drafts, index) || inheritFromParts(drafts, index);
