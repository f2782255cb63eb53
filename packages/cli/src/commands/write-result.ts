import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { AuditOutput } from "@doichieu/metrics";
import type { RenderContext, Renderer } from "../renderers/renderer.ts";
import type { RendererEntry } from "../renderers/index.ts";
import type { Io } from "../terminal/io.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** Writes text to a file, the folders above it made where they are missing. */
export const writeOut = async (file: string, content: Iterable<string>, context: Pick<RenderContext, "messages">) => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, "utf8");
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new UsageError(context.messages.usage.outNotWritten(file, cause));
  }
};

const isFolder = async (path: string): Promise<boolean> => {
  if (/[/\\]$/u.test(path)) return true;
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
};

/** Prints a result, or writes it where `--out` says: a file, or a folder of files where the format can be one. */
export const writeResult = async (
  output: AuditOutput,
  entry: RendererEntry,
  renderer: Renderer,
  context: RenderContext,
  io: Io,
  out: string | undefined,
): Promise<void> => {
  if (out === undefined) {
    for (const piece of renderer.render(output, context)) await io.stdout.write(piece);
    return;
  }
  const target = resolve(io.cwd, out);
  const folder = (await isFolder(out)) || (await isFolder(target));
  if (!folder) return writeOut(target, renderer.render(output, context), context);
  if (!renderer.renderFolder)
    return writeOut(join(target, `doichieu.${entry.extension}`), renderer.render(output, context), context);
  for (const { path, content } of renderer.renderFolder(output, context))
    await writeOut(join(target, path), content, context);
};
