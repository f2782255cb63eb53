import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const JOURNAL = ".doichieu-commit.json";
const STAGED = /^\.doichieu-.+\.new$/;

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

const rollForward = (folder: string): void => {
  const names = JSON.parse(readFileSync(join(folder, JOURNAL), "utf8")) as readonly string[];
  for (const name of names) {
    const staged = stagedPath(folder, name);
    if (existsSync(staged)) renameSync(staged, join(folder, name));
  }
  rmSync(join(folder, JOURNAL));
};

/** Finishes a commit that was interrupted, and clears away what was written before a commit began. */
export const recoverFolder = (folder: string): void => {
  if (existsSync(join(folder, JOURNAL))) rollForward(folder);
  for (const name of readdirSync(folder)) if (STAGED.test(name)) rmSync(join(folder, name));
};

/**
 * Gives the staged files their names, all or none: the list of them is written first (and takes its name in one
 * step), so that whoever comes after an interruption can finish.
 */
export const commitFiles = (folder: string, names: readonly string[]): void => {
  for (const name of names) sync(stagedPath(folder, name));
  const journal = stagedPath(folder, "journal");
  writeFileSync(journal, JSON.stringify(names));
  sync(journal);
  renameSync(journal, join(folder, JOURNAL));
  rollForward(folder);
};
