import type { LexiconEntryOf } from "./entry.ts";

export type DateWordRole =
  | "day"
  | "month"
  | "year"
  | "quarter"
  | "same-day"
  | "week"
  | "first-half"
  | "last-half"
  | "stage"
  | "term";

export type DateWordEntry = LexiconEntryOf<"date-word", { readonly role: DateWordRole }>;

const dateWord = (role: DateWordRole, ...forms: readonly [string, ...string[]]): DateWordEntry => ({
  category: "date-word",
  canonical: forms[0],
  forms,
  fields: { role },
});

/** Words that open or join the parts of a date or period. */
export const DATE_WORDS: readonly DateWordEntry[] = [
  dateWord("day", "ngày", "ngày ngày"),
  dateWord("month", "tháng"),
  dateWord("year", "năm"),
  dateWord("quarter", "quý", "quí"),
  dateWord("same-day", "cùng ngày"),
  dateWord("week", "tuần"),
  dateWord("first-half", "đầu năm", "nửa đầu năm"),
  dateWord("last-half", "cuối năm", "nửa cuối năm"),
  dateWord("stage", "giai đoạn", "thời kỳ", "thời kì"),
  dateWord("term", "nhiệm kỳ", "nhiệm kì", "niên khóa", "năm học"),
];
