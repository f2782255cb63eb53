import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { appendFile, type Stretch } from "./append-file.ts";
import type { InputFailure } from "./input-error.ts";
import { FolderInUse, lockFolder } from "./lock-folder.ts";
import type { PackedDocument } from "./packed-document.ts";

/** What is known of a file from an earlier run. */
export type Known =
  | { readonly stretch: Stretch; readonly failure?: never }
  | { readonly failure: Omit<InputFailure, "path">; readonly stretch?: never };

/** What was read so far, so that another run need not read it again. */
export interface Journal {
  readonly size: () => number;
  readonly find: (key: string) => Known | null;
  readonly addDocument: (key: string, path: string, packed: PackedDocument) => Stretch;
  readonly addFailure: (key: string, failure: InputFailure) => void;
  readonly read: (stretch: Stretch) => PackedDocument | null;
  readonly close: () => void;
}

export { FolderInUse };

/** A folder that holds something else, or another version's journal. */
export class JournalError extends Error {
  override readonly name = "JournalError";
}

interface Line {
  readonly key: string;
  readonly path: string;
  /** Where the document lies in the file of results, and the checksum of its bytes. */
  readonly at?: number;
  readonly size?: number;
  readonly crc?: number;
  readonly failure?: Omit<InputFailure, "path">;
}

const HEADER = '{"doichieuJournal":1}';
const ENTRIES_BETWEEN_SYNCS = 64;

/** Whole lines; what a killed run left unfinished at the end is cut off. */
const wholeLines = (file: string, descriptor: number): string[] => {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf("\n") + 1;
  ftruncateSync(descriptor, end);
  return bytes.toString("utf8", 0, end).split("\n").slice(0, -1);
};

const lineOf = (text: string): Line | null => {
  try {
    const line = JSON.parse(text) as Line;
    return typeof line.key === "string" ? line : null;
  } catch {
    // Half of a page that a power cut left: that file is read again.
    return null;
  }
};

/**
 * Opens the journal of a folder, or begins one. Results are appended to one file, and only then a line to the
 * other that says where: killed at any moment, the journal speaks of whole results alone. Both are flushed to the
 * disk now and then; what a power cut takes all the same is seen by its checksum and read again.
 *
 * @throws {JournalError} where another run is using it, or the folder holds something else
 */
export const openJournal = (folder: string): Journal => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  const file = join(folder, "journal.ndjson");
  const begun = existsSync(file);
  const lines = openSync(file, begun ? "r+" : "wx+", 0o600);
  const results = openSync(join(folder, "results"), existsSync(join(folder, "results")) ? "r+" : "wx+", 0o600);
  const packed = appendFile(results);
  const known = new Map<string, Line>();
  const [header, ...told] = begun ? wholeLines(file, lines) : [];
  if (header !== undefined && header !== HEADER) {
    closeSync(lines);
    closeSync(results);
    unlock();
    throw new JournalError(file);
  }
  for (const text of told) {
    const line = lineOf(text);
    if (line) known.set(line.key, line);
  }
  const journal = appendFile(lines);
  if (header === undefined) journal.append(Buffer.from(`${HEADER}\n`));
  let dirty = 0;
  const sync = (): void => {
    fsyncSync(results);
    fsyncSync(lines);
    dirty = 0;
  };
  const write = (line: Line): void => {
    journal.append(Buffer.from(`${JSON.stringify(line)}\n`));
    known.set(line.key, line);
    if (++dirty >= ENTRIES_BETWEEN_SYNCS) sync();
  };
  return {
    size: () => known.size,
    find: (key) => {
      const line = known.get(key);
      if (!line) return null;
      if (line.failure) return { failure: line.failure };
      const stretch = { at: line.at ?? 0, size: line.size ?? 0 };
      const bytes = packed.read(stretch);
      return bytes && crc32(bytes) === line.crc ? { stretch } : null;
    },
    addDocument: (key, path, bytes) => {
      const { at, size } = packed.append(bytes);
      write({ key, path, at, size, crc: crc32(bytes) });
      return { at, size };
    },
    addFailure: (key, { path, code, cause }) => write({ key, path, failure: { code, cause } }),
    read: packed.read,
    close: () => {
      sync();
      closeSync(lines);
      closeSync(results);
      unlock();
    },
  };
};
