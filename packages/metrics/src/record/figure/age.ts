import type { Token } from "@doichieu/parser/internal";
import type { FigureDraft } from "./figure-draft.ts";

/** What may stand between "tuổi" and the number: "độ tuổi phổ biến từ 22", "tuổi thấp nhất 31". */
const LINK =
  /^(?:nhất|thấp|cao|lớn|nhỏ|phổ|biến|từ|là|khoảng|trên|dưới|còn|xuống|lên|đời|nghề|đời bình quân|bình quân|trung bình|phổ biến|chủ yếu|thấp nhất|cao nhất|nhỏ nhất|lớn nhất|giảm|tăng|đến|:|,)$/u;
const AGE = /(?:^|\s)tuổi(?: đời)?$/u;
const REACH = 5;
const OLDEST = 120;

const YEARS = { written: "tuổi", canonical: "tuổi", unitClass: "duration" } as const;

const isLink = ({ folded }: Token): boolean => LINK.test(folded) || folded.split(" ").every((word) => LINK.test(word));

/** Whether the words before token `first` lead back to "tuổi". */
const leadsToAge = (tokens: readonly Token[], first: number): boolean => {
  for (let at = first - 1; at >= 0 && first - at <= REACH; at--) {
    const token = tokens[at] as Token;
    // "dưới 35 tuổi 06 đồng chí": those years are the number's before.
    if (AGE.test(token.folded)) return !/\d$/u.test(tokens[at - 1]?.image ?? "");
    if (!isLink(token)) return false;
  }
  return false;
};

/** Whether the figure before is an age that this one goes on from: "tuổi thấp nhất 31, cao nhất 62". */
const goesOn = (draft: FigureDraft, previous: FigureDraft | undefined): boolean => {
  if (previous?.block !== draft.block || previous.unit?.canonical !== "tuổi") return false;
  if (previous.mention === draft.mention) return true;
  const between = draft.block.tokenized.tokens.slice(previous.mention.last + 1, draft.mention.first);
  return between.length > 0 && between.length <= 4 && between.every(isLink);
};

/** Gives a bare number its years where the words before tell an age: "độ tuổi từ 18 đến 25", "tuổi bình quân 43,1". */
export const tellsAge = (drafts: readonly FigureDraft[], index: number): boolean => {
  const draft = drafts[index] as FigureDraft;
  const { block, mention, numeral } = draft;
  // "độ tuổi 15 - 60 biết chữ": what the lexicon does not know as a noun is no unit of years.
  if (draft.unit !== null && draft.unit.unitClass !== null) return false;
  if (draft.kind !== "count" || draft.scale !== 0 || Number(numeral.exact) > OLDEST) return false;
  if (!leadsToAge(block.tokenized.tokens, mention.first) && !goesOn(draft, drafts[index - 1])) return false;
  draft.kind = "measure";
  draft.unit = YEARS;
  return true;
};
