import { isOfficeAbbreviation, typesOfAbbreviation } from "../lexicon/symbols.ts";
import { isKnownPart, isPart, isSeparator, readSymbol, type DocumentSymbol } from "./document-symbol.ts";
import { isComma, isCue, isDot, isHyphen, isLeftParen, isNumber, isSlash, type Tokens, touches } from "./lookahead.ts";

/** What stands before the number: a type word with "số", "số" alone, a type word alone, or nothing. */
export type NumberContext = "typed" | "numbered" | "type-only" | "bare";

/** One number of a list; `start` and `end` are tokens. */
export interface NumberPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "17/KH-VPUB": number, year and symbol. `[start, end)` in tokens. */
export interface DocumentNumber {
  readonly start: number;
  readonly end: number;
  /** More than one where several share year and symbol: "08, 09/2021/QĐ-UBND". Empty where it is left blank. */
  readonly numbers: readonly NumberPart[];
  readonly year: string | null;
  readonly symbol: string | null;
  /** First and last token of the symbol. */
  readonly symbolStart: number;
  readonly symbolEnd: number;
  /** Abbreviations of the symbol, canonical: ["KH", "VPUB"]. */
  readonly parts: readonly string[];
  /** Whether a hyphen follows the number, as in party documents: "25-NQ/TW". */
  readonly partyForm: boolean;
}

const NUMBER = /^\d{1,6}(?:\.\d{1,3})*$/u;
/** Whether digits can be a year. */
export const YEAR = /^(?:19|20)\d\d$/u;

/** One number of a document, with a letter of its own ("30c", "08.a"), or null. */
export const readNumber = (tokens: Tokens, at: number): NumberPart | null => {
  const token = tokens[at];
  if (!token || !isNumber(token) || !NUMBER.test(token.image)) return null;
  const [next, after, third] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  // "30c", "02b": a letter, and no part of the symbol after it.
  if (next && touches(token, next) && /^[A-Za-zđĐ]$/u.test(next.image) && !(next.image === "L" && isHyphen(after)))
    return { text: token.image + next.image, start: at, end: at + 2 };
  // "08.a"
  if (
    next &&
    isDot(next) &&
    touches(token, next) &&
    after &&
    touches(next, after) &&
    /^[a-zđ]$/u.test(after.image) &&
    isSeparator(third)
  )
    return { text: `${token.image}.${after.image}`, start: at, end: at + 3 };
  return { text: token.image, start: at, end: at + 1 };
};

/** "08, 09/2021/…": numbers that share what follows the last of them. */
const readNumbers = (tokens: Tokens, at: number, many: boolean): NumberPart[] => {
  const first = readNumber(tokens, at);
  if (!first) {
    // "08,09/2021/QĐ-UBND" without a space is one literal.
    const literal = tokens[at];
    if (many && literal && isNumber(literal) && /^\d{1,4}(?:,\d{1,4})+$/u.test(literal.image))
      return literal.image.split(",").map((text) => ({ text, start: at, end: at + 1 }));
    return [];
  }
  const numbers = [first];
  if (!many) return numbers;
  for (let next = first.end; numbers.length < 20;) {
    const joined = isComma(tokens[next]) || isCue(tokens[next], "and");
    const more = joined ? readNumber(tokens, next + 1) : null;
    if (!more) break;
    numbers.push(more);
    next = more.end;
  }
  return numbers;
};

const numbered = (
  { text, start: symbolStart, end, parts }: DocumentSymbol,
  start: number,
  numbers: readonly NumberPart[],
  year: string | null,
  partyForm = false,
): DocumentNumber => ({ start, end, numbers, year, symbol: text, symbolStart, symbolEnd: end, parts, partyForm });

/** Where the number is to be filled in by hand: nothing, or dots, before the slash. */
const readBlank = (tokens: Tokens, at: number): DocumentNumber | null => {
  let next = at;
  while (next < at + 40 && isDot(tokens[next])) next++;
  const party = isHyphen(tokens[next]);
  if (!isSlash(tokens[next]) && !party) return null;
  const year = isNumber(tokens[next + 1]) && YEAR.test(tokens[next + 1]?.image ?? "") && isSlash(tokens[next + 2]);
  const symbol = readSymbol(tokens, year ? next + 3 : next + 1, party);
  if (!symbol || (!isKnownPart(symbol.parts[0] as string) && symbol.parts.length < 2)) return null;
  return numbered(symbol, at, [], year ? (tokens[next + 1]?.image ?? null) : null, party);
};

