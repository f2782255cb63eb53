import { closeSync, fsyncSync, openSync, readdirSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeAnew, NoOwnFile, openOwnFile, standsAt } from "../files/own-file.ts";
import { ForeignDataError } from "./foreign-data-error.ts";

const JOURNAL = ".doichieu-commit.json";
const STAGED = /^\.doichieu-.+\.new$/;
/** A list of our own names is shorter. */
const MOST_BYTES = 64 * 1024;

/** Where a file is written before it takes its name. */
export const stagedPath = (folder: string, name: string): string => join(folder, `.doichieu-${name}.new`);

const sync = (path: string): void => {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/**
 * The names that an interrupted commit still has to give. The folder may come from somebody else: a name that no
 * export of ours gives is refused, wherever it leads.
 */
const listedNames = (folder: string, ours: ReadonlySet<string>): readonly string[] => {
  const descriptor = openOwnFile(join(folder, JOURNAL));
  let listed: unknown;
  try {
    const bytes = Buffer.alloc(MOST_BYTES);
    listed = JSON.parse(bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, MOST_BYTES, 0)));
  } catch {
    throw new ForeignDataError(JOURNAL);
  } finally {
    closeSync(descriptor);
  }
  if (!Array.isArray(listed)) throw new ForeignDataError(JOURNAL);
  for (const name of listed)
    if (typeof name !== "string" || !ours.has(name)) throw new ForeignDataError(`${JOURNAL}: ${String(name)}`);
  return listed as string[];
};

const rollForward = (folder: string, names: readonly string[]): void => {
  for (const name of names) {
    const staged = stagedPath(folder, name);
    const stands = standsAt(staged);
    if (stands === "other") throw new ForeignDataError(staged);
    if (stands === "file") renameSync(staged, join(folder, name));
  }
  rmSync(join(folder, JOURNAL));
};

/**
 * Finishes a commit that was interrupted, and clears away what was written before a commit began.
 * @param ours every name that an export may give
 * @throws {ForeignDataError} where the folder holds a commit that is not ours
 */
export const recoverFolder = (folder: string, ours: ReadonlySet<string>): void => {
  try {
    if (standsAt(join(folder, JOURNAL)) !== null) rollForward(folder, listedNames(folder, ours));
  } catch (error) {
    if (error instanceof NoOwnFile) throw new ForeignDataError(JOURNAL);
    throw error;
  }
  for (const name of readdirSync(folder)) if (STAGED.test(name)) rmSync(join(folder, name), { recursive: true });
};

/**
 * Gives the staged files their names, all or none: the list of them is written first (and takes its name in one
 * step), so that whoever comes after an interruption can finish.
 */
export const commitFiles = (folder: string, names: readonly string[]): void => {
  for (const name of names) sync(stagedPath(folder, name));
  const journal = stagedPath(folder, "journal");
  const descriptor = makeAnew(journal);
  try {
    writeFileSync(descriptor, JSON.stringify(names));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(journal, join(folder, JOURNAL));
  rollForward(folder, names);
};
