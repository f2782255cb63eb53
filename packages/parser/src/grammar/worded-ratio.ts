import type { Token } from "../lexer/token.ts";
import { NumberLiteral, Slash } from "../lexer/tokens.ts";
import { readDigits } from "./digits.ts";
import { is } from "./number-place.ts";

/** No whole is named by more words behind the slash. */
const LONGEST_WHOLE = 3;
const WORDS = /^[\p{Ll} ]+$/u;
const TELLS_WHOLE = /^(?:đăng|tổng|tổng số|kế hoạch)$/u;
const NAMES_WHOLE: ReadonlySet<string> = new Set(["action", "unit"]);
const NO_WHOLE: ReadonlySet<string> = new Set(["date-word", "ordinal", "document-type", "currency", "magnitude"]);

const valueOf = (token: Token): number => Number(readDigits(token.image)?.exact ?? Number.NaN);

/**
 * How many tokens stand between the number at `at` and the second one of a ratio that tells what its whole is
 * ("389/đăng ký 392 thí sinh"); 0 where none does. "384 trẻ/400 trẻ" tells two counts.
 */
export const wordedRatio = (tokens: readonly Token[], at: number): number => {
  const first = tokens[at];
  if (!first || !is(first, NumberLiteral) || !is(tokens[at + 1], Slash)) return 0;
  let end = at + 2;
  while (end <= at + 1 + LONGEST_WHOLE && WORDS.test(tokens[end]?.image ?? "")) end++;
  const second = tokens[end];
  if (end === at + 2 || !second || !is(second, NumberLiteral)) return 0;
  if (!(valueOf(first) <= valueOf(second))) return 0;
  const told = tokens.slice(at + 2, end);
  const has = (of: ReadonlySet<string>): boolean =>
    told.some(({ entries }) => entries.some(({ category }) => of.has(category)));
  return !has(NO_WHOLE) && (has(NAMES_WHOLE) || told.some(({ folded }) => TELLS_WHOLE.test(folded))) ? end - at - 1 : 0;
};
