import { holdsText, inUtf16 } from "./bytes.ts";
import type { Reader } from "./reader.ts";
import { ReadError } from "./read-error.ts";

/** A format that reports come in and that is not read: its files are refused with what to do. */
interface OtherFormat {
  readonly name: string;
  readonly mediaType: string;
  readonly extensions: readonly string[];
  readonly matches: (bytes: Uint8Array) => boolean;
  /** What opens it, and what to save it as. */
  readonly program: "Word" | "Excel";
}

const SAVED_AS = { Word: ".docx", Excel: ".xlsx" } as const;

const headOf = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/** Formats that Word and LibreOffice save too, by what their files begin with. */
export const OTHER_FORMATS: readonly OtherFormat[] = [
  {
    name: "RTF",
    mediaType: "application/rtf",
    extensions: ["rtf"],
    matches: (bytes) => headOf(bytes, 5) === "{\\rtf",
    program: "Word",
  },
  {
    name: "ODT",
    mediaType: "application/vnd.oasis.opendocument.text",
    extensions: ["odt", "ott"],
    // The first member of the archive, stored as it is, tells what it is (ODF 1.3, part 2, 3.3).
    matches: (bytes) => headOf(bytes, 90).includes("mimetypeapplication/vnd.oasis.opendocument.text"),
    program: "Word",
  },
  {
    name: "MHTML",
    mediaType: "multipart/related",
    extensions: ["mht", "mhtml"],
    matches: (bytes) => /^\s*MIME-Version:/iu.test(headOf(bytes, 64)),
    program: "Word",
  },
  {
    name: "ODS",
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    extensions: ["ods", "ots"],
    matches: (bytes) => headOf(bytes, 90).includes("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
    program: "Excel",
  },
  {
    name: "XLSB",
    mediaType: "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    extensions: ["xlsb"],
    matches: (bytes) => headOf(bytes, 2) === "PK" && holdsText(bytes, "xl/workbook.bin"),
    program: "Excel",
  },
  {
    name: "XLS",
    mediaType: "application/vnd.ms-excel",
    extensions: ["xls", "xlt"],
    // Streams of a compound file bear their names in UTF-16; a Word file may hold a workbook.
    matches: (bytes) =>
      headOf(bytes, 4) === "\u00D0\u00CF\u0011\u00E0" &&
      holdsText(bytes, inUtf16("Workbook\0")) &&
      !holdsText(bytes, inUtf16("WordDocument\0")),
    program: "Excel",
  },
];

/** Refuses every file of a format, and says what to do with it. */
export const refusing = ({ name, program }: OtherFormat): Reader => ({
  read: () =>
    Promise.reject(
      new ReadError(
        "unsupported-format",
        `tệp ${name}: mở bằng ${program}, lưu lại ${SAVED_AS[program]}`,
        `a file of ${name}: open it in ${program} and save it as ${SAVED_AS[program]}`,
      ),
    ),
});
