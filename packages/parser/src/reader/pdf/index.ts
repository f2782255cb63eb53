import type { Diagnostic } from "../../source/diagnostic.ts";
import type { SourceText } from "../../source/source-text.ts";
import type * as PdfJsModule from "pdfjs-dist/legacy/build/pdf.mjs";
import type { LegacyEncoding } from "../text/legacy-encodings.ts";
import { type FontRun, legacyDecoder, legacyDiagnostics } from "../text/legacy-fonts.ts";
import { type FontFacts, type Matrix, placeGlyphs } from "./glyphs.ts";
import { layOutPages } from "./layout.ts";
import type { PageContent, PageWords } from "./page.ts";
import { writePages } from "./source.ts";
import { judgeTextLayer, layerDiagnostic, type TextLayer } from "./text-layer.ts";
import { wordsOfPage } from "./words.ts";
import { hold, mostOf } from "../limits.ts";
import { holdOperators } from "./operators.ts";
import { holdStreams } from "./streams.ts";
import { ReadError, type Reader, type ReadOptions } from "../reader.ts";
import { unreadLetters } from "./unread.ts";
import { withStrays } from "./stray-rejections.ts";
import {
  confidenceDiagnostic,
  confidenceOfPage,
  illegibleDiagnostic,
  isLegible,
  legiblePart,
} from "../scan/confidence.ts";
import type { recognizePages } from "../scan/index.ts";

/** A page of a PDF as words, and what its text layer is worth. */
export interface PdfPage {
  readonly words: PageWords;
  readonly layer: TextLayer;
  /** Encodings before Unicode that its document's fonts use. */
  readonly encodings?: readonly LegacyEncoding[];
  /** Letters that it draws and that are not read. */
  readonly leftOut?: PageContent["leftOut"];
  /** How sure recognition was of the page as a whole. */
  readonly confidence?: number | null;
  /** How sure recognition was where it was too unsure to be used. */
  readonly illegible?: number;
}

type PdfJs = typeof PdfJsModule;
type PdfDocument = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>;

/** Images are none of the text's business: whatever is larger than this many pixels is not decoded. */
const LARGEST_IMAGE = 1;

const openError = (cause: unknown): ReadError => {
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException")
    return new ReadError("pdf-encrypted", "tệp PDF được đặt mật khẩu", "the PDF is protected by a password", { cause });
  return new ReadError("pdf-invalid", "tệp PDF bị hỏng hoặc không đầy đủ", "the PDF is broken or incomplete", {
    cause,
  });
};

/** The minified half of pdf.js and its worker's: the same code, read and compiled in two thirds of the time. */
export const loadPdfJs = async (): Promise<PdfJs> => {
  // @ts-expect-error -- the package declares its types for the other build alone
  const pdfjs = (await import("pdfjs-dist/legacy/build/pdf.min.mjs")) as PdfJs;
  pdfjs.GlobalWorkerOptions.workerSrc = import.meta.resolve("pdfjs-dist/legacy/build/pdf.worker.min.mjs");
  return pdfjs;
};

