import { parseReport, type SourceText } from "@doichieu/parser";
import { expectOptions, expectThat, isSource } from "@doichieu/parser/internal";
import { crossCheck, type ReportRecords } from "./audit/cross-check.ts";
import { expectSettings } from "./audit/settings.ts";
import type { RuleSettings } from "./audit/run-rules.ts";
import type { Language } from "./record/localized.ts";
import { citedDocumentsOf } from "./record/reference/cited-documents-of.ts";
import { figuresOf } from "./record/figure/figures-of.ts";
import { withBothEnds } from "./record/figure/range-ends.ts";
import { outlineOf } from "./record/outline/outline-of.ts";
import { profileOf } from "./record/profile/profile-of.ts";
import { referencesOf } from "./record/reference/references-of.ts";
import { resolveReferences, withShortMentions } from "./record/reference/short-mentions.ts";
import { tableRecordsOf } from "./record/table/table-records.ts";
import { blockRecords, diagnosticRecords, repairRecords } from "./record/source-records.ts";
import type { DocumentAudit } from "./record/audit-result.ts";

/**
 * What `auditReport` needs to know beside the text.
 *
 * @example
 * ```ts
 * import type { AuditOptions } from "@doichieu/metrics";
 *
 * const known: AuditOptions = { path: "a.txt", sha256: "0".repeat(64), bytes: 13 };
 * console.log(known.path); // → a.txt
 * ```
 */
export interface AuditOptions {
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Language of messages. Default "vi". */
  readonly lang?: Language;
  /** Rules left out ("off") or set to another severity, by id. */
  readonly rules?: RuleSettings;
}

const CALL = "auditReport(source, options)";
const OPTIONS: readonly (keyof AuditOptions)[] = ["path", "sha256", "bytes", "lang", "rules"];

const expectArguments = (source: SourceText, options: AuditOptions): void => {
  expectThat(isSource(source), CALL, "source must be a SourceText, as textSource and readReport make it", source);
  expectOptions(CALL, options, OPTIONS);
  const { path, sha256, bytes } = options;
  expectThat(typeof path === "string", CALL, "path must be a string", path);
  expectThat(typeof sha256 === "string", CALL, "sha256 must be a string", sha256);
  expectThat(typeof bytes === "number", CALL, "bytes must be a number: the size of the file", bytes);
  expectSettings(CALL, options);
};

/**
 * Reads the records out of a report that was read already, and checks them against each other. `auditText` and
 * `auditFile` do both at once.
 *
 * @throws {TypeError} where an argument is not what it must be
 * @throws {RangeError} where an option, rule, severity or language does not exist; it names the nearest
 * @example
 * ```ts
 * import { auditReport } from "@doichieu/metrics";
 * import { textSource } from "@doichieu/parser";
 *
 * const source = textSource("Giải quyết 85/92 vụ việc, đạt 92,4%.");
 * const document = auditReport(source, { path: "a.txt", sha256: "0".repeat(64), bytes: 44, lang: "en" });
 * console.log(document.checks[0]?.status); // → consistent
 * ```
 */
export const auditReport = (source: SourceText, options: AuditOptions): DocumentAudit => {
  expectArguments(source, options);
  const lang = options.lang ?? "vi";
  const parsed = parseReport(source);
  const found = referencesOf(parsed);
  const citedDocuments = citedDocumentsOf(found);
  const references = resolveReferences(found, citedDocuments);
  const outline = outlineOf(parsed);
  const records: ReportRecords = {
    parsed,
    profile: profileOf(parsed, references),
    outline,
    references,
    citedDocuments: withShortMentions(parsed, citedDocuments, references),
    figures: figuresOf(parsed, outline),
  };
  const { checks, findings, patterns, unchecked, coverage } = crossCheck(records, {
    lang,
    ...(options.rules ? { settings: options.rules } : {}),
  });
  return {
    source: {
      path: options.path,
      mediaType: source.mediaType,
      sha256: options.sha256,
      bytes: options.bytes,
      pages: source.pages,
      ocr: source.ocr,
    },
    text: source.text,
    profile: records.profile,
    outline: records.outline,
    blocks: blockRecords(source),
    frames: source.frames ?? [],
    tables: tableRecordsOf(parsed),
    references: records.references,
    citedDocuments: records.citedDocuments,
    figures: withBothEnds(parsed, records.figures),
    checks,
    findings,
    accepted: [],
    patterns,
    unchecked,
    diagnostics: [...diagnosticRecords(source, lang), ...repairRecords(parsed, lang)],
    coverage,
  };
};
