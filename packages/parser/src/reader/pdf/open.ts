import type * as PdfJsModule from "pdfjs-dist/legacy/build/pdf.mjs";
import { ReadError } from "../read-error.ts";
import { withStrays } from "./stray-rejections.ts";

export type PdfJs = typeof PdfJsModule;
export type PdfDocument = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>;

/** Images are none of the text's business: whatever is larger than this many pixels is not decoded. */
const LARGEST_IMAGE = 1;

export const openError = (cause: unknown): ReadError => {
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException")
    return new ReadError("pdf-encrypted", "tệp PDF được đặt mật khẩu", "the PDF is protected by a password", { cause });
  return new ReadError("pdf-invalid", "tệp PDF bị hỏng hoặc không đầy đủ", "the PDF is broken or incomplete", {
    cause,
  });
};

/** The minified half of pdf.js and its worker's: the same code, read and compiled in two thirds of the time. */
export const loadPdfJs = async (): Promise<PdfJs> => {
  // @ts-expect-error -- the package declares its types for the other build alone
  const pdfjs = (await import("pdfjs-dist/legacy/build/pdf.min.mjs")) as PdfJs;
  pdfjs.GlobalWorkerOptions.workerSrc = import.meta.resolve("pdfjs-dist/legacy/build/pdf.worker.min.mjs");
  return pdfjs;
};

/** @throws {ReadError} `pdf-encrypted`, `pdf-invalid` */
export const openPdf = async (pdfjs: PdfJs, bytes: Uint8Array): Promise<PdfDocument> => {
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer away from its owner.
    data: Uint8Array.from(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: LARGEST_IMAGE,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: new URL("../../cmaps/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href,
    cMapPacked: true,
    standardFontDataUrl: new URL("../../standard_fonts/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href,
  });
  try {
    return await task.promise;
  } catch (cause) {
    throw openError(cause);
  }
};

/** Whether something was thrown inside pdf.js. */
const isPdfJs = (reason: unknown): boolean =>
  reason instanceof Error &&
  (/^(?:XRef(?:Entry|Parse)|FormatError|MissingData|ParserEOF|InvalidPDF|UnknownError|Abort)/u.test(reason.name) ||
    /pdfjs|pdf[\w.-]{0,40}\.m?js/u.test(reason.stack ?? ""));

/** Does something with pdf.js; what it leaves unhandled is told, and ends nothing. */
export const withPdfJs = <Result>(doing: () => Promise<Result>): ReturnType<typeof withStrays<Result>> =>
  withStrays(isPdfJs, doing);
