import { availableParallelism } from "node:os";
import type { ReadProgress } from "@doichieu/parser/reader";
import type { Audited } from "../task/audit-file.ts";
import type { Limits } from "../task/limits.ts";
import type { PackedResult } from "../task/packed-document.ts";
import type { Task } from "../task/run-task.ts";

export interface RunEvents {
  readonly start: (path: string) => void;
  readonly progress: (progress: ReadProgress) => void;
  readonly done: () => void;
}

/** Something that audits files, and writes comments into them. */
export interface Runner {
  /** Null where the run was interrupted before the file's turn came. */
  readonly run: (task: Task) => Promise<Audited | PackedResult | null>;
  readonly end: () => void;
}

export interface RunnerOptions {
  /** Processes at once. */
  readonly jobs: number;
  readonly limits: Limits;
  readonly events: RunEvents;
  /** Aborted when the run is to take no more files. */
  readonly signal: AbortSignal;
}

/** What is in hand when a run is interrupted may be finished within this time, and not beyond. */
export const PATIENCE_MS = 300;

/** Up to here a run is over sooner than another process would be up. */
export const FEW_FILES = 8;
/** Below this many files for each, more processes cost more to start than they save. */
const FILES_A_PROCESS = 32;

/** How many processes a run is worth; `files` is null where nobody knows how many there will be. */
export const jobsFor = (files: number | null, asked?: number): number => {
  const most = files ?? Number.POSITIVE_INFINITY;
  const worth = Math.min(availableParallelism(), Math.max(1, Math.floor(most / FILES_A_PROCESS)));
  return Math.max(1, Math.min(asked ?? worth, most));
};
