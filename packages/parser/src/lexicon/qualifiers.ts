import type { LexiconEntryOf } from "./entry.ts";

/** Which way the true value lies from the number that is told. */
export type QualifierSense = "above" | "below" | "about" | "at-least" | "at-most";

/** A word before or after a number that loosens it ("gần", "trở lên"), and which way. */
export type QualifierEntry = LexiconEntryOf<
  "qualifier",
  { readonly sense: QualifierSense; readonly side: "before" | "after" }
>;

const qualifier = (
  sense: QualifierSense,
  side: "before" | "after",
  ...forms: readonly [string, ...string[]]
): QualifierEntry[] =>
  forms.map((form) => ({ category: "qualifier", canonical: form, forms: [form], fields: { sense, side } }));

/** Words that say that a number is not meant exactly. Each form is its own canonical: it is told as written. */
export const QUALIFIERS: readonly QualifierEntry[] = [
  ...qualifier("above", "before", "hơn", "trên", "quá", "vượt quá"),
  ...qualifier("below", "before", "gần", "dưới", "ngót", "chưa đến", "chưa tới", "không quá"),
  ...qualifier(
    "about",
    "before",
    "khoảng",
    "khoảng hơn",
    "khoảng gần",
    "khoảng trên",
    "xấp xỉ",
    "ước",
    "ước khoảng",
    "ước tính",
    "ước tính khoảng",
    "ước đạt",
    "chừng",
    "độ chừng",
    "cỡ",
    "tầm",
    "vào khoảng",
    "gần như",
  ),
  ...qualifier("at-least", "before", "ít nhất", "tối thiểu", "không dưới", "tối thiểu là", "ít nhất là"),
  ...qualifier("at-most", "before", "tối đa", "nhiều nhất", "không vượt quá", "tối đa là"),
  ...qualifier("at-least", "after", "trở lên"),
  ...qualifier("at-most", "after", "trở xuống"),
];
