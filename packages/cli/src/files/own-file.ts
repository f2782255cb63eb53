import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, unlinkSync } from "node:fs";

/** Something that stands where a file of ours belongs: a link, a pipe, a device, a folder. The message is its path. */
export class NoOwnFile extends Error {
  override readonly name = "NoOwnFile";
}

/** Windows knows no such flag, and its links need a privilege to be made. */
const NO_FOLLOW = (constants as { readonly O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0;
const NO_WAIT = (constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0;

/** Flags to read with that wait for no pipe. */
export const READ_AT_ONCE = constants.O_RDONLY | NO_WAIT;

/** Configurations and baselines are shorter, in bytes. */
const MOST_SMALL = 16 * 1024 * 1024;

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

/** What stands at a path, a link as itself; null where nothing does. */
export const standsAt = (path: string): "file" | "other" | null => {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : found.isFile() ? "file" : "other";
};

/**
 * Opens a file that is there, following no link and waiting for no pipe.
 * @throws {NoOwnFile} where it is no file
 */
export const openOwnFile = (path: string, write = false): number => {
  let descriptor: number;
  try {
    descriptor = openSync(path, (write ? constants.O_RDWR | NO_WAIT : READ_AT_ONCE) | NO_FOLLOW);
  } catch (error) {
    if (["ELOOP", "EMLINK", "EISDIR", "ENXIO"].includes(codeOf(error))) throw new NoOwnFile(path);
    throw error;
  }
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw new NoOwnFile(path);
};

/**
 * Opens a file that somebody named, links followed, waiting for no pipe.
 * @throws {NoOwnFile} where it is no file
 */
export const openNamedFile = (path: string): number => {
  const descriptor = openSync(path, READ_AT_ONCE);
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw new NoOwnFile(path);
};

/**
 * The text of a small file that somebody named.
 * @throws {NoOwnFile} where it is no file, or longer than any such file is
 */
export const readSmallFile = (path: string): string => {
  const descriptor = openNamedFile(path);
  try {
    if (fstatSync(descriptor).size > MOST_SMALL) throw new NoOwnFile(path);
    return readFileSync(descriptor, "utf8");
  } finally {
    closeSync(descriptor);
  }
};

/** Makes a file that must not be there yet, not as a link either. */
export const makeOwnFile = (path: string, mode = 0o666): number => openSync(path, "wx+", mode);

/** Makes a file in the place of one that an earlier run left; a link there is taken away, what it leads to stays. */
export const makeAnew = (path: string, mode?: number): number => {
  if (standsAt(path) !== null) unlinkSync(path);
  return makeOwnFile(path, mode);
};
