import { closeSync, readFileSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { atExit } from "./at-exit.ts";
import { makeOwnFile, openOwnFile } from "./own-file.ts";

/** Who holds a lock, as the lock itself says. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When that process began, as its system counts; null where it does not say. A number of a process is used again. */
  readonly born: string | null;
  /** When the lock was taken, ISO 8601. */
  readonly since: string;
}

/** Another run holds the lock. */
export class InUse extends Error {
  override readonly name = "InUse";
  readonly holder: Holder;

  constructor(file: string, holder: Holder) {
    super(file);
    this.holder = holder;
  }
}

export interface Lock {
  /** Whose lock was found and taken over, because that process is gone; null for none. */
  readonly stale: Holder | null;
  readonly release: () => void;
}

/** A lock that says nothing may have just been made; after so long nobody is about to write it any more. */
const SILENT_MS = 10_000;
const MOST_BYTES = 4096;

const is = (error: unknown, code: string): boolean => error instanceof Error && "code" in error && error.code === code;

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
    return is(error, "EPERM");
  }
};

const read = (file: string): string => {
  const descriptor = openOwnFile(file);
  try {
    const bytes = Buffer.alloc(MOST_BYTES);
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, MOST_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
};

const holderOf = (text: string): Holder | null => {
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
const holds = ({ pid, host, born }: Holder): boolean => {
  if (host !== hostname()) return true;
  if (!isAlive(pid)) return false;
  const now = bornOf(pid);
  return born === null || now === null ? pid !== process.pid : born === now;
};

const take = (file: string): (() => void) => {
  const descriptor = makeOwnFile(file, 0o600);
  const remove = (): void => rmSync(file, { force: true });
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    born: bornOf(process.pid),
    since: new Date().toISOString(),
  };
  try {
    writeSync(descriptor, JSON.stringify(own));
  } catch (error) {
    remove();
    throw error;
  } finally {
    closeSync(descriptor);
  }
  const called = atExit(remove);
  return () => {
    called();
    remove();
  };
};

const NOBODY: Holder = { pid: 0, host: "", born: null, since: "" };

/** Takes a lock away that nobody holds, and tells whose it was. */
const clearStale = (file: string): Holder | null => {
  const text = read(file);
  const holder = holderOf(text);
  if (holder && holds(holder)) throw new InUse(file, holder);
  if (!holder && Date.now() - statSync(file).mtimeMs < SILENT_MS) throw new InUse(file, NOBODY);
  // Another run may have been quicker, and this be its lock: only what was judged is taken away.
  const aside = `${file}.${process.pid}`;
  renameSync(file, aside);
  if (read(aside) !== text) {
    renameSync(aside, file);
    throw new InUse(file, holderOf(read(file)) ?? NOBODY);
  }
  rmSync(aside);
  return holder;
};

/**
 * Makes this process the only one that holds a lock, until it is released or the process ends. The lock of a process
 * that is gone counts for nothing; that it was there is told.
 *
 * @throws {InUse} where another process holds it
 * @throws {NoOwnFile} where something else stands in its place
 */
export const lockFile = (file: string): Lock => {
  let stale: Holder | null = null;
  for (let tries = 0; ; tries++)
    try {
      return { stale, release: take(file) };
    } catch (error) {
      if (!is(error, "EEXIST") || tries > 2) throw error;
      try {
        stale = clearStale(file) ?? stale;
      } catch (gone) {
        // Its holder let go of it just now.
        if (!is(gone, "ENOENT")) throw gone;
      }
    }
};
