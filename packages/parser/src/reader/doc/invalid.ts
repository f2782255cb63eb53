import { ReadError } from "../read-error.ts";

/** The refusal of a file that is no sound Word 97-2003 document. */
export const docInvalid = (cause?: unknown): ReadError =>
  new ReadError(
    "doc-invalid",
    "tệp .doc hỏng hoặc không phải tài liệu Word 97-2003",
    "the .doc file is damaged or no Word 97-2003 document",
    cause === undefined ? undefined : { cause },
  );
