import type Tesseract from "tesseract.js";
import type { ReadOptions } from "../reader.ts";

/** A canvas that a page was drawn on, as Node's or as a browser's. */
export type DrawnCanvas = object;

/** What pages are recognised with. */
export interface Recognition {
  readonly tesseract: typeof Tesseract;
  /** Where its parts lie, which are loaded when a scan comes. */
  readonly parts: Pick<Tesseract.WorkerOptions, "langPath"> & Partial<Tesseract.WorkerOptions>;
  /** How many recognisers at most are at work at a time. */
  readonly workers: number;
}

/**
 * What reading needs of where it runs: all that is not the same in Node and in a browser. `#platform` is the one or the
 * other, told by the condition `browser` of whoever bundles.
 */
export interface Platform {
  /**
   * Hears of rejections that nobody handles until the end is called, which resolves when those are told that were
   * there. `hear` says whether it takes care of one.
   */
  readonly hearRejections: (hear: (reason: unknown) => boolean) => () => Promise<void>;
  /** Whether an error's stack names the files of libraries: where they are bundled, it does not. */
  readonly namesFiles: boolean;
  /** The folder of the character maps of pdf.js, with the slash; null where there is none. */
  readonly characterMaps: () => string | null;
  /** What pdf.js is given to draw pages with: where its own parts lie, or what it draws on. */
  readonly drawing: () => Readonly<Record<string, unknown>>;
  /** What was drawn, as a picture in a data URI. */
  readonly pictureOf: (canvas: DrawnCanvas) => Promise<string>;
  /**
   * Loads recognition.
   * @throws {ReadError} `library-missing` where it is not installed, `read-failed` where there is none
   */
  readonly recognition: (options: ReadOptions) => Promise<Recognition>;
}
