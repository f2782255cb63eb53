import type { SourceText } from "@doichieu/parser";
import type { PageImage } from "@doichieu/parser/internal";
import { drawReport, readReport } from "@doichieu/parser/reader";
import { readFile } from "../batch/task/audit-file.ts";
import { discover } from "../batch/plan/discover.ts";
import { errorRecord, failureOf, type InputFailure, isUnread } from "../batch/result/input-error.ts";
import { readStdin } from "../batch/plan/read-stdin.ts";
import { wantedBy } from "../batch/plan/wanted.ts";
import type { Invocation } from "../commands/command.ts";
import { progressOn } from "../terminal/progress.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLine } from "../terminal/visible.ts";

/** A report as its reader made it. */
export interface ReadSource {
  readonly path: string;
  readonly source: SourceText;
  /** What its pages look like; empty where that was not asked for or cannot be drawn. */
  readonly images: readonly PageImage[];
}

export interface ReadSources {
  readonly sources: readonly ReadSource[];
  /** Whether every input could be read. */
  readonly complete: boolean;
}

/** Reads what a command's operands name, one after the other, and audits none of it. What fails is told on stderr. */
export const readSources = async (invocation: Invocation, withImages: boolean): Promise<ReadSources> => {
  const { io, messages, positionals, configOf } = invocation;
  if (positionals.length === 0) throw new UsageError(messages.usage.missingPath);
  if (positionals.filter((operand) => operand === "-").length > 1) throw new UsageError(messages.usage.stdinTwice);
  const { inputs, failures } = await discover(positionals, io.cwd, wantedBy(configOf));
  const progress = progressOn(io, messages, inputs.length, invocation.flag("quiet"));
  let complete = true;
  const tell = async (failure: InputFailure): Promise<void> => {
    if (isUnread(failure)) complete = false;
    const { path, message, code } = errorRecord(failure, messages);
    await progress.end();
    await io.stderr.write(`doichieu: ${messages.usage.prefix}: ${visibleLine(`${path}: ${message} (${code})`)}\n`);
  };
  for (const failure of failures) await tell(failure);
  const sources: ReadSource[] = [];
  for (const { path: named, file } of inputs) {
    const path = file === null ? (invocation.value("stdin-name") ?? named) : named;
    progress.start(path);
    try {
      const bytes = file === null ? await readStdin(io.stdin) : await readFile(file);
      const source = await readReport(bytes, {
        ...(path === "-" ? {} : { name: path }),
        ocr: invocation.flag("ocr"),
        onProgress: progress.page,
        signal: io.signal,
      });
      let images: readonly PageImage[] = [];
      if (withImages)
        try {
          images = await drawReport(bytes, { signal: io.signal });
        } catch (error) {
          // The boxes say enough without the pictures.
          const { message } = errorRecord(failureOf(path, error), messages);
          await progress.end();
          await io.stderr.write(`doichieu: ${visibleLine(`${path}: ${messages.dump.noPictures(message)}`)}\n`);
        }
      sources.push({ path, source, images });
    } catch (error) {
      if (io.signal.aborted) throw error;
      await tell(failureOf(path, error));
    }
    progress.done();
  }
  await progress.end();
  return { sources, complete };
};
