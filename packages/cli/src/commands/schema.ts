import { UsageError } from "../terminal/usage-error.ts";
import type { Run } from "./command.ts";

/** `doichieu schema`: the JSON Schema of what `audit --format json` prints. */
export const run: Run = async ({ positionals, messages, io }) => {
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
  const { auditOutputJsonSchema } = await import("@doichieu/metrics/schema");
  await io.stdout.write(`${JSON.stringify(auditOutputJsonSchema(), null, 2)}\n`);
  return 0;
};
