import { parseReport, type SourceText } from "@doichieu/parser";
import { crossCheck, type ReportRecords } from "./audit/cross-check.ts";
import type { RuleSetting } from "./audit/run-rules.ts";
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

/** What `auditReport` needs to know beside the text. */
export interface AuditOptions {
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Language of messages. Default "vi". */
  readonly lang?: "vi" | "en";
  /** Rules left out ("off") or set to another severity, by id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** Reads the records out of a report and checks them against each other. */
export const auditReport = (source: SourceText, options: AuditOptions): DocumentAudit => {
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
    tables: tableRecordsOf(parsed),
    references: records.references,
    citedDocuments: records.citedDocuments,
    figures: withBothEnds(parsed, records.figures),
    checks,
    findings,
    patterns,
    unchecked,
    diagnostics: [...diagnosticRecords(source, lang), ...repairRecords(parsed, lang)],
    coverage,
  };
};
