import type { SourceText } from "../source/source-text.ts";
import type { ReadLimits } from "./limits.ts";

/** Why a file could not be read. Stable: they stand in the JSON as `errors[].code`. */
export type ReadErrorCode =
  | "not-found"
  | "not-a-file"
  | "permission-denied"
  | "empty-file"
  | "unknown-format"
  | "unsupported-format"
  | "format-mismatch"
  | "text-encoding"
  | "docx-invalid"
  | "docx-encrypted"
  | "xlsx-invalid"
  | "doc-invalid"
  | "doc-encrypted"
  | "pdf-invalid"
  | "pdf-encrypted"
  | "no-text"
  | "too-large"
  | "too-many-pages"
  | "read-failed";

/** A file that could not be read, with its cause. `message` is Vietnamese, `messageEn` English; neither holds the path. */
export class ReadError extends Error {
  override readonly name = "ReadError";
  readonly code: ReadErrorCode;
  readonly messageEn: string;

  constructor(code: ReadErrorCode, message: string, messageEn: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.messageEn = messageEn;
  }
}

/** Progress of slow work, for whoever shows it. */
export interface ReadProgress {
  readonly stage: "page" | "ocr";
  readonly done: number;
  readonly total: number;
}

/** What a caller may tell about a file, and ask of its reading. All are optional. */
export interface ReadOptions {
  /** File name, for telling formats apart; never opened. */
  readonly name?: string;
  /** Recognise the text of pages that have none. Default false. */
  readonly ocr?: boolean;
  /** Most pages that a file may have; one with more is refused (`too-many-pages`) before its pages are read. */
  readonly maxPages?: number;
  /** Tell where the text stands in the file (`SourceText.origins`), for whoever marks it there. Default false. */
  readonly origins?: boolean;
  /** How much a file may hold or claim to hold, where that is not the usual (see `LIMITS`). */
  readonly limits?: ReadLimits;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Ends slow reading: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** One input format. */
export interface Reader {
  readonly mediaType: string;
  /** Lower-case extensions without the dot. */
  readonly extensions: readonly string[];
  /** Whether the bytes are this format, by their content. */
  readonly matches: (bytes: Uint8Array) => boolean;
  /**
   * Reads the bytes.
   * @throws {ReadError} where nothing of the file can be read
   */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<SourceText>;
}
