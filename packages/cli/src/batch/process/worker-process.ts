import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ReadProgress } from "@doichieu/parser/reader";
import { ENTRY_ARGUMENTS } from "./entry-url.ts";
import { type Cause, crashed, OUT_OF_MEMORY_MARK, outOfMemory, timedOut } from "./limit-failures.ts";
import type { Limits } from "../task/limits.ts";
import type { PackedResult } from "../task/packed-document.ts";
import type { Task } from "../task/run-task.ts";
import type { WorkerMessage } from "./serve-tasks.ts";

/** How a worker came to its end. */
interface Death {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last that it wrote on standard error. */
  readonly words: string;
}

/** What a task came to, and whether the worker can take another. */
export interface Handled {
  readonly result: PackedResult;
  readonly alive: boolean;
  /** Resident memory after the task, in bytes. */
  readonly memory: number;
}

/** A process that takes one file at a time. */
export interface WorkerProcess {
  readonly run: (task: Task, onProgress: (progress: ReadProgress) => void) => Promise<Handled>;
  readonly isDead: () => boolean;
  /** Lets it go, in the middle of a file too. */
  readonly end: () => void;
}

/** A process that does not come up within this time will not. */
const START_MS = 60_000;
const LAST_WORDS = 4000;

/** V8 says so when its heap is full, before it aborts. */
const HEAP_FULL = /heap out of memory|allocation failed|invalid table size|memory allocation/iu;

const deathOf = (child: ChildProcess): Promise<Death> =>
  new Promise((resolve) => {
    let words = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      words = (words + text).slice(-LAST_WORDS);
    });
    // "close" comes after the last of standard error, "error" alone where no process could be made.
    child.once("close", (code, signal) => resolve({ code, signal, words }));
    child.once("error", (error) => {
      if (child.pid === undefined) resolve({ code: null, signal: null, words: error.message });
    });
  });

const ignore = (): void => {};

/** Starts a process on a module that serves tasks. */
export const startWorker = (entry: URL, limits: Limits): WorkerProcess => {
  const heap = limits.megabytes === null ? [] : [`--max-old-space-size=${limits.megabytes}`];
  const child = fork(fileURLToPath(entry), [String(limits.megabytes ?? 0)], {
    execArgv: [...ENTRY_ARGUMENTS, ...heap],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let dead = false;
  const death = deathOf(child).finally(() => {
    dead = true;
  });
  let hear: (message: WorkerMessage) => void = ignore;
  const ready = new Promise<void>((resolve) => {
    hear = ({ kind }) => {
      if (kind === "ready") resolve();
    };
  });
  child.on("message", (message: WorkerMessage) => hear(message));
  // A message to a process that has just died: its death tells what there is to tell.
  child.on("error", () => {});

  /** Resolves when it happens, or kills the process when that takes too long. */
  const within = async <T>(ms: number | null, happening: Promise<T>): Promise<T | "dead" | "late"> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      if (ms !== null) timer = setTimeout(resolve, ms, "late");
    });
    try {
      return await Promise.race([happening, death.then(() => "dead" as const), late]);
    } finally {
      clearTimeout(timer);
    }
  };

  const causeOf = ({ code, signal, words }: Death): Cause => {
    if (words.includes(OUT_OF_MEMORY_MARK) || HEAP_FULL.test(words)) return outOfMemory(limits.megabytes);
    return crashed(signal ?? (code === null ? words.trim() : String(code)));
  };

  const buried = async (task: Task, late: boolean): Promise<Handled> => {
    child.kill("SIGKILL");
    const how = await death;
    const cause = late ? timedOut(limits.seconds) : causeOf(how);
    return { result: { failure: { ...cause, path: task.path }, sha256: null }, alive: false, memory: 0 };
  };

  return {
    run: async (task, onProgress) => {
      if ((await within(START_MS, ready)) !== undefined) return buried(task, false);
      const answer = new Promise<Handled>((resolve) => {
        hear = (message) => {
          if (message.kind === "progress") onProgress(message.progress);
          if (message.kind === "result") resolve({ result: message.result, alive: true, memory: message.memory });
        };
      });
      child.send(task, () => {});
      const handled = await within(limits.seconds === null ? null : limits.seconds * 1000, answer);
      return typeof handled === "object" ? handled : buried(task, handled === "late");
    },
    isDead: () => dead,
    end: () => {
      child.kill("SIGKILL");
    },
  };
};
