/**
 * From a report and what is to be said of it to the same report with comments in it.
 *
 * @module @doichieu/parser/annotate
 */

import { readReport } from "../reader/index.ts";
import { ReadError } from "../reader/read-error.ts";
import type { AnnotateOptions, Annotated, ReportComment } from "./comment.ts";

export type { AnnotateOptions, Annotated, ReportComment } from "./comment.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PDF = "application/pdf";

/**
 * Formats that can bear comments.
 *
 * @example
 * ```ts
 * import { ANNOTATED_MEDIA_TYPES } from "@doichieu/parser/annotate";
 *
 * console.log(ANNOTATED_MEDIA_TYPES.has("application/pdf")); // → true
 * ```
 */
export const ANNOTATED_MEDIA_TYPES: ReadonlySet<string> = new Set([DOCX, PDF]);

/**
 * Writes comments into a report: Word's own into a DOCX, highlights with their text into a PDF.
 * @param comments at spans of the text that `readReport` gives for the same bytes and options
 * @throws {ReadError} where the report cannot be read, or `unsupported-format` where its format bears no comments
 * @example
 * ```ts
 * import { annotateReport } from "@doichieu/parser/annotate";
 *
 * const bytes = new TextEncoder().encode("BÁO CÁO\n");
 * const comments = [{ span: { start: 0, end: 7 }, text: "Xem lại" }];
 * const by = { author: "doichieu", initials: "ĐC", date: new Date() };
 * // A text bears no comments.
 * await annotateReport(bytes, comments, by).catch((error) => console.log(error.code)); // → unsupported-format
 * ```
 */
export const annotateReport = async (
  bytes: Uint8Array,
  comments: readonly ReportComment[],
  options: AnnotateOptions,
): Promise<Annotated> => {
  const source = await readReport(bytes, { ...options, origins: true });
  switch (source.mediaType) {
    case DOCX:
      return (await import("./docx.ts")).annotateDocx(bytes, source, comments, options);
    case PDF:
      return (await import("./pdf.ts")).annotatePdf(bytes, source, comments, options);
    default:
      throw new ReadError(
        "unsupported-format",
        "chỉ ghi được nhận xét vào tệp DOCX và PDF",
        "comments can be written into DOCX and PDF files alone",
      );
  }
};
