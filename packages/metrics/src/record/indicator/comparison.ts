import type { Token } from "@doichieu/parser/internal";
import { structureOf } from "../outline/block-structure.ts";
import { isCue, tokensOf } from "./clause.ts";
import type { Comparison } from "../figure/figure.ts";
import type { FigureDraft } from "../figure/figure-draft.ts";

/** How far from the number its verb may stand: "tăng thêm hơn 12 vụ". */
const REACH = 3;

const written = (draft: FigureDraft, words: readonly Token[]): string | null => {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  return draft.block.tokenized.normalized.image.slice(first.startOffset, last.endOffset + 1).replaceAll(/\s+/gu, " ");
};

const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined ||
  token.folded === "trở lên" ||
  /^[.,;:()]$/u.test(token.image) ||
  isCue(token, "up", "down", "share", "part-list", "whole-list");

/** The words from token `from` up to the end of their phrase. */
const phraseFrom = (draft: FigureDraft, from: number): readonly Token[] => {
  const tokens = tokensOf(draft);
  let end = from;
  while (
    end < from + 10 &&
    !endsPhrase(tokens[end]) &&
    !(end > from && /^(?:là|đạt|và)$/u.test(tokens[end]?.folded ?? ""))
  )
    end++;
  return tokens.slice(from, end);
};

/** What a change is held against: the words behind "so với" in the rest of the sentence. */
const againstOf = (draft: FigureDraft): string | null => {
  const tokens = tokensOf(draft);
  for (let at = draft.mention.last + 1; at < tokens.length && at < draft.mention.last + 40; at++) {
    const token = tokens[at] as Token;
    if (/^[.;]$/u.test(token.image)) return null;
    if (isCue(token, "earlier")) return written(draft, phraseFrom(draft, at))?.replace(/^so (?:với )?/iu, "") ?? null;
    if (isCue(token, "compared")) return written(draft, phraseFrom(draft, at + 1));
    if (isCue(token, "up", "down") && tokens[at - 1]?.image !== "(") return null;
  }
  return null;
};

/** "so với cùng kỳ tăng 03 vụ": what a change is held against may come first. */
const againstBefore = (draft: FigureDraft): string | null => {
  const tokens = tokensOf(draft);
  const start = Math.max(structureOf(draft.block).sentence[draft.mention.first] ?? 0, draft.mention.first - 40);
  for (let at = draft.mention.first - 1; at >= start; at--) {
    const token = tokens[at];
    if (isCue(token, "compared")) return written(draft, phraseFrom(draft, at + 1));
    if (isCue(token, "earlier")) return written(draft, phraseFrom(draft, at))?.replace(/^so (?:với )?/iu, "") ?? null;
  }
  return null;
};

const signBefore = (draft: FigureDraft): "up" | "down" | null => {
  const tokens = tokensOf(draft);
  const { first } = draft.mention;
  const sign = tokens[first - 1]?.image;
  const opens = /^[(,;:]$/u.test(tokens[first - 2]?.image ?? "(");
  if (!opens) return null;
  return sign === "+" ? "up" : sign === "-" && draft.kind === "percentage" ? "down" : null;
};

/** Which way the words before the figure say that something moved, or null. */
const directionOf = (draft: FigureDraft): Comparison["direction"] | null => {
  const tokens = tokensOf(draft);
  // "tăng từ 1.200 lên 1.500 hộ" tells where the change began; "giảm từ 5% đến 7%" how much it is.
  if (tokens[draft.mention.first - 1]?.folded === "từ" && draft.upper === null) return null;
  for (let ahead = 1; ahead <= REACH; ahead++) {
    const token = tokens[draft.mention.first - ahead];
    if (!token || /^[.,;:)]$/u.test(token.image)) break;
    if (isCue(token, "up", "times")) return "up";
    if (isCue(token, "down")) return "down";
  }
  return signBefore(draft);
};

const measureOf = (draft: FigureDraft): Comparison["measure"] => {
  if (draft.mention.kind === "quantity" && /^điểm (?:%|phần trăm)$/u.test(draft.mention.unit?.canonical ?? ""))
    return "points";
  return draft.kind === "percentage" || draft.unit?.canonical === "lần" ? "relative" : "absolute";
};

/** "bằng 120% kế hoạch", "đạt 56% dự toán": a level of something planned or earlier. */
const levelOf = (draft: FigureDraft): Comparison | null => {
  const tokens = tokensOf(draft);
  const { first, last } = draft.mention;
  if (draft.kind !== "percentage") return null;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (
    isCue(after, "plan", "earlier") ||
    /^(?:dự toán|kế hoạch|chỉ tiêu|cùng|mục tiêu|kh)$/u.test(after?.folded ?? "")
  ) {
    const against = written(draft, phraseFrom(draft, last + 1))?.replace(/^so (?:với )?/iu, "") ?? null;
    return { direction: "equal", measure: "level", against };
  }
  if (!isCue(before, "reach") || !isCue(after, "compared")) return null;
  const against = written(draft, phraseFrom(draft, last + 2));
  return /cùng kỳ|năm|dự toán|kế hoạch|chỉ tiêu/u.test(against ?? "")
    ? { direction: "equal", measure: "level", against }
    : null;
};

/** "giảm 1.342 việc (2,15%)": a bare share behind a change is the change once more. */
const repeated = (draft: FigureDraft, previous: FigureDraft | undefined): Comparison | null => {
  const bracket = tokensOf(draft)[draft.mention.first - 1]?.image === "(";
  if (!bracket || previous?.block !== draft.block || draft.kind !== "percentage") return null;
  const close = draft.mention.first - previous.mention.last === 2;
  return close && previous.comparison ? { ...previous.comparison, measure: measureOf(draft) } : null;
};

/** Tells of each figure whether it is a change or a level, and against what. */
export const compareFigures = (drafts: readonly FigureDraft[]): void => {
  drafts.forEach((draft, index) => {
    const direction = directionOf(draft);
    draft.comparison = direction
      ? { direction, measure: measureOf(draft), against: againstOf(draft) ?? againstBefore(draft) }
      : (levelOf(draft) ?? repeated(draft, drafts[index - 1]));
  });
};
