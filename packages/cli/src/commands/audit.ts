import { resolve } from "node:path";
import type { AuditOutput, Severity } from "@doichieu/metrics";
import { applyBaseline } from "../config/baseline-of.ts";
import { RENDERERS, type RendererEntry } from "../renderers/index.ts";
import { wantsColor } from "../terminal/style.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { outputWidth } from "../terminal/width.ts";
import type { ExitCode, Invocation, Run } from "./command.ts";
import { auditOperands } from "./reading.ts";
import { meansFolder, writeResult } from "./write-result.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

const exitCodeOf = (output: AuditOutput, failOn: string): ExitCode => {
  if (output.errors.length > 0) return 2;
  if (failOn === "never") return 0;
  const least = RANK[failOn as Severity];
  const found = [...output.documents.flatMap((document) => document.findings), ...output.crossFindings];
  return found.some((finding) => RANK[finding.severity] >= least) ? 1 : 0;
};

/** The baseline that the call names, or the configuration of the working folder. */
const baselineFile = async ({ io, configOf, ...invocation }: Invocation): Promise<string | null> => {
  const named = invocation.value("baseline");
  return named === undefined ? ((await configOf(io.cwd))?.baseline ?? null) : resolve(io.cwd, named);
};

/** Said before anything is read: a run over a folder may take long. */
const demandFolder = async ({ positionals, messages, io }: Invocation, format: string, out: string | undefined) => {
  if (out !== undefined && (await meansFolder(out, io.cwd))) return;
  const [only] = positionals;
  if (only === undefined) return;
  if (positionals.length > 1 || /[*?{]/u.test(only) || (await meansFolder(only, io.cwd)))
    throw new UsageError(messages.usage.folderNeeded(format));
};

/** `doichieu audit PATH…` */
export const run: Run = async (invocation) => {
  const { io, lang, messages } = invocation;
  const format = invocation.value("format") ?? "text";
  const entry = RENDERERS.find((candidate) => candidate.name === format) as RendererEntry;
  const out = invocation.value("out");
  if (entry.folderForMany) await demandFolder(invocation, format, out);
  const [audited, renderer] = await Promise.all([auditOperands(invocation), entry.load()]);
  const baseline = await baselineFile(invocation);
  const output = baseline === null ? audited : await applyBaseline(audited, baseline, io, messages);
  const context = {
    lang,
    messages,
    color: out === undefined && wantsColor(io.stdout, io.env),
    width: outputWidth(io.stdout),
  };
  const { renderFolder } = renderer;
  const result = {
    extension: entry.extension,
    text: () => renderer.render(output, context),
    ...(renderFolder ? { folder: () => renderFolder(output, context) } : {}),
  };
  await writeResult(result, io, messages, out);
  return exitCodeOf(output, invocation.value("fail-on") ?? "error");
};
