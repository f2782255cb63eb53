/**
 * From the bytes of a report to its text. The library of a format is loaded when a file of it comes.
 *
 * @module @doichieu/parser/reader
 */

import { expectThat } from "../source/arguments.ts";
import type { PageImage } from "../source/layout-picture.ts";
import type { SourceText } from "../source/source-text.ts";
import { holdsText } from "./bytes.ts";
import { beyondStack, hold } from "./limits.ts";
import { OTHER_FORMATS, refusing } from "./other-formats.ts";
import type { PageDrawing } from "./pdf/page-images.ts";
import type { Reader, ReadOptions } from "./reader.ts";
import { ReadError } from "./read-error.ts";
import { mendTorn } from "./torn-words.ts";

export { type Reader, type ReadOptions, type ReadProgress } from "./reader.ts";
export { ReadError, type ReadErrorCode } from "./read-error.ts";
export { LIMITS, type LimitName, type ReadLimits } from "./limits.ts";
export { textSource } from "./text/index.ts";

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d]; // %PDF-
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How a format is told and where its reader is. The library behind a reader is loaded only when it is needed. */
interface Format {
  readonly name: string;
  readonly mediaType: string;
  readonly extensions: readonly string[];
  readonly matches: (bytes: Uint8Array) => boolean;
  readonly load: () => Promise<Reader>;
  /** Whether it is text: its reader tells what is none. */
  readonly ofText?: boolean;
  /** Whether it is a picture: most in a folder are no reports, so that it is read where it is named, and not looked for. */
  readonly isPicture?: boolean;
}

/** A page that Word or a web site saved, whatever its file is called. */
const looksLikePage = (bytes: Uint8Array): boolean =>
  /^\s*(?:<\?xml[^<]{0,200}>\s*)?(?:<!--[^<]{0,400}-->\s*)*<(?:!doctype\s+html|html)[\s>]/iu.test(
    new TextDecoder().decode(bytes.subarray(0, 1024)),
  );

/**
 * The one table of input formats: a new one is one reader and one line here.
 * @internal
 */
export const FORMATS: readonly Format[] = [
  ...OTHER_FORMATS.map((format) => Object.assign({ load: () => Promise.resolve(refusing(format)) }, format)),
  {
    name: "PDF",
    mediaType: "application/pdf",
    extensions: ["pdf"],
    // The signature may follow up to 1024 bytes of other content (PDF 1.7, Annex H.3.4.1).
    matches: (bytes) => {
      const head = String.fromCharCode(...bytes.subarray(0, 1024));
      return startsWith(bytes, PDF_SIGNATURE) || head.includes("%PDF-");
    },
    load: async () => (await import("./pdf/index.ts")).pdfReader,
  },
  {
    name: "JPEG",
    mediaType: "image/jpeg",
    extensions: ["jpg", "jpeg"],
    matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
    load: async () => (await import("./picture/index.ts")).pictureReader("image/jpeg"),
    isPicture: true,
  },
  {
    name: "PNG",
    mediaType: "image/png",
    extensions: ["png"],
    matches: (bytes) => startsWith(bytes, PNG_SIGNATURE),
    load: async () => (await import("./picture/index.ts")).pictureReader("image/png"),
    isPicture: true,
  },
  {
    name: "XLSX",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx", "xlsm", "xltx"],
    // Names of parts are not packed; a Word file may hold a workbook.
    matches: (bytes) =>
      startsWith(bytes, ZIP_SIGNATURE) && holdsText(bytes, "xl/workbook.xml") && !holdsText(bytes, "word/document.xml"),
    load: async () => (await import("./xlsx/index.ts")).xlsxReader,
  },
  {
    name: "DOCX",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx", "docm", "dotx"],
    matches: (bytes) => startsWith(bytes, ZIP_SIGNATURE),
    load: async () => (await import("./docx/index.ts")).docxReader,
  },
  {
    name: "DOC",
    mediaType: "application/msword",
    extensions: ["doc", "dot"],
    matches: (bytes) => startsWith(bytes, OLE_SIGNATURE),
    load: async () => (await import("./doc/index.ts")).docReader,
  },
  {
    name: "HTML",
    mediaType: "text/html",
    extensions: ["html", "htm"],
    matches: looksLikePage,
    load: async () => (await import("./markup/index.ts")).htmlReader,
    ofText: true,
  },
  {
    name: "Markdown",
    mediaType: "text/markdown",
    extensions: ["md", "markdown"],
    matches: () => false,
    load: async () => (await import("./markup/index.ts")).markdownReader,
    ofText: true,
  },
  {
    name: "text",
    mediaType: "text/plain",
    extensions: ["txt", "text"],
    matches: () => false,
    load: async () => (await import("./text/index.ts")).textReader,
    ofText: true,
  },
];

