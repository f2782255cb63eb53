import { errorRecord, isUnread } from "../batch/result/input-error.ts";
import { planRun } from "../batch/plan/plan.ts";
import { enqueue } from "../queue/enqueue.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Run } from "./command.ts";
import { documentPathIn } from "./document-path.ts";
import { factsOf, withQueue } from "./queue-of.ts";
import { maxPagesOf, shardOf } from "./reading.ts";

/** `doichieu enqueue PATH… --queue URL` */
export const run: Run = async (invocation) => {
  const { io, lang, messages, positionals, configOf, flag, value } = invocation;
  if (positionals.includes("-")) throw new UsageError(messages.queue.noStdin);
  const filesFrom = value("files-from");
  if (flag("null") && filesFrom === undefined) throw new UsageError(messages.usage.nullAlone);
  const { steps } = await planRun({
    operands: positionals,
    filesFrom,
    nullSeparated: flag("null"),
    stdinName: undefined,
    shard: shardOf(invocation),
    io,
    lang,
    messages,
    configOf,
    ocr: flag("ocr"),
    maxPages: maxPagesOf(invocation),
    output: null,
  });
  const facts = await factsOf(invocation);
  return withQueue(invocation, false, async ({ engine, store, shown }) => {
    let unread = 0;
    const count = await enqueue(engine, store, steps, {
      pathOf: documentPathIn(io.cwd),
      facts: facts(),
      signal: io.signal,
      tell: async (failure) => {
        const error = errorRecord(failure, messages);
        if (isUnread(error)) unread++;
        await io.stderr.write(`doichieu: ${visibleLine(`${error.path}: ${error.message} (${error.code})`)}\n`);
        return error;
      },
    });
    await io.stdout.write(`${messages.queue.enqueued(shown, count)}\n`);
    return unread > 0 ? 2 : 0;
  });
};
