import type { PageImage } from "../../source/layout-picture.ts";
import { hold } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";
import { DRAWING_LIBRARY, missing } from "../library.ts";
import { ReadError } from "../read-error.ts";
import { openScan } from "../scan/render.ts";

/** Dots an inch: small print can be read, and a page takes some tens of kilobytes. */
const DOTS_AN_INCH = 108;
const POINTS_AN_INCH = 72;
/** Of 100: fine enough for letters. */
const QUALITY = 70;

/** What pdf.js makes to draw on, as far as it is needed here. */
interface Canvas {
  readonly toBuffer: (type: "image/webp", quality: number) => { readonly toString: (encoding: "base64") => string };
}
interface CanvasFactory {
  readonly create: (width: number, height: number) => { readonly canvas: Canvas };
  readonly destroy: (drawn: { readonly canvas: Canvas }) => void;
}

const createCanvas = (factory: CanvasFactory, width: number, height: number): ReturnType<CanvasFactory["create"]> => {
  try {
    return factory.create(width, height);
  } catch (cause) {
    throw missing(DRAWING_LIBRARY, cause);
  }
};

/**
 * Draws the pages of a PDF as they look, annotations and all, for a person to see beside what was read of them.
 * @throws {ReadError} `library-missing` where no canvas is installed
 */
export const drawPages = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<PageImage[]> => {
  const { signal } = options;
  const { pdfjs, document } = await openScan(bytes, options);
  const factory = document.canvasFactory as unknown as CanvasFactory;
  try {
    const images: PageImage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      signal?.throwIfAborted();
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: DOTS_AN_INCH / POINTS_AN_INCH });
      hold("imagePixels", Math.round(viewport.width * viewport.height), options);
      const [across, down] = [Math.max(Math.round(viewport.width), 1), Math.max(Math.round(viewport.height), 1)];
      const drawn = createCanvas(factory, across, down);
      const canvas = drawn.canvas as unknown as NonNullable<Parameters<typeof page.render>[0]["canvas"]>;
      await page.render({ canvas, viewport, annotationMode: pdfjs.AnnotationMode.ENABLE }).promise;
      const data = drawn.canvas.toBuffer("image/webp", QUALITY).toString("base64");
      images.push({ page: number, width, height, uri: `data:image/webp;base64,${data}` });
      factory.destroy(drawn);
      page.cleanup();
    }
    return images;
  } catch (cause) {
    if (signal?.aborted || cause instanceof ReadError) throw cause;
    throw new ReadError("read-failed", "không vẽ được các trang", "the pages cannot be drawn", { cause });
  } finally {
    await document.loadingTask.destroy();
  }
};
