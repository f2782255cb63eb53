import type { Diagnostic } from "../../source/diagnostic.ts";
import type { SourceText } from "../../source/source-text.ts";
import { ReadError } from "../read-error.ts";
import type { Reader } from "../reader.ts";
import {
  confidenceDiagnostic,
  confidenceOfPage,
  illegibleDiagnostic,
  isLegible,
  legiblePart,
} from "../scan/confidence.ts";
import { legacyDiagnostics } from "../text/legacy-fonts.ts";
import { layOutPages } from "./layout.ts";
import { openError, withPdfJs } from "./open.ts";
import type { PageWords } from "./page.ts";
import { type PdfPage, readPdfPages } from "./pages.ts";
import { writePages } from "./source.ts";
import { layerDiagnostic } from "./text-layer.ts";
import { unreadLetters } from "./unread.ts";

const readableWords = ({ words, layer }: PdfPage): PageWords =>
  layer === "unreadable" ? { ...words, lines: [], turned: [] } : words;

const NONE: ReadonlyMap<number, PageWords> = new Map();

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
  read: async (bytes, options) => {
    const { result: drawn, strays } = await withPdfJs(() => readPdfPages(bytes, options));
    const unread = drawn
      .filter((page) => page.layer !== "usable" && page.layer !== "damaged")
      .map((page) => page.words.number);
    const recognized =
      options.ocr && unread.length > 0
        ? await (await import("../scan/index.ts")).recognizePages(bytes, unread, options)
        : NONE;
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
