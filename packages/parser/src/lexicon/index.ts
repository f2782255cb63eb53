import { DATE_WORDS } from "./date-words.ts";
import type { LexiconEntry } from "./entry.ts";

/** Every entry of the lexicon: the one list that the lexer compiles. */
export const LEXICON: readonly LexiconEntry[] = [...DATE_WORDS];
