import type { AuditOutput, Severity } from "@doichieu/metrics";
import { auditInputs } from "../batch/audit-inputs.ts";
import { RENDERERS, type RendererEntry } from "../renderers/index.ts";
import { wantsColor } from "../terminal/style.ts";
import type { ExitCode, Run } from "./command.ts";
import { writeResult } from "./write-result.ts";

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 120;
const WIDTH_OF_A_PIPE = 100;

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

const exitCodeOf = (output: AuditOutput, failOn: string): ExitCode => {
  if (output.errors.length > 0) return 2;
  if (failOn === "never") return 0;
  const least = RANK[failOn as Severity];
  const found = [...output.documents.flatMap((document) => document.findings), ...output.crossFindings];
  return found.some((finding) => RANK[finding.severity] >= least) ? 1 : 0;
};

/** `doichieu audit PATH…` */
export const run: Run = async (invocation) => {
  const { io, lang, messages, positionals } = invocation;
  const format = invocation.value("format") ?? "text";
  const entry = RENDERERS.find((candidate) => candidate.name === format) as RendererEntry;
  const out = invocation.value("out");
  const [output, renderer] = await Promise.all([
    auditInputs({
      operands: positionals,
      io,
      lang,
      messages,
      ocr: invocation.flag("ocr"),
      quiet: invocation.flag("quiet"),
      stdinName: invocation.value("stdin-name"),
    }),
    entry.load(),
  ]);
  const context = {
    lang,
    messages,
    color: out === undefined && wantsColor(io.stdout, io.env),
    width: Math.min(io.stdout.columns ?? WIDTH_OF_A_PIPE, WIDEST),
  };
  await writeResult(output, entry, renderer, context, io, out);
  return exitCodeOf(output, invocation.value("fail-on") ?? "error");
};
