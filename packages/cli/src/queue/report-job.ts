import type { AuditTask } from "../batch/task/audit-file.ts";
import { taskKey } from "../batch/task/task-key.ts";

/** What a worker is told of a report: plain data, as it stands in the queue. */
export interface ReportJob {
  /** What the result follows from, as in a journal: the bytes, the version, the options. */
  readonly key: string;
  /** Of the file's bytes when it was enqueued, hexadecimal. */
  readonly sha256: string;
  /** `path` is what the file is called in the tables, `file` where every worker finds it. */
  readonly task: AuditTask & { readonly file: string };
}

/** How many tries a file has that ends its reader, or cannot be opened. */
export const TRIES = 3;

/** Causes that another try may not meet; all others lie in the file. */
const PASSING: ReadonlySet<string> = new Set([
  "crashed",
  "internal-error",
  "not-found",
  "out-of-memory",
  "permission-denied",
  "read-failed",
  "timeout",
]);

/** Whether a file is tried again after a failure. */
export const isTriedAgain = (code: string, tries: number): boolean => PASSING.has(code) && tries < TRIES;

export const reportJob = (task: ReportJob["task"], sha256: string, version: string): ReportJob => ({
  key: taskKey(sha256, task, version),
  sha256,
  task,
});

/** The identity of a job, a UUID made of its key: put twice, it is there once. */
export const jobId = (key: string): string => {
  const [a, b, c, d, e] = [key.slice(0, 8), key.slice(8, 12), key.slice(13, 16), key.slice(17, 20), key.slice(20, 32)];
  return `${a}-${b}-8${c}-8${d}-${e}`;
};
