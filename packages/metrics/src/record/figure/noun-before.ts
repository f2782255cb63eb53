import { entryOf, type Token, type UnitEntry } from "@doichieu/parser/internal";
import type { Unit } from "./figure.ts";
import type { FigureDraft } from "./figure-draft.ts";

const tokensOf = (draft: FigureDraft): readonly Token[] => draft.block.tokenized.tokens;

/** What may stand between a number and the noun that it counts. */
export const COUNT_LINK =
  /^(?:trong|trên|tổng|tổng số|trong tổng số|trên tổng số|trong số|số|của|lên|xuống|đến|còn|thành|là)$/u;

/** Index from which the clause of the figure runs: behind the number before it or the last stop. */
const clauseStart = (draft: FigureDraft, previous: FigureDraft | undefined): number => {
  const tokens = tokensOf(draft);
  const floor = previous?.block === draft.block ? previous.mention.last + 1 : 0;
  // "thí sinh chỉ xét tuyển đại học, cao đẳng (ĐH, CĐ) là 307": the subject is all that stands before the verb.
  const names = tokens[draft.mention.first - 1]?.folded === "là";
  for (let at = draft.mention.first - 1; at >= floor; at--) {
    const image = tokens[at]?.image ?? "";
    if (
      names
        ? /^[.;:]$/u.test(image)
        : /^[.;()]$/u.test(image) || (/^[,:]$/u.test(image) && at < draft.mention.first - 1)
    )
      return at + 1;
  }
  return floor;
};

/** Classes whose nouns are counted wherever they stand; the others are too often part of something else. */
const COUNTED: ReadonlySet<UnitEntry["fields"]["unitClass"]> = new Set([
  "person",
  "household",
  "organisation",
  "place",
  "file",
  "procedure",
  "document",
  "petition",
  "opinion",
  "case",
  "project",
  "training",
  "vehicle",
  "animal",
  "facility",
]);
/** Behind these a noun says where or whose, not what is counted: "cấp huyện: 280". */
const GOVERNED = /^(?:cấp|tại|ở|của|trên|thuộc|từ|cho|với|do|về|trong|toàn|theo|bởi)$/u;
const PLAIN_NOUNS = new Set([
  "người",
  "hộ",
  "đơn",
  "vụ",
  "việc",
  "lượt",
  "xã",
  "huyện",
  "thôn",
  "lớp",
  "trường",
  "phiếu",
  "xe",
]);

const NUMBER_OF = /^(?:số|tổng số|số lượng)$/u;

/** "số nhà sập đổ là 108": what "số" stands before is counted, whatever it is. */
const namesCounted = (token: Token, entry: UnitEntry, before: Token | undefined): boolean =>
  NUMBER_OF.test(before?.folded ?? "") ||
  (COUNTED.has(entry.fields.unitClass) &&
    (token.image.includes(" ") || PLAIN_NOUNS.has(token.folded) || entry.cased === true));

/** "số lượt người giảm 551": the noun that one counts by, and what it counts. */
const nounAt = (tokens: readonly Token[], at: number, { canonical, fields }: UnitEntry): Unit => {
  const counted = fields.classifier ? entryOf<UnitEntry>(tokens[at + 1], "unit") : undefined;
  const written = (tokens[at] as Token).folded;
  return counted?.fields.nature === "count"
    ? {
        written: `${written} ${(tokens[at + 1] as Token).folded}`,
        canonical: `${canonical} ${counted.canonical}`,
        unitClass: fields.unitClass,
      }
    : { written, canonical, unitClass: fields.unitClass };
};

/** A counted noun before its number, and whether the clause opens with it. */
export interface UnitBefore {
  readonly unit: Unit;
  readonly opens: boolean;
}

/** "công chức được giao là 48": the counted noun stands before. */
export const unitBefore = (draft: FigureDraft, previous: FigureDraft | undefined): UnitBefore | null => {
  const tokens = tokensOf(draft);
  const start = clauseStart(draft, previous);
  for (let at = start; at < draft.mention.first; at++) {
    const token = tokens[at] as Token;
    const entry = entryOf<UnitEntry>(token, "unit");
    if (
      entry &&
      entry.fields.nature === "count" &&
      !entry.fields.weak &&
      namesCounted(token, entry, tokens[at - 1]) &&
      !GOVERNED.test(tokens[at - 1]?.folded ?? "")
    ) {
      const unit = nounAt(tokens, at, entry);
      const opens = tokens.slice(start, at).every(({ folded }) => COUNT_LINK.test(folded) || !/\p{L}/u.test(folded));
      return { unit, opens };
    }
  }
  return null;
};
