const pad = (value: number): string => String(value).padStart(2, "0");

/** How many days a month (1 to 12) of a year has: the last day before the next month's first. */
export const daysInMonth = (year: number, month: number): number => {
  const day = new Date(0);
  day.setUTCFullYear(year, month, 0);
  return day.getUTCDate();
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
