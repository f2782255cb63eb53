import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TrialEnd, TrialInput } from "./trial.ts";

export interface TrialLimits {
  /** Of the processor, where the system tells them: a loaded machine is slow, not wrong. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** What only waits, and takes no seconds of the processor, is ended after this many times as long. */
const PATIENCE = 20;

/** Inputs that a process tries before it is replaced, so that leaks of a library do not add up to a false alarm. */
const INPUTS_A_PROCESS = 400;

const start = (limits: TrialLimits): ChildProcess =>
  fork(fileURLToPath(new URL("trial.ts", import.meta.url)), [], {
    execArgv: [
      "--conditions=@doichieu/source",
      "--no-warnings",
      `--max-old-space-size=${Math.round(limits.megabytes / 2)}`,
    ],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });

/** Resident megabytes of a process; 0 where the system does not tell. */
const megabytesOf = (pid: number): number => {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * 4096) / 2 ** 20;
  } catch {
    return 0;
  }
};

/** Clock ticks a second, as Linux tells times of a process. */
const TICKS = 100;

/** Seconds of the processor that a process has taken; null where the system does not tell. */
const secondsOf = (pid: number): number | null => {
  try {
    // The name, in brackets, may hold anything; the times are the 12th and 13th field behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return null;
  }
};

/** A process that tries inputs and is killed and replaced when one takes too long or too much memory. */
export class TrialProcess {
  private child: ChildProcess | null = null;
  private tried = 0;
  private readonly limits: TrialLimits;

  constructor(limits: TrialLimits) {
    this.limits = limits;
  }

  end(): void {
    this.child?.kill("SIGKILL");
    this.child = null;
    this.tried = 0;
  }

  try(input: TrialInput): Promise<TrialEnd> {
    if (this.tried++ >= INPUTS_A_PROCESS) this.end();
    const child = (this.child ??= start(this.limits));
    let said = "";
    return new Promise((resolve) => {
      const began = performance.now();
      const before = secondsOf(child.pid ?? 0);
      const settle = (end: TrialEnd): void => {
        clearInterval(watch);
        child.removeAllListeners();
        child.stderr?.removeAllListeners();
        resolve(end);
      };
      const fail = (why: string): void => {
        this.end();
        settle({ outcome: "broken", broken: [why], milliseconds: performance.now() - began });
      };
      const watch = setInterval(() => {
        const waited = (performance.now() - began) / 1000;
        const now = secondsOf(child.pid ?? 0);
        const taken = now === null || before === null ? waited : now - before;
        if (taken > this.limits.seconds || waited > this.limits.seconds * PATIENCE)
          fail(`takes more than ${this.limits.seconds} s`);
        else if (megabytesOf(child.pid ?? 0) > this.limits.megabytes)
          fail(`takes more than ${this.limits.megabytes} MB`);
      }, 100);
      child.stderr?.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
      child.on("message", (end: TrialEnd) => settle(end));
      child.on("exit", (code, signal) => fail(`the process ended: ${code ?? signal}\n${said}`));
      child.send(input);
    });
  }
}
