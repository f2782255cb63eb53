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
const PLAIN = /[\x20-\x7EÀ-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u;

/** What a UTF-16 code unit needs: 0 nothing, 1 it becomes a space, 2 a closer look. Filled once, when first needed. */
let work: Uint8Array | undefined;

const workTable = (): Uint8Array => {
  if (!work) {
    work = new Uint8Array(0x10000).fill(2);
    for (let code = 0; code < 0x2000; code++) {
      if (PLAIN.test(String.fromCharCode(code))) work[code] = 0;
    }
    for (const space of "\t\n\r\u00A0") work[space.charCodeAt(0)] = 1;
  }
  return work;
};

/** 0, 1, 2, …: shared by all texts that normalization does not shift. */
let identity = Uint32Array.from({ length: 4096 }, (_, index) => index);

const identityTo = (length: number): Uint32Array => {
  if (identity.length < length) identity = Uint32Array.from({ length: length * 2 }, (_, index) => index);
  return identity;
};

const imageOf = (cluster: string): string => {
  const image = cluster.normalize("NFC");
  if (DASHES.has(image)) return "-";
  return SPACE.test(image) ? " " : (SINGLE.get(image) ?? image);
};

/**
 * Normalizes one block of text to its comparable image, in time linear in its length.
 * NFC; dashes to "-"; spaces and line breaks to " "; quotes straight; invisible characters dropped.
 */
export const normalize = (text: string): NormalizedText => {
  const table = workTable();
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let shifted = false;
  let runStart = 0;
  for (let at = 0; at < text.length;) {
    const need = table[text.charCodeAt(at)] as number;
    // A plain letter with a combining mark behind it is not plain.
    const marked = at + 1 < text.length && text.charCodeAt(at + 1) >= 0x300 && MARK.test(text.charAt(at + 1));
    if (need < 2 && !marked) {
      if (need === 1) {
        pieces.push(text.slice(runStart, at), " ");
        runStart = at + 1;
      }
      if (shifted) {
        starts.push(at);
        ends.push(at + 1);
      }
      at++;
      continue;
    }
    pieces.push(text.slice(runStart, at));
    let next = at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
    const image = INVISIBLE.has(text.slice(at, next)) ? "" : imageOf(text.slice(at, (next = endOfCluster(text, next))));
    if (!shifted && image.length !== next - at) {
      shifted = true;
      for (let index = 0; index < at; index++) {
        starts.push(index);
        ends.push(index + 1);
      }
    }
    pieces.push(image);
    if (shifted) {
      for (let index = 0; index < image.length; index++) {
        starts.push(at);
        ends.push(next);
      }
    }
    at = next;
    runStart = at;
  }
  pieces.push(text.slice(runStart));
  const image = pieces.join("");
  if (shifted) return { image, start: Uint32Array.from(starts), end: Uint32Array.from(ends) };
  const shared = identityTo(text.length + 1);
  return { image, start: shared.subarray(0, text.length), end: shared.subarray(1, text.length + 1) };
};

/** Where the combining marks behind a letter end. */
const endOfCluster = (text: string, from: number): number => {
  let next = from;
  while (next < text.length && text.charCodeAt(next) >= 0x300 && MARK.test(text.charAt(next))) next++;
  return next;
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

const MAYBE_MODERN = /[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ]/u;

/**
 * Folds a normalized image for lookup: lower case, and the tone mark where the old style puts it
 * ("hoà" and "hòa", "uỷ" and "ủy" are one word). Only syllables that end in the pair differ between the styles.
 */
export const fold = (image: string): string =>
  MAYBE_MODERN.test(image)
    ? image.toLowerCase().replace(MODERN_TONE_PATTERN, (pair) => MODERN_TONE.get(pair) ?? pair)
    : image.toLowerCase();
