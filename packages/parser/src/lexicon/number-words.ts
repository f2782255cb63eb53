import type { LexiconEntryOf } from "./entry.ts";

/**
 * What a word does in a number told in words. A `digit` may stand alone, a `last-digit` only after tens
 * ("mốt", "lăm"), `ten` is 10, `tens` makes tens of the digit before, `hundred` hundreds; `gap` fills an empty
 * ten ("một trăm linh năm"); `half` adds half of the magnitude before ("hai triệu rưỡi").
 */
export type NumberWordRole = "digit" | "last-digit" | "ten" | "tens" | "hundred" | "gap" | "half" | "power";

export type NumberWordEntry = LexiconEntryOf<"number-word", { readonly role: NumberWordRole; readonly value: number }>;

const word = (role: NumberWordRole, value: number, ...forms: readonly [string, ...string[]]): NumberWordEntry => ({
  category: "number-word",
  canonical: forms[0],
  forms,
  fields: { role, value },
});

/** Vietnamese number words, common misspellings included. */
export const NUMBER_WORDS: readonly NumberWordEntry[] = [
  word("digit", 0, "không"),
  word("digit", 1, "một"),
  word("digit", 2, "hai"),
  word("digit", 3, "ba"),
  word("digit", 4, "bốn"),
  word("digit", 5, "năm"),
  word("digit", 6, "sáu"),
  word("digit", 7, "bảy", "bẩy"),
  word("digit", 8, "tám"),
  word("digit", 9, "chín"),
  word("last-digit", 1, "mốt"),
  word("last-digit", 4, "tư"),
  word("last-digit", 5, "lăm", "nhăm"),
  word("ten", 10, "mười"),
  word("tens", 10, "mươi"),
  word("tens", 10, "chục"),
  word("hundred", 100, "trăm"),
  word("gap", 0, "linh", "lẻ", "lẽ"),
  word("half", 5, "rưỡi", "rưởi"),
  word("power", 3, "nghìn", "ngàn"),
  word("power", 4, "vạn"),
  word("power", 6, "triệu"),
  word("power", 9, "tỷ", "tỉ"),
];
