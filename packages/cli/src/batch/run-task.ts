import type { ReadProgress } from "@doichieu/parser/reader";
import type { AnnotateTask } from "./annotate-file.ts";
import { type Audited, auditFile, type AuditTask } from "./audit-file.ts";
import type { PackedResult } from "./packed-document.ts";

/** What a process does with a file: audit it, or write comments into it. */
export type Task = AuditTask | AnnotateTask;

/** Whether a task takes a file further in its run: a file is counted once, whatever else is done with it. */
export const isCounted = (task: Task): boolean => !("comments" in task);

/** Does a task. Whatever goes wrong stays with its file. */
export const runTask = async (
  task: Task,
  onProgress: (progress: ReadProgress) => void,
  signal?: AbortSignal,
): Promise<Audited | PackedResult> =>
  "comments" in task
    ? (await import("./annotate-file.ts")).annotateFile(task, onProgress, signal)
    : auditFile(task, onProgress, signal);
