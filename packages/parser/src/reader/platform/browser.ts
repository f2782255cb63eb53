import type Tesseract from "tesseract.js";
import { loadLibrary, RECOGNITION_LIBRARY } from "../library.ts";
import { ReadError } from "../read-error.ts";
import { canvasMaker, NoFilters, offscreenPicture } from "./offscreen.ts";
import type { Platform } from "./platform.ts";

/** The part of a window or a worker that is needed here; the sources are checked without the types of either. */
interface Scope {
  readonly navigator: { readonly hardwareConcurrency: number };
  readonly addEventListener: (type: "unhandledrejection", listener: (event: Rejection) => void) => void;
  readonly removeEventListener: Scope["addEventListener"];
}
interface Rejection {
  readonly reason: unknown;
  readonly preventDefault: () => void;
}

const scope = globalThis as unknown as Scope;

const NO_RECOGNITION = [
  "không nhận dạng được bản quét: trình duyệt chưa được cho biết lấy bộ nhận dạng ở đâu",
  "scans are not recognised: the browser was not told where to load recognition from (ocrFrom)",
] as const;

/** A browser, in a page or a worker: nothing is loaded beside the code itself, but for recognition where it is told from where. */
export const platform: Platform = {
  hearRejections: (hear) => {
    const told = (event: Rejection): void => {
      if (hear(event.reason)) event.preventDefault();
    };
    scope.addEventListener("unhandledrejection", told);
    return async () => {
      // They are told by a task of their own once the queue of microtasks is empty.
      await new Promise((resolve) => setTimeout(resolve, 0));
      scope.removeEventListener("unhandledrejection", told);
    };
  },
  namesFiles: false,
  characterMaps: () => null,
  // Fonts that a file does not hold are the system's: nothing is loaded.
  drawing: () => ({
    ownerDocument: canvasMaker,
    FilterFactory: NoFilters,
    useSystemFonts: true,
    useWasm: false,
  }),
  pictureOf: offscreenPicture,
  recognition: async ({ ocrFrom: from }) => {
    if (from === undefined) throw new ReadError("read-failed", ...NO_RECOGNITION);
    const { default: tesseract } = await loadLibrary(
      RECOGNITION_LIBRARY,
      () =>
        import(/* webpackIgnore: true */ /* @vite-ignore */ `${from}/tesseract.esm.min.js`) as Promise<{
          readonly default: typeof Tesseract;
        }>,
    );
    const parts = {
      langPath: from,
      workerPath: `${from}/worker.min.js`,
      corePath: from,
      workerBlobURL: false,
      // The engine that Node takes, so that both recognise the same.
      legacyCore: true,
    };
    return { tesseract, parts, workers: scope.navigator.hardwareConcurrency };
  },
};
