import { isVietnameseSyllable } from "../../source/vietnamese-syllable.ts";
import { convertLegacy, type LegacyEncoding } from "./legacy-encodings.ts";

const ENCODINGS: readonly LegacyEncoding[] = ["tcvn3", "vni", "vps", "windows-1258"];

const WORD = /[A-Za-z\u0080-\u{10FFFF}]+/gu;
const ASCII_LETTER = /[A-Za-z]/u;
const BEYOND_ASCII = /[\u0080-\u{10FFFF}]/u;
const PUNCTUATION = /[\u2000-\u206F\u00A0\u00AB\u00BB\u00B0]/gu;
/** Letters that only Unicode has: a word with one of them was never of an old encoding. */
const UNICODE_ONLY = /[\u0100-\u0151\u0154-\u015F\u0162-\u0177\u0179-\u017C\u01A0-\u01B0\u1EA0-\u1EF9]|\p{M}/u;

/** More words tell nothing more. */
const MOST_WORDS = 3000;
const FEWEST_WORDS = 4;

/** Words with a character beyond ASCII: in them an encoding shows. Signs alone ("±", "£") are no words. */
const markedWords = (text: string): string[] => {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    if (!BEYOND_ASCII.test(word) || !ASCII_LETTER.test(word)) continue;
    words.push(word);
    if (words.length >= MOST_WORDS) break;
  }
  return words;
};

/** The share of marked words that are spelt as Vietnamese, and their number. */
const spelling = (text: string, encoding: LegacyEncoding | null): { readonly right: number; readonly all: number } => {
  const words = markedWords(text);
  const right = words.filter((word) =>
    isVietnameseSyllable((encoding === null ? word : convertLegacy(word, encoding)).replaceAll(PUNCTUATION, "")),
  ).length;
  return { right, all: words.length };
};

/** Whether text reads better as Vietnamese once converted than as it stands. */
export const improves = (text: string, encoding: LegacyEncoding): boolean => {
  const before = spelling(text, null);
  const after = spelling(text, encoding);
  return after.right > before.right;
};

/**
 * Tells by its letters whether text is Vietnamese of an old encoding: most words with marks must turn into syllables
 * that Vietnamese can spell, while few of them are as they stand.
 */
export const detectLegacyEncoding = (text: string): LegacyEncoding | null => {
  const words = markedWords(text);
  if (words.length < FEWEST_WORDS) return null;
  if (words.filter((word) => UNICODE_ONLY.test(word)).length > words.length / 10) return null;
  const before = spelling(text, null);
  if (before.right > before.all / 2) return null;
  let best: LegacyEncoding | null = null;
  let most = 0;
  for (const encoding of ENCODINGS) {
    const after = spelling(text, encoding);
    if (after.right <= most || after.right < after.all * 0.8 || after.right <= before.right) continue;
    best = encoding;
    most = after.right;
  }
  return best;
};
