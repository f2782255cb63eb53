import type { Token } from "../lexer/token.ts";

/** No proper name of a place is longer. */
const LONGEST_NAME = 4;

const isWord = (token: Token | undefined): boolean => /^\p{L}/u.test(token?.image ?? "");
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.image ?? "");

const JOINT = /^(?:[,;]|và)$/u;
const ITEM_END = /^(?:[,;.:()]|và)$/u;

/** Where a run of words with capitals that begins or ends at `at` is over, going by `step`. */
const pastName = (tokens: readonly Token[], at: number, step: 1 | -1): number => {
  let next = at;
  while (Math.abs(next - at) <= LONGEST_NAME && isWord(tokens[next]) && isCapital(tokens[next])) next += step;
  return next;
};

/** Whether the items beside it are bare names: in "Tân Lập 1, Minh Hòa và Phú Sơn" nothing is counted, or it would be of each. */
export const besideNames = (tokens: readonly Token[], at: number): string[] => {
  const found: string[] = [];
  const bare = (from: number, end: number): boolean =>
    from !== end && (tokens[end] === undefined || ITEM_END.test(tokens[end].folded));
  if (JOINT.test(tokens[at + 1]?.folded ?? "") && bare(at + 2, pastName(tokens, at + 2, 1))) found.push("name follows");
  const joint = pastName(tokens, at - 1, -1);
  if (joint !== at - 1 && JOINT.test(tokens[joint]?.folded ?? "") && bare(joint - 1, pastName(tokens, joint - 1, -1)))
    found.push("name before");
  return found;
};

/** No name that fills a line alone is longer, in words. */
const LONGEST_LINE = 7;

/** "Cụm công nghiệp Tân Lập 1" and nothing else: a line that names something. */
export const fillsLine = (tokens: readonly Token[], at: number): string[] =>
  at === tokens.length - 1 && at < LONGEST_LINE && tokens.slice(0, at).every(isWord) && isCapital(tokens[0])
    ? ["whole line"]
    : [];
