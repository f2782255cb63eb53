import type { Token } from "../lexer/token.ts";
import { Percent } from "../lexer/tokens.ts";
import type { UnitEntry } from "../lexicon/units.ts";
import type { NamingRole } from "../mention/naming-number.ts";
import { unitAt } from "./unit-phrase.ts";

/** Tokens of a block with one number in it, as the questions below look at them. */
export interface NumberPlace {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** Role of the number that the list before this one ended with: "mức độ 3, 4". */
  readonly listRole: NamingRole | null;
}

export const is = (token: Token | undefined, type: Token["tokenType"]): boolean => token?.tokenType === type;

/** "%", a magnitude or a currency: what only a quantity has behind it. */
export const isQuantityTail = (token: Token | undefined): boolean =>
  token !== undefined &&
  (is(token, Percent) ||
    token.folded === "phần trăm" ||
    token.entries.some((entry) => entry.category === "magnitude" || entry.category === "currency"));

/** A word, whatever the lexicon knows of it. */
export const isWord = (token: Token | undefined): boolean => /^\p{L}/u.test(token?.image ?? "");

/** A letter or letter-digit run of at most a few capitals: "A", "VPCP", "V05". */
export const isCode = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^[A-ZĐ]/u.test(token.image) &&
  (/\d/u.test(token.image) || token.image === token.image.toUpperCase());

/** The symbol of a document behind "/": "17/KH-VPUB", "304/TB". */
export const isSymbol = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined &&
    isCode(token) &&
    !(token.entries.some((entry) => entry.category === "unit") && token.image.length > 1)
  );
};

/** The unit that the lexicon knows right behind the number, or undefined. */
export const unitAfter = ({ tokens, at }: NumberPlace): UnitEntry | undefined => unitAt(tokens, at + 1);
