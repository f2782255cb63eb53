import { realpathSync } from "node:fs";
import { resolve, sep } from "node:path";
import { obstacleText } from "../files/obstacle-text.ts";
import { pathBelow } from "../files/path-below.ts";
import { tellStale } from "../files/tell-stale.ts";
import { exportTables } from "../export/index.ts";
import { ForeignDataError } from "../export/foreign-data-error.ts";
import { formatOf, type ExportFormat } from "../export/target.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { Run } from "./command.ts";
import { withReading } from "./reading.ts";

/**
 * What names a file in a data set, however it was called: its path below the working folder, or its whole path.
 * What is no file on disk (standard input) keeps the name that it was given.
 */
export const documentIdIn =
  (cwd: string) =>
  (path: string): string => {
    let file = resolve(cwd, path);
    try {
      file = realpathSync(file);
    } catch {
      return path;
    }
    const name = pathBelow(realpathSync(cwd), file) || file;
    return name.split(sep).join("/");
  };

/** `doichieu export PATH… --to FILE|FOLDER` */
export const run: Run = async (invocation) => {
  const { io, messages } = invocation;
  const to = invocation.value("to");
  if (to === undefined) throw new UsageError(messages.export.missingTarget);
  const target = resolve(io.cwd, to);
  const format =
    (invocation.value("format") as ExportFormat | undefined) ?? formatOf(/[/\\]$/.test(to) ? `${target}/` : target);
  if (format === null) throw new UsageError(messages.export.unknownTarget(to));
  return withReading(invocation, async (reading) => {
    const { output, end } = await reading.all();
    // An interrupted run has read a part of the files: writing it would pass for the whole.
    if (!end.complete) return 2;
    try {
      const merged = await exportTables(target, format, output, documentIdIn(io.cwd), tellStale(io, messages));
      await io.stdout.write(`${messages.export.written(to, merged)}\n`);
    } catch (error) {
      if (error instanceof ForeignDataError) throw new UsageError(messages.export.foreign(to, error.message));
      throw new UsageError(messages.usage.outNotWritten(to, obstacleText(error, messages)));
    }
    return end.unread > 0 ? 2 : 0;
  });
};
