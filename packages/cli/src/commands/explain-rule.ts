import type { RuleInfo } from "@doichieu/metrics";
import { weighedEvidence } from "@doichieu/metrics/internal";
import { weightText } from "../renderers/view/evidence.ts";
import { paintWith, wantsColor } from "../terminal/style.ts";
import { outputWidth } from "../terminal/width.ts";
import { wrap } from "../terminal/wrap.ts";
import type { ExitCode, Invocation } from "./command.ts";

/** More evidence than a reader takes in; the strongest stands first. */
const MOST_EVIDENCE = 16;

/** What a rule recomputes, on what it stays silent, sentences that show it, and what is weighed to bind its figures. */
export const explainRule = async (rule: RuleInfo, { messages, io, lang }: Invocation): Promise<ExitCode> => {
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
  const weighed = weighedEvidence(rule.id).slice(0, MOST_EVIDENCE);
  const evidence =
    weighed.length === 0
      ? []
      : [
          wrap(`${paint("bold", explain.weighed)}:`, width),
          ...weighed.map(({ weight, message }) => `    ${weightText(weight)}  ${message[lang]}`),
        ];
  const lines = [
    `${paint("bold", rule.id)}: ${rule.title[lang]} (${severity[rule.severity]})`,
    "",
    wrap(rule.description[lang].trim(), width),
    "",
    ...examples(explain.incorrect, rule.incorrect),
    ...examples(explain.correct, rule.correct),
    ...evidence,
  ];
  await io.stdout.write(`${lines.join("\n").trimEnd()}\n`);
  return 0;
};
