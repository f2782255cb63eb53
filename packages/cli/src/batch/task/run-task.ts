import type { ReadProgress } from "@doichieu/parser/reader";
import type { AnnotateTask } from "./annotate-file.ts";
import { type Audited, auditFile, type AuditTask } from "./audit-file.ts";
import type { LookTask } from "./look-file.ts";
import type { PackedResult } from "./packed-document.ts";

/** What a process does with a file: audit it, write comments into it, or see what it looks like. */
export type Task = AuditTask | AnnotateTask | LookTask;

/** Whether a task takes a file further in its run: a file is counted once, whatever else is done with it. */
export const isCounted = (task: Task): boolean => !("sha256" in task);

/** Does a task. Whatever goes wrong stays with its file. */
export const runTask = async (
  task: Task,
  onProgress: (progress: ReadProgress) => void,
  signal?: AbortSignal,
): Promise<Audited | PackedResult> => {
  if ("comments" in task) return (await import("./annotate-file.ts")).annotateFile(task, onProgress, signal);
  if ("look" in task) return (await import("./look-file.ts")).lookFile(task, onProgress, signal);
  return auditFile(task, onProgress, signal);
};
