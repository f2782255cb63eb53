import { closeSync, fstatSync, fsyncSync, ftruncateSync, lstatSync, mkdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { appendFile, type Stretch } from "./append-file.ts";
import type { InputFailure } from "../result/input-error.ts";
import { type Entry, entryOf, isSealed, type KeptFailure, lineOf, sealOf } from "./journal-entry.ts";
import { lockFile } from "../../files/lock-file.ts";
import type { Holder } from "../../files/lock-holder.ts";
import { makeOwnFile, openOwnFile, standsAt } from "../../files/own-file.ts";
import type { PackedDocument } from "../task/packed-document.ts";

/** What is known of a file from an earlier run. */
export type Known =
  | { readonly stretch: Stretch; readonly failure?: never }
  | { readonly failure: KeptFailure; readonly stretch?: never };

/** What was read so far, so that another run need not read it again. */
export interface Journal {
  readonly size: () => number;
  readonly find: (key: string) => Known | null;
  readonly addDocument: (key: string, path: string, packed: PackedDocument) => Stretch;
  readonly addFailure: (key: string, failure: InputFailure) => void;
  readonly read: (stretch: Stretch) => PackedDocument | null;
  /** Who left the journal locked, where that run is gone. */
  readonly stale: Holder | null;
  readonly close: () => void;
}

/** A folder that holds something else, or another version's journal, or that is not this user's alone. */
export class JournalError extends Error {
  override readonly name = "JournalError";
}

const HEADER = '{"doichieuJournal":2}';
const ENTRIES_BETWEEN_SYNCS = 64;
const CHUNK = 1024 * 1024;
/** No line of ours is longer: what is, is not looked at. */
const LONGEST_LINE = 128 * 1024;

/** Opens a file of the journal, or makes it; neither a link nor a pipe takes its place. */
const openPart = (file: string): number =>
  standsAt(file) === null ? makeOwnFile(file, 0o600) : openOwnFile(file, true);

/** Whole lines, as they are read; the offset behind the last of them is where the journal goes on. */
function* wholeLines(descriptor: number): Generator<{ readonly line: string; readonly end: number }> {
  const bytes = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  let at = 0;
  for (;;) {
    const got = readSync(descriptor, bytes, 0, CHUNK, at);
    if (got === 0) return;
    rest = Buffer.concat([rest, bytes.subarray(0, got)]);
    at += got;
    let from = 0;
    for (let to = rest.indexOf(10); to >= 0; to = rest.indexOf(10, from)) {
      if (to - from <= LONGEST_LINE) yield { line: rest.toString("utf8", from, to), end: at - rest.length + to + 1 };
      from = to + 1;
    }
    rest = rest.subarray(from);
    if (rest.length > CHUNK) rest = rest.subarray(-CHUNK);
  }
}

const isHalfHeader = (descriptor: number): boolean => {
  const bytes = Buffer.alloc(HEADER.length + 1);
  return HEADER.startsWith(bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, bytes.length, 0)));
};

/** Whether the folder is this user's, and nobody else may put anything into it. */
const isOwn = (folder: string): boolean => {
  const { mode, uid } = lstatSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o002) === 0);
};

/**
 * Opens the journal of a folder, or begins one. Results are appended to one file, and only then a line to the
 * other that says where: killed at any moment, the journal speaks of whole results alone. Both are flushed to the
 * disk now and then; what a power cut takes all the same is seen by its seal and read again. A result counts only where
 * its seal was made with this secret: what somebody else wrote is read again too.
 *
 * @throws {InUse} where another run is using it
 * @throws {NoOwnFile} where something else stands in the place of one of its files
 * @throws {JournalError} where the folder holds something else, which is left as it was
 */
export const openJournal = (folder: string, secret: Uint8Array): Journal => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOwn(folder)) throw new JournalError(folder);
  const { stale, release } = lockFile(join(folder, "lock"));
  const descriptors: number[] = [];
  const open = (name: string): number => {
    const descriptor = openPart(join(folder, name));
    descriptors.push(descriptor);
    return descriptor;
  };
  const close = (): void => {
    for (const descriptor of descriptors.splice(0)) closeSync(descriptor);
    release();
  };
  const known = new Map<string, Entry>();
  try {
    const lines = open("journal.ndjson");
    const begun = fstatSync(lines).size > 0;
    let end = 0;
    let headed = false;
    for (const { line, end: behind } of wholeLines(lines)) {
      if (!headed && line !== HEADER) break;
      headed = true;
      end = behind;
      const entry = entryOf(line);
      if (entry) known.set(entry.key, entry);
    }
    // A journal that was killed in its first breath has half a header at most.
    if (begun && !headed && !isHalfHeader(lines)) throw new JournalError(folder);
    const results = open("results");
    // Only now is it known to be ours: what a killed run left unfinished is cut off.
    ftruncateSync(lines, end);
    const packed = appendFile(results);
    const journal = appendFile(lines);
    if (!headed) journal.append(Buffer.from(`${HEADER}\n`));
    let dirty = 0;
    const sync = (): void => {
      fsyncSync(results);
      fsyncSync(lines);
      dirty = 0;
    };
    const write = (entry: Entry): void => {
      journal.append(Buffer.from(`${lineOf(entry)}\n`));
      known.set(entry.key, entry);
      if (++dirty >= ENTRIES_BETWEEN_SYNCS) sync();
    };
    return {
      size: () => known.size,
      stale,
      find: (key) => {
        const entry = known.get(key);
        if (!entry) return null;
        if ("failure" in entry) return isSealed(secret, entry, entry.failure) ? { failure: entry.failure } : null;
        const bytes = packed.read(entry.stretch);
        return bytes && isSealed(secret, entry, bytes) ? { stretch: entry.stretch } : null;
      },
      addDocument: (key, path, bytes) => {
        const stretch = packed.append(bytes);
        write({ key, path, seal: sealOf(secret, key, bytes), stretch });
        return stretch;
      },
      addFailure: (key, { path, code, cause }) => {
        const failure = { code, cause };
        write({ key, path, seal: sealOf(secret, key, failure), failure });
      },
      read: packed.read,
      close: () => {
        try {
          if (descriptors.length > 0) sync();
        } finally {
          packed.close();
          journal.close();
          close();
        }
      },
    };
  } catch (error) {
    close();
    throw error;
  }
};
