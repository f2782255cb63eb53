import { ReadError } from "../read-error.ts";
import { canvasMaker, NoFilters, offscreenPicture } from "./offscreen.ts";
import type { Platform } from "./platform.ts";

/** The part of a window or a worker that is needed here; the sources are checked without the types of either. */
interface Scope {
  readonly addEventListener: (type: "unhandledrejection", listener: (event: Rejection) => void) => void;
  readonly removeEventListener: Scope["addEventListener"];
}
interface Rejection {
  readonly reason: unknown;
  readonly preventDefault: () => void;
}

const scope = globalThis as unknown as Scope;

/** A browser, in a page or a worker: nothing is loaded beside the code itself. */
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
  recognizePages: () =>
    Promise.reject(
      new ReadError("read-failed", "trình duyệt không nhận dạng được bản quét", "a browser does not recognise scans"),
    ),
};
