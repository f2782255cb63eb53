import { ReadError, type Reader } from "./reader.ts";

/** A format that reports come in and that is not read: its files are refused with what to do. */
interface OtherFormat {
  readonly name: string;
  readonly mediaType: string;
  readonly extensions: readonly string[];
  readonly matches: (bytes: Uint8Array) => boolean;
}

const headOf = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/** Formats that Word and LibreOffice save too, by what their files begin with. */
export const OTHER_FORMATS: readonly OtherFormat[] = [
  {
    name: "RTF",
    mediaType: "application/rtf",
    extensions: ["rtf"],
    matches: (bytes) => headOf(bytes, 5) === "{\\rtf",
  },
  {
    name: "ODT",
    mediaType: "application/vnd.oasis.opendocument.text",
    extensions: ["odt", "ott"],
    // The first member of the archive, stored as it is, tells what it is (ODF 1.3, part 2, 3.3).
    matches: (bytes) => headOf(bytes, 90).includes("mimetypeapplication/vnd.oasis.opendocument.text"),
  },
  {
    name: "MHTML",
    mediaType: "multipart/related",
    extensions: ["mht", "mhtml"],
    matches: (bytes) => /^\s*MIME-Version:/iu.test(headOf(bytes, 64)),
  },
];

/** Refuses every file of a format, and says what to do with it. */
export const refusing = ({ name, mediaType, extensions, matches }: OtherFormat): Reader => ({
  mediaType,
  extensions,
  matches,
  read: () =>
    Promise.reject(
      new ReadError(
        "unsupported-format",
        `tệp ${name}: mở bằng Word, lưu lại .docx`,
        `a file of ${name}: open it in Word and save it as .docx`,
      ),
    ),
});
