import { createHash } from "node:crypto";
import { drawReport, type ReadProgress } from "@doichieu/parser/reader";
import type { Look } from "../../look/look.ts";
import { type AuditTask, readFile, readOptionsOf } from "./audit-file.ts";
import { changed } from "./annotate-file.ts";
import { failureOf } from "../result/input-error.ts";
import type { PackedResult } from "./packed-document.ts";

/** One report whose look is asked for, told so that it can be handed to another process. */
export interface LookTask extends Pick<AuditTask, "path" | "file" | "name" | "ocr" | "maxPages" | "limits"> {
  /** Of the bytes that were audited. */
  readonly sha256: string;
  readonly look: "document" | "pages";
}

/** What has a look that can be shown, by media type. */
export const LOOKS: ReadonlyMap<string, LookTask["look"]> = new Map([
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document"],
  ["application/pdf", "pages"],
  ["image/jpeg", "pages"],
  ["image/png", "pages"],
]);

/** From one file to what it looks like, as JSON. Whatever goes wrong stays with this file. */
export const lookFile = async (
  task: LookTask,
  onProgress: (progress: ReadProgress) => void,
  signal?: AbortSignal,
): Promise<PackedResult> => {
  const { sha256, look, limits } = task;
  try {
    const bytes = typeof task.file === "string" ? await readFile(task.file) : task.file;
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw changed();
    const made: Look =
      look === "pages"
        ? { kind: "pages", images: await drawReport(bytes, readOptionsOf(task, onProgress, signal)) }
        : await (await import("../../look/docx-look.ts")).docxLook(bytes, limits);
    return { packed: Buffer.from(JSON.stringify(made)), sha256 };
  } catch (error) {
    return { failure: failureOf(task.path, error), sha256 };
  }
};
