import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { limitsOf } from "../batch/task/limits.ts";
import { jobsFor } from "../batch/process/runner.ts";
import { judge } from "../queue/judge.ts";
import { work } from "../queue/work.ts";
import { progressOn } from "../terminal/progress.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Invocation, Run } from "./command.ts";
import { factsOf, withQueue } from "./queue-of.ts";
import { jobsOf, limitOf } from "./reading.ts";

/** The folder of results, made where it is not there. */
const folderOf = async ({ io, messages, value }: Invocation): Promise<string | null> => {
  const told = value("out");
  if (told === undefined) return null;
  const folder = resolve(io.cwd, told);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(messages.usage.outNotWritten(told, error instanceof Error ? error.message : String(error)));
  }
  return folder;
};

/** `doichieu work --queue URL` */
export const run: Run = async (invocation) => {
  const { io, lang, messages, positionals, configOf, flag } = invocation;
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
  const asked = { seconds: limitOf(invocation, "timeout"), megabytes: limitOf(invocation, "max-memory") };
  const limits = limitsOf({ ...asked, pages: undefined }, false);
  const jobs = jobsFor(null, jobsOf(invocation));
  const folder = await folderOf(invocation);
  const facts = await factsOf(invocation);
  const rules = (await configOf(io.cwd))?.rules ?? {};
  return withQueue(invocation, true, async ({ engine, store, shown }) => {
    const progress = progressOn(io, messages, null, flag("quiet"));
    const tell = (line: string): void => {
      void progress.end().then(() => io.stderr.write(`doichieu: ${visibleLine(line)}\n`));
    };
    const count = await work(engine, store, {
      messages,
      jobs,
      limits,
      facts,
      folder,
      untilEmpty: flag("until-empty"),
      events: { start: progress.start, progress: progress.page, done: progress.done },
      signal: io.signal,
      tell,
      onEmpty: async () => {
        const found = await judge(store, { facts: facts(), lang, messages, rules });
        if (found !== null && !flag("quiet")) tell(messages.queue.judged(found));
      },
    });
    await progress.end();
    await io.stdout.write(`${messages.queue.worked(shown, count)}\n`);
    return 0 as const;
  });
};
