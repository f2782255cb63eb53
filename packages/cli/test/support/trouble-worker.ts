import { runTask } from "../../src/batch/task/run-task.ts";
import { serveTasks } from "../../src/batch/process/serve-tasks.ts";

const hoard: Uint8Array[] = [];

/** What a file can do to the process that reads it, by its name. The product knows no such names. */
const TROUBLE: Readonly<Record<string, () => void>> = {
  // Held for ever, as by a loop without end, and no core with it.
  "endless.txt": () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
  "buffers.txt": () => {
    // Outside of V8's heap, as pictures and file contents are; filled, so that the pages are really taken.
    for (;;) hoard.push(new Uint8Array(16 * 1024 * 1024).fill(1));
  },
  "heap.txt": () => {
    const texts: string[][] = [];
    for (;;) texts.push(Array.from({ length: 100_000 }, (_, index) => `${texts.length}:${index}`));
  },
  "abort.txt": () => process.abort(),
  "exit.txt": () => process.exit(7),
  "segfault.txt": () => {
    process.kill(process.pid, "SIGSEGV");
  },
  "thrown.txt": () => {
    throw new Error("thrown while reading");
  },
};

serveTasks((task, onProgress) => {
  TROUBLE[task.path.split("/").at(-1) ?? ""]?.();
  return runTask(task, onProgress);
});
