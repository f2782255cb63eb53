import { closeSync, readSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { atExit } from "./at-exit.ts";
import { type Holder, holderOf, holds, thisProcess } from "./lock-holder.ts";
import { makeOwnFile, openOwnFile } from "./own-file.ts";

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

const read = (file: string): string => {
  const descriptor = openOwnFile(file);
  try {
    const bytes = Buffer.alloc(MOST_BYTES);
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, MOST_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
};

const take = (file: string): (() => void) => {
  const descriptor = makeOwnFile(file, 0o600);
  const remove = (): void => rmSync(file, { force: true });
  try {
    writeFileSync(descriptor, JSON.stringify(thisProcess()));
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
