import { monthSpan } from "../record/period/calendar.ts";

/** First and last day of a stretch of time, ISO 8601. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const KEY = /^(\d{4})(?:-(?:Q([1-4])|H([12])|M?(0[1-9]|1[0-2])))?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The days of a period key ("2026-Q1", "2023-H1", "2021", "2022-M05", "2022-01-01/2022-05-19") or partial date. */
export const daysOf = (key: string | null): Days | null => {
  if (key === null) return null;
  if (DAY.test(key)) return { from: key, to: key };
  const [from, to] = key.split("/");
  if (from !== undefined && to !== undefined && DAY.test(from) && DAY.test(to)) return { from, to };
  const [, year, quarter, half, month] = KEY.exec(key) ?? [];
  if (year === undefined) return null;
  if (quarter !== undefined) return monthSpan(Number(year), Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half !== undefined) return monthSpan(Number(year), Number(half) * 6 - 5, Number(half) * 6);
  if (month !== undefined) return monthSpan(Number(year), Number(month), Number(month));
  return monthSpan(Number(year), 1, 12);
};
