import { createRequire } from "node:module";
import { basename } from "node:path";

/** A file as it is served. */
interface ServedFile {
  readonly file: string;
  readonly type: string;
}

const SCRIPT = "text/javascript";
/** The engine for each kind of processor; tesseract.js takes the best that its browser has. */
const ENGINES = ["", "-simd", "-relaxedsimd"].map((kind) => `tesseract.js-core/tesseract-core${kind}.wasm.js`);

/**
 * What a page loads when a scan is dropped, by its names there: the same packages that the command recognises with. Nothing
 * where one of them is not installed.
 */
export const recognitionFiles = (): ReadonlyMap<string, ServedFile> => {
  const { resolve } = createRequire(import.meta.url);
  try {
    const scripts = [
      resolve("tesseract.js/dist/tesseract.esm.min.js"),
      resolve("tesseract.js/dist/worker.min.js"),
      ...ENGINES.map((engine) => createRequire(resolve("tesseract.js")).resolve(engine)),
    ].map((file) => ({ file, type: SCRIPT }));
    const language = resolve("@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz");
    return new Map(
      [...scripts, { file: language, type: "application/gzip" }].map((each) => [basename(each.file), each]),
    );
  } catch {
    return new Map();
  }
};
