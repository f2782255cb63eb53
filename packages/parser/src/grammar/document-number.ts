import { canonicalPart, isOfficeAbbreviation, splitPart, typesOfAbbreviation } from "../lexicon/symbols.ts";
import type { Token } from "../lexer/token.ts";
import {
  isAmpersand,
  isComma,
  isCue,
  isDot,
  isHyphen,
  isLeftParen,
  isNumber,
  isSlash,
  isWord,
  type Tokens,
  touches,
} from "./lookahead.ts";
import { isQuantityTail } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";

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
const YEAR = /^(?:19|20)\d\d$/u;
const ACRONYM = /^[A-ZĐƯƠÔÂĂÊ][A-Za-zĐđƯưƠơÔôÂâĂăÊê\d]*$/u;
const LOWER = /\p{Ll}/gu;
const UPPER = /\p{Lu}/gu;
const NOT_IN_SYMBOL = new Set(["ngày", "số", "và", "của"]);

const isSeparator = (token: Token | undefined): boolean => isSlash(token) || isHyphen(token);

/** Whether a word can be a part of a symbol: letters without tone, more capitals than small ones, or a known part. */
const isPart = (token: Token | undefined): boolean => {
  if (!isWord(token) || token.image.length > 24 || NOT_IN_SYMBOL.has(token.folded)) return false;
  if (!ACRONYM.test(token.image)) {
    // "kh-ubnd" in small letters throughout
    return /^[a-zđư]{2,8}$/u.test(token.image) && isKnownPart(token.image);
  }
  const upper = token.image.match(UPPER)?.length ?? 0;
  const lower = token.image.match(LOWER)?.length ?? 0;
  if (upper === 1 && lower === 0) return true; // "L" of L-CTN, "V28" of CT-BCA-V28
  return (upper >= 2 && upper >= lower) || isKnownPart(token.image);
};

const isKnownPart = (image: string): boolean => typesOfAbbreviation(image).length > 0 || isOfficeAbbreviation(image);

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A part with what "&" or a point joins to it: "CCHC&PC". */
const readPart = (tokens: Tokens, at: number): Part | null => {
  if (!isPart(tokens[at])) return null;
  let end = at + 1;
  let text = tokens[at]?.image as string;
  while (
    (isAmpersand(tokens[end]) || isDot(tokens[end])) &&
    touches(tokens[end - 1], tokens[end]) &&
    isPart(tokens[end + 1]) &&
    touches(tokens[end], tokens[end + 1])
  ) {
    text += `${tokens[end]?.image}${tokens[end + 1]?.image}`;
    end += 2;
  }
  return { text, start: at, end };
};

