/**
 * Why a file could not be read. Stable: they stand in the JSON as `errors[].code`.
 *
 * @example
 * ```ts
 * import type { ReadErrorCode } from "@doichieu/parser";
 *
 * const again: readonly ReadErrorCode[] = ["pdf-encrypted", "docx-encrypted", "doc-encrypted"];
 * console.log(again.includes("pdf-encrypted")); // → true
 * ```
 */
export type ReadErrorCode =
  | "not-found"
  | "not-a-file"
  | "permission-denied"
  | "empty-file"
  | "unknown-format"
  | "unsupported-format"
  | "format-mismatch"
  | "text-encoding"
  | "library-missing"
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

/**
 * A file that could not be read, with its cause. `message` is Vietnamese, `messageEn` English; neither holds the path.
 *
 * @example
 * ```ts
 * import { ReadError } from "@doichieu/parser";
 *
 * const error = new ReadError("no-text", "tệp không có chữ nào", "the file holds no text");
 * console.log(error.code, error.messageEn); // → no-text the file holds no text
 * ```
 */
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
