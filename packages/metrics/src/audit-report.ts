import { type ParsedReport, parseReport, type SourceText } from "@doichieu/parser";
import { figuresOf } from "./record/figures-of.ts";
import { referencesOf } from "./record/references-of.ts";
import { blockRecords, diagnosticRecords } from "./record/source-records.ts";
import type { CrossFinding, DocumentAudit } from "./record/audit-result.ts";
import type { DocumentReference } from "./record/document-reference.ts";

/** What `auditReport` needs to know beside the text. */
export interface AuditOptions {
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Language of messages. Default "vi". */
  readonly lang?: "vi" | "en";
}

/** Reads the records out of a report and checks them against each other. */
export const auditReport = (source: SourceText, options: AuditOptions): DocumentAudit => {
  const parsed = parseReport(source);
  const references = referencesOf(parsed);
  return auditOf(source, options, parsed, references);
};

const auditOf = (
  source: SourceText,
  options: AuditOptions,
  parsed: ParsedReport,
  references: readonly DocumentReference[],
): DocumentAudit => ({
  source: {
    path: options.path,
    mediaType: source.mediaType,
    sha256: options.sha256,
    bytes: options.bytes,
    pages: source.pages,
    ocr: source.ocr,
  },
  text: source.text,
  profile: {
    documentType: null,
    number: null,
    symbol: null,
    place: null,
    date: null,
    title: null,
    issuer: null,
    period: null,
    recipients: [],
    signer: null,
    dateSpan: null,
  },
  outline: [],
  blocks: blockRecords(source),
  references,
  citedDocuments: [],
  figures: figuresOf(parsed),
  checks: [],
  findings: [],
  diagnostics: diagnosticRecords(source, options.lang ?? "vi"),
  coverage: {
    references: references.length,
    figures: 0,
    percentages: 0,
    percentagesChecked: 0,
    sums: 0,
    sumsChecked: 0,
    checks: 0,
    inconsistent: 0,
  },
});

/** Holds the documents of one run against each other. */
export const auditAcross = (
  _documents: readonly DocumentAudit[],
  _options: { readonly lang?: "vi" | "en" } = {},
): CrossFinding[] => [];
