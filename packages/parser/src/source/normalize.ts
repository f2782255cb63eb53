import type { Span } from "./span.ts";

/**
 * The comparable image of a piece of text, and the way back.
 *
 * Reports mix NFC and NFD, U+00D0 for Đ, every kind of dash, space and quote. Comparing must not depend on any of
 * these, spans must: `start[i]` is where the image's code unit `i` begins in the original, `end[i]` where it ends.
 */
export interface NormalizedText {
  readonly image: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

const DASHES = new Set("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D");
const INVISIBLE = new Set("\u00AD\u200B\u200C\u200D\u2060\uFEFF");
const SINGLE = new Map<string, string>([
  ["\u00D0", "\u0110"], // Ð (Latin eth) typed for Đ
  ["\u00F0", "\u0111"],
  ["\u0189", "\u0110"],
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u201C", '"'],
  ["\u201D", '"'],
  ["\u201E", '"'],
  ["\u00AB", '"'],
  ["\u00BB", '"'],
  ["\u2044", "/"],
  ["\u2215", "/"],
  ["\uFF0F", "/"],
  ["\uFF05", "%"],
  ["\u2026", "."],
  // Cyrillic letters that some keyboards slip into Vietnamese words ("củа Chính phủ").
  ["\u0430", "a"],
  ["\u0435", "e"],
  ["\u043E", "o"],
  ["\u0440", "p"],
  ["\u0441", "c"],
  ["\u0445", "x"],
]);
const SPACE = /\s/u;
const MARK = /\p{M}/u;
/** Text that needs no work: plain ASCII and composed Vietnamese letters. */
const PLAIN = /^[\t\n\r\x20-\x7EÀ-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]*$/u;

/**
 * Normalizes one block of text to its comparable image, in time linear in its length.
 * NFC; dashes to "-"; spaces and line breaks to " "; quotes straight; invisible characters dropped.
 */
export const normalize = (text: string): NormalizedText => {
  if (PLAIN.test(text)) {
    const start = new Uint32Array(text.length);
    const end = new Uint32Array(text.length);
    for (let i = 0; i < text.length; i++) {
      start[i] = i;
      end[i] = i + 1;
    }
    return { image: text.replace(/[\t\r\n]/g, " "), start, end };
  }
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < text.length) {
    const first = String.fromCodePoint(text.codePointAt(at) as number);
    let next = at + first.length;
    if (INVISIBLE.has(first)) {
      at = next;
      continue;
    }
    // A letter and the combining marks after it are one character of the image.
    let cluster = first;
    while (next < text.length && text.charCodeAt(next) >= 0x300 && MARK.test(text.charAt(next))) {
      cluster += text.charAt(next);
      next++;
    }
    let image = cluster.length > first.length ? cluster.normalize("NFC") : first;
    if (DASHES.has(image)) image = "-";
    else if (SPACE.test(image)) image = " ";
    else image = SINGLE.get(image) ?? (image.charCodeAt(0) > 0x7f ? image.normalize("NFC") : image);
    pieces.push(image);
    for (let i = 0; i < image.length; i++) {
      starts.push(at);
      ends.push(next);
    }
    at = next;
  }
  return { image: pieces.join(""), start: Uint32Array.from(starts), end: Uint32Array.from(ends) };
};

/** The span of the original text that the image's `[start, end)` stands for. An empty range maps to an empty span. */
export const toSource = (normalized: NormalizedText, start: number, end: number): Span => {
  if (start >= end) {
    const at = normalized.start[start] ?? normalized.end[normalized.end.length - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: normalized.start[start] as number, end: normalized.end[end - 1] as number };
};

const TONE_PAIRS: ReadonlyArray<readonly [string, string]> = [
  ["oà", "òa"],
  ["oá", "óa"],
  ["oả", "ỏa"],
  ["oã", "õa"],
  ["oạ", "ọa"],
  ["oè", "òe"],
  ["oé", "óe"],
  ["oẻ", "ỏe"],
  ["oẽ", "õe"],
  ["oẹ", "ọe"],
  ["uỳ", "ùy"],
  ["uý", "úy"],
  ["uỷ", "ủy"],
  ["uỹ", "ũy"],
  ["uỵ", "ụy"],
];
const MODERN_TONE = new Map(TONE_PAIRS);
const MODERN_TONE_PATTERN = new RegExp(`(?<!q)(?:${TONE_PAIRS.map(([from]) => from).join("|")})(?![\\p{L}])`, "gu");

/**
 * Folds a normalized image for lookup: lower case, and the tone mark where the old style puts it
 * ("hoà" and "hòa", "uỷ" and "ủy" are one word). Only syllables that end in the pair differ between the styles.
 */
export const fold = (image: string): string =>
  image.toLowerCase().replace(MODERN_TONE_PATTERN, (pair) => MODERN_TONE.get(pair) ?? pair);
