import { expectOptions, expectThat } from "@doichieu/parser/internal";
import type { ReadOptions } from "@doichieu/parser/reader";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type AuditOptions, auditReport } from "./audit-report.ts";
import { expectSettings } from "./audit/settings.ts";
import type { DocumentAudit } from "./record/audit-result.ts";

/**
 * How a file is read and audited.
 *
 * @example
 * ```ts
 * import { auditFile, type AuditFileOptions } from "@doichieu/metrics";
 *
 * const options: AuditFileOptions = { name: "bao-cao.txt", maxPages: 200, signal: AbortSignal.timeout(60_000) };
 * console.log((await auditFile(new TextEncoder().encode("Đạt 91,5%."), options)).figures.length); // → 1
 * ```
 */
export interface AuditFileOptions extends Pick<AuditOptions, "lang" | "rules">, Omit<ReadOptions, "name" | "origins"> {
  /** Its name or path: tells formats apart where the content does not, and stands in the result. Never opened. */
  readonly name: string;
}

const CALL = "auditFile(bytes, { name })";
const OPTIONS: readonly (keyof AuditFileOptions)[] = [
  "name",
  "lang",
  "rules",
  "ocr",
  "maxPages",
  "limits",
  "onProgress",
  "signal",
];

/**
 * Audits the content of a file: text, Markdown, HTML, DOCX, DOC, XLSX or PDF, told apart by content. The library of a
 * format is loaded when a file of it comes.
 *
 * @param bytes what the file holds
 * @returns a promise; it rejects with
 * - `ReadError` where nothing of the file can be read: `code` is stable, `message` Vietnamese, `messageEn` English
 * - `TypeError` where an argument is not what it must be
 * - `RangeError` where an option, rule, severity or language does not exist; it names the nearest
 * @example
 * ```ts
 * import { auditFile, ReadError } from "@doichieu/metrics";
 *
 * const bytes = new TextEncoder().encode("# Báo cáo\n\nGiải quyết **85/92** vụ, đạt **94,2%**.\n");
 * const { source, findings } = await auditFile(bytes, { name: "bao-cao.md" });
 * console.log(source.mediaType, findings[0]?.explanation); // → text/markdown 85 / 92 = 92,4%
 *
 * await auditFile(new Uint8Array(), { name: "bao-cao.pdf" }).catch((error) => {
 *   if (error instanceof ReadError) console.log(error.code); // → empty-file
 * });
 * ```
 */
export const auditFile = async (bytes: Uint8Array | ArrayBuffer, options: AuditFileOptions): Promise<DocumentAudit> => {
  const given = bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
  const must = "bytes must be a Uint8Array or an ArrayBuffer: what the file holds, not where it lies";
  expectThat(given instanceof Uint8Array, CALL, must, bytes);
  expectOptions(CALL, options, OPTIONS);
  const { lang, rules, ...reading } = options;
  const { name } = reading;
  expectThat(typeof name === "string", CALL, "name must be a string", name);
  const settings = { ...(lang === undefined ? {} : { lang }), ...(rules === undefined ? {} : { rules }) };
  expectSettings(CALL, settings);
  const { readReport } = await import("@doichieu/parser/reader");
  const source = await readReport(given, reading);
  return auditReport(source, {
    ...settings,
    path: name,
    sha256: bytesToHex(sha256(given)),
    bytes: given.length,
  });
};
