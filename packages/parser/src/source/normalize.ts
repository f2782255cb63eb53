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
  ["\u01A2", "\u01AF"], // Ƣ and ƣ, which stand for Ư and ư in old fonts
  ["\u01A3", "\u01B0"],
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
/** Fractions set as one letter. */
const FRACTIONS = new Map<string, string>([
  ["\u00BC", "1/4"],
  ["\u00BD", "1/2"],
  ["\u00BE", "3/4"],
  ["\u2153", "1/3"],
  ["\u2154", "2/3"],
]);
const SPACE = /\s/u;
const MARK = /\p{M}/u;
const PLAIN = /[\x20-\x7EÀ-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u;

/** Bullets, shapes and what fonts keep in the private area: neither spaces nor marks, and nothing composes to them. */
const SHAPES = [
  [0x2020, 0x2027],
  [0x25a0, 0x25ff],
  [0xe000, 0xf8ff],
] as const;

/** What stands for a UTF-16 code unit whatever follows it; 0 where it takes a closer look. Filled once, when first needed. */
let plainImages: Uint16Array | undefined;

const plainTable = (): Uint16Array => {
  if (!plainImages) {
    plainImages = new Uint16Array(0x10000);
    for (let code = 0; code < 0x2000; code++) {
      if (PLAIN.test(String.fromCharCode(code))) plainImages[code] = code;
    }
    for (const [first, last] of SHAPES) for (let code = first; code <= last; code++) plainImages[code] = code;
    for (const space of "\t\n\r\u00A0") plainImages[space.charCodeAt(0)] = 0x20;
    for (const dash of DASHES) plainImages[dash.charCodeAt(0)] = 0x2d;
    for (const [from, to] of SINGLE) plainImages[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return plainImages;
};

/** 0, 1, 2, …: shared by all texts that normalization does not shift. */
let identity = Uint32Array.from({ length: 4096 }, (_, index) => index);

const identityTo = (length: number): Uint32Array => {
  if (identity.length < length) identity = Uint32Array.from({ length: length * 2 }, (_, index) => index);
  return identity;
};

/** An image as long as its text, unit for unit: nearly all of them. Its arrays are made only where somebody asks. */
class UnshiftedText implements NormalizedText {
  readonly image: string;

  constructor(image: string) {
    this.image = image;
  }

  get start(): Uint32Array {
    return identityTo(this.image.length + 1).subarray(0, this.image.length);
  }

  get end(): Uint32Array {
    return identityTo(this.image.length + 1).subarray(1, this.image.length + 1);
  }
}

/** The image where every code unit has a plain one, whatever follows it; null where some unit takes a closer look. */
const plainImage = (text: string): string | null => {
  const table = plainTable();
  let image = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain = table[code] as number;
    if (plain === code) continue;
    if (plain === 0) return null;
    image += text.slice(from, at) + String.fromCharCode(plain);
    from = at + 1;
  }
  return from === 0 ? text : image + text.slice(from);
};

const imageOf = (cluster: string): string => {
  const image = cluster.normalize("NFC");
  if (DASHES.has(image)) return "-";
  return SPACE.test(image) ? " " : (SINGLE.get(image) ?? FRACTIONS.get(image) ?? image);
};

/**
 * Normalizes one block of text to its comparable image, in time linear in its length.
 * NFC; dashes to "-"; "½" to "1/2"; spaces and line breaks to " "; quotes straight; invisible characters dropped.
 */
export const normalize = (text: string): NormalizedText => {
  const plain = plainImage(text);
  return plain === null ? normalizeClusters(text) : new UnshiftedText(plain);
};

/** Normalizes letter by letter with its combining marks, and remembers where each came from. */
const normalizeClusters = (text: string): NormalizedText => {
  const table = plainTable();
  const pieces: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (let at = 0; at < text.length;) {
    const plain = table[text.charCodeAt(at)] as number;
    // A plain letter with a combining mark behind it is not plain.
    const marked = at + 1 < text.length && text.charCodeAt(at + 1) >= 0x300 && MARK.test(text.charAt(at + 1));
    let next = at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
    let image: string;
    if (plain !== 0 && !marked) image = String.fromCharCode(plain);
    else if (INVISIBLE.has(text.slice(at, next))) image = "";
    else image = imageOf(text.slice(at, (next = endOfCluster(text, next))));
    pieces.push(image);
    for (let index = 0; index < image.length; index++) {
      start.push(at);
      end.push(next);
    }
    at = next;
  }
  const image = pieces.join("");
  return { image, start: Uint32Array.from(start), end: Uint32Array.from(end) };
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
  if (normalized instanceof UnshiftedText) return { start, end };
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
 *
 * @example
 * ```ts
 * import { fold } from "@doichieu/parser";
 *
 * console.log(fold("Uỷ ban") === fold("ủy BAN")); // → true
 * ```
 */
export const fold = (image: string): string =>
  MAYBE_MODERN.test(image)
    ? image.toLowerCase().replace(MODERN_TONE_PATTERN, (pair) => MODERN_TONE.get(pair) ?? pair)
    : image.toLowerCase();
