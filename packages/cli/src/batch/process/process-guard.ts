import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { OUT_OF_MEMORY_MARK } from "./limit-failures.ts";

/** What the guard of a process is told. */
export interface GuardData {
  /** The process that reads for. */
  readonly parent: number;
  /** Resident memory that must not be passed, in megabytes; null for any. */
  readonly megabytes: number | null;
}

const EVERY_MS = 50;
const STANDARD_ERROR = 2;

const { parent, megabytes } = workerData as GuardData;
const most = megabytes === null ? Number.POSITIVE_INFINITY : megabytes * 1024 * 1024;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const end = (): void => {
  process.kill(process.pid, "SIGKILL");
};

/**
 * A thread that watches its own process, and is not held up by what the process is busy with: memory is counted as
 * the system counts it (pictures and file contents lie outside of V8's heap, where no flag of Node limits them), and
 * a process whose parent is gone ends, in an endless loop too.
 */
const look = (): void => {
  if (process.ppid !== parent || !isAlive(parent)) end();
  if (process.memoryUsage.rss() <= most) return;
  writeSync(STANDARD_ERROR, `\n${OUT_OF_MEMORY_MARK}\n`);
  end();
};

look();
setInterval(look, EVERY_MS);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
parentPort?.postMessage("watching");
