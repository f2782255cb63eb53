import process from "node:process";
import type { Platform } from "./platform.ts";

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
  characterMaps: () => new URL("../../cmaps/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href,
  recognizePages: async (...pages) => (await import("../scan/index.ts")).recognizePages(...pages),
};
