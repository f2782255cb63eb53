import type { PeriodMention } from "@doichieu/parser";
import { daysInMonth, monthSpan } from "./calendar.ts";
import type { Period } from "./period.ts";

const pad = (value: number): string => String(value).padStart(2, "0");

/** The period from the first day of one month to the last day of another, under the shortest key that names it; null where there is no such month. */
export const monthsOf = (year: number, first: number, last: number, text: string, toYear = year): Period | null => {
  if (first < 1 || last > 12) return null;
  const { from, to } = monthSpan(year, first, last, toYear);
  return { key: keyOf(from, to), from, to, text };
};

/** "2026-Q1", "2023-H1", "2021", "2022-M05", or both days. */
export const keyOf = (from: string, to: string): string => {
  const year = from.slice(0, 4);
  if (to.slice(0, 4) === year && from.endsWith("-01")) {
    const first = Number(from.slice(5, 7));
    const last = Number(to.slice(5, 7));
    if (Number(to.slice(8)) === daysInMonth(Number(year), last)) {
      if (first === 1 && last === 12) return year;
      if (last - first === 5 && (first === 1 || first === 7)) return `${year}-H${first === 1 ? 1 : 2}`;
      if (last - first === 2 && first % 3 === 1) return `${year}-Q${(first + 2) / 3}`;
      if (first === last) return `${year}-M${pad(first)}`;
    }
  }
  return `${from}/${to}`;
};

/** Days from one ISO day to the other, as a period; null where the end comes first. */
export const daysOf = (from: string, to: string, text: string): Period | null =>
  from <= to ? { key: keyOf(from, to), from, to, text } : null;

/** The calendar days that a period of the text stands for; `year` fills in the year that it leaves out. Null without one. */
export const periodOf = (mention: PeriodMention, text: string, year: number | null): Period | null => {
  const own = mention.year ?? year;
  if (own === null) return null;
  const { grain, count, from, to, edge, toYear } = mention;
  if (grain === "year") {
    if (count !== null) return mention.year === null ? null : monthsOf(own, 1, 12, text);
    return monthsOf(own, 1, 12, text, toYear ?? own);
  }
  if (grain === "quarter" && from !== null) return monthsOf(own, from * 3 - 2, (to ?? from) * 3, text);
  if (grain === "month" && count !== null && count <= 12) {
    return edge === "last" ? monthsOf(own, 13 - count, 12, text) : monthsOf(own, 1, count, text);
  }
  return null;
};
