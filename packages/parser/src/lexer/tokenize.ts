import type { TokenType } from "chevrotain";
import {
  compileLexicon,
  type CompiledLexicon,
  type LexiconMatch,
  type Opening,
  type WrittenWord,
} from "../lexicon/compile.ts";
import type { LexiconEntry } from "../lexicon/entry.ts";
import { LEXICON } from "../lexicon/index.ts";
import { ownEntries, type OwnWords } from "../lexicon/own-words.ts";
import { fold, normalize, type NormalizedText } from "../source/normalize.ts";
import { joinSpacedNumbers } from "./spaced-number.ts";
import { splitCharacters } from "./split-characters.ts";
import type { Token, TokenizedBlock } from "./token.ts";
import { Comma, isTagged, NumberLiteral, Percent, taggedType } from "./tokens.ts";

const split = (form: string): string[] => {
  const { image } = normalize(form);
  const images: string[] = [];
  splitCharacters(image, (_, from, to) => images.push(image.slice(from, to)));
  return images;
};

const typesOfEntries = new WeakMap<readonly LexiconEntry[], TokenType>();

/** The token type of a phrase; the lexicon hands out one list of entries a phrase, so it is worked out once. */
const typeOf = (entries: readonly LexiconEntry[]): TokenType => {
  let type = typesOfEntries.get(entries);
  if (!type) {
    type = taggedType(new Set(entries.map((entry) => entry.category)));
    typesOfEntries.set(entries, type);
  }
  return type;
};

let compiled: CompiledLexicon | undefined;

/** The compiled lexicon, made when it is first needed: importing a module has no cost. */
const lexicon = (): CompiledLexicon => {
  if (!compiled) {
    compiled = compileLexicon(LEXICON, split);
    // The grammar must know every combination of categories that a phrase can have.
    for (const entries of compiled.phrases()) typeOf(entries);
  }
  return compiled;
};

let active: CompiledLexicon | undefined;

/**
 * A lexicon with more words than the one that comes with the package.
 *
 * @example
 * ```ts
 * import { type ExtendedLexicon, extendLexicon } from "@doichieu/parser";
 *
 * const lexicons = new Map<string, ExtendedLexicon>();
 * lexicons.set("office", extendLexicon({ units: [], documentTypes: [], issuers: [] }));
 * console.log(lexicons.size); // → 1
 * ```
 */
export interface ExtendedLexicon {
  readonly compiled: CompiledLexicon;
}

/**
 * Adds an office's own words to the lexicon. Where a word already stands for something, so that the grammar would
 * meet a mixture of categories that it was not built for, the own meaning alone counts.
 *
 * @example
 * ```ts
 * import { extendLexicon, parseReport, textSource, withLexicon } from "@doichieu/parser";
 *
 * const lexicon = extendLexicon({
 *   units: [{ name: "sổ tay", aliases: [], unitClass: "document" }],
 *   documentTypes: [],
 *   issuers: [],
 * });
 * const { blocks } = withLexicon(lexicon, () => parseReport(textSource("Đã phát 340 sổ tay.")));
 * console.log(blocks[0]?.mentions.map((mention) => (mention.kind === "quantity" ? mention.unit?.unitClass : null)));
 * // → [ 'document' ]
 * ```
 */
export const extendLexicon = (words: OwnWords): ExtendedLexicon => {
  lexicon();
  const own = new Set(ownEntries(words));
  const joined = compileLexicon([...LEXICON, ...own], split);
  const ownMeaning = (entries: readonly LexiconEntry[]): readonly LexiconEntry[] => {
    if (isTagged(new Set(entries.map((entry) => entry.category)))) return entries;
    const first = entries.find((entry) => own.has(entry)) ?? entries[0];
    return entries.filter(({ category }) => category === first?.category);
  };
  const meanings = new Map<readonly LexiconEntry[], readonly LexiconEntry[]>();
  const meaningOf = (entries: readonly LexiconEntry[]): readonly LexiconEntry[] => {
    const meaning = meanings.get(entries) ?? ownMeaning(entries);
    meanings.set(entries, meaning);
    return meaning;
  };
  return {
    compiled: {
      ...joined,
      longest: (opening, written, at) => {
        const found = joined.longest(opening, written, at);
        return found && { length: found.length, entries: meaningOf(found.entries) };
      },
    },
  };
};

/**
 * Runs something synchronous with an extended lexicon in force.
 *
 * @example
 * ```ts
 * import { extendLexicon, parseReport, textSource, withLexicon } from "@doichieu/parser";
 *
 * const lexicon = extendLexicon({
 *   units: [],
 *   documentTypes: [{ name: "Phiếu trình", abbreviations: ["PTr"] }],
 *   issuers: [],
 * });
 * const { blocks } = withLexicon(lexicon, () => parseReport(textSource("Theo Phiếu trình số 12/PTr-VP.")));
 * console.log(blocks[0]?.mentions.map((mention) => (mention.kind === "reference" ? mention.type?.canonical : null)));
 * // → [ 'Phiếu trình' ]
 * ```
 */
