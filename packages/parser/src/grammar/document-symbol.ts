import { canonicalPart, isOfficeAbbreviation, splitPart, typesOfAbbreviation } from "../lexicon/symbols.ts";
import type { Token } from "../lexer/token.ts";
import { isAmpersand, isCue, isDot, isHyphen, isSlash, isWord, type Tokens, touches } from "./lookahead.ts";

/** What follows a document's number: "KH-VPUB". `[start, end)` in tokens. */
export interface DocumentSymbol {
  readonly parts: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ACRONYM = /^[A-ZĐƯƠÔÂĂÊ][A-Za-zĐđƯưƠơÔôÂâĂăÊê\d]*$/u;
const LOWER = /\p{Ll}/gu;
const UPPER = /\p{Lu}/gu;
const NOT_IN_SYMBOL = new Set(["ngày", "số", "và", "của"]);

export const isSeparator = (token: Token | undefined): boolean => isSlash(token) || isHyphen(token);

/** Whether a word can be a part of a symbol: letters without tone, more capitals than small ones, or a known part. */
export const isPart = (token: Token | undefined): boolean => {
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

export const isKnownPart = (image: string): boolean =>
  typesOfAbbreviation(image).length > 0 || isOfficeAbbreviation(image);

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
export const readSymbol = (tokens: Tokens, at: number, party: boolean): DocumentSymbol | null => {
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
