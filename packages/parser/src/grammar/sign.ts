import { adjacent, type Token } from "../lexer/token.ts";
import { Colon, Hyphen, LeftParen, NumberLiteral, Percent, RightParen } from "../lexer/tokens.ts";
import type { Cue } from "../lexicon/cues.ts";
import { is, isQuantityTail } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";

/** How far back the word that tells which way something moved may stand. */
const REACH = 14;

const tells = (token: Token | undefined, kind: "up" | "down"): boolean =>
  token?.entries.some((entry) => entry.category === "cue" && (entry as Cue).fields.kinds?.includes(kind)) === true;

const isWord = (token: Token | undefined): boolean => /^\p{L}/u.test(token?.image ?? "");

/** "giảm 35 vụ (-4,2%)": the sign says again which way "giảm" goes, and the number how far. */
const repeatsFall = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before >= 0 && at - before <= REACH; before--) {
    const token = tokens[before] as Token;
    if (/^[.;:]$/u.test(token.image) || tells(token, "up")) return false;
    if (tells(token, "down")) return true;
  }
  return false;
};

/** "- 45 hồ sơ" and "cấp xã -12 hồ sơ" list; a thing that is counted is less than none only as a change. */
const countsThing = (tokens: readonly Token[], at: number): boolean =>
  !isQuantityTail(tokens[at + 1]) && unitAt(tokens, at + 1)?.fields.nature === "count";

/** Whether a minus stands before the number at `at` as its sign, and not as a dash of the sentence. */
const hasMinus = (tokens: readonly Token[], at: number): boolean => {
  const [sign, before] = [tokens[at - 1], tokens[at - 2]];
  if (!is(sign, Hyphen) || !before || !adjacent(sign as Token, tokens[at] as Token)) return false;
  // "5-10%", "A-5", "| -5": a range, a code, and a table's cell, whose column says what its signs mean.
  if (adjacent(before, sign as Token) && !is(before, LeftParen)) return false;
  if (is(before, NumberLiteral) || is(before, Percent)) return false;
  if (is(before, LeftParen)) return true;
  return is(before, Colon) ? isQuantityTail(tokens[at + 1]) : isWord(before);
};

/** "lỗ (-) 4,2 tỷ đồng": the sign in brackets of its own. */
const hasBracketedMinus = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at - 1], RightParen) && is(tokens[at - 2], Hyphen) && is(tokens[at - 3], LeftParen);

/** Whether the number at `at` is less than nothing: "âm 5%", "tăng -5%", "chênh lệch -1.200.000". */
export const isNegative = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at - 1]?.folded === "âm" && !is(tokens[at - 2], NumberLiteral)) return true;
  if (hasBracketedMinus(tokens, at)) return !repeatsFall(tokens, at - 3);
  if (!hasMinus(tokens, at) || repeatsFall(tokens, at - 1)) return false;
  return !countsThing(tokens, at) || tells(tokens[at - 2], "up");
};
