import { platform } from "#platform";
import { mostOf } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";
import { DRAWING_LIBRARY, missing } from "../library.ts";
import { loadPdfJs, type PdfDocument, type PdfJs } from "../pdf/open.ts";
import type { PagePicture } from "./picture.ts";
import { shadesOf } from "./shades.ts";

type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** What pdf.js makes to draw on; the part of it that is needed here. */
interface CanvasAndContext {
  readonly canvas: NonNullable<Parameters<PdfPage["render"]>[0]["canvas"]>;
  readonly context: {
    readonly getImageData: (
      x: number,
      y: number,
      width: number,
      height: number,
    ) => { readonly data: Uint8ClampedArray };
  };
}
interface CanvasFactory {
  readonly create: (width: number, height: number) => CanvasAndContext;
  readonly destroy: (canvasAndContext: CanvasAndContext) => void;
}

/** The longer side of a page in pixels: A4 at 170 to 300 dots an inch. What the scan itself has lies in between. */
const LEAST_PIXELS = 2000;
const MOST_PIXELS = 3508;
/** For pages that are no single picture: A4 at 240 dots an inch. */
const USUAL_PIXELS = 2806;

/** Opens a PDF for drawing its pages. Everything that pdf.js may load lies in its package. */
export const openScan = async (
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<{ pdfjs: PdfJs; document: PdfDocument }> => {
  const pdfjs = await loadPdfJs();
  const document = await pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useWorkerFetch: false,
    // Pictures are decoded by pdf.js itself, so that all platforms recognise the same one.
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: mostOf("imagePixels", options),
    ...platform.drawing(),
  }).promise;
  return { pdfjs, document };
};

/** The longer side of the largest picture that a page draws, in pixels; 0 where it draws none. */
const pictureSide = async (pdfjs: PdfJs, page: PdfPage): Promise<number> => {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
  let side = 0;
  fnArray.forEach((operator, index) => {
    if (operator !== pdfjs.OPS.paintImageXObject) return;
    const [, width, height] = argsArray[index] as [string, number, number];
    side = Math.max(side, width || 0, height || 0);
  });
  return side;
};

/**
 * Draws a page without its annotations, whose text is known, in the resolution of its scan.
 * @throws {ReadError} `library-missing` where no canvas is installed
 */
export const renderPage = async (
  { pdfjs, document }: { readonly pdfjs: PdfJs; readonly document: PdfDocument },
  number: number,
): Promise<PagePicture> => {
  const page = await document.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const native = await pictureSide(pdfjs, page);
  const side = native === 0 ? USUAL_PIXELS : Math.min(Math.max(native, LEAST_PIXELS), MOST_PIXELS);
  const scale = side / Math.max(size.width, size.height);
  const viewport = page.getViewport({ scale });
  const width = Math.max(Math.round(viewport.width), 1);
  const height = Math.max(Math.round(viewport.height), 1);
  const factory = document.canvasFactory as CanvasFactory;
  let drawn: CanvasAndContext;
  try {
    drawn = factory.create(width, height);
  } catch (cause) {
    throw missing(DRAWING_LIBRARY, cause);
  }
  await page.render({ canvas: drawn.canvas, viewport, annotationMode: pdfjs.AnnotationMode.DISABLE }).promise;
  const { data } = drawn.context.getImageData(0, 0, width, height);
  const grey = shadesOf(data);
  factory.destroy(drawn);
  page.cleanup();
  return { number, width, height, grey, pointsPerPixel: 1 / scale };
};
