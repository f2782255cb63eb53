import type { Token } from "../lexer/token.ts";
import { Percent } from "../lexer/tokens.ts";
import type { NamingRole } from "../mention/naming-number.ts";

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