/** Whether a symbol is enough to tell a document where nothing before the number says so. */
const standsAlone = (number: DocumentNumber, context: NumberContext): boolean => {
  const [first, second] = number.parts;
  if (first === undefined) return false;
  const typedPart = typesOfAbbreviation(first).length > 0;
  if (number.year !== null) return typedPart || isOfficeAbbreviation(first);
  if (second === undefined) return context === "numbered" && isOfficeAbbreviation(first) && !typedPart;
  if (typedPart || isOfficeAbbreviation(first)) return true;
  return context === "numbered" && first.length > 1 && second.length > 1;
};

/**
 * Reads number, year and symbol at `at`; null where no document's number stands there. What stands before it decides
 * how much is asked: a bare "24/24" is no document, "số 24/24" neither, "Quyết định số 24" is one.
 */
export const readDocumentNumber = (tokens: Tokens, at: number, context: NumberContext): DocumentNumber | null => {
  const told = context === "typed" || context === "numbered";
  const from = told && isLeftParen(tokens[at]) && isNumber(tokens[at + 1]) ? at + 1 : at;
  const numbers = readNumbers(tokens, from, told);
  const last = numbers.at(-1);
  if (!last) return told || context === "type-only" ? readBlank(tokens, from) : null;
  const withSymbol = readWithSymbol(tokens, from, numbers, last);
  if (withSymbol && (context === "typed" || context === "type-only" || standsAlone(withSymbol, context)))
    return withSymbol;
  return null;
};

/** "số 4512 TCT/DNNN": the old way, the symbol a word apart from its number. */
const readApart = (
  tokens: Tokens,
  start: number,
  numbers: readonly NumberPart[],
  last: NumberPart,
): DocumentNumber | null => {
  const slash = tokens[last.end + 1];
  if (!isSlash(slash) || !touches(tokens[last.end], slash) || !touches(slash, tokens[last.end + 2])) return null;
  const symbol = readSymbol(tokens, last.end, false);
  if (!symbol || symbol.parts.length < 2 || !/^[A-ZĐ]{2,}$/u.test(symbol.parts[0] as string)) return null;
  return numbered(symbol, start, numbers, null);
};

/** "1788/2013 QĐ-TTg": the slash before the symbol left out. */
const readBehindYear = (
  tokens: Tokens,
  start: number,
  numbers: readonly NumberPart[],
  year: string,
  at: number,
): DocumentNumber | null => {
  const symbol = readSymbol(tokens, at, false);
  if (!symbol || symbol.parts.length < 2 || typesOfAbbreviation(symbol.parts[0] as string).length === 0) return null;
  return numbered(symbol, start, numbers, year);
};

const readWithSymbol = (
  tokens: Tokens,
  start: number,
  numbers: readonly NumberPart[],
  last: NumberPart,
): DocumentNumber | null => {
  let next = last.end;
  let year: string | null = null;
  let party = false;
  const mark = tokens[next];
  const yearToken = tokens[next + 1];
  if (isSeparator(mark) && yearToken && isNumber(yearToken)) {
    const after = tokens[next + 2];
    const full = YEAR.test(yearToken.image);
    const short = /^\d\d$/u.test(yearToken.image) && isSlash(mark) && isSlash(after) && isPart(tokens[next + 3]);
    if (!full && !short) return null;
    year = yearToken.image;
    next += 2;
    if (isSeparator(after)) next++;
    else if (!touches(yearToken, after)) return readBehindYear(tokens, start, numbers, year, next);
  } else if (isSeparator(mark)) {
    party = isHyphen(mark);
    next++;
  } else if (!touches(tokens[last.end - 1], mark)) return readApart(tokens, start, numbers, last);
  const symbol = readSymbol(tokens, next, party);
  if (!symbol) return null;
  // A word right behind the number with no mark between must be known: "17KH-VPUB", not "17HS".
  if (next === last.end && !(isKnownPart(symbol.parts[0] as string) && symbol.parts.length > 1)) return null;
  // A hyphen with spaces round it joins nothing: "Điều 5 - UBND tỉnh".
  if (party && !touches(tokens[last.end - 1], mark) && !touches(mark, tokens[next])) {
    if (!(isKnownPart(symbol.parts[0] as string) && symbol.parts.length > 1)) return null;
  }
  return numbered(symbol, start, numbers, year, party);
};
