/**
 * Plain text alone; runs in browsers.
 *
 * @module @doichieu/parser/text
 */

import { expectThat } from "../../source/arguments.ts";
import type { Diagnostic } from "../../source/diagnostic.ts";
import type { SourceText } from "../../source/source-text.ts";
import { detectLegacyEncoding } from "./legacy-detection.ts";
import { convertLegacy } from "./legacy-encodings.ts";
import { legacyDiagnostics } from "./legacy-fonts.ts";
import { type AskedLimits, hold } from "../limits.ts";
import type { Reader } from "../reader.ts";
import { ReadError } from "../read-error.ts";
import { asBlock, layOutText } from "./blocks.ts";
import { tellNotes } from "./notes.ts";

const decodeAs = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);

/** UTF-16 without a byte order mark: every other byte of Latin text is zero. */
const looksUtf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const sample = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  const many = sample.length / 8;
  if (odd > many && even < odd / 4) return "utf-16le";
  return even > many && odd < even / 4 ? "utf-16be" : null;
};

/** Whether bytes are text of four bytes a character: its mark at the start, or zeros in all places of a kind. */
const isUtf32 = (bytes: Uint8Array): boolean => {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return true;
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return true;
  const units = Math.min(bytes.length, 512) >> 2;
  if (units < 4) return false;
  let little = 0;
  let big = 0;
  for (let at = 0; at < units * 4; at += 4) {
    if (bytes[at + 2] === 0 && bytes[at + 3] === 0 && bytes[at] !== 0) little++;
    if (bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 3] !== 0) big++;
  }
  return little === units || big === units;
};

/**
 * Decodes a text file: byte order mark dropped, nothing else changed.
 * @throws {ReadError} `empty-file`, `format-mismatch` for binary content, `text-encoding` where it is neither UTF-8 nor UTF-16
 * @example
 * ```ts
 * import { decodeText } from "@doichieu/parser/text";
 *
 * console.log(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))); // → A
 * ```
 */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw new ReadError("empty-file", "tệp rỗng", "the file is empty");
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : looksUtf16(bytes);
  if (!utf16 && bytes.subarray(0, 8192).includes(0))
    throw new ReadError("format-mismatch", "nội dung không phải là văn bản", "the content is no text");
  try {
    return decodeAs(bytes, utf16 ?? "utf-8");
  } catch (cause) {
    throw new ReadError(
      "text-encoding",
      "không đọc được bảng mã (cần UTF-8 hoặc UTF-16)",
      "the encoding could not be read (UTF-8 or UTF-16 is needed)",
      { cause },
    );
  }
};

/**
 * Makes a source text of decoded text; its spans count into `text` itself.
 *
 * @example
 * ```ts
 * import { textSource } from "@doichieu/parser";
 *
 * const { text, blocks } = textSource("BÁO CÁO\n\nĐạt 91,5%.");
 * console.log(blocks.map(({ span }) => text.slice(span.start, span.end))); // → [ 'BÁO CÁO', 'Đạt 91,5%.' ]
 * ```
 */
export const textSource = (text: string, mediaType = "text/plain"): SourceText => {
  expectThat(typeof text === "string", "textSource(text)", "text must be a string (bytes are for readReport)", text);
  return {
    text,
    ...tellNotes(text, layOutText(text).map(asBlock)),
    pageStarts: [],
    pages: null,
    mediaType,
    ocr: false,
    diagnostics: [],
  };
};

/** What the file would say in an 8-bit encoding; whether it is Vietnamese of one shows in its letters alone. */
const decodeLegacy = (bytes: Uint8Array, refused: unknown): string => {
  const text = decodeAs(bytes, "windows-1252");
  if (!(refused instanceof ReadError) || refused.code !== "text-encoding" || !detectLegacyEncoding(text)) throw refused;
  return text;
};

/**
 * What a file of text says, in whatever encoding.
 * @throws {ReadError} `no-text` where it says nothing; `text-encoding` for UTF-32; `too-large`; what `decodeText` throws
 * @internal
 */
export const readText = (
  bytes: Uint8Array,
  options: AskedLimits,
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } => {
  if (isUtf32(bytes))
    throw new ReadError(
      "text-encoding",
      "văn bản dùng bảng mã UTF-32; lưu lại bằng UTF-8",
      "the text is UTF-32; save it as UTF-8",
    );
  let text: string;
  try {
    text = decodeText(bytes);
  } catch (refused) {
    text = decodeLegacy(bytes, refused);
  }
  // Before anybody looks for something in it.
  hold("textLength", text.length, options);
  if (text.trim() === "") throw new ReadError("no-text", "tệp không có chữ nào", "the file holds no text");
  const encoding = detectLegacyEncoding(text);
  return encoding
    ? { text: convertLegacy(text, encoding), diagnostics: legacyDiagnostics([encoding]) }
    : { text, diagnostics: [] };
};

/** What no line of plain text holds: words in stars, or a tag of HTML. */
const MARK = /\*\*[^*\n]+\*\*|<\/?(?:b|br|em|i|li|ol|p|strong|sub|sup|table|td|th|tr|u|ul)(?:\s[^<>\n]{0,200})?\/?>/u;

/** Whether a plain text is one with markup left in it, as recognised and pasted reports are: two lines show it. */
const showsMarkup = (text: string): boolean => {
  const first = MARK.exec(text);
  if (!first) return false;
  const next = text.indexOf("\n", first.index + first[0].length);
  return next >= 0 && MARK.test(text.slice(next));
};

/**
 * Plain text, UTF-8 or UTF-16, with or without a byte order mark; or Vietnamese of an encoding before Unicode.
 * @internal
 */
export const textReader: Reader = {
  read: async (bytes, options) => {
    const { text, diagnostics } = readText(bytes, options);
    const source = showsMarkup(text)
      ? (await import("../markup/markup-source.ts")).markdownSource(text)
      : textSource(text);
    return { ...source, mediaType: "text/plain", diagnostics: [...source.diagnostics, ...diagnostics] };
  },
};
