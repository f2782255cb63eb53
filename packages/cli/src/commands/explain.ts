import { ruleById, rules } from "@doichieu/metrics";
import { nearest } from "../terminal/nearest.ts";
import { paintWith, wantsColor } from "../terminal/style.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { outputWidth } from "../terminal/width.ts";
import { wrap } from "../terminal/wrap.ts";
import type { Run } from "./command.ts";

/** `doichieu explain RULE`: what a rule recomputes, on what it stays silent, and sentences that show it. */
export const run: Run = async ({ positionals, messages, io, lang }) => {
  const [id, extra] = positionals;
  if (id === undefined) throw new UsageError(messages.usage.missingRule);
  if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
  const rule = ruleById(id);
  if (!rule) {
    const ids = rules.map((candidate) => candidate.id);
    throw new UsageError(messages.usage.unknownRule(id, nearest(id, ids)));
  }
  const paint = paintWith(wantsColor(io.stdout, io.env));
  const width = outputWidth(io.stdout);
  const { explain, severity } = messages;
  const examples = (title: string, of: typeof rule.correct): string[] =>
    of.length === 0
      ? []
      : [
          `${paint("bold", title)}:`,
          ...of.map(({ text, why }) => {
            const lines = wrap(text.trim(), width - 4).replace(/^/gmu, "    ");
            return why ? `${lines}\n${wrap(`→ ${why[lang]}`, width - 6).replace(/^/gmu, "      ")}` : lines;
          }),
          "",
        ];
  const lines = [
    `${paint("bold", rule.id)}: ${rule.title[lang]} (${severity[rule.severity]})`,
    "",
    wrap(rule.description[lang].trim(), width),
    "",
    ...examples(explain.incorrect, rule.incorrect),
    ...examples(explain.correct, rule.correct),
  ];
  await io.stdout.write(`${lines.join("\n").trimEnd()}\n`);
  return 0;
};
