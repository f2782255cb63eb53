import type { SourceText } from "../source/source-text.ts";
import type { AskedLimits } from "./limits.ts";

/**
 * Progress of slow work, for whoever shows it.
 *
 * @example
 * ```ts
 * import type { ReadProgress } from "@doichieu/parser/reader";
 *
 * const shown = ({ stage, done, total }: ReadProgress): string => `${stage} ${done}/${total}`;
 * console.log(shown({ stage: "page", done: 3, total: 25 })); // → page 3/25
 * ```
 */
export interface ReadProgress {
  readonly stage: "page" | "ocr";
  readonly done: number;
  readonly total: number;
}

/**
 * What a caller may tell about a file, and ask of its reading. All are optional.
 *
 * @example
 * ```ts
 * import type { ReadOptions } from "@doichieu/parser/reader";
 *
 * const options: ReadOptions = { name: "bao-cao.pdf", ocr: true, maxPages: 200, signal: AbortSignal.timeout(60_000) };
 * console.log(options.maxPages); // → 200
 * ```
 */
export interface ReadOptions extends AskedLimits {
  /** File name, for telling formats apart; never opened. */
  readonly name?: string;
  /** Recognise the text of pages that have none. Default false. */
  readonly ocr?: boolean;
  /**
   * For browsers, which have no installed packages: the absolute address, without a slash at its end, of the folder that
   * recognition is loaded from when a scan comes. It holds `tesseract.esm.min.js` and `worker.min.js` of tesseract.js,
   * `tesseract-core*.wasm.js` of tesseract.js-core and `vie.traineddata.gz`. Without it a browser recognises nothing.
   */
  readonly ocrFrom?: string;
  /** Tell where the text stands in the file (`SourceText.origins`), for whoever marks it there. Default false. */
  readonly origins?: boolean;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Ends slow reading: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * One input format.
 * @internal
 */
export interface Reader {
  /**
   * Reads the bytes.
   * @throws {ReadError} where nothing of the file can be read
   */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<SourceText>;
}
