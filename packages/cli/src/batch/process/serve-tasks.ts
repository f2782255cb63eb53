import { flushCompileCache } from "node:module";
import { Worker } from "node:worker_threads";
import type { ReadProgress } from "@doichieu/parser/reader";
import type { Audited } from "../task/audit-file.ts";
import { entryUrl } from "./entry-url.ts";
import { packResult, type PackedResult } from "../task/packed-document.ts";
import type { GuardData } from "./process-guard.ts";
import type { Task } from "../task/run-task.ts";
import { memoryTidier } from "./tidy-memory.ts";

/** What a worker says to its parent. */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly progress: ReadProgress }
  /** The result, and the resident memory after it in bytes. */
  | { readonly kind: "result"; readonly result: PackedResult; readonly memory: number };

export type DoOne = (task: Task, onProgress: (progress: ReadProgress) => void) => Promise<Audited | PackedResult>;

/** What a process may hold between two files before its garbage is collected, in bytes. */
const tidyMemory = memoryTidier(192 * 1024 * 1024);

const say = (message: WorkerMessage): void => {
  if (process.connected) process.send?.(message);
};

/** Makes this process a worker: a task comes in, its progress and its result go out, until the parent lets go. */
export const serveTasks = (doOne: DoOne): void => {
  const megabytes = Number(process.argv[2]) || null;
  const workerData: GuardData = { parent: process.ppid, megabytes };
  const guard = new Worker(entryUrl("process-guard"), { workerData, resourceLimits: { maxOldGenerationSizeMb: 16 } });
  guard.unref();
  // Ctrl-C reaches every process at the terminal; the parent says when to end.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => {});
  process.on("disconnect", () => process.exit());
  process.on("message", async (task: Task) => {
    const done = await doOne(task, (progress) => say({ kind: "progress", progress }));
    const result = "document" in done && done.document ? packResult(done, task.path) : (done as PackedResult);
    say({ kind: "result", result, memory: tidyMemory() });
    // The parent ends this process without a warning: what was compiled for this file is kept now or never.
    flushCompileCache();
  });
  // No file is taken before somebody watches.
  guard.once("message", () => say({ kind: "ready" }));
};