export const withLexicon = <Result>(extended: ExtendedLexicon, run: () => Result): Result => {
  const before = active;
  active = extended.compiled;
  try {
    return run();
  } finally {
    active = before;
  }
};

/** Makes the lexer and the lexicon ready, so that every token type exists before a parser is built. */
export const prepareLexer = (): void => void lexicon();

/** A word, number or mark as it is written, with what holds of it wherever it stands. */
interface Lexeme extends WrittenWord {
  readonly type: TokenType;
  readonly opening: Opening | undefined;
}

const lexemeOf = (words: CompiledLexicon, type: TokenType, image: string): Lexeme => {
  const folded = fold(image);
  return { image, folded, type, opening: words.opening(folded) };
};

/** A report's words are few and come again and again: each is folded and looked up once. */
const knownWords = new WeakMap<CompiledLexicon, Map<string, Lexeme>>();
/** No syllable is longer; what is longer would keep its whole text in memory. */
const LONGEST_KNOWN = 12;
/** Words told so far are forgotten when a hostile text fills the memory. */
const MOST_KNOWN = 20_000;

const knownTo = (words: CompiledLexicon): Map<string, Lexeme> => {
  let known = knownWords.get(words);
  if (!known) knownWords.set(words, (known = new Map()));
  return known;
};

const NO_ENTRIES: readonly LexiconEntry[] = [];

/** Lexes one block of text and joins the phrases that the lexicon knows, longest first. Linear in the text's length. */
export const tokenize = (text: string, offset = 0): TokenizedBlock => tokenizeImage(normalize(text), offset);

/** The same for a text whose comparable image is at hand. */
export const tokenizeImage = (normalized: NormalizedText, offset: number): TokenizedBlock => {
  const { image } = normalized;
  const words = active ?? lexicon();
  const known = knownTo(words);
  const lexemes: Lexeme[] = [];
  const starts: number[] = [];
  splitCharacters(image, (type, from, to) => {
    const written = image.slice(from, to);
    // Numbers hardly come again, nor do words that are longer than any.
    const keeps = type !== NumberLiteral && to - from <= LONGEST_KNOWN;
    let lexeme = keeps ? known.get(written) : undefined;
    if (lexeme === undefined) {
      lexeme = lexemeOf(words, type, written);
      if (known.size >= MOST_KNOWN) known.clear();
      if (keeps) known.set(written, lexeme);
    }
    lexemes.push(lexeme);
    starts.push(from);
  });
  const tokens: Token[] = [];
  let numbersMeet = false;
  for (let at = 0; at < lexemes.length;) {
    const first = lexemes[at] as Lexeme;
    const found = phraseAt(words, lexemes, at);
    const length = found === null ? 1 : found.length;
    const startOffset = starts[at] as number;
    const after = (starts[at + length - 1] as number) + (lexemes[at + length - 1] as Lexeme).image.length;
    const tokenType = found === null ? first.type : typeOf(found.entries);
    numbersMeet ||=
      tokenType === NumberLiteral &&
      (tokens.at(-1)?.tokenType === NumberLiteral ||
        (tokens.at(-1)?.tokenType === Comma && tokens.at(-2)?.tokenType === NumberLiteral));
    tokens.push({
      image: length === 1 ? first.image : image.slice(startOffset, after),
      startOffset,
      endOffset: after - 1,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx as number,
      folded: length === 1 ? first.folded : foldedFrom(lexemes, at, length),
      entries: found === null ? NO_ENTRIES : found.entries,
      index: tokens.length,
    });
    at += length;
  }
  return { normalized, tokens: numbersMeet ? joinSpacedNumbers(tokens, image) : tokens, offset };
};

/** What only a number can have before it. */
const isTailOfNumber = (words: CompiledLexicon, lexemes: readonly Lexeme[], at: number): boolean => {
  const next = lexemes[at];
  if (next?.type === Percent) return true;
  const found = next?.opening ? words.longest(next.opening, lexemes, at) : null;
  return found?.entries.some(({ category }) => category === "magnitude" || category === "currency") === true;
};

/** The longest phrase at a place. "mức 3" of "mức 3 triệu đồng" is none: its number is told of what stands behind. */
const phraseAt = (words: CompiledLexicon, lexemes: readonly Lexeme[], at: number): LexiconMatch | null => {
  const { opening } = lexemes[at] as Lexeme;
  const found = opening ? words.longest(opening, lexemes, at) : null;
  if (!opening || !found || found.length === 1) return found;
  const number = at + found.length - 1;
  return lexemes[number]?.type === NumberLiteral && isTailOfNumber(words, lexemes, number + 1)
    ? words.longest(opening, lexemes.slice(at, number), 0)
    : found;
};

const foldedFrom = (lexemes: readonly Lexeme[], at: number, length: number): string => {
  let folded = (lexemes[at] as Lexeme).folded;
  for (let next = at + 1; next < at + length; next++) folded += ` ${(lexemes[next] as Lexeme).folded}`;
  return folded;
};
