import { ReadError } from "./read-error.ts";

/** A library that only those install who need it. */
interface OptionalLibrary {
  /** What it is needed for. */
  readonly vi: string;
  readonly en: string;
  /** As npm is told: names with their major versions. */
  readonly install: string;
}

export const PDF_LIBRARY: OptionalLibrary = { vi: "đọc PDF", en: "reading a PDF", install: "pdfjs-dist@6" };

export const DRAWING_LIBRARY: OptionalLibrary = {
  vi: "vẽ trang PDF",
  en: "drawing a page of a PDF",
  install: "@napi-rs/canvas@1",
};

export const RECOGNITION_LIBRARY: OptionalLibrary = {
  vi: "nhận dạng chữ của bản quét",
  en: "recognising a scan",
  install: "tesseract.js@7 @tesseract.js-data/vie@1",
};

/** Says in one sentence what is missing, and how it comes. */
export const missing = ({ vi, en, install }: OptionalLibrary, cause: unknown): ReadError =>
  new ReadError(
    "library-missing",
    `${vi} cần thư viện chưa cài: chạy npm install ${install}`,
    `${en} needs a library that is not installed: run npm install ${install}`,
    { cause },
  );

/**
 * Loads a library when a file needs it.
 * @throws {ReadError} `library-missing` where it cannot be loaded
 */
export const loadLibrary = async <Loaded>(library: OptionalLibrary, load: () => Promise<Loaded>): Promise<Loaded> => {
  try {
    return await load();
  } catch (cause) {
    throw missing(library, cause);
  }
};
