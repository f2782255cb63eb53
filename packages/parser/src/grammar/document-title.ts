import { TITLE_OPENERS } from "../lexicon/title-openers.ts";
import { isDot, isLeftParen, isQuote, isRightParen, isSemicolon, type Tokens } from "./lookahead.ts";

const OPENERS = new Set(TITLE_OPENERS);
/** Subjects run to some 80 words; what is longer is a paragraph that does not end. */
const LONGEST = 120;

/** Whether a full stop ends its sentence rather than an abbreviation or a number. */
const endsSentence = (tokens: Tokens, at: number): boolean => {
  const next = tokens[at + 1];
  return !next || /^[\p{Lu}\d(*_"-]/u.test(next.image);
};

const opens = (folded: string): boolean =>
  OPENERS.has(folded) || TITLE_OPENERS.some((opener) => folded.startsWith(`${opener} `));

/**
 * The subject of a document (trích yếu) that begins at `from`, as `[start, end)`, or null where none does.
 * It ends at a semicolon, at the sentence's end, or with the bracket that it stands in; quotation marks protect.
 */
export const readTitle = (tokens: Tokens, from: number): { readonly start: number; readonly end: number } | null => {
  const first = tokens[from];
  if (!first || !opens(first.folded)) return null;
  let depth = 0;
  let quoted = false;
  let at = from;
  for (; at < tokens.length && at < from + LONGEST; at++) {
    const token = tokens[at];
    if (isQuote(token)) quoted = !quoted;
    else if (isLeftParen(token)) depth++;
    else if (isRightParen(token)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && !quoted && (isSemicolon(token) || (isDot(token) && endsSentence(tokens, at)))) break;
  }
  // An opener alone ("về.") says nothing, and a run that never ends is no subject.
  return at - from < 2 || at === from + LONGEST ? null : { start: from, end: at };
};
