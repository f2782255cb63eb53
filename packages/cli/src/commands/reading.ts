import { resolve } from "node:path";
import { type AuditRun, openRun, type RunOptions } from "../batch/audit-run.ts";
import { parseShard, type Shard } from "../batch/plan/shard.ts";
import { isPostgres } from "../export/target.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { Invocation } from "./command.ts";

export const jobsOf = ({ value, messages }: Invocation): number | undefined => {
  const text = value("jobs");
  if (text === undefined) return undefined;
  if (!/^[1-9]\d?$/u.test(text)) throw new UsageError(messages.usage.noNumber("--jobs", text));
  return Number(text);
};

export const limitOf = (
  { value, messages }: Invocation,
  name: "timeout" | "max-memory" | "max-pages",
): number | undefined => {
  const text = value(name);
  if (text === undefined) return undefined;
  const whole = name === "timeout" ? /^\d{1,6}(\.\d+)?$/u : /^\d{1,7}$/u;
  if (!whole.test(text)) throw new UsageError(messages.usage.noLimit(`--${name}`, text));
  return Number(text);
};

/** Most pages that a file may have, as the call asks; null where it does not. */
export const maxPagesOf = (invocation: Invocation): number | null => limitOf(invocation, "max-pages") || null;

/** The part of the files that the call asks for; null for all of them. */
export const shardOf = ({ value, messages }: Invocation): Shard | null => {
  const text = value("shard");
  if (text === undefined) return null;
  const shard = parseShard(text);
  if (shard === null) throw new UsageError(messages.usage.noShard(text));
  return shard;
};

/** Where the journal lies: as told, or beside the result. */
const journalOf = ({ flag, value, messages, io }: Invocation): string | null => {
  const told = value("journal");
  if (told !== undefined) return resolve(io.cwd, told);
  if (!flag("resume")) return null;
  const result = value("out") ?? value("to");
  if (result === undefined || isPostgres(result)) throw new UsageError(messages.usage.journalNowhere);
  return `${resolve(io.cwd, result)}.doichieu`;
};

/** The file that the result is written to, as far as the call says. */
const outputOf = ({ value, io }: Invocation): string | null => {
  const told = value("out") ?? value("to");
  return told === undefined || isPostgres(told) ? null : resolve(io.cwd, told);
};

/** What only some commands ask of a run. */
type MoreOfRun = Pick<RunOptions, "adjustment" | "each">;

/** Begins to read and audit what a command's operands name, with the options that all such commands share. */
const openReading = (invocation: Invocation, more: MoreOfRun): Promise<AuditRun> => {
  const { value, flag, messages } = invocation;
  const filesFrom = value("files-from");
  if (flag("null") && filesFrom === undefined) throw new UsageError(messages.usage.nullAlone);
  return openRun({
    operands: invocation.positionals,
    filesFrom,
    nullSeparated: flag("null"),
    io: invocation.io,
    lang: invocation.lang,
    messages,
    configOf: invocation.configOf,
    ocr: flag("ocr"),
    quiet: flag("quiet"),
    jobs: jobsOf(invocation),
    limits: {
      seconds: limitOf(invocation, "timeout"),
      megabytes: limitOf(invocation, "max-memory"),
      pages: limitOf(invocation, "max-pages"),
    },
    stdinName: value("stdin-name"),
    shard: shardOf(invocation),
    journal: journalOf(invocation),
    output: outputOf(invocation),
    ...more,
  });
};

/** Runs something with a run that is closed afterwards, however it ends. */
export const withReading = async <Result>(
  invocation: Invocation,
  use: (run: AuditRun) => Promise<Result>,
  more: MoreOfRun = {},
): Promise<Result> => {
  const run = await openReading(invocation, more);
  try {
    return await use(run);
  } finally {
    run.close();
  }
};
