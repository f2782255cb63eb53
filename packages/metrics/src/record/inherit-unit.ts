import { entryOf, type Token, type UnitEntry } from "@doichieu/parser";
import type { Unit } from "./figure.ts";
import type { FigureDraft } from "./figure-draft.ts";

const LINK = /^(?:trong|trên|tổng|tổng số|trong tổng số|trên tổng số|trong số|số|của)$/u;
const SENTENCE_END = /^[.;!?]$/u;

const tokensOf = (draft: FigureDraft): readonly Token[] => draft.block.tokenized.tokens;

const lacksUnit = (draft: FigureDraft): boolean =>
  draft.unit === null && (draft.kind === "count" || draft.kind === "ratio");

const countUnit = (draft: FigureDraft | undefined): Unit | null =>
  draft && (draft.kind === "count" || draft.kind === "ratio") ? draft.unit : null;

/** "662 trong tổng số 686 tổ chức": the unit behind the whole counts the part too. */
const unitOfWhole = (draft: FigureDraft, next: FigureDraft | undefined): Unit | null => {
  if (!next || next.block !== draft.block) return null;
  const between = tokensOf(draft).slice(draft.mention.last + 1, next.mention.first);
  return between.length > 0 && between.length <= 4 && between.every((token) => LINK.test(token.folded))
    ? countUnit(next)
    : null;
};

/** Index from which the clause of the figure runs: behind the number before it or the last stop. */
const clauseStart = (draft: FigureDraft, previous: FigureDraft | undefined): number => {
  const tokens = tokensOf(draft);
  const floor = previous?.block === draft.block ? previous.mention.last + 1 : 0;
  for (let at = draft.mention.first - 1; at >= floor; at--) {
    const image = tokens[at]?.image ?? "";
    if (/^[.;()]$/u.test(image) || (/^[,:]$/u.test(image) && at < draft.mention.first - 1)) return at + 1;
  }
  return floor;
};

/** "công chức được giao là 60": the counted noun stands before. */
const unitBefore = (draft: FigureDraft, previous: FigureDraft | undefined): Unit | null => {
  const tokens = tokensOf(draft);
  for (let at = clauseStart(draft, previous); at < draft.mention.first; at++) {
    const token = tokens[at] as Token;
    const entry = entryOf<UnitEntry>(token, "unit");
    if (entry && entry.fields.nature === "count" && !entry.fields.weak) {
      return { written: token.folded, canonical: entry.canonical, unitClass: entry.fields.unitClass };
    }
  }
  return null;
};

/** Whether the figure stands inside a bracket that a counted figure of the same block opens. */
const bracketHead = (drafts: readonly FigureDraft[], index: number): FigureDraft | undefined => {
  const draft = drafts[index] as FigureDraft;
  const tokens = tokensOf(draft);
  let depth = 0;
  for (let at = draft.mention.first - 1; at >= 0; at--) {
    const image = tokens[at]?.image;
    if (image === ")") depth++;
    else if (image === "(" && depth-- === 0) {
      for (let earlier = index - 1; earlier >= 0; earlier--) {
        const head = drafts[earlier] as FigureDraft;
        if (head.block !== draft.block) return undefined;
        if (head.mention.last < at && countUnit(head)) return head;
      }
      return undefined;
    } else if (SENTENCE_END.test(image ?? "") && image === ".") return undefined;
  }
  return undefined;
};

/** How many figures back a unit is carried on over blocks. */
const REACH = 6;

const carriedOn = (drafts: readonly FigureDraft[], index: number): Unit | null => {
  const draft = drafts[index] as FigureDraft;
  for (let earlier = index - 1; earlier >= 0 && index - earlier <= REACH; earlier--) {
    const unit = countUnit(drafts[earlier]);
    if (unit && draft.block.index - (drafts[earlier] as FigureDraft).block.index <= 2) return unit;
  }
  return null;
};

/** Gives figures whose unit is left out the unit that the words around them carry on. */
export const inheritUnits = (drafts: readonly FigureDraft[]): void => {
  drafts.forEach((draft, index) => {
    if (!lacksUnit(draft)) return;
    const inherited = unitOfWhole(draft, drafts[index + 1]) ?? countUnit(bracketHead(drafts, index));
    const own = inherited ? null : unitBefore(draft, drafts[index - 1]);
    draft.unit = inherited ?? own ?? carriedOn(drafts, index);
    draft.unitInherited = draft.unit !== null && own === null;
  });
};
