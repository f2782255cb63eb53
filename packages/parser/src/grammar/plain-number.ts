import { type DocumentNumber, type NumberPart, readNumber, YEAR } from "./document-number.ts";
import { isSeparator } from "./document-symbol.ts";
import { isComma, isCue, isHyphen, isNumber, isSlash, type Tokens } from "./lookahead.ts";
import { isQuantityTail } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";

/** Whether what follows a plain number shows that it counts: "Kế hoạch 12 hồ sơ", "Quyết định 15%". */
const counts = (tokens: Tokens, at: number): boolean =>
  isQuantityTail(tokens[at]) ||
  // "Nghị định 67 quy định …" goes on with a verb.
  (unitAt(tokens, at) !== undefined && tokens[at]?.folded !== "quy định") ||
  (isSlash(tokens[at]) && isNumber(tokens[at + 1]));

/** "290, 188 và 142": plain numbers of one list, from the second on. */
const readMorePlain = (tokens: Tokens, from: number): NumberPart[] => {
  const more: NumberPart[] = [];
  for (let at = from; more.length < 20;) {
    const joined = isComma(tokens[at]) || isCue(tokens[at], "and");
    const next = joined ? readNumber(tokens, at + 1) : null;
    if (!next || !/^\d{1,4}$/u.test(next.text) || counts(tokens, next.end) || isHyphen(tokens[next.end])) break;
    more.push(next);
    at = next.end;
  }
  return more;
};

/**
 * The number alone, where a type word stands before it: "Đề án số 08", "Nghị định 45/2020", and where `many` are told of,
 * "các quyết định 290, 188 và 142".
 */
export const readPlainNumber = (tokens: Tokens, at: number, many = false): DocumentNumber | null => {
  const first = readNumber(tokens, at);
  if (!first || first.text.length > 6) return null;
  const [slash, year, next] = [tokens[first.end], tokens[first.end + 1], tokens[first.end + 2]];
  const dated = slash && isSlash(slash) && year && YEAR.test(year.image) && !isSeparator(next);
  if (!dated && (isSlash(slash) || isHyphen(slash)) && isNumber(year)) return null;
  const more = many && !dated ? readMorePlain(tokens, first.end) : [];
  return {
    start: at,
    end: dated ? first.end + 2 : (more.at(-1)?.end ?? first.end),
    numbers: [first, ...more],
    year: dated ? year.image : null,
    symbol: null,
    symbolStart: -1,
    symbolEnd: -1,
    parts: [],
    partyForm: false,
  };
};

/** Whether a plain number behind a type names a document rather than counting something. */
export const namesDocument = (tokens: Tokens, number: DocumentNumber): boolean =>
  !counts(tokens, number.end) && number.numbers.every(({ text }) => /^\d{1,4}(?:\.\d{1,2})?$/u.test(text));
