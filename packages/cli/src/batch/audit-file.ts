import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { ReadError, readReport, type ReadProgress } from "@doichieu/parser/reader";
import { auditReport, type DocumentAudit } from "@doichieu/metrics";
import { type ExtendedLexicon, extendLexicon, type OwnWords, withLexicon } from "@doichieu/parser";
import type { Lang } from "../terminal/messages.ts";
import { failureOf, type InputFailure } from "./input-error.ts";

/** One report to audit, told so that it can be handed to another thread. */
export interface AuditTask {
  /** As the user would name it. */
  readonly path: string;
  /** Absolute path, or the bytes themselves where they came from standard input. */
  readonly file: string | Uint8Array;
  /** File name, for telling formats apart; null where there is none. */
  readonly name: string | null;
  readonly lang: Lang;
  readonly ocr: boolean;
  /** The office's own words, or null. */
  readonly words: OwnWords | null;
}

export type Audited =
  | { readonly document: DocumentAudit; readonly failure?: never }
  | { readonly failure: InputFailure; readonly document?: never };

/** Above this a file is no report; reading it would only exhaust the memory. */
export const MAX_BYTES = 512 * 1024 * 1024;

export const tooLarge = (): ReadError =>
  new ReadError("too-large", "tệp lớn hơn 512 MB", "the file is larger than 512 MB");

/** @throws {ReadError} `too-large` */
export const readFile = async (file: string): Promise<Uint8Array> => {
  const handle = await open(file, "r");
  try {
    if ((await handle.stat()).size > MAX_BYTES) throw tooLarge();
    return await handle.readFile();
  } finally {
    await handle.close();
  }
};

const lexicons = new Map<string, ExtendedLexicon>();

/** Compiled once for all files under one configuration. */
const lexiconOf = (words: OwnWords): ExtendedLexicon => {
  const key = JSON.stringify(words);
  const lexicon = lexicons.get(key) ?? extendLexicon(words);
  lexicons.set(key, lexicon);
  return lexicon;
};

/** From one file to its audit. Whatever goes wrong stays with this file. */
export const auditFile = async (
  task: AuditTask,
  onProgress: (progress: ReadProgress) => void,
  signal?: AbortSignal,
): Promise<Audited> => {
  const { path, lang, words } = task;
  let stage: "read" | "audit" = "read";
  try {
    const bytes = typeof task.file === "string" ? await readFile(task.file) : task.file;
    const source = await readReport(bytes, {
      ...(task.name === null ? {} : { name: task.name }),
      ocr: task.ocr,
      onProgress,
      ...(signal ? { signal } : {}),
    });
    stage = "audit";
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const audit = (): DocumentAudit => auditReport(source, { path, sha256, bytes: bytes.length, lang });
    return { document: words ? withLexicon(lexiconOf(words), audit) : audit() };
  } catch (error) {
    return { failure: failureOf(path, error, stage) };
  }
};
