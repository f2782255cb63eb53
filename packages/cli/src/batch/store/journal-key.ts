import { createHash, randomBytes } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, readSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { makeAnew, openOwnFile } from "../../files/own-file.ts";

type Env = Readonly<Record<string, string | undefined>>;

const LENGTH = 32;

/** Where what belongs to the user, and not to a folder of reports, is kept between runs. */
const stateFolder = (env: Env): string => {
  const told = process.platform === "win32" ? env["LOCALAPPDATA"] : env["XDG_STATE_HOME"];
  if (told !== undefined && isAbsolute(told)) return join(told, "doichieu");
  return join(homedir(), process.platform === "win32" ? "AppData/Local/doichieu" : ".local/state/doichieu");
};

const readKey = (file: string): Buffer | null => {
  let descriptor: number;
  try {
    descriptor = openOwnFile(file);
  } catch {
    return null;
  }
  try {
    const { mode, uid } = fstatSync(descriptor);
    // A key that others can read or have put there proves nothing.
    if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o077) !== 0)) return null;
    const key = Buffer.alloc(LENGTH);
    return readSync(descriptor, key, 0, LENGTH, 0) === LENGTH ? key : null;
  } finally {
    closeSync(descriptor);
  }
};

const makeKey = (folder: string, file: string): Buffer => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = randomBytes(LENGTH);
  const beside = `${file}.${process.pid}`;
  const descriptor = makeAnew(beside, 0o600);
  try {
    writeFileSync(descriptor, key);
  } finally {
    closeSync(descriptor);
  }
  renameSync(beside, file);
  return key;
};

/**
 * The key that tells this user's journals from all others: drawn once and kept where the user's other state is, or
 * made of what `DOICHIEU_JOURNAL_KEY` says, for runs that go on on another machine. Where nothing can be kept, a key for
 * this run alone: its journal is read by nobody, and `notKept` is told where and why.
 */
export const journalKey = (env: Env, notKept: (file: string, error: unknown) => void): Buffer => {
  const told = env["DOICHIEU_JOURNAL_KEY"];
  if (told) return createHash("sha256").update(told).digest();
  const folder = stateFolder(env);
  const file = join(folder, "journal-key");
  try {
    return readKey(file) ?? makeKey(folder, file);
  } catch (error) {
    notKept(file, error);
    return randomBytes(LENGTH);
  }
};