/** @throws {ReadError} `pdf-encrypted`, `pdf-invalid` */
export const openPdf = async (pdfjs: PdfJs, bytes: Uint8Array): Promise<PdfDocument> => {
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer away from its owner.
    data: Uint8Array.from(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: LARGEST_IMAGE,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: new URL("../../cmaps/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href,
    cMapPacked: true,
    standardFontDataUrl: new URL("../../standard_fonts/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href,
  });
  try {
    return await task.promise;
  } catch (cause) {
    throw openError(cause);
  }
};

const operatorNames = (pdfjs: PdfJs): string[] => {
  const names: string[] = [];
  for (const [name, number] of Object.entries(pdfjs.OPS)) names[number] = name;
  return names;
};

/** What each font of the pages writes, in the order of drawing. */
const fontRunsOf = (pages: readonly PageContent[]): FontRun[] => {
  const texts = new Map<string, string[]>();
  for (const page of pages)
    for (const glyphs of [page.glyphs, ...page.turned.map((group) => group.glyphs)])
      for (const glyph of glyphs) {
        const own = texts.get(glyph.font);
        if (own) own.push(glyph.text);
        else texts.set(glyph.font, [glyph.text]);
      }
  return [...texts].map(([font, parts]) => ({ font, text: parts.join("") }));
};

const contentOf = async (
  pdfjs: PdfJs,
  document: PdfDocument,
  number: number,
  names: readonly string[],
  options: ReadOptions,
): Promise<PageContent> => {
  const page = await document.getPage(number);
  const view = page.getViewport({ scale: 1 });
  holdOperators(page, names, options);
  const operators = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.ENABLE });
  const fontOf = (id: string): FontFacts | null => {
    if (!page.commonObjs.has(id)) return null;
    const font = page.commonObjs.get(id) as Partial<FontFacts>;
    return { name: font.name ?? "", vertical: font.vertical ?? false, fontMatrix: font.fontMatrix ?? [0.001] };
  };
  const content = placeGlyphs(
    { number, width: view.width, height: view.height, viewport: view.transform as unknown as Matrix },
    operators,
    names,
    fontOf,
    mostOf("pdfGlyphs", options),
  );
  page.cleanup();
  return content;
};

const lettersOf = ({ glyphs, turned }: PageContent): number =>
  glyphs.length + turned.reduce((sum, group) => sum + group.glyphs.length, 0);

/** Reads every page of a PDF into words with their places. */
export const readPdfPages = async (bytes: Uint8Array, options: ReadOptions): Promise<PdfPage[]> => {
  await holdStreams(bytes, options);
  const pdfjs = await loadPdfJs();
  const names = operatorNames(pdfjs);
  const document = await openPdf(pdfjs, bytes);
  try {
    hold("pdfPages", document.numPages, options);
    const contents: PageContent[] = [];
    const damaged = new Map<number, unknown>();
    let letters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      options.signal?.throwIfAborted();
      try {
        const content = await contentOf(pdfjs, document, number, names, options);
        letters += lettersOf(content);
        // Any number of pages may draw one stream: they are counted as they come, not when all are there.
        hold("pdfLetters", letters, options);
        contents.push(content);
      } catch (cause) {
        if (cause instanceof ReadError) throw cause;
        damaged.set(number, cause);
        contents.push({ number, width: 0, height: 0, glyphs: [], turned: [], rules: [] });
      }
      options.onProgress?.({ stage: "page", done: number, total: document.numPages });
    }
    if (damaged.size === contents.length) throw damaged.values().next().value;
    const legacy = legacyDecoder(fontRunsOf(contents));
    return contents.map((content) => {
      const words = wordsOfPage(content, legacy.decode);
      const layer = damaged.has(content.number) ? "damaged" : judgeTextLayer(words);
      return { words, layer, encodings: legacy.encodings, leftOut: content.leftOut ?? new Map() };
    });
  } catch (cause) {
    if (cause instanceof ReadError || options.signal?.aborted) throw cause;
    throw openError(cause);
  } finally {
    await document.loadingTask.destroy();
  }
};

const readableWords = ({ words, layer }: PdfPage): PageWords =>
  layer === "unreadable" ? { ...words, lines: [], turned: [] } : words;

const NONE: ReadonlyMap<number, PageWords> = new Map();

/** Recognition is loaded only where it is asked for and needed. */
const recognize: typeof recognizePages = async (...page) => (await import("../scan/index.ts")).recognizePages(...page);

/** A page with what was recognised in its picture; what its annotations draw is known and stays. */
const withRecognized = (page: PdfPage, found: PageWords | undefined): PdfPage => {
  if (!found || found.lines.length === 0) return page;
  const confidence = confidenceOfPage(found);
  if (confidence !== null && !isLegible(found)) return { ...page, illegible: confidence };
  const stamps = page.words.lines.filter((line) => line.words.every((word) => word.annotation >= 0));
  const lines = [...legiblePart(found).lines, ...stamps].sort((a, b) => a.y - b.y);
  return { words: { ...found, lines }, layer: "usable", confidence };
};

