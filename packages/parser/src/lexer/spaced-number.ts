import type { DateWordEntry, DateWordRole } from "../lexicon/date-words.ts";
import type { LexiconEntry } from "../lexicon/entry.ts";
import type { OrdinalEntry } from "../lexicon/ordinals.ts";
import type { UnitEntry } from "../lexicon/units.ts";
import type { Token } from "./token.ts";
import { Comma, Dot, Hyphen, LeftParen, NumberLiteral, Percent, RightParen, Semicolon, Slash } from "./tokens.ts";

const HEAD = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}$/;
/** The last group may carry the decimals: "1 234,5". */
const LAST_GROUP = /^\d{3}(?:,\d+)?$/;

const has = (token: Token | undefined, ...categories: readonly LexiconEntry["category"][]): boolean =>
  token?.entries.some(({ category }) => categories.includes(category)) === true;

const isNumber = (token: Token | undefined): boolean => token?.tokenType === NumberLiteral;

/** Index of the last group of the number that begins at `at`; `at` itself where none follows. */
const lastGroup = (tokens: readonly Token[], at: number): number => {
  let end = at;
  while (end + 1 < tokens.length) {
    const [group, next] = [tokens[end] as Token, tokens[end + 1] as Token];
    if (!isNumber(next) || next.startOffset !== group.endOffset + 2 || !LAST_GROUP.test(next.image)) break;
    if (end > at && !GROUP.test(group.image)) break;
    end++;
  }
  return end;
};

/** The highest number that a word before it names: no month is above 12, no school level above 4. */
const HIGHEST_NAMED: Partial<Readonly<Record<DateWordRole, number>>> = { day: 31, month: 12, quarter: 4, week: 53 };
const HIGHEST_RANK = 12;
const HIGHEST_LEVEL = 4;

/** "lớp 5 120 em", "tổ 3 150 hộ", but "nhiệm vụ 4 117 người" and "cấp 2 416 thẻ": a verb or a noun before a count. */
const ranks = (
  { fields: { role, strong } }: OrdinalEntry,
  before: Token,
  value: number,
  after: Token | undefined,
): boolean => {
  if (before.folded === "cấp")
    return (
      value <= HIGHEST_LEVEL &&
      after?.entries.some((entry) => (entry as UnitEntry).fields.unitClass === "person") === true
    );
  return value <= HIGHEST_RANK && (strong || role === "name" || before.folded === "lớp" || !has(after, "unit"));
};

/** Whether a word stands before that would name the first group alone: "tháng 12 250 hồ sơ", "khoản 2 120 hộ". */
const namesHead = (before: Token, head: Token, after: Token | undefined): boolean => {
  const value = Number(head.image);
  for (const entry of before.entries) {
    if (entry.category === "date-word" && value <= (HIGHEST_NAMED[(entry as DateWordEntry).fields.role] ?? 0))
      return true;
    if (entry.category === "provision" && value <= 99) return true;
    if (entry.category === "ordinal" && ranks(entry as OrdinalEntry, before, value, after)) return true;
  }
  return / \d+$/u.test(before.folded);
};

/** Whether the first group belongs to what stands before: "31/12 250 hồ sơ", "24-25 120 lượt". */
const isTaken = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (isNumber(before)) return true;
  const further = tokens[at - 2];
  if (before.tokenType === Slash) return isNumber(further) && (further as Token).image.length < 3;
  const glued = before.endOffset + 1 === (tokens[at] as Token).startOffset;
  return glued && (before.tokenType === Hyphen || before.tokenType === Dot || before.tokenType === Comma);
};

/** Whether the first group says something of its own rather than opening a number of several groups. */
const isNamed = (tokens: readonly Token[], at: number, end: number): boolean => {
  if (isTaken(tokens, at)) return true;
  const before = tokens[at - 1];
  const sure = end - at > 1 || has(tokens[end + 1], "magnitude", "currency");
  return before !== undefined && !sure && namesHead(before, tokens[at] as Token, tokens[end + 1]);
};

/** Whether what follows is what follows a number in prose; a row of numbers told one after the other is none. */
const isEnded = (tokens: readonly Token[], from: number, to: number): boolean => {
  const after = tokens[to + 1];
  if (after === undefined) return from === 0;
  if (isNumber(after)) return false;
  if (after.tokenType === Percent || has(after, "unit", "magnitude", "currency")) return true;
  if (after.tokenType === RightParen || after.tokenType === Semicolon || after.tokenType === Comma) return true;
  if (after.tokenType === Dot || after.tokenType === Slash) return true;
  if (after.tokenType === Hyphen && isNumber(tokens[to + 2])) return true;
  const before = tokens[from - 1];
  return (
    (after.tokenType === LeftParen || /^\p{L}/u.test(after.image)) &&
    (before === undefined || before.tokenType === LeftParen || /[\p{L}:,;/]$/u.test(before.image))
  );
};

/** "đạt 47, 5%": a space that slipped in behind the decimal mark; "lần lượt 3, 5%" tells two. */
const isTornDecimal = (tokens: readonly Token[], at: number): boolean => {
  const [whole, mark, rest, sign] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (!whole || !mark || !rest || !isNumber(rest) || mark.tokenType !== Comma || sign?.tokenType !== Percent)
    return false;
  const before = tokens[at - 1];
  return (
    /^[1-9]?\d$/.test(whole.image) &&
    /^\d{1,2}$/.test(rest.image) &&
    mark.startOffset === whole.endOffset + 1 &&
    rest.startOffset === mark.endOffset + 2 &&
    !has(before, "ordinal", "provision", "date-word") &&
    /^\p{L}|^[(:]$/u.test(before?.image ?? "") &&
    !/^(?:lần lượt|lượt)$/u.test(before?.folded ?? "")
  );
};

/**
 * Joins the groups of a number whose thousands are set apart by spaces ("1 234 567", "12 345,6") where the words around
 * tell one number; groups of a list, a table's row or a date stay apart.
 */
export const joinSpacedNumbers = (tokens: Token[], image: string): Token[] => {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const end = isNumber(token) && HEAD.test(token.image) ? lastGroup(tokens, at) : at;
    const last = tokens[end] as Token;
    if (end === at && isNumber(token) && isTornDecimal(tokens, at)) {
      const rest = tokens[at + 2] as Token;
      const whole = image.slice(token.startOffset, rest.endOffset + 1);
      joined.push({ ...token, image: whole, folded: whole, endOffset: rest.endOffset, index: joined.length });
      at += 2;
    } else if (end > at && !isNamed(tokens, at, end) && isEnded(tokens, at, end)) {
      const whole = image.slice(token.startOffset, last.endOffset + 1);
      joined.push({ ...token, image: whole, folded: whole, endOffset: last.endOffset, index: joined.length });
      at = end;
    } else if (end > at) {
      // None of the groups is asked again.
      for (; at < end; at++) joined.push({ ...(tokens[at] as Token), index: joined.length });
      joined.push({ ...last, index: joined.length });
    } else joined.push(token.index === joined.length ? token : { ...token, index: joined.length });
  }
  return joined;
};
