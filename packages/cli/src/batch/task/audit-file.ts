import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { ReadError, readReport, type ReadLimits, type ReadOptions, type ReadProgress } from "@doichieu/parser/reader";
import { auditReport, type DocumentAudit } from "@doichieu/metrics";
import { type ExtendedLexicon, extendLexicon, type OwnWords, withLexicon } from "@doichieu/parser";
import { applyConfig } from "../../config/apply-config.ts";
import { READ_AT_ONCE } from "../../files/own-file.ts";
import type { Config } from "../../config/config.ts";
import type { Lang } from "../../messages/both.ts";
import { failureOf, type InputFailure } from "../result/input-error.ts";
import { MAX_BYTES, tooLarge } from "./largest-file.ts";

/** What of a configuration bears on one report. */
export type FileConfig = Pick<Config, "rules" | "indicators" | "words">;

/** One report to audit, told so that it can be handed to another process. */
export interface AuditTask {
  /** As the user would name it. */
  readonly path: string;
  /** Absolute path, or the bytes themselves where they came from standard input. */
  readonly file: string | Uint8Array;
  /** File name, for telling formats apart; null where there is none. */
  readonly name: string | null;
  readonly lang: Lang;
  readonly ocr: boolean;
  /** Most pages that it may have, or null. */
  readonly maxPages: number | null;
  readonly config: FileConfig | null;
  /** Other limits on what it may claim than the usual ones. */
  readonly limits?: ReadLimits;
}

export type Audited =
  | { readonly document: DocumentAudit; readonly failure?: never }
  | {
      readonly failure: InputFailure;
      /** Of the file's bytes, where these could be read. */
      readonly sha256: string | null;
      readonly document?: never;
    };

/** @throws {ReadError} `too-large`, `not-a-file` */
export const readFile = async (file: string): Promise<Uint8Array> => {
  // A pipe in a file's place must not hold the run.
  const handle = await open(file, READ_AT_ONCE);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new ReadError("not-a-file", "không phải là tệp", "this is no file");
    if (found.size > MAX_BYTES) throw tooLarge();
    return await handle.readFile();
  } finally {
    await handle.close();
  }
};

/** How a task's file is to be read. */
export const readOptionsOf = (
  { name, ocr, maxPages, limits }: Pick<AuditTask, "name" | "ocr" | "maxPages" | "limits">,
  onProgress: (progress: ReadProgress) => void,
  signal?: AbortSignal,
): ReadOptions => ({
  ...(name === null ? {} : { name }),
  ocr,
  ...(maxPages === null ? {} : { maxPages }),
  ...(limits ? { limits } : {}),
  onProgress,
  ...(signal ? { signal } : {}),
});

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
  const { path, lang, config } = task;
  let stage: "read" | "audit" = "read";
  let sha256: string | null = null;
  try {
    const bytes = typeof task.file === "string" ? await readFile(task.file) : task.file;
    const hash = createHash("sha256").update(bytes).digest("hex");
    sha256 = hash;
    const source = await readReport(bytes, readOptionsOf(task, onProgress, signal));
    stage = "audit";
    const audit = (): DocumentAudit => auditReport(source, { path, sha256: hash, bytes: bytes.length, lang });
    const document = config?.words ? withLexicon(lexiconOf(config.words), audit) : audit();
    return { document: config ? applyConfig(document, config, lang) : document };
  } catch (error) {
    return { failure: failureOf(path, error, stage), sha256 };
  }
};
