import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** Who holds a lock, as the lock itself says. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When that process began, as its system counts; null where it does not say. A number of a process is used again. */
  readonly born: string | null;
  /** When the lock was taken, ISO 8601. */
  readonly since: string;
}

const bornOf = (pid: number): string | null => {
  try {
    // The 22nd field of Linux's list; the name of the program before it may hold anything, but ends at the last bracket.
    const told = readFileSync(`/proc/${pid}/stat`, "utf8");
    return told.slice(told.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's is one too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** This process, as a lock of it tells. */
export const thisProcess = (): Holder => ({
  pid: process.pid,
  host: hostname(),
  born: bornOf(process.pid),
  since: new Date().toISOString(),
});

/** The holder that a lock tells; null for what no lock of ours says. */
export const holderOf = (text: string): Holder | null => {
  try {
    const told = JSON.parse(text) as Partial<Holder>;
    const { pid, host, born, since } = told;
    if (!Number.isSafeInteger(pid) || (pid ?? 0) <= 0) return null;
    return {
      pid: pid as number,
      host: typeof host === "string" ? host.slice(0, 200) : "",
      born: typeof born === "string" ? born : null,
      since: typeof since === "string" ? since.slice(0, 40) : "",
    };
  } catch {
    return null;
  }
};

/** Whether a holder is still at work; one on another machine cannot be asked, and counts as being so. */
export const holds = ({ pid, host, born }: Holder): boolean => {
  if (host !== hostname()) return true;
  if (!isAlive(pid)) return false;
  const now = bornOf(pid);
  return born === null || now === null ? pid !== process.pid : born === now;
};
