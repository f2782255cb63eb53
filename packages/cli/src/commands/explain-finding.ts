import type { Check, DocumentAudit } from "@doichieu/metrics";
import { findingText } from "../renderers/text.ts";
import { percentOf, weightText } from "../renderers/view/evidence.ts";
import { reportView, shownFindings } from "../renderers/view/report-view.ts";
import type { Messages } from "../messages/index.ts";
import { type Paint, paintWith, wantsColor } from "../terminal/style.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLine } from "../terminal/visible.ts";
import { outputWidth } from "../terminal/width.ts";
import type { ExitCode, Invocation } from "./command.ts";
import { withReading } from "./reading.ts";

/** How a relation was read: how sure, what spoke for and against it, and how else it could be read. */
function* readingText(document: DocumentAudit, check: Check, { explain }: Messages, paint: Paint): Iterable<string> {
  const { kind, probability, alternative, evidence } = check;
  if (kind === null || probability === null) return;
  const sure = (value: number): string => explain.sure(percentOf(value));
  yield `\n    ${paint("bold", explain.reading)}: ${visibleLine(check.explanation)} (${sure(probability)})\n`;
  const pattern = document.patterns.find(({ id }) => id === check.pattern);
  if (pattern) yield `      ${explain.pattern(pattern.instances, pattern.fitting)}\n`;
  if (evidence.length > 0) yield `      ${explain.evidence}:\n`;
  for (const { weight, message } of evidence) yield `        ${weightText(weight)}  ${visibleLine(message)}\n`;
  yield alternative && alternative.explanation !== check.explanation
    ? `      ${visibleLine(alternative.explanation)}: ${explain.fits[alternative.fit]} (${sure(alternative.probability)})\n`
    : `      ${explain.noAlternative}\n`;
}

function* explained(id: string, document: DocumentAudit, invocation: Invocation): Iterable<string> {
  const { messages, lang, io } = invocation;
  const color = wantsColor(io.stdout, io.env);
  const context = { lang, messages, color, width: outputWidth(io.stdout) };
  const paint = paintWith(color);
  for (const [index, view] of shownFindings(reportView(document, messages)).entries()) {
    if (view.finding.fingerprint !== id && view.finding.id !== id) continue;
    yield `${paint("bold", visibleLine(document.source.path))}\n`;
    yield `${findingText(view, index + 1, context, paint)}\n`;
    for (const check of view.checks) yield* readingText(document, check, messages, paint);
    if (view.checks.every(({ kind }) => kind === null)) yield `\n    ${messages.explain.noRelation}\n`;
  }
}

/** Reads the reports again and tells of one finding why its figures were taken to belong together. */
export const explainFinding = async (
  id: string,
  paths: readonly string[],
  invocation: Invocation,
): Promise<ExitCode> => {
  const pieces: string[] = [];
  const unread = await withReading({ ...invocation, positionals: paths }, async (reading) => {
    for await (const { document } of reading.results())
      if (document) pieces.push(...explained(id, document, invocation));
    return (await reading.end()).unread;
  });
  if (pieces.length === 0 && unread === 0) throw new UsageError(invocation.messages.usage.unknownFinding(id));
  await invocation.io.stdout.write(pieces.join(""));
  return unread > 0 ? 2 : 0;
};
