import type { DocumentTypeEntry } from "../lexicon/document-types.ts";
import { lawNameAt } from "../lexicon/known-laws.ts";
import { readDate } from "./calendar-date.ts";
import { entryOf, type Token } from "../lexer/token.ts";
import {
  isCapital,
  isComma,
  isCue,
  isLeftParen,
  isNumber,
  isRightParen,
  isUpper,
  isWord,
  type Tokens,
} from "./lookahead.ts";

/** The name of a law, after the type word: `[start, end)` in tokens. */
export interface LawName {
  readonly end: number;
  /** True where the lexicon has the name. */
  readonly known: boolean;
}

const LONGEST = 26;
const AMENDING = new Set(["sửa", "sửa đổi", "bổ", "bổ sung"]);
const NO_LAW = new Set([
  "này",
  "đó",
  "trên",
  "nêu",
  "và",
  "các",
  "có",
  "được",
  "đã",
  "là",
  "quy",
  "do",
  "tại",
  "theo",
  "pháp",
  "sư",
  "gia",
]);
const NAME_ENDS = new Set(
  "ngày năm số này đó được đã có là tại theo để về do quy nhằm trong cho trên với từ đến khi nếu thì bằng vì như của hết còn kể".split(
    " ",
  ),
);

const AMENDING_ENDS = new Set(["ngày", "này", "được", "đã", "năm", "kể", "gồm", "lần"]);

const typeOf = (token: Token | undefined): DocumentTypeEntry | undefined =>
  entryOf<DocumentTypeEntry>(token, "document-type");

/** "(QPPL)": an abbreviation in brackets. */
const skipAbbreviation = (tokens: Tokens, at: number): number =>
  isLeftParen(tokens[at]) && isWord(tokens[at + 1]) && isRightParen(tokens[at + 2]) ? at + 3 : at;

/** The words of the tokens from `at` on, folded, each with the index of its token. */
const wordsFrom = (tokens: Tokens, at: number): { words: string[]; owners: number[] } => {
  const words: string[] = [];
  const owners: number[] = [];
  for (let next = at; next < Math.min(at + LONGEST, tokens.length); next++) {
    for (const word of (tokens[next]?.folded ?? "").split(" ")) {
      words.push(word);
      owners.push(next);
    }
  }
  return { words, owners };
};

/** End of the name that the lexicon knows at `at`, or `at`. */
const readKnown = (tokens: Tokens, at: number, type: string): number => {
  const { words, owners } = wordsFrom(tokens, at);
  for (let length = lawNameAt(type, words); length > 0; length--) {
    const owner = owners[length - 1] as number;
    if (owners[length] !== owner) return owner + 1;
  }
  return at;
};

/**
 * Reads the name of a law whose type word stands before `at`: a name that the lexicon knows, "sửa đổi, bổ sung một số
 * điều của Luật …", or words up to "số", "ngày" or a word that ends names. Null where no name stands there.
 */
export const readLawName = (tokens: Tokens, at: number, type: string): LawName | null => {
  const first = tokens[at];
  if (!isWord(first)) return null;
  const known = readKnown(tokens, at, type);
  if (known > at) return { end: skipAbbreviation(tokens, known), known: true };
  const amending = AMENDING.has(first.folded);
  if (!amending && (NO_LAW.has(first.folded) || isCue(first, "number-sign", "of", "about", "issue", "and")))
    return null;
  if (!amending && typeOf(first)?.fields.named) return null;
  let end = at;
  let sure: number | null = null;
  for (let next = at; next < at + LONGEST; next++) {
    const token = tokens[next];
    if (!token) break;
    if (isComma(token)) {
      const after = tokens[next + 1];
      if (!isWord(after)) break;
      if (isCapital(after) && !isUpper(first) && !(amending && typeOf(after)?.fields.named)) break;
      if (NAME_ENDS.has(after.folded) || after.folded === "các") break;
      continue;
    }
    if (isNumber(token)) {
      if (!amending) break;
      continue;
    }
    if (!isWord(token)) break;
    const entry = typeOf(token);
    if (entry && next > at) {
      if (!(amending && entry.fields.named) && isCapital(token) && !isUpper(first)) break;
      if (amending && entry.fields.named) {
        const inner = readKnown(tokens, next + 1, entry.canonical);
        if (inner > next + 1) {
          end = inner;
          next = inner - 1;
          continue;
        }
      }
    }
    if (amending) {
      if (AMENDING_ENDS.has(token.folded) || (token.folded === "số" && isNumber(tokens[next + 1]))) break;
    } else if (NAME_ENDS.has(token.folded)) break;
    if (token.folded === "và" && !amending) {
      if (typeOf(tokens[next + 1])) break;
      // "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày …", but "Luật Đất đai và Sở Tài chính".
      if (isCapital(tokens[next + 1]) && sure === null) sure = next;
    }
    end = next + 1;
  }
  const told = isCue(tokens[end], "number-sign") || readDate(tokens, end)?.dayWord === true;
  if (sure !== null && !told) end = sure;
  if (end === at) return null;
  // Without a name that the lexicon knows, a small letter opens no name of its own.
  return { end: skipAbbreviation(tokens, end), known: false };
};
