import { hold, mostOf } from "../limits.ts";
import { ReadError } from "../read-error.ts";
import type { ReadOptions } from "../reader.ts";
import type { LegacyEncoding } from "../text/legacy-encodings.ts";
import { type FontRun, legacyDecoder } from "../text/legacy-fonts.ts";
import { placeGlyphs } from "./glyphs.ts";
import type { FontFacts } from "./drawn-text.ts";
import type { Matrix } from "./matrix.ts";
import { loadPdfJs, openError, openPdf, type PdfDocument, type PdfJs } from "./open.ts";
import { holdOperators } from "./operators.ts";
import type { PageContent, PageWords } from "./page.ts";
import { holdStreams } from "./streams.ts";
import { judgeTextLayer, type TextLayer } from "./text-layer.ts";
import { wordsOfPage } from "./words.ts";

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
  holdStreams(bytes, options);
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
