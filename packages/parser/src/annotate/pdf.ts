import { loadPdfJs, openPdf, withPdfJs } from "../reader/pdf/open.ts";
import { ReadError } from "../reader/read-error.ts";
import { originsIn, type Box } from "../source/origin.ts";
import { blockAt, type PageFrame, type SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import type { AnnotateOptions, Annotated, ReportComment } from "./comment.ts";

type Point = readonly [x: number, y: number];

/** Light enough for letters to be read through it. */
const COLOUR = [255, 221, 87];
/** Size of the window that shows a comment, and its distance from the page's edge, in points. */
const POPUP = { width: 240, height: 140, margin: 12 };
/** Boxes of one line: their middles are no farther apart than this share of their height. */
const SAME_LINE = 0.5;

/** Boxes of words as boxes of lines. */
const lines = (words: readonly Box[]): Box[] => {
  const all: Box[] = [];
  for (const word of words) {
    const last = all.at(-1);
    const apart = last ? Math.abs(last.y + last.height / 2 - word.y - word.height / 2) : Infinity;
    if (!last || last.page !== word.page || apart > Math.min(last.height, word.height) * SAME_LINE) {
      all.push(word);
      continue;
    }
    const x = Math.min(last.x, word.x);
    const y = Math.min(last.y, word.y);
    const width = Math.max(last.x + last.width, word.x + word.width) - x;
    const height = Math.max(last.y + last.height, word.y + word.height) - y;
    all.splice(-1, 1, { page: last.page, x, y, width, height });
  }
  return all;
};

/** Where a span stands on its first page: its words, or its whole block where the words' places are not known. */
const boxesOf = (source: SourceText, span: Span): readonly Box[] => {
  const words = originsIn(source.origins ?? [], span).flatMap((origin) => (origin.kind === "page" ? [origin.box] : []));
  const boxes = words.length > 0 ? lines(words) : (source.blocks[blockAt(source, span.start)]?.boxes ?? []);
  return boxes.filter(({ page }) => page === boxes[0]?.page);
};

/** A point of the page as it is read, on the page as the file has it: not turned. */
const unturned = ({ width, height, quarter }: PageFrame, [x, y]: Point): Point => {
  switch (quarter) {
    case 1:
      return [y, width - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [height - y, x];
    default:
      return [x, y];
  }
};

const bounds = (points: readonly Point[]): [number, number, number, number] => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** A highlight as pdf.js stores what its own editor has made. */
const highlight = (
  corners: readonly (readonly Point[])[],
  view: readonly number[],
  { text }: ReportComment,
  { author, date }: AnnotateOptions,
): object => {
  const rect = bounds(corners.flat());
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const popupTop = Math.min(Math.max(rect[3], bottom + POPUP.height), top);
  const popupLeft = Math.max(right - POPUP.width - POPUP.margin, left);
  return {
    color: COLOUR,
    opacity: 1,
    rect,
    // Top left, top right, bottom left, bottom right: the order that viewers expect, whatever the standard says.
    quadPoints: corners.flat(2),
    outlines: corners.map(([topLeft, topRight, bottomLeft, bottomRight]) =>
      [topLeft, topRight, bottomRight, bottomLeft].flatMap((point) => point ?? []),
    ),
    rotation: 0,
    user: author,
    date,
    popup: { contents: text, rect: [popupLeft, popupTop - POPUP.height, popupLeft + POPUP.width, popupTop] },
  };
};

/** Puts highlights into what pdf.js holds of a document, and has it appended. */
const written = async (
  bytes: Uint8Array,
  source: SourceText,
  comments: readonly ReportComment[],
  options: AnnotateOptions,
): Promise<Annotated> => {
  const pdfjs = await loadPdfJs();
  const document = await openPdf(pdfjs, bytes);
  const frames = new Map((source.frames ?? []).map((frame) => [frame.page, frame]));
  try {
    let placed = 0;
    for (const comment of comments) {
      const boxes = boxesOf(source, comment.span);
      const frame = frames.get(boxes[0]?.page ?? 0);
      if (!frame) continue;
      options.signal?.throwIfAborted();
      const page = await document.getPage(frame.page);
      const viewport = page.getViewport({ scale: 1 });
      const corners = boxes.map(({ x, y, width, height }) =>
        (
          [
            [x, y],
            [x + width, y],
            [x, y + height],
            [x + width, y + height],
          ] as const
        ).map((point) => viewport.convertToPdfPoint(...unturned(frame, point)) as unknown as Point),
      );
      document.annotationStorage.setValue(`pdfjs_internal_editor_${placed++}`, {
        annotationType: pdfjs.AnnotationEditorType.HIGHLIGHT,
        pageIndex: frame.page - 1,
        ...highlight(corners, page.view, comment, options),
      });
    }
    return { bytes: placed === 0 ? bytes : await document.saveDocument(), placed };
  } catch (cause) {
    if (options.signal?.aborted || cause instanceof ReadError) throw cause;
    throw new ReadError(
      "read-failed",
      "không ghi được nhận xét vào tệp PDF",
      "comments cannot be written into the PDF",
      { cause },
    );
  } finally {
    await document.loadingTask.destroy();
  }
};

/**
 * Writes highlights with what is said of them behind the end of a PDF, whose own bytes stay as they are: what was signed
 * stays signed.
 * @throws {ReadError} `pdf-invalid`, `pdf-encrypted`, `read-failed` where it cannot be written on
 */
export const annotatePdf = async (
  bytes: Uint8Array,
  source: SourceText,
  comments: readonly ReportComment[],
  options: AnnotateOptions,
): Promise<Annotated> => {
  const { result } = await withPdfJs(() => written(bytes, source, comments, options));
  return result;
};
