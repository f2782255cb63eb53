import { pdfReader } from "../pdf/index.ts";
import { ReadError } from "../read-error.ts";
import type { Reader, ReadOptions } from "../reader.ts";
import { jpegPicture } from "./jpeg.ts";
import { pdfOfPicture } from "./picture.ts";
import { pngPicture } from "./png.ts";

const PNG_SIGNATURE = 0x89;

/**
 * The PDF that a picture of a page is read as.
 * @throws {ReadError} `read-failed`, `too-large`
 */
export const pdfOf = (bytes: Uint8Array, options: ReadOptions): Uint8Array =>
  pdfOfPicture(bytes[0] === PNG_SIGNATURE ? pngPicture(bytes, options) : jpegPicture(bytes));

/** Pictures of pages: a scan in a file of its own. */
export const pictureReader = (mediaType: string): Reader => ({
  read: async (bytes, options) => {
    if (!options.ocr)
      throw new ReadError("no-text", "tệp ảnh không có lớp chữ (bản quét?)", "a picture has no text layer (a scan?)");
    return { ...(await pdfReader.read(pdfOf(bytes, options), options)), mediaType };
  },
});
