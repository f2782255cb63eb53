import { entryOf, type Token } from "../lexer/token.ts";
import { NAMED_GOODS, NUMBERED_GOODS } from "../lexicon/goods.ts";
import type { UnitEntry } from "../lexicon/units.ts";
import { isVietnameseSyllable } from "../source/vietnamese-syllable.ts";

/** No name of goods is longer: "HDPE", "Hino", "Toyota Vios". */
const LONGEST_NAME = 2;
/** Words of the longest noun of goods. */
const LONGEST_NOUN = 2;

/** A word that is no Vietnamese name of a place or person: "HDPE", "Hino", "iPhone". */
const isForeign = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{L}*\p{Lu}\p{L}*$/u.test(token.image) &&
  (/^[A-ZĐ]{1,5}$/u.test(token.image) || !isVietnameseSyllable(token.folded));

/** Nouns that a second word tells the kind of. */
const OF_KINDS = /^(?:ống|máy|xe|dây|giống|phân)$/u;

const nounBefore = (tokens: readonly Token[], at: number, goods: ReadonlySet<string>): boolean => {
  const words = tokens
    .slice(Math.max(0, at - LONGEST_NOUN), at)
    .map(({ folded }) => folded)
    .join(" ")
    .split(" ");
  // "máy bơm", "ống gang"
  if (words.length > 1 && goods.has(words.at(-2) as string) && OF_KINDS.test(words.at(-2) as string)) return true;
  for (let length = 1; length <= LONGEST_NOUN; length++) if (goods.has(words.slice(-length).join(" "))) return true;
  return false;
};

/** "ống HDPE 110", "thuốc lá 555": goods called by a number of their type. */
export const namesGoods = (tokens: readonly Token[], at: number): string[] => {
  let from = at;
  while (at - from < LONGEST_NAME && isForeign(tokens[from - 1])) from--;
  if (from < at) return nounBefore(tokens, from, NAMED_GOODS) ? ["goods", "goods named"] : [];
  return nounBefore(tokens, at, NUMBERED_GOODS) ? ["goods"] : [];
};

/** What is done by a paper that is called by its number: "thực hiện hợp đồng 45", "theo biên bản 12". */
const DONE_BY = /^(?:theo|thực hiện|tại|của|phụ lục|thanh lý|gia hạn|chấm dứt|căn cứ|kèm)$/u;

export const namesPaper = (tokens: readonly Token[], at: number): string[] => {
  const before = tokens.slice(Math.max(0, at - 3), at - 1).map(({ folded }) => folded);
  const told = DONE_BY.test(before.at(-1) ?? "") || DONE_BY.test(before.slice(-2).join(" "));
  const paper = entryOf<UnitEntry>(tokens[at - 1], "unit")?.fields.unitClass === "document";
  return told && paper ? ["paper called"] : [];
};
