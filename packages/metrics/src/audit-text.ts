import { textSource } from "@doichieu/parser";
import { expectOptions, expectThat } from "@doichieu/parser/internal";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type AuditOptions, auditReport } from "./audit-report.ts";
import { expectSettings } from "./audit/settings.ts";
import type { DocumentAudit } from "./record/audit-result.ts";

/**
 * How a text is audited. All are optional.
 *
 * @example
 * ```ts
 * import { auditText, type AuditTextOptions } from "@doichieu/metrics";
 *
 * const quiet: AuditTextOptions = { name: "ban-nhap.txt", lang: "en", rules: { "listed-items": "off" } };
 * console.log(auditText("Đạt 91,5%.", quiet).source.path); // → ban-nhap.txt
 * ```
 */
export interface AuditTextOptions extends Pick<AuditOptions, "lang" | "rules"> {
  /** What the result calls the text (`source.path`). Default "text". */
  readonly name?: string;
}

const CALL = "auditText(text, options?)";

/**
 * Audits a plain text: synchronous, pure, the same in Node and in browsers. Spans of the result count UTF-16 code units
 * of `text`. Markdown, HTML and files are for `auditFile`, which knows their marks.
 *
 * @throws {TypeError} where an argument is not what it must be
 * @throws {RangeError} where an option, rule, severity or language does not exist; it names the nearest
 * @example
 * ```ts
 * import { auditText } from "@doichieu/metrics";
 *
 * const { findings } = auditText("Tiếp nhận 1.250 hồ sơ, trong đó 1.100 hồ sơ đúng hạn, chiếm 91,5%.");
 * console.log(findings[0]?.rule, findings[0]?.explanation); // → percent-of-whole 1.100 / 1.250 = 88,0%
 * ```
 */
export const auditText = (text: string, options: AuditTextOptions = {}): DocumentAudit => {
  expectThat(typeof text === "string", CALL, "text must be a string (bytes are for auditFile)", text);
  expectOptions(CALL, options, ["name", "lang", "rules"]);
  const { name = "text", ...settings } = options;
  expectThat(typeof name === "string", CALL, "name must be a string", name);
  expectSettings(CALL, settings);
  const bytes = utf8ToBytes(text);
  return auditReport(textSource(text), {
    ...settings,
    path: name,
    sha256: bytesToHex(sha256(bytes)),
    bytes: bytes.length,
  });
};
