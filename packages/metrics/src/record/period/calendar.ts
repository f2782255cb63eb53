import { DateTime } from "luxon";

const pad = (value: number): string => String(value).padStart(2, "0");

/** Nothing here is spelled out; asking the system for its locale would take longer than all dates of a report. */
const NO_LOCALE = { locale: "en-US" };

/** Lengths of months asked for before: a report tells the same few years. Emptied when a hostile text fills it. */
const lengths = new Map<number, number>();
const MOST_LENGTHS = 2000;

/** How many days a month (1 to 12) of a year has; one that does not exist has none. */
export const daysInMonth = (year: number, month: number): number => {
  if (!(month >= 1 && month <= 12)) return 0;
  const key = year * 12 + month;
  let days = lengths.get(key);
  if (days === undefined) {
    days = DateTime.utc(year, month, NO_LOCALE).daysInMonth ?? 31;
    if (lengths.size >= MOST_LENGTHS) lengths.clear();
    lengths.set(key, days);
  }
  return days;
};

/** The day in ISO 8601; null where it does not exist. */
export const isoDay = (year: number, month: number, day: number): string | null => {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}` : null;
};

/** First and last day of the months `first` to `last` of a year, ISO 8601. */
export const monthSpan = (
  year: number,
  first: number,
  last: number,
  toYear = year,
): { readonly from: string; readonly to: string } => ({
  from: `${year}-${pad(first)}-01`,
  to: `${toYear}-${pad(last)}-${pad(daysInMonth(toYear, last))}`,
});
