import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Messages } from "../terminal/messages.ts";
import type { RenderedFile } from "../renderers/renderer.ts";
import type { Io } from "../terminal/io.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** A result that waits to be printed or written. */
export interface Result {
  /** Extension of a file that holds it, without the dot. */
  readonly extension: string;
  readonly text: () => Iterable<string>;
  /** The result as a folder of files, where it can be one. */
  readonly folder?: () => Iterable<RenderedFile>;
}

/** Writes text to a file, the folders above it made where they are missing. */
const writeText = async (file: string, content: Iterable<string>, messages: Messages): Promise<void> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, "utf8");
  } catch (error) {
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
export const writeResult = async (result: Result, io: Io, messages: Messages, out: string | undefined) => {
  if (out === undefined) {
    for (const piece of result.text()) await io.stdout.write(piece);
    return;
  }
  const target = resolve(io.cwd, out);
  if (!(await meansFolder(out, io.cwd))) return writeText(target, result.text(), messages);
  if (!result.folder) return writeText(join(target, `doichieu.${result.extension}`), result.text(), messages);
  for (const { path, content } of result.folder()) await writeText(join(target, path), content, messages);
};
