import { adjacent, entryOf, type LexiconEntryOf, type Token } from "@doichieu/parser/internal";
import { isAction, isCue, tokensOf } from "./clause.ts";
import type { FigureDraft } from "../figure/figure-draft.ts";

const LEVEL =
  /^(?:cấp (?:tỉnh|huyện|xã|trung ương|cơ sở|thành phố)|toàn (?:tỉnh|huyện|xã|thành phố|ngành|quốc)|cả nước)$/u;
/** Whether a word begins like one of the levels: asked first, it spares nearly every token the pattern. */
const beginsLevel = (folded: string): boolean =>
  folded.startsWith("cấp") || folded.startsWith("toàn") || folded.startsWith("cả");
/** A name begins behind these. */
const BEFORE_NAME: ReadonlySet<string> = new Set([".", ";", ":", ",", "(", "*", "-"]);

/** No name of an office or place is longer. */
const LONGEST = 10;

const written = (draft: FigureDraft, first: Token, last: Token): string =>
  draft.block.tokenized.normalized.image.slice(first.startOffset, last.endOffset + 1).replaceAll(/\s+/gu, " ");

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.image ?? "");

const isIssuer = (token: Token | undefined): boolean =>
  entryOf<LexiconEntryOf<"issuer", object>>(token, "issuer") !== undefined;

const endsName = (token: Token | undefined): boolean =>
  token === undefined ||
  !/^[\p{L}&-]/u.test(token.image) ||
  isAction(token) ||
  isCue(token, "up", "down", "share", "reach", "part-list", "whole-list") ||
  token.entries.some(({ category }) => category === "date-word" || category === "document-type") ||
  /^(?:đã|được|có|là|với|đang|chưa|trong|và|cho|để|theo|nhận|còn|chấp|trả|quản|chủ)$/u.test(token.folded);

/** The name that begins at `at`: "Trung tâm Phục vụ hành chính công tỉnh". */
const nameFrom = (draft: FigureDraft, at: number): string | null => {
  const tokens = tokensOf(draft);
  let end = at;
  while (end < at + LONGEST && end < draft.mention.first && !endsName(tokens[end])) end++;
  const first = tokens[at];
  const last = tokens[end - 1];
  return first && last && end > at ? written(draft, first, last) : null;
};

/** The place or office told between token `from` and the figure, the nearest to the figure first. */
const scopeBetween = (draft: FigureDraft, from: number): string | null => {
  const tokens = tokensOf(draft);
  for (let at = draft.mention.first - 1; at >= from; at--) {
    const token = tokens[at] as Token;
    if (beginsLevel(token.folded)) {
      if (LEVEL.test(token.folded)) return written(draft, token, token);
      const pair = `${token.folded} ${tokens[at + 1]?.folded ?? ""}`;
      if (LEVEL.test(pair)) return written(draft, token, tokens[at + 1] as Token);
    }
    if ((token.folded === "tại" || token.folded === "ở") && isCapital(tokens[at + 1])) return nameFrom(draft, at + 1);
    const before = tokens[at - 1];
    // "QĐ-UBND" is the symbol of a document.
    const opens =
      before === undefined || (BEFORE_NAME.has(before.image) && !(before.image === "-" && adjacent(before, token)));
    if (opens && isCapital(token) && isIssuer(token)) return nameFrom(draft, at);
  }
  return null;
};

const endsSentence = ({ image }: Token): boolean => image === "." || image === ";";

/** Gives each figure the place or office that its sentence, or else its paragraph's head, tells. */
export const scopeFigures = (
  drafts: readonly FigureDraft[],
  noteHeads: ReadonlyMap<number, FigureDraft> = new Map(),
): void => {
  let carried: { block: FigureDraft["block"]; scope: string } | null = null;
  for (const draft of drafts) {
    const tokens = tokensOf(draft);
    let start = draft.mention.first;
    while (start > 0 && !endsSentence(tokens[start - 1] as Token) && draft.mention.first - start < 60) start--;
    const own = scopeBetween(draft, start);
    if (own) carried = { block: draft.block, scope: own };
    const carriedOn = carried?.block === draft.block ? carried.scope : null;
    draft.scope = own ?? carriedOn ?? noteHeads.get(draft.block.index)?.scope ?? null;
  }
};
