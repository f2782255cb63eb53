import { createHash } from "node:crypto";
import { annotateReport, type ReportComment } from "@doichieu/parser/annotate";
import { ReadError, type ReadProgress } from "@doichieu/parser/reader";
import { type AuditTask, readFile, readOptionsOf } from "./audit-file.ts";
import { failureOf } from "../result/input-error.ts";
import type { PackedResult } from "./packed-document.ts";

/** One report to write comments into, told so that it can be handed to another process. */
export interface AnnotateTask extends Pick<AuditTask, "path" | "file" | "name" | "ocr" | "maxPages" | "limits"> {
  /** Of the bytes in whose text the comments stand. */
  readonly sha256: string;
  readonly comments: readonly ReportComment[];
  readonly date: Date;
}

/** What is told of a file that is no longer the one that was audited. */
export const changed = (): ReadError =>
  new ReadError("read-failed", "tệp đã đổi trong lúc kiểm", "the file was changed while it was audited");

/** From one file to the bytes of the same file with comments. Whatever goes wrong stays with this file. */
export const annotateFile = async (
  task: AnnotateTask,
  onProgress: (progress: ReadProgress) => void,
  signal?: AbortSignal,
): Promise<PackedResult> => {
  const { sha256 } = task;
  try {
    const bytes = typeof task.file === "string" ? await readFile(task.file) : task.file;
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw changed();
    const { bytes: packed } = await annotateReport(bytes, task.comments, {
      author: "doichieu",
      initials: "ĐC",
      date: task.date,
      ...readOptionsOf(task, onProgress, signal),
    });
    return { packed, sha256 };
  } catch (error) {
    return { failure: failureOf(task.path, error), sha256 };
  }
};
