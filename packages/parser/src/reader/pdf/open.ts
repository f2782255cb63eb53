import { platform } from "#platform";
import type * as PdfJsModule from "pdfjs-dist/legacy/build/pdf.mjs";
import { ReadError } from "../read-error.ts";
import { loadLibrary, PDF_LIBRARY } from "../library.ts";
import { quietly } from "./quietly.ts";
import { withStrays } from "./stray-rejections.ts";

/** What is asked of pdf.js: where it is bundled, the rest is left out (scripts/lean-pdfjs.ts). */
export type PdfJs = Pick<
  typeof PdfJsModule,
  "AnnotationEditorType" | "AnnotationMode" | "OPS" | "VerbosityLevel" | "getDocument"
>;
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

const halves = async (): Promise<PdfJs> => {
  // @ts-expect-error -- the package declares its types for the other build alone
  const own = import("pdfjs-dist/legacy/build/pdf.min.mjs") as Promise<PdfJs>;
  // Where this half is already there, pdf.js starts no thread for it and loads nothing.
  // @ts-expect-error -- it declares none for this one
  await Promise.all([own, import("pdfjs-dist/legacy/build/pdf.worker.min.mjs")]);
  return own;
};

/**
 * Both halves of pdf.js, minified: the same code, read and compiled in two thirds of the time.
 * @throws {ReadError} `library-missing`
 */
export const loadPdfJs = (): Promise<PdfJs> => loadLibrary(PDF_LIBRARY, () => quietly(halves));

/** @throws {ReadError} `pdf-encrypted`, `pdf-invalid` */
export const openPdf = async (pdfjs: PdfJs, bytes: Uint8Array): Promise<PdfDocument> => {
  const maps = platform.characterMaps();
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
    ...(maps === null ? {} : { cMapUrl: maps, cMapPacked: true }),
  });
  try {
    return await task.promise;
  } catch (cause) {
    throw openError(cause);
  }
};

const NAMES = /^(?:XRef(?:Entry|Parse)|FormatError|MissingData|ParserEOF|InvalidPDF|UnknownError|Abort)/u;
const FILES = /pdfjs|pdf[\w.-]{0,40}\.m?js/u;

/** Whether something was thrown inside pdf.js: where all code is one file, whatever was while it is at work. */
const isPdfJs = (reason: unknown): boolean =>
  reason instanceof Error && (!platform.namesFiles || NAMES.test(reason.name) || FILES.test(reason.stack ?? ""));

/** Does something with pdf.js; what it leaves unhandled is told, and ends nothing. */
export const withPdfJs = <Result>(doing: () => Promise<Result>): ReturnType<typeof withStrays<Result>> =>
  withStrays(isPdfJs, doing);