/**
 * Lower-case extensions, without the dot, of the files that are reports in a folder: that some reader takes, but for pictures.
 *
 * @example
 * ```ts
 * import { READABLE_EXTENSIONS } from "@doichieu/parser/reader";
 *
 * console.log(READABLE_EXTENSIONS.includes("docx")); // → true
 * ```
 */
export const READABLE_EXTENSIONS: readonly string[] = FORMATS.flatMap((format) =>
  format.isPicture ? [] : format.extensions,
);

const extensionOf = (name: string | undefined): string => /\.([^./\\]+)$/u.exec(name ?? "")?.[1]?.toLowerCase() ?? "";

/**
 * Reads one report, whatever its format. The content decides; the name only helps where the content says nothing.
 *
 * @param bytes the file's content
 * @throws {ReadError} with a stable `code` where nothing of the file can be read
 * @example
 * ```ts
 * import { readReport } from "@doichieu/parser/reader";
 *
 * const bytes = new TextEncoder().encode("# Báo cáo\n\nĐạt **91,5%**.\n");
 * const { mediaType, blocks } = await readReport(bytes, { name: "bao-cao.md" });
 * console.log(mediaType, blocks.length); // → text/markdown 2
 * ```
 */
export const readReport = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> => {
  const isBytes = bytes instanceof Uint8Array;
  expectThat(isBytes, "readReport(bytes, options?)", "bytes must be a Uint8Array, what the file holds", bytes);
  if (bytes.length === 0) throw new ReadError("empty-file", "tệp rỗng", "the file is empty");
  hold("fileBytes", bytes.length, options);
  const extension = extensionOf(options.name);
  const byContent = FORMATS.find((format) => format.matches(bytes));
  const byName = FORMATS.find((format) => format.extensions.includes(extension));
  if (!byContent && byName && !byName.ofText)
    throw new ReadError(
      "format-mismatch",
      `nội dung không phải là ${byName.name} như tên tệp cho biết`,
      `the content is no ${byName.name}, as the file's name says`,
    );
  if (!byContent && !byName && options.name !== undefined && extension !== "")
    throw new ReadError(
      "unknown-format",
      `không nhận ra định dạng .${extension}`,
      `the format .${extension} is not known`,
    );
  const format = byContent ?? byName ?? (FORMATS.at(-1) as Format);
  const reader = await format.load();
  try {
    const source = await reader.read(bytes, options);
    hold("textLength", source.text.length, options);
    return mendTorn(source);
  } catch (error) {
    throw beyondStack(error) ?? error;
  }
};

/**
 * Opens a report to draw its pages as they look, to lie under the boxes of `layoutPictures`: those of a PDF, or a picture.
 * Null for other formats, which have no pages of their own.
 * @throws {ReadError} where it cannot be opened
 * @internal
 */
export const openPages = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<PageDrawing | null> => {
  const format = FORMATS.find((candidate) => candidate.matches(bytes));
  if (format?.name !== "PDF" && !format?.isPicture) return null;
  const pdf = format.isPicture ? (await import("./picture/index.ts")).pdfOf(bytes, options) : bytes;
  return (await import("./pdf/page-images.ts")).openDrawing(pdf, options);
};

/**
 * Draws all pages of a report, as `openPages` does; none of other formats.
 * @throws {ReadError} `read-failed` where the pages cannot be drawn
 * @internal
 */
export const drawReport = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<readonly PageImage[]> => {
  const pages = await openPages(bytes, options);
  const images: PageImage[] = [];
  try {
    for (let page = 1; page <= (pages?.count ?? 0); page++) images.push((await pages?.draw(page)) as PageImage);
    return images;
  } finally {
    await pages?.close();
  }
};
