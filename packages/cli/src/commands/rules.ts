import { allRules } from "@doichieu/metrics";
import { columnsOf } from "../terminal/wrap.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { Run } from "./command.ts";

/** `doichieu rules`: every rule with its gravest severity and what it looks at. */
export const run: Run = async ({ positionals, messages, io, lang, value }) => {
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
  if (value("format") === "json") {
    const rows = allRules.map(({ id, severity, title, description }) => ({
      id,
      severity,
      title: title[lang],
      description: description[lang],
    }));
    await io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(0, ...allRules.map(({ id }) => id.length));
  const severityWidth = Math.max(...Object.values(messages.severity).map((word) => columnsOf(word)));
  for (const { id, severity, title } of allRules) {
    const word = messages.severity[severity];
    const pad = " ".repeat(severityWidth - columnsOf(word));
    await io.stdout.write(`${id.padEnd(width)}  ${word}${pad}  ${title[lang]}\n`);
  }
  await io.stdout.write(`\n${messages.rulesHint}\n`);
  return 0;
};
