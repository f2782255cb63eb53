import { deadLetters, retryDead, stateOf } from "../queue/state.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Run } from "./command.ts";
import { withQueue } from "./queue-of.ts";

/** Files that are told by name; of more, only how many they are. */
const MOST_TOLD = 20;
/** The engine's own limit on a page. */
const MOST = 100_000;

/** `doichieu queue --queue URL` */
export const run: Run = async (invocation) => {
  const { io, messages, positionals, flag, value } = invocation;
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
  return withQueue(invocation, false, async ({ engine, shown }) => {
    if (flag("retry")) await io.stderr.write(`doichieu: ${messages.queue.retried(await retryDead(engine))}\n`);
    const state = await stateOf(engine);
    if (value("format") === "json") {
      const told = { queue: engine.jobs, ...state, deadLetters: await deadLetters(engine, MOST) };
      await io.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    } else {
      const dead = await deadLetters(engine, MOST_TOLD);
      const lines = [
        messages.queue.state(engine.jobs, shown, state),
        ...dead.map(({ path, code, message, tries }) => `  ${messages.queue.deadLetter(path, message, code, tries)}`),
        ...(state.dead > dead.length ? [`  ${messages.queue.moreDead(state.dead - dead.length)}`] : []),
      ];
      await io.stdout.write(lines.map((line) => `${visibleLine(line)}\n`).join(""));
    }
    return state.dead > 0 ? 2 : 0;
  });
};
