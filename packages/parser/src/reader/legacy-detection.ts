import { isVietnameseSyllable } from "../source/vietnamese-syllable.ts";
import { convertLegacy, type LegacyEncoding } from "./legacy-encodings.ts";

const ENCODINGS: readonly LegacyEncoding[] = ["tcvn3", "vni", "vps"];

/** Words with at least one character beyond ASCII: in them an encoding shows. */
const MARKED = /[A-Za-z\u0080-\u{10FFFF}]*[\u0080-\u{10FFFF}][A-Za-z\u0080-\u{10FFFF}]*/gu;
const PUNCTUATION = /[\u2000-\u206F\u00A0\u00AB\u00BB\u00B0]/gu;
/** Letters that only Unicode has: a word with one of them was never of an old encoding. */
const UNICODE_ONLY = /[\u0100-\u0151\u0154-\u015F\u0162-\u0177\u0179-\u017C\u01A0-\u01B0\u1EA0-\u1EF9]|\p{M}/u;

/** More words tell nothing more. */
const MOST_WORDS = 3000;
const FEWEST_WORDS = 4;

const markedWords = (text: string, encoding: LegacyEncoding | null): string[] => {
  const words: string[] = [];
  for (const match of text.matchAll(MARKED)) {
    // In an old encoding what looks like punctuation may be a letter ("«" is ô, U+00AD ư).
    words.push(encoding === null ? match[0].replaceAll(PUNCTUATION, "") : match[0]);
    if (words.length >= MOST_WORDS) break;
  }
  return words.filter((word) => word !== "");
};

/** The share of marked words that are spelt as Vietnamese, and their number. */
const spelling = (text: string, encoding: LegacyEncoding | null): { readonly right: number; readonly all: number } => {
  const words = markedWords(text, encoding);
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
  const words = markedWords(text, null);
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
