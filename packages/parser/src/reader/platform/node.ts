import { availableParallelism } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { loadLibrary, RECOGNITION_LIBRARY } from "../library.ts";
import type { Platform } from "./platform.ts";

/** A folder of pdf.js's own package. */
const inside = (folder: string): string =>
  new URL(`../../${folder}/`, import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href;

/** Of 100: fine enough for letters. */
const QUALITY = 70;

interface Canvas {
  readonly toBuffer: (type: "image/webp", quality: number) => { readonly toString: (encoding: "base64") => string };
}

/** Node: threads, packages beside this one, and everything that an installation may hold. */
export const platform: Platform = {
  hearRejections: (hear) => {
    const told = (reason: unknown): void => {
      if (hear(reason)) return;
      // Goes where it would have gone.
      queueMicrotask(() => {
        throw reason;
      });
    };
    process.on("unhandledRejection", told);
    return async () => {
      // They are told when the queue of microtasks is empty.
      await new Promise((resolve) => setImmediate(resolve));
      process.off("unhandledRejection", told);
    };
  },
  namesFiles: true,
  characterMaps: () => inside("cmaps"),
  drawing: () => ({
    useSystemFonts: false,
    cMapUrl: inside("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: inside("standard_fonts"),
    wasmUrl: inside("wasm"),
    iccUrl: inside("iccs"),
  }),
  pictureOf: async (canvas) =>
    `data:image/webp;base64,${(canvas as Canvas).toBuffer("image/webp", QUALITY).toString("base64")}`,
  recognition: () =>
    loadLibrary(RECOGNITION_LIBRARY, async () => {
      const language = new URL("4.0.0_best_int", import.meta.resolve("@tesseract.js-data/vie/package.json"));
      const { default: tesseract } = await import("tesseract.js");
      return { tesseract, parts: { langPath: fileURLToPath(language) }, workers: availableParallelism() };
    }),
};
