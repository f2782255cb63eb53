import { createReadStream, rmSync } from "node:fs";
import { type FileHandle, open, realpath, rename, rm, stat, unlink } from "node:fs/promises";
import { atExit } from "./at-exit.ts";
import { lockFile } from "./lock-file.ts";
import type { Holder } from "./lock-holder.ts";
import { standsAt } from "./own-file.ts";

/** A piece of a result: text, or bytes of a format that is no text. */
export type Piece = string | Uint8Array;

export type Pieces = Iterable<Piece> | AsyncIterable<Piece>;

/** What became of the file: a result equal to what is there leaves it alone. */
export type Written = "written" | "unchanged" | "incomplete";

export interface FileContent {
  readonly text: () => Pieces;
  /** Asked when the last piece is out: whether it is whole, so that it may take the place of an older one. */
  readonly complete?: () => boolean;
}

/** Pieces are small; one write for each would be slow. */
const CHUNK = 64 * 1024;

const sameContent = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => null)));
  if (!a?.isFile() || !b?.isFile() || a.size !== b.size) return false;
  const others = createReadStream(other, { highWaterMark: CHUNK });
  try {
    const next = others[Symbol.asyncIterator]();
    for await (const chunk of createReadStream(one, { highWaterMark: CHUNK })) {
      const { done, value } = await next.next();
      if (done || !(chunk as Buffer).equals(value as Buffer)) return false;
    }
    return true;
  } finally {
    // Not left open: it is about to be replaced.
    others.destroy();
  }
};

const writePieces = async (handle: FileHandle, content: Pieces): Promise<void> => {
  try {
    let waiting = "";
    for await (const piece of content) {
      if (typeof piece !== "string") {
        await handle.appendFile(waiting, "utf8");
        await handle.appendFile(piece);
        waiting = "";
        continue;
      }
      waiting += piece;
      if (waiting.length < CHUNK) continue;
      await handle.appendFile(waiting, "utf8");
      waiting = "";
    }
    await handle.appendFile(waiting, "utf8");
  } finally {
    await handle.close();
  }
};

/** Fills `beside` and has it take the place of `target`; what comes to no end is taken away again. */
const fillAndRename = async (beside: string, target: string, { text, complete }: FileContent): Promise<Written> => {
  // An earlier run that was killed left it. A link is taken away, what it leads to stays.
  if (standsAt(beside) !== null) await unlink(beside);
  const handle = await open(beside, "wx");
  const called = atExit(() => rmSync(beside, { force: true }));
  try {
    await writePieces(handle, text());
    if (complete && !complete()) return "incomplete";
    if (await sameContent(beside, target)) return "unchanged";
    await rename(beside, target);
    return "written";
  } finally {
    await rm(beside, { force: true });
    called();
  }
};

/**
 * Writes beside the file and renames: whoever looks sees the old result or the new one, never half of one. Only one run
 * at a time writes to a file.
 * @param tellStale told whose lock was found, where that run is gone
 * @throws {InUse} where another run writes to it
 */
export const replaceFile = async (
  file: string,
  content: FileContent,
  tellStale: (holder: Holder) => void,
): Promise<Written> => {
  const there = await stat(file).catch(() => null);
  // A device or a pipe takes what comes.
  if (there && !there.isFile()) {
    await writePieces(await open(file, "w"), content.text());
    return "written";
  }
  const target = there ? await realpath(file) : file;
  const lock = lockFile(`${target}.lock`);
  try {
    if (lock.stale) tellStale(lock.stale);
    return await fillAndRename(`${target}.partial`, target, content);
  } finally {
    lock.release();
  }
};
