import { dirname } from "node:path";
import { auditAcross, type AuditError, type AuditOutput, type DocumentAudit } from "@doichieu/metrics";
import { applyConfig, configured } from "../config/apply-config.ts";
import type { ConfigOf } from "../config/find-config.ts";
import type { Io } from "../terminal/io.ts";
import type { Lang, Messages } from "../terminal/messages.ts";
import { progressOn } from "../terminal/progress.ts";
import { visibleLine } from "../terminal/visible.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { VERSION } from "../terminal/version.ts";
import type { AuditTask } from "./audit-file.ts";
import { auditAll, threadsFor } from "./audit-pool.ts";
import { discover, leftOut } from "./discover.ts";
import { errorRecord, type InputFailure } from "./input-error.ts";
import { readStdin } from "./read-stdin.ts";

export interface AuditInputsOptions {
  readonly operands: readonly string[];
  readonly io: Io;
  readonly lang: Lang;
  readonly messages: Messages;
  readonly configOf: ConfigOf;
  readonly ocr: boolean;
  readonly quiet: boolean;
  /** Threads to use; undefined for as many as the run is worth. */
  readonly jobs: number | undefined;
  readonly stdinName: string | undefined;
}

/**
 * Audits every report that the operands name. A file that cannot be read is told on stderr and in `errors`; the
 * others are audited all the same.
 */
export const auditInputs = async (options: AuditInputsOptions): Promise<AuditOutput> => {
  const { io, messages, lang } = options;
  if (options.operands.length === 0) throw new UsageError(messages.usage.missingPath);
  if (options.operands.filter((operand) => operand === "-").length > 1) throw new UsageError(messages.usage.stdinTwice);
  const { configOf } = options;
  const { inputs, failures } = await discover(options.operands, io.cwd, async (file) => {
    const config = await configOf(dirname(file));
    return config !== null && leftOut(config.exclude, config.folder)(file);
  });
  const errors: AuditError[] = [];
  const documents: DocumentAudit[] = [];
  const progress = progressOn(io, messages, inputs.length, options.quiet);
  const tell = async (failure: InputFailure): Promise<void> => {
    const error = errorRecord(failure, messages);
    errors.push(error);
    await progress.end();
    const line = visibleLine(`${error.path}: ${error.message} (${error.code})`);
    await io.stderr.write(`doichieu: ${messages.usage.prefix}: ${line}\n`);
  };
  for (const failure of failures) await tell(failure);
  const configs = await Promise.all(inputs.map(({ file }) => configOf(file === null ? io.cwd : dirname(file))));
  const tasks: AuditTask[] = [];
  for (const [index, { path, file }] of inputs.entries())
    tasks.push({
      path: file === null ? (options.stdinName ?? path) : path,
      file: file ?? (await readStdin(io.stdin)),
      name: file === null ? (options.stdinName ?? null) : path,
      lang,
      ocr: options.ocr,
      words: configs[index]?.words ?? null,
    });
  let at = 0;
  const events = { start: progress.start, progress: progress.page, done: progress.done };
  for await (const { document, failure } of auditAll(
    tasks,
    threadsFor(tasks.length, options.jobs),
    events,
    io.signal,
  )) {
    const config = configs[at++];
    if (document) documents.push(config ? applyConfig(document, config) : document);
    else await tell(failure);
  }
  await progress.end();
  return {
    schemaVersion: 1,
    tool: { name: "doichieu", version: VERSION },
    documents,
    // What stands between files is no one file's matter: the configuration above the working folder counts.
    crossFindings: configured(auditAcross(documents, { lang }), (await configOf(io.cwd))?.rules ?? {}),
    errors,
  };
};
