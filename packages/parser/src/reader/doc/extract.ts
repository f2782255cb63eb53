import { Worker } from "node:worker_threads";
import { docInvalid } from "./invalid.ts";
import type { DocStories } from "./stories.ts";

/** A damaged file can send the library round in circles; a sound one of hundreds of pages takes a second. */
const MOST_MILLISECONDS = 60_000;
const MOST_MEGABYTES = 512;

/**
 * Takes the file apart in a thread of its own: the library follows the file's pointers wherever they lead, and a
 * circle among them, an error out of reach or a flood of memory must end the thread, not the process.
 */
export const extractStories = (bytes: Uint8Array, signal: AbortSignal | undefined): Promise<DocStories> =>
  new Promise((resolve, reject) => {
    // The sources run as they are, the package from its build.
    const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      stderr: true,
      stdout: true,
    });
    const settled = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      settle();
    };
    const end = (settle: () => void): void => {
      settled(settle);
      void worker.terminate();
    };
    const abort = (): void => end(() => reject(signal?.reason));
    const timer = setTimeout(() => end(() => reject(docInvalid(new Error("took too long")))), MOST_MILLISECONDS);
    signal?.addEventListener("abort", abort);
    // A thread that has told its result ends by itself. To be ended while its modules are about to finish can take Node down.
    worker.once("message", (stories: DocStories) => settled(() => resolve(stories)));
    worker.once("error", (cause) => end(() => reject(docInvalid(cause))));
    worker.once("exit", () => end(() => reject(docInvalid())));
  });
