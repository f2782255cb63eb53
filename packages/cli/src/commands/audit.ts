import type { Severity } from "@doichieu/metrics";
import type { RunEnd, RunOptions } from "../batch/audit-run.ts";
import { RENDERERS } from "../renderers/index.ts";
import { wantsColor } from "../terminal/style.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLine } from "../terminal/visible.ts";
import { outputWidth } from "../terminal/width.ts";
import { adjustmentOf } from "./accepted.ts";
import type { ExitCode, Invocation, Run } from "./command.ts";
import { formatOf } from "./format-of.ts";
import { withReading } from "./reading.ts";
import { streamRun, writeWhole } from "./stream-result.ts";
import { rootsOf } from "./roots.ts";
import { meansFolder } from "./write-result.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

const exitCodeOf = ({ unread, worst }: RunEnd, failOn: string): ExitCode => {
  if (unread > 0) return 2;
  if (failOn === "never" || worst === null) return 0;
  return RANK[worst] >= RANK[failOn as Severity] ? 1 : 0;
};

/** Said before anything is read: a run over a folder may take long. */
const demandFolder = async (
  { positionals, value, messages, io }: Invocation,
  format: string,
  out: string | undefined,
): Promise<void> => {
  if (out !== undefined && (await meansFolder(out, io.cwd))) return;
  const [only] = positionals;
  const listed = value("files-from") !== undefined;
  if (only === undefined && !listed) return;
  if (
    listed ||
    only === undefined ||
    positionals.length > 1 ||
    /[*?{]/u.test(only) ||
    (await meansFolder(only, io.cwd))
  )
    throw new UsageError(messages.usage.folderNeeded(format));
};

/** `doichieu audit PATH…` */
export const run: Run = async (invocation) => {
  const { io, lang, messages } = invocation;
  const entry = formatOf(invocation, RENDERERS);
  const out = invocation.value("out");
  if (entry.binary && out === undefined) throw new UsageError(messages.usage.fileNeeded(entry.name, entry.extension));
  if (entry.folderForMany) await demandFolder(invocation, entry.name, out);
  const folder = invocation.value("annotate");
  const annotating = folder === undefined ? null : (await import("./annotating.ts")).annotatingInto(folder, invocation);
  const looks = entry.name === "html" ? (await import("./looking.ts")).looking(invocation) : null;
  const [renderer, adjustment] = await Promise.all([entry.load(), adjustmentOf(invocation)]);
  const context = {
    lang,
    messages,
    color: out === undefined && wantsColor(io.stdout, io.env),
    width: outputWidth(io.stdout),
    verbose: invocation.flag("verbose"),
    roots: rootsOf(invocation.positionals),
    ...(looks ? { lookOf: looks.of } : {}),
  };
  const each = async (...told: Parameters<NonNullable<RunOptions["each"]>>): Promise<void> => {
    await annotating?.each(...told);
    await looks?.each(...told);
  };
  const { stream, render, renderFolder } = renderer;
  const end = await withReading(
    invocation,
    (reading) =>
      stream
        ? streamRun(invocation, reading, stream(reading.head, context), entry.extension)
        : writeWhole(invocation, reading, (output) => ({
            extension: entry.extension,
            text: () => render(output, context),
            ...(renderFolder ? { folder: () => renderFolder(output, context) } : {}),
          })),
    { ...adjustment, ...(annotating || looks ? { each } : {}) },
  ).finally(() => looks?.close());
  if (annotating) {
    const told = messages.annotate.written(folder ?? "", annotating.counts());
    await io.stderr.write(`doichieu: ${visibleLine(told)}\n`);
    if (annotating.counts().failed > 0) return 2;
  }
  return exitCodeOf(end, invocation.value("fail-on") ?? "error");
};
