import { DateTime } from "luxon";

const pad = (value: number): string => String(value).padStart(2, "0");

/** Nothing here is spelled out; asking the system for its locale would take longer than all dates of a report. */
const NO_LOCALE = { locale: "en-US" };

/** How many days a month (1 to 12) of a year has. */
export const daysInMonth = (year: number, month: number): number =>
  DateTime.utc(year, month, NO_LOCALE).daysInMonth ?? 31;

/** The day in ISO 8601; null where it does not exist. */
export const isoDay = (year: number, month: number, day: number): string | null => {
  const date = DateTime.utc(year, month, day, NO_LOCALE);
  return date.isValid ? date.toISODate() : null;
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
