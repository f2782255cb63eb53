import type { SourceText } from "../source/source-text.ts";
import type { AskedLimits } from "./limits.ts";

/** Progress of slow work, for whoever shows it. */
export interface ReadProgress {
  readonly stage: "page" | "ocr";
  readonly done: number;
  readonly total: number;
}

/** What a caller may tell about a file, and ask of its reading. All are optional. */
export interface ReadOptions extends AskedLimits {
  /** File name, for telling formats apart; never opened. */
  readonly name?: string;
  /** Recognise the text of pages that have none. Default false. */
  readonly ocr?: boolean;
  /** Tell where the text stands in the file (`SourceText.origins`), for whoever marks it there. Default false. */
  readonly origins?: boolean;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Ends slow reading: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** One input format. */
export interface Reader {
  /**
   * Reads the bytes.
   * @throws {ReadError} where nothing of the file can be read
   */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<SourceText>;
}
