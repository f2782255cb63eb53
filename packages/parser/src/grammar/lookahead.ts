import type { ReferenceCueEntry, ReferenceCueRole } from "../lexicon/reference-cues.ts";
import type { Token } from "../lexer/token.ts";

/** The tokens of one block, as recognisers look ahead in them. */
export type Tokens = readonly Token[];

const typed = (name: string) => (token: Token | undefined) => token?.tokenType.name === name;

export const isNumber = typed("NumberLiteral");
export const isSlash = typed("Slash");
export const isHyphen = typed("Hyphen");
export const isComma = typed("Comma");
/** A full stop, or several of them that the lexicon joins. */
export const isDot = (token: Token | undefined): boolean =>
  token !== undefined && (token.image === "." || /^\.+$/u.test(token.image));
export const isSemicolon = typed("Semicolon");
export const isColon = typed("Colon");
export const isAmpersand = typed("Ampersand");
export const isLeftParen = typed("LeftParen");
export const isRightParen = typed("RightParen");
export const isQuote = typed("Quote");

const NO_WORD = new Set([
  "NumberLiteral",
  "Slash",
  "Hyphen",
  "Comma",
  "Dot",
  "Semicolon",
  "Colon",
  "Percent",
  "Ampersand",
  "LeftParen",
  "RightParen",
  "Quote",
  "Equals",
  "Plus",
  "Markup",
  "Mark",
  "Address",
]);

/** Whether the token is a word or a phrase of the lexicon. */
export const isWord = (token: Token | undefined): token is Token =>
  token !== undefined && !NO_WORD.has(token.tokenType.name);

/** Whether the token is a word with one of the roles around references. */
export const isCue = (token: Token | undefined, ...roles: readonly ReferenceCueRole[]): boolean => {
  if (token === undefined) return false;
  for (const entry of token.entries) {
    if (entry.category === "reference-cue" && roles.includes((entry as ReferenceCueEntry).fields.role)) return true;
  }
  return false;
};

/** Whether a word begins with a capital letter. */
export const isCapital = (token: Token | undefined): boolean => {
  if (!isWord(token)) return false;
  const first = token.image.charAt(0);
  return first !== first.toLowerCase();
};

/** Whether no letter of the token is small and one is a capital. */
export const isUpper = (token: Token | undefined): boolean =>
  isWord(token) && token.image === token.image.toUpperCase() && token.image !== token.image.toLowerCase();

/** Whether nothing, not even white space, stands between a token and the next. */
export const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.endOffset + 1 === right.startOffset;
