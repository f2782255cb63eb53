import type { ExitCode, Invocation } from "../commands/command.ts";
import { writeResult } from "../commands/write-result.ts";
import { visibleLine } from "../terminal/visible.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { dumpPage } from "./dump-page.ts";
import { dumpText } from "./dump-text.ts";
import { readSources } from "./read-sources.ts";

/** `doichieu extract --dump text|layout PATH…`: what the reader made of the files, for a person to look at. */
export const dump = async (invocation: Invocation, kind: "text" | "layout"): Promise<ExitCode> => {
  const { io, lang, messages } = invocation;
  if (invocation.value("format") !== undefined) throw new UsageError(messages.dump.withFormat);
  const { sources, complete } = await readSources(invocation, kind === "layout");
  const result =
    kind === "text"
      ? { extension: "txt", text: () => dumpText(sources, lang, messages) }
      : { extension: "html", text: () => dumpPage(sources, lang, messages) };
  if (sources.length > 0) {
    const { path } = await writeResult(result, io, messages, invocation.value("out"));
    if (path !== null && !invocation.flag("quiet"))
      await io.stderr.write(`doichieu: ${visibleLine(messages.batch.written(path, sources.length))}\n`);
  }
  return complete ? 0 : 2;
};
