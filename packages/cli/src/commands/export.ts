import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { obstacleText } from "../files/obstacle-text.ts";
import { pathBelow } from "../files/path-below.ts";
import { tellStale } from "../files/tell-stale.ts";
import { exportTables } from "../export/index.ts";
import { ForeignDataError } from "../export/foreign-data-error.ts";
import { withoutPassword } from "../export/postgres/address.ts";
import { PostgresError } from "../export/postgres/postgres-error.ts";
import { formatOf, isPostgres, type ExportFormat, type TargetFormat } from "../export/target.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLine } from "../terminal/visible.ts";
import { acceptedOf } from "./accepted.ts";
import { documentPathIn } from "./document-path.ts";
import type { Invocation, Run } from "./command.ts";
import { shardOf, withReading } from "./reading.ts";

/** Whether a file of a data set is there no longer, where it lies below what this call names. */
const goneBelow = (cwd: string, operands: readonly string[]): ((path: string) => boolean) => {
  const folder = realpathSync(cwd);
  const named = operands.map((operand) => {
    const path = resolve(folder, operand);
    return existsSync(path) ? realpathSync(path) : path;
  });
  return (path) => {
    const file = resolve(folder, path);
    return named.some((below) => pathBelow(below, file) !== null) && !existsSync(file);
  };
};

/** Where a call writes to, and how that is shown: an address without its password. */
const targetOf = (
  to: string,
  { io, messages, value }: Invocation,
): { readonly target: string; readonly format: TargetFormat; readonly shown: string } => {
  const asked = value("format") as ExportFormat | undefined;
  if (isPostgres(to)) {
    const shown = withoutPassword(to);
    if (asked !== undefined) throw new UsageError(messages.export.formatOfAddress(shown));
    return { target: to, format: "postgres", shown };
  }
  const target = resolve(io.cwd, to);
  const format = asked ?? formatOf(/[/\\]$/.test(to) ? `${target}/` : target);
  if (format === null) throw new UsageError(messages.export.unknownTarget(to));
  return { target, format, shown: to };
};

/** Files that are told by name; of more, only how many they are. */
const MOST_TOLD = 20;

const tellGone = async ({ io, messages }: Invocation, gone: readonly string[], pruned: boolean): Promise<void> => {
  const { leftOut, moreLeftOut, notThere } = messages.export;
  const more = gone.length - MOST_TOLD;
  const told = pruned
    ? [...gone.slice(0, MOST_TOLD).map(leftOut), ...(more > 0 ? [moreLeftOut(more)] : [])]
    : [notThere(gone.length)];
  if (gone.length > 0) for (const line of told) await io.stderr.write(`doichieu: ${visibleLine(line)}\n`);
};

/** The command that writes the same reports to a place of its own, beside one that cannot be continued; null on a server. */
const anewCommand = (paths: readonly string[], to: string, format: string): string | null => {
  if (format === "postgres") return null;
  const fresh = to.replace(/[\\/]+$/u, "").replace(/(\.[^.\\/]+)?$/u, "-2$1");
  const told = [...paths, "--to", fresh, ...(format === "sqlite" ? [] : ["--format", format])];
  return `doichieu export ${told.map((word) => (/\s/u.test(word) ? `"${word}"` : word)).join(" ")}`;
};

/** `doichieu export PATH… --to FILE|FOLDER|URL` */
export const run: Run = async (invocation) => {
  const { io, messages, positionals, flag } = invocation;
  const to = invocation.value("to");
  if (to === undefined) throw new UsageError(messages.export.missingTarget);
  const { target, format, shown } = targetOf(to, invocation);
  const prune = flag("prune");
  const accepted = await acceptedOf(invocation);
  return withReading(invocation, async (reading) => {
    const { output, end } = await reading.all();
    // An interrupted run has read a part of the files: writing it would pass for the whole.
    if (!end.complete) return 2;
    try {
      const options = {
        ...accepted,
        pathOf: documentPathIn(io.cwd),
        auditedAt: io.now().toISOString(),
        isGone: goneBelow(io.cwd, positionals),
        prune,
        part: shardOf(invocation) !== null,
      };
      const merged = await exportTables(target, format, output, options, tellStale(io, messages));
      await tellGone(invocation, merged.gone, prune);
      await io.stdout.write(
        `${messages.export.written(shown, { ...merged, pruned: prune ? merged.gone.length : 0 })}\n`,
      );
    } catch (error) {
      if (error instanceof ForeignDataError)
        throw new UsageError(messages.export.foreign(shown, error.message, anewCommand(positionals, to, format)));
      if (error instanceof PostgresError)
        throw new UsageError(messages.export.postgres(shown, error.trouble, error.message));
      throw new UsageError(messages.usage.outNotWritten(shown, obstacleText(error, messages)));
    }
    return end.unread > 0 ? 2 : 0;
  });
};
