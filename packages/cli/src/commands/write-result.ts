import { createReadStream } from "node:fs";
import { mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Messages } from "../terminal/messages.ts";
import type { RenderedFile } from "../renderers/renderer.ts";
import type { Io } from "../terminal/io.ts";
import { UsageError } from "../terminal/usage-error.ts";

type Pieces = Iterable<string> | AsyncIterable<string>;

/** A result that waits to be printed or written. */
export interface Result {
  /** Extension of a file that holds it, without the dot. */
  readonly extension: string;
  readonly text: () => Pieces;
  /** The result as a folder of files, where it can be one. */
  readonly folder?: () => Iterable<RenderedFile>;
  /** Asked when the last piece is out: whether it is whole, so that it may take the place of an older one. */
  readonly complete?: () => boolean;
}

/** What became of the file: a result equal to what is there leaves it alone. */
type Written = "written" | "unchanged" | "incomplete";

/** Pieces are small; one write for each would be slow. */
const CHUNK = 64 * 1024;

const sameContent = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => null)));
  if (!a?.isFile() || !b?.isFile() || a.size !== b.size) return false;
  const others = createReadStream(other, { highWaterMark: CHUNK })[Symbol.asyncIterator]();
  for await (const chunk of createReadStream(one, { highWaterMark: CHUNK })) {
    const next = await others.next();
    if (next.done || !(chunk as Buffer).equals(next.value as Buffer)) return false;
  }
  return true;
};

const writePieces = async (file: string, content: Pieces): Promise<void> => {
  const handle = await open(file, "w");
  try {
    let waiting = "";
    for await (const piece of content) {
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

/** Writes beside the file and renames: whoever looks sees the old result or the new one, never half of one. */
const replaceFile = async (file: string, { text, complete }: Pick<Result, "text" | "complete">): Promise<Written> => {
  const there = await stat(file).catch(() => null);
  // A device or a pipe takes what comes.
  if (there && !there.isFile()) {
    await writePieces(file, text());
    return "written";
  }
  const target = there ? await realpath(file) : file;
  const beside = `${target}.partial`;
  await writePieces(beside, text());
  const written =
    complete && !complete() ? "incomplete" : (await sameContent(beside, target)) ? "unchanged" : "written";
  if (written === "written") await rename(beside, target);
  else await rm(beside, { force: true });
  return written;
};

/** Writes a result to a file, the folders above it made where they are missing. */
const writeFileOf = async (
  file: string,
  result: Pick<Result, "text" | "complete">,
  messages: Messages,
): Promise<Written> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    return await replaceFile(file, result);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw new UsageError(messages.usage.outNotWritten(file, cause));
  }
};

/** Whether a path means a folder: it is one, or it is written as one. */
export const meansFolder = async (path: string, cwd: string): Promise<boolean> => {
  if (/[/\\]$/u.test(path)) return true;
  return (await stat(resolve(cwd, path)).catch(() => null))?.isDirectory() ?? false;
};

/** Prints a result, or writes it where `--out` says: a file, or a folder of files where the format can be one. */
export const writeResult = async (
  result: Result,
  io: Io,
  messages: Messages,
  out: string | undefined,
): Promise<Written> => {
  if (out === undefined) {
    for await (const piece of result.text()) await io.stdout.write(piece);
    return "written";
  }
  const target = resolve(io.cwd, out);
  if (!(await meansFolder(out, io.cwd))) return writeFileOf(target, result, messages);
  if (!result.folder) return writeFileOf(join(target, `doichieu.${result.extension}`), result, messages);
  for (const { path, content } of result.folder())
    await writeFileOf(join(target, path), { text: () => content }, messages);
  return "written";
};
