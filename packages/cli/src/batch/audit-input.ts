import { createHash } from "node:crypto";
import { readReport, type ReadProgress } from "@doichieu/parser/reader";
import { auditReport, type DocumentAudit } from "@doichieu/metrics";
import { withLexicon } from "@doichieu/parser";
import { applyConfig } from "../config/apply-config.ts";
import type { Config } from "../config/config.ts";
import type { Io } from "../terminal/io.ts";
import type { Lang } from "../terminal/messages.ts";
import type { Input } from "./discover.ts";
import { failureOf, type InputFailure } from "./input-error.ts";
import { readBytes } from "./read-bytes.ts";

export interface AuditInputOptions {
  /** In force for this file, or null. */
  readonly config: Config | null;
  readonly lang: Lang;
  readonly ocr: boolean;
  readonly stdinName: string | undefined;
  readonly onProgress: (progress: ReadProgress) => void;
}

export type AuditedInput =
  | { readonly document: DocumentAudit; readonly failure?: never }
  | { readonly failure: InputFailure; readonly document?: never };

/** From one file to its audit. Whatever goes wrong stays with this file. */
export const auditInput = async (input: Input, io: Io, options: AuditInputOptions): Promise<AuditedInput> => {
  const path = input.file === null ? (options.stdinName ?? input.path) : input.path;
  let stage: "read" | "audit" = "read";
  try {
    const bytes = await readBytes(input, io);
    const name = input.file === null ? options.stdinName : input.path;
    const source = await readReport(bytes, {
      ...(name === undefined ? {} : { name }),
      ocr: options.ocr,
      onProgress: options.onProgress,
      signal: io.signal,
    });
    stage = "audit";
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const { config, lang } = options;
    const audit = (): DocumentAudit => auditReport(source, { path, sha256, bytes: bytes.length, lang });
    const document = config?.lexicon ? withLexicon(config.lexicon, audit) : audit();
    return { document: config ? applyConfig(document, config) : document };
  } catch (error) {
    return { failure: stage === "read" ? failureOf(path, error) : { path, code: "internal-error", cause: error } };
  }
};
