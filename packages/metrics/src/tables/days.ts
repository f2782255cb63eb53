import { daysInMonth, monthSpan } from "../record/period/calendar.ts";

/**
 * First and last day of a stretch of time, ISO 8601.
 * @example
 * ```ts
 * import { type Days, granularityOf } from "@doichieu/metrics/tables";
 *
 * const days: Days = { from: "2031-01-01", to: "2031-06-30" };
 * console.log(granularityOf(days)); // → half-year
 * ```
 */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const KEY = /^(\d{4})(?:-(?:Q([1-4])|H([12])|M?(0[1-9]|1[0-2])))?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the calendar has the day: a report may cite a document of 31 April. */
export const isDay = (text: string): boolean => {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/**
 * The days of a period key ("2026-Q1", "2023-H1", "2021", "2022-M05", "2022-01-01/2022-05-19") or partial date.
 * @example
 * ```ts
 * import { daysOf } from "@doichieu/metrics/tables";
 *
 * console.log(daysOf("2031-Q1"), daysOf("quý I")); // → { from: '2031-01-01', to: '2031-03-31' } null
 * ```
 */
export const daysOf = (key: string | null): Days | null => {
  if (key === null) return null;
  if (isDay(key)) return { from: key, to: key };
  const [from, to] = key.split("/");
  if (from !== undefined && to !== undefined && isDay(from) && isDay(to)) return { from, to };
  const [, year, quarter, half, month] = KEY.exec(key) ?? [];
  if (year === undefined) return null;
  if (quarter !== undefined) return monthSpan(Number(year), Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half !== undefined) return monthSpan(Number(year), Number(half) * 6 - 5, Number(half) * 6);
  if (month !== undefined) return monthSpan(Number(year), Number(month), Number(month));
  return monthSpan(Number(year), 1, 12);
};
