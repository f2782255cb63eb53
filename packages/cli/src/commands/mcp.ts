import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { UsageError } from "../terminal/usage-error.ts";
import type { Run } from "./command.ts";

/** `doichieu mcp [PATH…]`: a server for language models over standard input and output. */
export const run: Run = async ({ positionals, io, flag, lang, messages }) => {
  const roots = await Promise.all(
    positionals.map((path) =>
      realpath(resolve(io.cwd, path)).catch(() => {
        throw new UsageError(`${path}: ${messages.inputErrors["not-found"]}`);
      }),
    ),
  );
  const { serve } = await import("../mcp/serve.ts");
  await serve({ roots, io, flag, lang });
  return 0;
};
