import type { Token } from "../lexer/token.ts";
import type { Numeral } from "../mention/numeral.ts";
import type { QuantityForm } from "../mention/quantity.ts";

/** How far back the figure that a point is a hundredth of may stand. */
const REACH = 30;

/** No more words stand before a rate in its bracket. */
const IN_BRACKET = 4;

/** The bracket that opens right before the rate whose "%" stands at `at`; 0 for none. */
const openedBefore = (tokens: readonly Token[], at: number): number => {
  for (let before = at - 1; before > 0 && at - before <= IN_BRACKET; before--)
    if (tokens[before]?.image === "(") return before;
  return 0;
};

/** Whether the last figure told before in the sentence is a percentage. */
const followsPercent = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before >= 0 && at - before <= REACH; before--) {
    const token = tokens[before] as Token;
    if (token.image === "." || token.image === ";" || token.folded === "điểm") return false;
    // "giảm 2,68 điểm (2,24%) còn 116,94 điểm": the rate is one of points.
    if (token.image === "%") return tokens[openedBefore(tokens, before) - 1]?.folded !== "điểm";
  }
  return false;
};

/**
 * What "điểm" counts: "12 điểm trường" are places, "86,5 điểm" a score, and "đạt 82,5% (tăng 1,2 điểm)" points of a
 * percentage. Null where the unit is another, or the number is whole and may well count places.
 */
export const scoreForm = (
  tokens: readonly Token[],
  at: number,
  unit: string,
  { decimals, text }: Numeral,
): QuantityForm | null => {
  if (unit !== "điểm" || decimals === 0 || /\.\d{3}$/u.test(text)) return null;
  return followsPercent(tokens, at) ? "percentage" : "measure";
};
