import { Worker } from "node:worker_threads";
import type { ReadProgress } from "@doichieu/parser/reader";
import type { Audited, AuditTask } from "./audit-file.ts";
import { entryUrl } from "./entry-url.ts";
import { packResult, type PackedResult } from "./packed-document.ts";
import type { GuardData } from "./process-guard.ts";

/** What a worker says to its parent. */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly progress: ReadProgress }
  /** The result, and the resident memory after it in bytes. */
  | { readonly kind: "result"; readonly result: PackedResult; readonly memory: number };

export type AuditOne = (task: AuditTask, onProgress: (progress: ReadProgress) => void) => Promise<Audited>;

/** V8 lets garbage lie while the machine has memory; a machine that runs many of these has not. */
const TIDY_ABOVE = 224 * 1024 * 1024;
/** Collecting takes as long as a short report: as much must have come together since the last time. */
const TIDY_GROWTH = 48 * 1024 * 1024;

let tidyAbove = TIDY_ABOVE;

/** Resident memory in bytes, after garbage was collected where there is much of it. */
const tidyMemory = (): number => {
  if (process.memoryUsage.rss() > tidyAbove && globalThis.gc) {
    globalThis.gc();
    tidyAbove = Math.max(TIDY_ABOVE, process.memoryUsage.rss() + TIDY_GROWTH);
  }
  return process.memoryUsage.rss();
};

const say = (message: WorkerMessage): void => {
  if (process.connected) process.send?.(message);
};

/** Makes this process a worker: a task comes in, its progress and its result go out, until the parent lets go. */
export const serveTasks = (audit: AuditOne): void => {
  const megabytes = Number(process.argv[2]) || null;
  const workerData: GuardData = { parent: process.ppid, megabytes };
  const guard = new Worker(entryUrl("process-guard"), { workerData, resourceLimits: { maxOldGenerationSizeMb: 16 } });
  guard.unref();
  // Ctrl-C reaches every process at the terminal; the parent says when to end.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => {});
  process.on("disconnect", () => process.exit());
  process.on("message", async (task: AuditTask) => {
    const audited = await audit(task, (progress) => say({ kind: "progress", progress }));
    say({ kind: "result", result: packResult(audited), memory: tidyMemory() });
  });
  // No file is taken before somebody watches.
  guard.once("message", () => say({ kind: "ready" }));
};
