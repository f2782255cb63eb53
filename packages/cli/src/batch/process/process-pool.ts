import { atExit } from "../../files/at-exit.ts";
import { entryUrl } from "./entry-url.ts";
import { isCounted } from "../task/run-task.ts";
import { PATIENCE_MS, type Runner, type RunnerOptions } from "./runner.ts";
import { memoryTidier } from "./tidy-memory.ts";
import { startWorker, type WorkerProcess } from "./worker-process.ts";

interface Slot {
  worker: WorkerProcess | null;
  files: number;
}

/** A process is replaced after so many files: what a library leaks goes with it. */
const FILES_BEFORE_RESTART = 500;
/** And where it still holds so much after a file, in bytes: the next file is not to pay for the last. */
const MEMORY_BEFORE_RESTART = 320 * 1024 * 1024;

/** This process only hands on; its garbage is collected above so many bytes. */
const tidyMemory = memoryTidier(128 * 1024 * 1024);

export interface PoolOptions extends RunnerOptions {
  /** The module that the processes run. */
  readonly entry?: URL;
  readonly filesBeforeRestart?: number;
}

/** Audits in processes of their own: whatever a file does to one of them, it does to itself alone. */
export const processPool = (options: PoolOptions): Runner => {
  const { jobs, limits, events, signal, entry = entryUrl("audit-worker") } = options;
  const { filesBeforeRestart = FILES_BEFORE_RESTART } = options;
  const slots = Array.from({ length: jobs }, (): Slot => ({ worker: null, files: 0 }));
  const idle = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];

  let ended = false;
  const kill = (): void => {
    for (const { worker } of slots) worker?.end();
  };
  const called = atExit(kill);
  let patience: NodeJS.Timeout | undefined;
  const hurry = (): void => {
    patience = setTimeout(kill, PATIENCE_MS);
  };
  signal.addEventListener("abort", hurry, { once: true });

  const take = (): Promise<Slot> => {
    const slot = idle.pop();
    return slot ? Promise.resolve(slot) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (slot: Slot): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };
  return {
    run: async (task) => {
      const slot = await take();
      try {
        if (signal.aborted || ended) return null;
        // One that the system ended between two files is no file's fault.
        if (!slot.worker || slot.worker.isDead()) slot.worker = startWorker(entry, limits);
        if (isCounted(task)) events.start(task.path);
        const { result, alive, memory } = await slot.worker.run(task, events.progress);
        if (isCounted(task)) events.done();
        tidyMemory();
        slot.files++;
        if (!alive || slot.files >= filesBeforeRestart || memory > MEMORY_BEFORE_RESTART) {
          slot.worker.end();
          slot.worker = null;
          slot.files = 0;
        }
        // What was broken off says nothing of the file.
        if (!alive && (signal.aborted || ended) && result.failure?.code === "crashed") return null;
        return result;
      } finally {
        give(slot);
      }
    },
    end: () => {
      // What still waits for its turn must not bring another process up.
      ended = true;
      clearTimeout(patience);
      signal.removeEventListener("abort", hurry);
      kill();
      called();
    },
  };
};
