import { nearest } from "@doichieu/parser/internal/nearest";
import { UsageError } from "../terminal/usage-error.ts";
import type { Run } from "./command.ts";

/** Each loaded when it is asked for: making a schema takes a library. */
const SCHEMAS: Readonly<Record<string, () => Promise<object>>> = {
  audit: async () => (await import("@doichieu/metrics/schema")).auditOutputJsonSchema(),
  config: async () => (await import("../config/config-schema.ts")).configJsonSchema(),
};

/** `doichieu schema`: the JSON Schema of what `audit --format json` prints, or of the configuration file. */
export const run: Run = async ({ positionals, messages, io }) => {
  const [name = "audit", extra] = positionals;
  if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
  const schema = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (!schema) {
    const known = Object.keys(SCHEMAS);
    throw new UsageError(messages.usage.unknownSchema(name, nearest(name, known) ?? known.join(", ")));
  }
  await io.stdout.write(`${JSON.stringify(await schema(), null, 2)}\n`);
  return 0;
};
