import { adjacent, type Token } from "../lexer/token.ts";
import { Dot, Hyphen, LeftParen, Markup, NumberLiteral, RightParen, Slash } from "../lexer/tokens.ts";
import { is, isCode, isSymbol, isWord, type NumberPlace } from "./number-place.ts";

const OPENERS = new Set(["*", "#", "_", "<", "•", "◦", "▪", '"', "'"]);

/** Index of the block's first token that is no markup. */
const openingOf = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index] as Token;
    if (!is(token, Markup) && !OPENERS.has(token.image)) return false;
  }
  return true;
};

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^[A-ZÀ-ÝĐ"'(*<\u1EA0-\u1EF8]/u.test(token.image);

/** No title of a table is longer, in words and marks. */
const LONGEST_TITLE = 40;

/** "161. Hiện trạng rừng theo huyện": a table of a yearbook, which go on being numbered beyond a hundred. */
const isTitleNumber = ({ tokens, at }: Pick<NumberPlace, "tokens" | "at">): boolean => {
  const [token, dot, first] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]];
  return (
    /^[1-9]\d\d$/u.test(token.image) &&
    openingOf(tokens, at) &&
    is(dot, Dot) &&
    adjacent(token, dot as Token) &&
    isWord(first) &&
    isCapital(first) &&
    tokens.length - at <= LONGEST_TITLE
  );
};

/** No item of a list in a sentence is longer. */
const LONGEST_ITEM = 120;

/** "gồm: 1. Mở rộng …; 2. Đổi mới …": the first of a list that is numbered on. */
const goesOn = ({ tokens, at }: Pick<NumberPlace, "tokens" | "at">): boolean => {
  if ((tokens[at] as Token).image !== "1") return false;
  for (let next = at + 2; next < tokens.length && next - at <= LONGEST_ITEM; next++)
    if (tokens[next]?.image === "2" && /^[.;]$/u.test(tokens[next - 1]?.image ?? "") && is(tokens[next + 1], Dot))
      return true;
  return false;
};

/** "1.", "2.1.", "3)", "1/ …" at the head of a block, "; 2) …" and "(1) …" inside one. */
export const isHeading = ({ tokens, at }: NumberPlace): boolean => {
  const token = tokens[at] as Token;
  const groups = token.image.split(".");
  if (isTitleNumber({ tokens, at })) return true;
  if (token.image.includes(",") || groups.some((group) => group.length > 2)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  let end = at + 1;
  while (end < tokens.length && (is(tokens[end], Markup) || OPENERS.has((tokens[end] as Token).image))) end++;
  if (openingOf(tokens, at)) {
    if (groups.length > 1 && groups.every((group) => group.length <= 2)) {
      if (is(after, Dot) || is(after, RightParen) || isCapital(after)) return true;
    }
    if (is(after, Dot) && adjacent(token, after as Token))
      return !is(tokens[at + 2], NumberLiteral) || !adjacent(after as Token, tokens[at + 2] as Token);
    if (is(after, RightParen)) return true;
    // "1- Công tác", "2.1- Kiểm tra": the party's way.
    if (is(after, Hyphen) && adjacent(token, after as Token) && isCapital(tokens[at + 2]) && !isCode(tokens[at + 2]))
      return true;
    return is(after, Slash) && isCapital(tokens[at + 2]) && !isSymbol(tokens, at + 2);
  }
  if (groups.length > 1) return false;
  if (is(before, LeftParen) && is(after, RightParen)) {
    const opens = at === 1 || /[.;:,]/u.test((tokens[at - 2] as Token).image);
    return (
      (before as Token).image === "[" || (opens && isWord(tokens[at + 2])) || (openingOf(tokens, at - 1) && at > 0)
    );
  }
  const starts = before !== undefined && /^[.;:]$/u.test(before.image);
  if (starts && is(after, RightParen))
    return !tokens.slice(Math.max(0, at - 12), at).some((token2) => is(token2, LeftParen));
  return (
    starts &&
    (before.image !== ":" || goesOn({ tokens, at })) &&
    is(after, Dot) &&
    isCapital(tokens[at + 2]) &&
    adjacent(token, after as Token) &&
    token.image.length <= 2
  );
};
