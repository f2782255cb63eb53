import type { LexiconEntry } from "../lexicon/entry.ts";
import { type NormalizedText, toSource } from "../source/normalize.ts";
import type { Span } from "../source/span.ts";

/**
 * A token with what the lexicon knows of it. `startOffset` and `endOffset` (inclusive, as Chevrotain has it) count
 * into the block's normalized image; `spanOf` brings them back to the source text. It is one of Chevrotain's tokens,
 * told without that library's types: who installs this package does not have them.
 */
export interface Token {
  readonly image: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly tokenType: { readonly name: string };
  readonly tokenTypeIdx: number;
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
): Entry | undefined => {
  if (token === undefined) return undefined;
  for (const entry of token.entries) if (entry.category === category) return entry as Entry;
  return undefined;
};
