import { UsageError } from "../terminal/usage-error.ts";
import { builtPage } from "./built-page.ts";
import type { Run } from "./command.ts";
import { writeResult } from "./write-result.ts";

/** `doichieu page --out FILE.html` */
export const run: Run = async ({ io, lang, messages, value, positionals }) => {
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
  const out = value("out");
  if (out === undefined) throw new UsageError(messages.usage.missingOut);
  const page = await builtPage(lang);
  await writeResult({ extension: "html", text: () => [page] }, io, messages, out);
  return 0;
};