const readNumber = (tokens: Tokens, at: number): NumberPart | null => {
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

interface Symbol {
  readonly parts: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "428/SCT - CN", "45/2022/DS - PT": a last part in capitals, set apart by spaces, with which the symbol ends. */
const isLooseEnd = (tokens: Tokens, at: number): boolean => {
  const [part, next] = [tokens[at], tokens[at + 1]];
  if (!/^[A-ZĐ]{2,8}$/u.test(part?.image ?? "")) return false;
  // The heading of the next line is no part of it: "428/SCT - CN" above "CỘNG HÒA".
  const heading = next !== undefined && /^\p{Lu}+$/u.test(next.image) && /[^A-ZĐ]/u.test(next.image);
  return (
    !isWord(next) || heading || isCue(next, "of", "about") || next.folded === "ngày" || next.folded === "phê duyệt"
  );
};

/** Parts joined by hyphens and slashes, with stray spaces where the symbol is not complete without what follows. */
const readSymbol = (tokens: Tokens, at: number, party: boolean): Symbol | null => {
  const first = readPart(tokens, at);
  if (!first) return null;
  const split = splitPart(first.text);
  const parts = split ? [...split] : [first.text];
  let text = split ? split.map(canonicalPart).join(party ? "/" : "-") : canonicalPart(first.text);
  let end = first.end;
  for (;;) {
    const separator = tokens[end];
    if (!separator || !isSeparator(separator)) break;
    const left = touches(tokens[end - 1], separator);
    const right = touches(separator, tokens[end + 1]);
    const lone = parts.length === 1 && typesOfAbbreviation(parts[0] as string).length > 0;
    const next = left || right || lone || isLooseEnd(tokens, end + 1) ? readPart(tokens, end + 1) : null;
    if (!next) {
      // "2587-CV/VPTW/nb"
      const tail = tokens[end + 1];
      if (isSlash(separator) && left && right && tail && /^[a-zđ]{1,3}$/u.test(tail.image) && parts.length > 1) {
        text += `/${tail.image.toUpperCase()}`;
        end += 2;
      }
      break;
    }
    // A new number of a list, not a part: "…/QĐ-UBND - 12/…"
    parts.push(next.text);
    text += `${separator.image}${canonicalPart(next.text)}`;
    end = next.end;
  }
  return { parts, text, start: at, end };
};

/** Where the number is to be filled in by hand: nothing, or dots, before the slash. */
const readBlank = (tokens: Tokens, at: number): DocumentNumber | null => {
  let next = at;
  while (next < at + 40 && isDot(tokens[next])) next++;
  const party = isHyphen(tokens[next]);
  if (!isSlash(tokens[next]) && !party) return null;
  const year = isNumber(tokens[next + 1]) && YEAR.test(tokens[next + 1]?.image ?? "") && isSlash(tokens[next + 2]);
  const symbolStart = year ? next + 3 : next + 1;
  const symbol = readSymbol(tokens, symbolStart, party);
  if (!symbol || (!isKnownPart(symbol.parts[0] as string) && symbol.parts.length < 2)) return null;
  return {
    start: at,
    end: symbol.end,
    numbers: [],
    year: year ? (tokens[next + 1]?.image ?? null) : null,
    symbol: symbol.text,
    symbolStart,
    symbolEnd: symbol.end,
    parts: symbol.parts,
    partyForm: party,
  };
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

/** Whether what follows a plain number shows that it counts: "Kế hoạch 12 hồ sơ", "Quyết định 15%". */
const counts = (tokens: Tokens, at: number): boolean =>
  isQuantityTail(tokens[at]) ||
  // "Nghị định 67 quy định …" goes on with a verb.
  (unitAt(tokens, at) !== undefined && tokens[at]?.folded !== "quy định") ||
  (isSlash(tokens[at]) && isNumber(tokens[at + 1]));

/** "290, 188 và 142": plain numbers of one list, from the second on. */
const readMorePlain = (tokens: Tokens, from: number): NumberPart[] => {
  const more: NumberPart[] = [];
  for (let at = from; more.length < 20;) {
    const joined = isComma(tokens[at]) || isCue(tokens[at], "and");
    const next = joined ? readNumber(tokens, at + 1) : null;
    if (!next || !/^\d{1,4}$/u.test(next.text) || counts(tokens, next.end) || isHyphen(tokens[next.end])) break;
    more.push(next);
    at = next.end;
  }
  return more;
};

/**
 * The number alone, where a type word stands before it: "Đề án số 08", "Nghị định 45/2020", and where `many` are told of,
 * "các quyết định 290, 188 và 142".
 */
export const readPlainNumber = (tokens: Tokens, at: number, many = false): DocumentNumber | null => {
  const first = readNumber(tokens, at);
  if (!first || first.text.length > 6) return null;
  const [slash, year, next] = [tokens[first.end], tokens[first.end + 1], tokens[first.end + 2]];
  const dated = slash && isSlash(slash) && year && YEAR.test(year.image) && !isSeparator(next);
  if (!dated && (isSlash(slash) || isHyphen(slash)) && isNumber(year)) return null;
  const more = many && !dated ? readMorePlain(tokens, first.end) : [];
  return {
    start: at,
    end: dated ? first.end + 2 : (more.at(-1)?.end ?? first.end),
    numbers: [first, ...more],
    year: dated ? year.image : null,
    symbol: null,
    symbolStart: -1,
    symbolEnd: -1,
    parts: [],
    partyForm: false,
  };
};

/** Whether a plain number behind a type names a document rather than counting something. */
export const namesDocument = (tokens: Tokens, number: DocumentNumber): boolean =>
  !counts(tokens, number.end) && number.numbers.every(({ text }) => /^\d{1,4}(?:\.\d{1,2})?$/u.test(text));

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
  return {
    start,
    end: symbol.end,
    numbers,
    year: null,
    symbol: symbol.text,
    symbolStart: symbol.start,
    symbolEnd: symbol.end,
    parts: symbol.parts,
    partyForm: false,
  };
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
  return {
    start,
    end: symbol.end,
    numbers,
    year,
    symbol: symbol.text,
    symbolStart: symbol.start,
    symbolEnd: symbol.end,
    parts: symbol.parts,
    partyForm: false,
  };
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
  return {
    start,
    end: symbol.end,
    numbers,
    year,
    symbol: symbol.text,
    symbolStart: symbol.start,
    symbolEnd: symbol.end,
    parts: symbol.parts,
    partyForm: party,
  };
};
