import type { DateWordEntry, DateWordRole } from "../lexicon/date-words.ts";
import { entryOf, type Token } from "../lexer/token.ts";
import { isDot, isHyphen, isNumber, isSlash, type Tokens, touches } from "./lookahead.ts";

/** A date at a place in the tokens: `[start, end)`. */
export interface CalendarDate {
  readonly start: number;
  readonly end: number;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  /** Whether "ngày" stands before it. */
  readonly dayWord: boolean;
  /** "cùng ngày": the date of another document, or shared by several. */
  readonly same: boolean;
}

const role = (token: Token | undefined): DateWordRole | null =>
  token === undefined || token.entries.length === 0
    ? null
    : (entryOf<DateWordEntry>(token, "date-word")?.fields.role ?? null);

const integer = (token: Token | undefined): number | null =>
  token && isNumber(token) && /^\d{1,4}$/u.test(token.image) ? Number(token.image) : null;

const isDay = (token: Token | undefined): boolean => token !== undefined && token.image.length <= 2 && isNumber(token);
const isYear = (value: number | null): value is number => value !== null && value >= 1900 && value <= 2199;

/** The full year of one written with two digits: 98 is 1998, 22 is 2022. */
const fullYear = (token: Token | undefined, dayWord: boolean): number | null => {
  const value = integer(token);
  if (isYear(value)) return value;
  if (!dayWord || value === null || !/^\d\d$/u.test(token?.image ?? "")) return null;
  return value > 40 ? 1900 + value : 2000 + value;
};

/** Dots and the like that stand where a day or month is to be filled in by hand. */
const skipBlank = (tokens: Tokens, at: number): number => {
  let next = at;
  while (next < at + 24 && isDot(tokens[next])) next++;
  return next;
};

type Parts = Pick<CalendarDate, "end" | "day" | "month" | "year">;

const separated = (tokens: Tokens, at: number, dayWord: boolean): Parts | null => {
  const first = tokens[at];
  if (!first || !isNumber(first)) return null;
  const mark = tokens[at + 1];
  // "21.01.2021" is one literal.
  const whole = first.image.length > 7 ? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(first.image) : null;
  if (whole) return { end: at + 1, day: Number(whole[1]), month: Number(whole[2]), year: Number(whole[3]) };
  if (!isDay(first) || !mark || !(isSlash(mark) || isHyphen(mark))) return null;
  const [second, mark2, third] = [tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  const tight = touches(first, mark) || touches(mark, second);
  if (!isDay(second) || (!tight && !dayWord)) return null;
  const day = Number(first.image);
  const month = Number(second?.image);
  if (mark2?.tokenType === mark.tokenType) {
    const year = fullYear(third, dayWord);
    if (year !== null) return { end: at + 5, day, month, year };
  }
  if (!isSlash(mark) || month < 1 || month > 12) {
    // "ngày 24-25/10/2025": the first of two days.
    if (dayWord && isHyphen(mark) && mark2 && isSlash(mark2)) {
      const rest = separated(tokens, at + 2, true);
      if (rest) return { ...rest, day };
    }
    return null;
  }
  // "ngày 26/5 năm 2021", "ngày 26/5"
  if (role(mark2) === "year" && isYear(integer(third))) return { end: at + 5, day, month, year: integer(third) };
  return dayWord ? { end: at + 3, day, month, year: null } : null;
};

/** "16 tháng 11 năm 2020", "tháng 7 năm 2026", "tháng 7/2026", with day or month left blank. */
const spelled = (tokens: Tokens, at: number, dayWord: boolean): Parts | null => {
  let next = at;
  let day: number | null = null;
  if (isDay(tokens[next])) {
    day = Number(tokens[next]?.image);
    next++;
    // "ngày 09. tháng 4", as recognition gives it
    if (dayWord && isDot(tokens[next]) && role(tokens[next + 1]) === "month") next++;
  } else if (dayWord) next = skipBlank(tokens, next);
  if (role(tokens[next]) !== "month") return null;
  next++;
  let month: number | null = null;
  if (isDay(tokens[next])) {
    month = Number(tokens[next]?.image);
    next++;
  } else {
    const joined = /^(\d{1,2})[.](\d{4})$/u.exec(tokens[next]?.image ?? "");
    if (joined) return { end: next + 1, day, month: Number(joined[1]), year: Number(joined[2]) };
    if (!dayWord) return null;
    next = skipBlank(tokens, next);
  }
  const mark = tokens[next];
  const year = integer(tokens[next + 1]);
  if (mark && (role(mark) === "year" || isSlash(mark) || isHyphen(mark) || isDot(mark)) && isYear(year))
    return { end: next + 2, day, month, year };
  // "ngày 12 tháng 5, năm 2021"
  if (mark?.image === "," && role(tokens[next + 1]) === "year" && isYear(integer(tokens[next + 2])))
    return { end: next + 3, day, month, year: integer(tokens[next + 2]) };
  return dayWord && day !== null && month !== null ? { end: next, day, month, year: null } : null;
};

/** Reads the date that begins at `at`; null where none does. Looks a fixed number of tokens ahead. */
export const readDate = (tokens: Tokens, at: number): CalendarDate | null => {
  const opening = role(tokens[at]);
  const dayWord = opening === "day" || opening === "same-day";
  if (!dayWord && opening !== "month" && !isNumber(tokens[at])) return null;
  const from = dayWord ? at + 1 : at;
  const parts = separated(tokens, from, dayWord) ?? spelled(tokens, from, dayWord);
  if (!parts) return null;
  if (!dayWord && parts.day === null && opening !== "month") return null;
  if (!dayWord && opening !== "month" && parts.year === null) return null;
  return { ...parts, start: at, dayWord, same: opening === "same-day" };
};

/** Whether the day exists in the calendar. */
export const dayExists = (date: Pick<CalendarDate, "day" | "month" | "year">): boolean => {
  const { day, month, year } = date;
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null) return true;
  if (day < 1 || day > 31) return false;
  if (month === null) return true;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] as number);
};
