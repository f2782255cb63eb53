import { entryOf, type Token, type UnitEntry } from "@doichieu/parser/internal";
import type { Unit } from "./figure.ts";
import type { FigureDraft } from "./figure-draft.ts";

const tokensOf = (draft: FigureDraft): readonly Token[] => draft.block.tokenized.tokens;

/** "Phó Trưởng phòng Nội vụ - Lao động 31/37": no item of an announced list has a longer label, in words and marks. */
const LONGEST_ITEM = 9;
const COUNTING = /^(?:số|tổng số|số lượng)$/u;

/** "Số phiếu tín nhiệm cao như sau: Chủ tịch 52/52; …": what a colon announces the numbers of is counted behind it. */
const announcedUnit = (draft: FigureDraft, from: number): Unit | null => {
  const tokens = tokensOf(draft);
  let colon = draft.mention.first - 1;
  const nearest = Math.max(from, colon - LONGEST_ITEM);
  while (colon > nearest && !/^[:,]$/u.test(tokens[colon]?.image ?? "")) colon--;
  if (tokens[colon]?.image !== ":") return null;
  for (let at = colon - 1; at > from; at--) {
    if (tokens[at]?.image === ".") return null;
    const entry = COUNTING.test(tokens[at - 1]?.folded ?? "") ? entryOf<UnitEntry>(tokens[at], "unit") : undefined;
    if (entry && entry.fields.nature === "count" && !entry.fields.weak)
      return { written: (tokens[at] as Token).folded, canonical: entry.canonical, unitClass: entry.fields.unitClass };
  }
  return null;
};

/** What the figures of an announced list count, asked for one after the other. */
export const announcements = (): ((draft: FigureDraft) => Unit | null) => {
  let open: { readonly unit: Unit | null; readonly draft: FigureDraft } | null = null;
  return (draft) => {
    const before = open?.draft.block === draft.block ? open : null;
    const from = before ? before.draft.mention.last + 1 : 0;
    const between = tokensOf(draft).slice(from, draft.mention.first);
    const goesOn = between.length <= LONGEST_ITEM && !between.some(({ image }) => /^[.:]$/u.test(image));
    open = { draft, unit: announcedUnit(draft, from) ?? (goesOn ? (before?.unit ?? null) : null) };
    return open.unit;
  };
};
