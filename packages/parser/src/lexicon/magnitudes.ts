import type { LexiconEntryOf } from "./entry.ts";

/** A word that multiplies: `scale` is its power of ten, 9 for "tỷ". */
export type MagnitudeEntry = LexiconEntryOf<"magnitude", { readonly scale: number }>;

const magnitude = (scale: number, ...forms: readonly [string, ...string[]]): MagnitudeEntry => ({
  category: "magnitude",
  canonical: forms[0],
  forms,
  fields: { scale },
});

/** Words that multiply the number before them by a power of ten. */
export const MAGNITUDES: readonly MagnitudeEntry[] = [
  magnitude(1, "chục"),
  magnitude(2, "trăm"),
  magnitude(3, "nghìn", "ngàn"),
  magnitude(4, "vạn"),
  magnitude(6, "triệu", "tr"),
  magnitude(9, "tỷ", "tỉ"),
];
