import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { DocumentAudit } from "@doichieu/metrics";
import { ANNOTATED_MEDIA_TYPES } from "@doichieu/parser/annotate";
import type { RunOptions } from "../batch/audit-run.ts";
import { errorRecord, type InputFailure } from "../batch/result/input-error.ts";
import { annotatedNames, isAnnotated } from "../files/annotated-name.ts";
import { obstacleText } from "../files/obstacle-text.ts";
import { replaceFile } from "../files/replace-file.ts";
import { tellStale } from "../files/tell-stale.ts";
import { commentsOf } from "../renderers/comments.ts";
import { reportView } from "../renderers/view/report-view.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Invocation } from "./command.ts";
import { maxPagesOf } from "./reading.ts";

/** What became of the reports whose findings were to be written into them. */
export interface AnnotateCounts {
  readonly files: number;
  readonly comments: number;
  /** Reports without findings: there is nothing to write. */
  readonly clean: number;
  /** Reports of formats that bear no comments. */
  readonly unsupported: number;
  /** Reports that could not be written on. */
  readonly failed: number;
}

export interface Annotating {
  readonly each: NonNullable<RunOptions["each"]>;
  readonly counts: () => AnnotateCounts;
}

/** Writes each report that has findings into `folder`, with a comment at each of them. */
export const annotatingInto = (folder: string, invocation: Invocation): Annotating => {
  const { io, messages, lang, flag } = invocation;
  const target = resolve(io.cwd, folder);
  for (const operand of invocation.positionals)
    if (isAnnotated(operand) && dirname(resolve(io.cwd, operand)) === target)
      throw new UsageError(messages.usage.outIsInput(operand));
  const nameOf = annotatedNames();
  const counts = { files: 0, comments: 0, clean: 0, unsupported: 0, failed: 0 };
  const maxPages = maxPagesOf(invocation);

  const tell = async (failure: InputFailure): Promise<void> => {
    counts.failed++;
    const { path, message, code } = errorRecord(failure, messages);
    const line = visibleLine(messages.annotate.notAnnotated(path, `${message} (${code})`));
    await io.stderr.write(`doichieu: ${messages.usage.prefix}: ${line}\n`);
  };
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const file = join(target, nameOf(path));
    try {
      await mkdir(target, { recursive: true });
      await replaceFile(file, { text: () => [bytes] }, tellStale(io, messages));
    } catch (error) {
      throw new UsageError(messages.usage.outNotWritten(file, obstacleText(error, messages)));
    }
  };
  const each = async (document: DocumentAudit, run: Parameters<Annotating["each"]>[1]): Promise<void> => {
    const { path, mediaType, sha256 } = document.source;
    if (document.findings.length === 0) {
      counts.clean++;
      return;
    }
    if (!ANNOTATED_MEDIA_TYPES.has(mediaType)) {
      counts.unsupported++;
      await io.stderr.write(`doichieu: ${visibleLine(messages.annotate.unsupported(path))}\n`);
      return;
    }
    const comments = commentsOf(reportView(document, messages), { messages, lang });
    const file = resolve(io.cwd, path);
    const task = { path, file, name: path, ocr: flag("ocr"), maxPages, sha256, comments, date: io.now() };
    const result = await run(task);
    if (result?.failure) await tell(result.failure);
    if (!result || !("packed" in result) || !result.packed) return;
    await write(path, result.packed);
    counts.files++;
    counts.comments += comments.length;
  };
  return { each, counts: () => counts };
};
