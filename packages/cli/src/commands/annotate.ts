import { UsageError } from "../terminal/usage-error.ts";
import { annotatingInto } from "./annotating.ts";
import { adjustmentOf } from "./accepted.ts";
import type { Run } from "./command.ts";
import { withReading } from "./reading.ts";

/** `doichieu annotate PATH… --out FOLDER`: the same reports with a comment at each finding. */
export const run: Run = async (invocation) => {
  const { io, messages } = invocation;
  const out = invocation.value("out");
  if (out === undefined) throw new UsageError(messages.annotate.missingOut);
  const annotating = annotatingInto(out, invocation);
  const end = await withReading(
    invocation,
    async (reading) => {
      const results = reading.results();
      while (!(await results.next()).done);
      return reading.end();
    },
    { ...(await adjustmentOf(invocation)), each: annotating.each },
  );
  const counts = annotating.counts();
  await io.stdout.write(`${messages.annotate.written(out, counts)}\n`);
  return end.unread + counts.failed > 0 ? 2 : 0;
};
