import { mkdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { obstacleText } from "../files/obstacle-text.ts";
import type { Messages } from "../messages/index.ts";
import type { RenderedFile } from "../renderers/renderer.ts";
import type { Io } from "../terminal/io.ts";
import { inertJson } from "../terminal/visible.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { type FileContent, type Piece, type Pieces, replaceFile, type Written } from "../files/replace-file.ts";
import { tellStale } from "../files/tell-stale.ts";

/** A result that waits to be printed or written. */
export interface Result extends FileContent {
  /** Extension of a file that holds it, without the dot. */
  readonly extension: string;
  /** The result as a folder of files, where it can be one. */
  readonly folder?: () => Iterable<RenderedFile>;
}

/** Writes a result to a file, the folders above it made where they are missing. */
const writeFileOf = async (file: string, content: FileContent, io: Io, messages: Messages): Promise<Written> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    return await replaceFile(file, content, tellStale(io, messages));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(messages.usage.outNotWritten(file, obstacleText(error, messages)));
  }
};

const print = async ({ text }: FileContent, io: Io, messages: Messages): Promise<Written> => {
  for await (const piece of text())
    await io.stdout
      .write(typeof piece === "string" ? piece : new TextDecoder().decode(piece))
      .catch((error: unknown) => {
        throw new UsageError(messages.usage.outNotWritten("stdout", obstacleText(error, messages)));
      });
  return "written";
};

/** Whether a path means a folder: it is one, or it is written as one. */
export const meansFolder = async (path: string, cwd: string): Promise<boolean> => {
  if (/[/\\]$/u.test(path)) return true;
  return (await stat(resolve(cwd, path)).catch(() => null))?.isDirectory() ?? false;
};

/** Formats that are JSON: whoever looks at them sees texts of reports. */
const JSON_FORMATS: ReadonlySet<string> = new Set(["json", "ndjson", "sarif"]);

async function* inert(pieces: Pieces): AsyncGenerator<Piece> {
  for await (const piece of pieces) yield typeof piece === "string" ? inertJson(piece) : piece;
}

/** What became of a result, and the file in which it is, as the call would name it; the first of several. */
export interface Delivered {
  readonly written: Written;
  readonly path: string | null;
}

/** Prints a result, or writes it where `--out` says: a file, or a folder of files where the format can be one. */
export const writeResult = async (
  told: Result,
  io: Io,
  messages: Messages,
  out: string | undefined,
): Promise<Delivered> => {
  const result = JSON_FORMATS.has(told.extension) ? { ...told, text: () => inert(told.text()) } : told;
  if (out === undefined) return { written: await print(result, io, messages), path: null };
  const write = async (path: string, content: FileContent): Promise<Delivered> => ({
    written: await writeFileOf(resolve(io.cwd, path), content, io, messages),
    path,
  });
  if (!(await meansFolder(out, io.cwd))) return write(out, result);
  if (!result.folder) return write(join(out, `doichieu.${result.extension}`), result);
  let first: string | null = null;
  for (const { path, content } of result.folder()) {
    const file = join(out, path);
    first ??= file;
    await write(file, { text: () => content });
  }
  return { written: "written", path: first };
};
