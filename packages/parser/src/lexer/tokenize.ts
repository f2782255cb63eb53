import { type IToken, Lexer, type TokenType } from "chevrotain";
import { compileLexicon, type CompiledLexicon } from "../lexicon/compile.ts";
import type { LexiconEntry } from "../lexicon/entry.ts";
import { LEXICON } from "../lexicon/index.ts";
import { ownEntries, type OwnWords } from "../lexicon/own-words.ts";
import { fold, normalize, type NormalizedText, toSource } from "../source/normalize.ts";
import type { Span } from "../source/span.ts";
import { CHARACTER_TOKENS, isTagged, LETTER, taggedType } from "./tokens.ts";

/**
 * A token with what the lexicon knows of it. `startOffset` and `endOffset` (inclusive, as Chevrotain has it) count
 * into the block's normalized image; `spanOf` brings them back to the source text.
 */
export interface Token extends IToken {
  readonly endOffset: number;
  /** Folded image: lower case, one tone placement, single spaces between words. */
  readonly folded: string;
  readonly entries: readonly LexiconEntry[];
  /** Position in the block's token list. */
  readonly index: number;
}

/** A block of text as the grammar reads it. */
export interface TokenizedBlock {
  readonly normalized: NormalizedText;
  readonly tokens: readonly Token[];
  /** Offset of the block in the source text. */
  readonly offset: number;
}

let lexer: Lexer | undefined;

const lexCharacters = (image: string): IToken[] => {
  lexer ??= new Lexer([...CHARACTER_TOKENS], { ensureOptimizations: true, positionTracking: "onlyOffset" });
  return lexer.tokenize(image).tokens;
};

/** What the lexer would split at spaces alone, told without it: nearly all forms of the lexicon. */
const PLAIN_WORDS = new RegExp(`^[${LETTER}]+(?: [${LETTER}]+)*$`);
const GLUED_WORD = /ngày|NGÀY/;

const split = (form: string): string[] => {
  const { image } = normalize(form);
  if (PLAIN_WORDS.test(image) && !GLUED_WORD.test(image)) return image.split(" ");
  return lexCharacters(image).map((token) => token.image);
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

/** A lexicon with more words than the one that comes with the package. */
export interface ExtendedLexicon {
  readonly compiled: CompiledLexicon;
}

/**
 * Adds an office's own words to the lexicon. Where a word already stands for something, so that the grammar would
 * meet a mixture of categories that it was not built for, the own meaning alone counts.
 */
export const extendLexicon = (words: OwnWords): ExtendedLexicon => {
  lexicon();
  const own = new Set(ownEntries(words));
  const joined = compileLexicon([...LEXICON, ...own], split);
  return {
    compiled: {
      phrases: joined.phrases,
      longest: (folded, images, at) => {
        const found = joined.longest(folded, images, at);
        if (!found || isTagged(new Set(found.entries.map((entry) => entry.category)))) return found;
        const first = found.entries.find((entry) => own.has(entry)) ?? found.entries[0];
        return { length: found.length, entries: found.entries.filter(({ category }) => category === first?.category) };
      },
    },
  };
};

/** Runs something synchronous with an extended lexicon in force. */
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

/** Folded images of words met before; a report's words are few. Emptied when a hostile text fills it. */
const foldedWords = new Map<string, string>();
const MOST_WORDS = 20_000;

const foldWord = (image: string): string => {
  let folded = foldedWords.get(image);
  if (folded === undefined) {
    folded = fold(image);
    if (foldedWords.size >= MOST_WORDS) foldedWords.clear();
    if (image.length < 40) foldedWords.set(image, folded);
  }
  return folded;
};

/** Lexes one block of text and joins the phrases that the lexicon knows, longest first. Linear in the text's length. */
export const tokenize = (text: string, offset = 0): TokenizedBlock => {
  const normalized = normalize(text);
  const raw = lexCharacters(normalized.image);
  const images = raw.map((token) => token.image);
  const folded = images.map(foldWord);
  const words = active ?? lexicon();
  const tokens: Token[] = [];
  for (let at = 0; at < raw.length;) {
    const first = raw[at] as IToken;
    const found = words.longest(folded, images, at);
    const length = found?.length ?? 1;
    const last = raw[at + length - 1] as IToken;
    const endOffset = last.startOffset + last.image.length - 1;
    const tokenType = found ? typeOf(found.entries) : first.tokenType;
    tokens.push({
      image: length === 1 ? first.image : normalized.image.slice(first.startOffset, endOffset + 1),
      startOffset: first.startOffset,
      endOffset,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx as number,
      folded: length === 1 ? (folded[at] as string) : folded.slice(at, at + length).join(" "),
      entries: found?.entries ?? [],
      index: tokens.length,
    });
    at += length;
  }
  return { normalized, tokens, offset };
};

/** The span of the source text that tokens `first` to `last` (both included) cover. */
export const spanOf = (block: TokenizedBlock, first: Token, last: Token = first): Span => {
  const span = toSource(block.normalized, first.startOffset, last.endOffset + 1);
  return { start: block.offset + span.start, end: block.offset + span.end };
};

/** Whether nothing, not even white space, stands between two tokens. */
export const adjacent = (left: Token, right: Token): boolean => left.endOffset + 1 === right.startOffset;

/** The token's entry of a category, or undefined. */
export const entryOf = <Entry extends LexiconEntry>(
  token: Token | undefined,
  category: Entry["category"],
): Entry | undefined => token?.entries.find((entry): entry is Entry => entry.category === category);
