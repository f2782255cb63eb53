/** The command in a group of processes of its own, so that whatever it leaves behind is seen. Linux only. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { watchMemory } from "./peak-memory.ts";

const root = new URL("..", import.meta.url).pathname;
/** The build where there is one, as users run it; without, the sources. */
const BUILT = join(root, "packages/cli/dist/bin.js");
const COMMAND: readonly string[] = existsSync(BUILT)
  ? [BUILT]
  : ["--conditions=@doichieu/source", "--no-warnings", join(root, "packages/cli/src/bin.ts")];

/** What still runs of a group a second after its leader ended is left behind. */
const GRACE_MS = 1000;
/** Looking at all processes of a machine takes its time: of long runs, not more often. */
const LOOK_MS = 200;

export interface Call {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What a shell does before it becomes the command: "ulimit -f 64". */
  readonly before?: string;
  /** Told the process when it is started; may send it signals. */
  readonly started?: (pid: number) => void;
}

export interface Ended {
  readonly code: number | null;
  /** What it told on standard error. */
  readonly err: string;
  readonly seconds: number;
  /** Processes of its group that are there a second after its end. */
  readonly left: number;
  /** All its processes together, at the worst moment. */
  readonly peakMegabytes: number;
}

/** Processes of a group that run; one that only waits to be buried does not. */
export const membersOf = (group: number): readonly number[] =>
  readdirSync("/proc")
    .filter((entry) => /^\d+$/u.test(entry))
    .map(Number)
    .filter((pid) => {
      try {
        // "pid (name) state parent group …": the name may hold spaces and brackets.
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        const [state, , itsGroup] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return state !== "Z" && Number(itsGroup) === group;
      } catch {
        return false;
      }
    });

const leftOf = async (group: number): Promise<number> => {
  const since = performance.now();
  while (membersOf(group).length > 0 && performance.now() - since < GRACE_MS) await wait(20);
  return membersOf(group).length;
};

/** Runs the command and waits for its end, and for that of all that it started. */
export const command = async (argv: readonly string[], { cwd, env, before, started }: Call): Promise<Ended> => {
  const words = [process.execPath, ...COMMAND, ...argv];
  const [program = "", ...rest] = before === undefined ? words : ["sh", "-c", `${before}; exec "$@"`, "sh", ...words];
  const since = performance.now();
  const child = spawn(program, rest, {
    cwd,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  const pid = child.pid as number;
  const memory = watchMemory(pid, LOOK_MS);
  started?.(pid);
  let err = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const [code] = (await once(child, "exit")) as [number | null];
  const seconds = (performance.now() - since) / 1000;
  const left = await leftOf(pid);
  return { code, err, seconds, left, peakMegabytes: memory.stop() };
};
