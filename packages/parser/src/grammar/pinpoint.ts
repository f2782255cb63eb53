import type { ProvisionEntry } from "../lexicon/provisions.ts";
import { entryOf, type Token } from "../lexer/token.ts";
import { isComma, isCue, isDot, isNumber, isQuote, isWord, type Tokens, touches } from "./lookahead.ts";

/** A run of provisions: "điểm c, khoản 2, Điều 67". `[start, end)` in tokens. */
export interface Pinpoint {
  readonly start: number;
  readonly end: number;
}

const isProvision = (token: Token | undefined): boolean => entryOf<ProvisionEntry>(token, "provision") !== undefined;

const ROMAN = /^[ivxlc]{1,7}$/u;
const LETTER = /^(?:[a-zđ]|[a-zđ]\d|đ\d)$/u;

/** End of the value at `at`: "67", "2.4", "5a", "c", "đ", "IV", "“c”"; null where none stands there. */
const readValue = (tokens: Tokens, at: number): number | null => {
  const token = tokens[at];
  if (!token) return null;
  if (isQuote(token) && isQuote(tokens[at + 2]) && readValue(tokens.slice(at + 1, at + 2), 0)) return at + 3;
  if (isNumber(token)) {
    if (!/^\d{1,3}(?:\.\d{1,2})*$/u.test(token.image)) return null;
    const suffix = tokens[at + 1];
    if (suffix && touches(token, suffix) && LETTER.test(suffix.folded)) return at + 2;
    return at + 1;
  }
  if (isWord(token) && (ROMAN.test(token.folded) || LETTER.test(token.folded))) {
    // "điểm a.1", "mục I.2"
    const [dot, number] = [tokens[at + 1], tokens[at + 2]];
    if (dot && isDot(dot) && touches(token, dot) && isNumber(number) && touches(dot, number)) return at + 3;
    return at + 1;
  }
  return null;
};

/** End of the separator at `at`, or `at` itself: ",", "và", ", và", ";" is none. */
const readSeparator = (tokens: Tokens, at: number): number => {
  let next = at;
  if (isComma(tokens[next])) next++;
  if (isCue(tokens[next], "and") || tokens[next]?.folded === "đến" || tokens[next]?.folded === "-") next++;
  return next;
};

/** Reads the provisions that begin at `at`; null where none do. Linear in what it reads. */
export const readPinpoint = (tokens: Tokens, at: number): Pinpoint | null => {
  if (!isProvision(tokens[at])) return null;
  let end = at;
  for (;;) {
    const separator = end === at ? at : readSeparator(tokens, end);
    // "điểm c của khoản 2"
    const word = tokens[separator]?.folded === "của" && isProvision(tokens[separator + 1]) ? separator + 1 : separator;
    let value = isProvision(tokens[word]) ? readValue(tokens, word + 1) : null;
    if (value === null && end > at && separator > end) value = readValue(tokens, separator);
    // "Phụ lục ban hành kèm theo Nghị định"
    if (value === null) break;
    end = value;
  }
  return end > at ? { start: at, end } : null;
};
