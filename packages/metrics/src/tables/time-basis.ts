import { daysInMonth } from "../record/period/calendar.ts";
import { fold } from "@doichieu/parser";
import { normalize } from "@doichieu/parser/internal";
import type { Days } from "./days.ts";

/**
 * How long a period is, so that a quarter is never put in one line with a half-year.
 * @example
 * ```ts
 * import { type Granularity, granularityOf } from "@doichieu/metrics/tables";
 *
 * const month: Granularity = granularityOf({ from: "2031-02-01", to: "2031-02-28" });
 * console.log(month); // → month
 * ```
 */
export type Granularity = "day" | "month" | "quarter" | "half-year" | "nine-months" | "year" | "range";

/**
 * Whether a value speaks of its period alone, or has been added up since a time before.
 * @example
 * ```ts
 * import { type Basis, basisOf } from "@doichieu/metrics/tables";
 *
 * const basis: Basis = basisOf({ from: "2031-01-01", to: "2031-05-19" }, "đến ngày 19/5/2031");
 * console.log(basis); // → cumulative
 * ```
 */
export type Basis = "within" | "cumulative";

/** Words that tell of a value added up since an earlier day. One more is one more line. */
const CUMULATIVE_WORDS = [
  "lũy kế",
  "cộng dồn",
  "từ đầu năm",
  "từ đầu nhiệm kỳ",
  "từ đầu giai đoạn",
  "tính đến",
  "đến nay",
];
const CUMULATIVE_CUES = CUMULATIVE_WORDS.map((word) => fold(normalize(word).image));

const LENGTHS: Readonly<Record<string, Granularity>> = {
  1: "month",
  3: "quarter",
  6: "half-year",
  9: "nine-months",
  12: "year",
};

/**
 * Tells how long the days are by the calendar: whole months that begin where such a stretch of the year begins.
 * @example
 * ```ts
 * import { granularityOf } from "@doichieu/metrics/tables";
 *
 * console.log(granularityOf({ from: "2031-01-01", to: "2031-09-30" })); // → nine-months
 * console.log(granularityOf({ from: "2031-02-01", to: "2031-04-30" })); // → range
 * ```
 */
export const granularityOf = (days: Days): Granularity => {
  const { from, to } = days;
  if (from === to) return "day";
  const year = from.slice(0, 4);
  const first = Number(from.slice(5, 7));
  const last = Number(to.slice(5, 7));
  const lastDay = daysInMonth(Number(year), last);
  if (to.slice(0, 4) !== year || !from.endsWith("-01") || Number(to.slice(8)) !== lastDay) return "range";
  const length = last - first + 1;
  const fits = length === 9 ? first === 1 : (first - 1) % length === 0;
  return (fits && LENGTHS[length]) || "range";
};

/**
 * Tells a value added up since the start of the year (or longer) from one within its period: by the words of the
 * period, or by days that run from 1 January to a day which ends no quarter, half or year.
 * @example
 * ```ts
 * import { basisOf } from "@doichieu/metrics/tables";
 *
 * const quarter = { from: "2031-01-01", to: "2031-03-31" };
 * console.log(basisOf(quarter, "quý I"), basisOf(quarter, "lũy kế đến hết quý I")); // → within cumulative
 * ```
 */
export const basisOf = (days: Days, words: string): Basis => {
  const image = fold(normalize(words).image);
  if (CUMULATIVE_CUES.some((cue) => image.includes(cue))) return "cumulative";
  const granularity = granularityOf(days);
  const sinceNewYear = days.from.endsWith("-01-01") && days.from.slice(0, 4) === days.to.slice(0, 4);
  return granularity === "nine-months" || (granularity === "range" && sinceNewYear) ? "cumulative" : "within";
};
