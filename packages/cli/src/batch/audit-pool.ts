import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ReadProgress } from "@doichieu/parser/reader";
import { failureOf } from "./input-error.ts";
import { auditFile, type Audited, type AuditTask } from "./audit-file.ts";

/** Below this many files for each, more threads cost more to start than they save. */
const FILES_A_THREAD = 32;
const MOST_THREADS = 8;

/** How many threads a run is worth. */
export const threadsFor = (files: number, asked?: number): number =>
  Math.max(1, Math.min(asked ?? Math.min(availableParallelism(), MOST_THREADS), Math.floor(files / FILES_A_THREAD)));

export interface PoolEvents {
  readonly start: (path: string) => void;
  readonly progress: (progress: ReadProgress) => void;
  readonly done: () => void;
}

interface Message {
  readonly progress?: ReadProgress;
  readonly audited?: Audited;
}

// A thread runs what this process runs: the sources, or what was built from them.
const FROM_SOURCE = import.meta.url.endsWith(".ts");
const WORKER = new URL(FROM_SOURCE ? "./audit-worker.ts" : "./audit-worker.js", import.meta.url);

const startThread = (): Worker =>
  new Worker(WORKER, FROM_SOURCE ? { execArgv: ["--conditions=@doichieu/source", "--no-warnings"] } : {});

/** Has a thread audit one file. A thread that dies takes only the file down that it was at. */
const runIn = (thread: Worker, task: AuditTask, events: PoolEvents): Promise<{ audited: Audited; dead: boolean }> =>
  new Promise((resolve) => {
    const end = (audited: Audited, dead: boolean): void => {
      thread.off("message", hear).off("error", die).off("exit", leave);
      resolve({ audited, dead });
    };
    const hear = ({ progress, audited }: Message): void => {
      if (progress) events.progress(progress);
      if (audited) end(audited, false);
    };
    const die = (cause: unknown): void => end({ failure: failureOf(task.path, cause, "audit") }, true);
    const leave = (code: number): void => die(new Error(`exit ${code}`));
    thread.on("message", hear).on("error", die).on("exit", leave);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
    thread.postMessage(task);
  });

/**
 * Audits files on several threads, a few ahead of what is asked for, and yields the results in the order of the
 * tasks, so that a run always tells the same, however many threads it has.
 */
export async function* auditAll(
  tasks: readonly AuditTask[],
  threads: number,
  events: PoolEvents,
  signal: AbortSignal,
): AsyncGenerator<Audited> {
  if (threads === 1) {
    for (const task of tasks) {
      if (signal.aborted) return;
      events.start(task.path);
      const audited = await auditFile(task, events.progress, signal);
      events.done();
      yield audited;
    }
    return;
  }
  const results = new Map<number, Promise<Audited>>();
  const pool: (Worker | null)[] = Array.from({ length: threads }, () => null);
  const idle = pool.map((_, index) => index);
  const waiting: ((slot: number) => void)[] = [];
  const take = (): Promise<number> => {
    const slot = idle.pop();
    return slot === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(slot);
  };
  const give = (slot: number): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };
  const audit = async (task: AuditTask): Promise<Audited> => {
    const slot = await take();
    const thread = (pool[slot] ??= startThread());
    events.start(task.path);
    const { audited, dead } = await runIn(thread, task, events);
    if (dead) pool[slot] = null;
    events.done();
    give(slot);
    return audited;
  };
  let next = 0;
  try {
    for (let index = 0; index < tasks.length && !signal.aborted; index++) {
      // A slow file must not let the results of all others pile up behind it.
      while (next < tasks.length && next < index + threads * 4) {
        results.set(next, audit(tasks[next] as AuditTask));
        next++;
      }
      yield await (results.get(index) as Promise<Audited>);
      results.delete(index);
    }
  } finally {
    await Promise.all(pool.map((thread) => thread?.terminate()));
  }
}
