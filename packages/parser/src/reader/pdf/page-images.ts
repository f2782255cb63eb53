import { platform } from "#platform";
import type { PageImage } from "../../source/layout-picture.ts";
import { hold } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";
import { DRAWING_LIBRARY, missing } from "../library.ts";
import type { DrawnCanvas } from "../platform/platform.ts";
import { ReadError } from "../read-error.ts";
import { openScan } from "../scan/render.ts";

/** Dots an inch: small print can be read, and a page takes some tens of kilobytes. */
const DOTS_AN_INCH = 108;
const POINTS_AN_INCH = 72;

/** What pdf.js makes to draw on, as far as it is needed here. */
interface CanvasFactory {
  readonly create: (width: number, height: number) => { readonly canvas: DrawnCanvas };
  readonly destroy: (drawn: { readonly canvas: DrawnCanvas }) => void;
}

const createCanvas = (factory: CanvasFactory, width: number, height: number): ReturnType<CanvasFactory["create"]> => {
  try {
    return factory.create(width, height);
  } catch (cause) {
    throw missing(DRAWING_LIBRARY, cause);
  }
};

/** The pages of a PDF, to be drawn one after the other, in any order. */
export interface PageDrawing {
  /** How many pages there are. */
  readonly count: number;
  /**
   * Draws a page, by its number from 1 on, as it looks, annotations and all.
   * @throws {ReadError} `library-missing` where no canvas is installed, `read-failed`, `too-large`
   */
  readonly draw: (page: number) => Promise<PageImage>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF to draw its pages, for a person to see beside what was read of them.
 * @throws {ReadError}
 */
export const openDrawing = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<PageDrawing> => {
  const { signal } = options;
  const { pdfjs, document } = await openScan(bytes, options);
  const factory = document.canvasFactory as unknown as CanvasFactory;
  const drawn = async (number: number): Promise<PageImage> => {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: DOTS_AN_INCH / POINTS_AN_INCH });
    hold("imagePixels", Math.round(viewport.width * viewport.height), options);
    const [across, down] = [Math.max(Math.round(viewport.width), 1), Math.max(Math.round(viewport.height), 1)];
    const on = createCanvas(factory, across, down);
    const canvas = on.canvas as unknown as NonNullable<Parameters<typeof page.render>[0]["canvas"]>;
    await page.render({ canvas, viewport, annotationMode: pdfjs.AnnotationMode.ENABLE }).promise;
    const uri = await platform.pictureOf(on.canvas);
    factory.destroy(on);
    page.cleanup();
    return { page: number, width, height, uri };
  };
  return {
    count: document.numPages,
    draw: async (number) => {
      signal?.throwIfAborted();
      try {
        return await drawn(number);
      } catch (cause) {
        if (signal?.aborted || cause instanceof ReadError) throw cause;
        throw new ReadError("read-failed", "không vẽ được trang", "the page cannot be drawn", { cause });
      }
    },
    close: () => document.loadingTask.destroy(),
  };
};