const pageDiagnostic = ({ words, layer, confidence, illegible }: PdfPage): Diagnostic | null =>
  illegible === undefined
    ? (layerDiagnostic(words.number, layer) ?? confidenceDiagnostic(words, confidence))
    : illegibleDiagnostic(words.number, illegible);

/** Makes a source text of pages, however their words were read. */
export const sourceOfPages = (
  pages: readonly PageWords[],
  diagnostics: readonly Diagnostic[],
  ocr: boolean,
  origins: boolean = false,
): SourceText => ({
  ...writePages(layOutPages(pages), origins),
  pages: pages.length,
  frames: pages.map(({ number, width, height, quarter = 0 }) => ({ page: number, width, height, quarter })),
  mediaType: "application/pdf",
  ocr,
  diagnostics,
});

/** Whether something was thrown inside pdf.js. */
const isPdfJs = (reason: unknown): boolean =>
  reason instanceof Error &&
  (/^(?:XRef(?:Entry|Parse)|FormatError|MissingData|ParserEOF|InvalidPDF|UnknownError|Abort)/u.test(reason.name) ||
    /pdfjs|pdf[\w.-]{0,40}\.m?js/u.test(reason.stack ?? ""));

/** Does something with pdf.js; what it leaves unhandled is told, and ends nothing. */
export const withPdfJs = <Result>(doing: () => Promise<Result>): ReturnType<typeof withStrays<Result>> =>
  withStrays(isPdfJs, doing);

const DAMAGED: Diagnostic = {
  code: "pdf-damaged",
  severity: "warning",
  page: null,
  span: null,
  message: "tệp PDF bị hỏng một phần, có thể thiếu chữ",
  messageEn: "a part of the PDF is broken; some of its text may be missing",
};

/** PDF, by the places of its letters. */
export const pdfReader: Reader = {
  mediaType: "application/pdf",
  extensions: ["pdf"],
  matches: (bytes) => new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-"),
  read: async (bytes, options) => {
    const { result: drawn, strays } = await withPdfJs(() => readPdfPages(bytes, options));
    const unread = drawn
      .filter((page) => page.layer !== "usable" && page.layer !== "damaged")
      .map((page) => page.words.number);
    const recognized = options.ocr && unread.length > 0 ? await recognize(bytes, unread, options) : NONE;
    const pages = drawn.map((page) => withRecognized(page, recognized.get(page.words.number)));
    const readable = pages.filter((page) => page.layer === "usable" || page.layer === "foreign");
    if (readable.length === 0 && strays.length > 0) throw openError(strays[0]);
    const [illegible] = pages.flatMap((page) => page.illegible ?? []);
    if (readable.length === 0 && illegible !== undefined)
      throw new ReadError(
        "no-text",
        `nhận dạng được quá kém (độ tin cậy ${illegible}%), không trang nào đọc được: cần bản quét rõ hơn`,
        `recognised too badly (confidence ${illegible}%), no page can be read: a clearer scan is needed`,
      );
    if (readable.length === 0 && pages.some(({ layer }) => layer === "unreadable"))
      throw new ReadError(
        "no-text",
        "lớp chữ bị hỏng (phông không cho biết chữ nào): cần nhận dạng lại (--ocr) hoặc bản gốc",
        "the text layer is broken (its fonts do not tell their characters): recognise it anew (--ocr) or use the original",
      );
    if (readable.length === 0)
      throw new ReadError(
        "no-text",
        "không trang nào có lớp chữ đọc được (bản quét?)",
        "no page has a text layer that can be read (a scan?)",
      );
    const diagnostics = [...pages.flatMap((page) => pageDiagnostic(page) ?? []), ...unreadLetters(drawn)];
    const legacy = legacyDiagnostics(drawn[0]?.encodings ?? []);
    const lost = strays.length > 0 ? [DAMAGED] : [];
    const ocr = pages.some((page) => recognized.has(page.words.number) && page.layer === "usable");
    return sourceOfPages(pages.map(readableWords), [...legacy, ...lost, ...diagnostics], ocr, options.origins);
  },
};
