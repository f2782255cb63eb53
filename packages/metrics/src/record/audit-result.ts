import type { BlockKind, CellPlace } from "@doichieu/parser";
import type { Check, CheckKind } from "./check.ts";
import type { AuditErrorCode, DiagnosticCode } from "./codes.ts";
import type { Finding, PatternRecord, Severity, UncheckedRecord } from "./finding.ts";
import type { CitedDocument, DocumentReference } from "./reference/document-reference.ts";
import type { Figure } from "./figure/figure.ts";
import type { Box, PlacedSpan } from "./outline/place.ts";
import type { CrossRuleId } from "./rule-id.ts";
import type { OutlineEntry, ReportProfile } from "./profile/profile.ts";

/** The file a document was read from. */
export interface DocumentSource {
  readonly path: string;
  readonly mediaType: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly ocr: boolean;
}

/** One block of the text, for whoever shows or exports it. */
export interface BlockRecord {
  readonly kind: BlockKind;
  readonly span: PlacedSpan;
  /** Where a table cell stands; null outside tables. */
  readonly cell: CellPlace | null;
  /** Heading level from 1, where the format tells it. */
  readonly level: number | null;
  /** Number that Word or a list gives the paragraph and that is not in the text, or null. */
  readonly listLabel: string | null;
  readonly boxes: readonly Box[];
}

/** A part of the report that could not be read or understood. */
export interface DiagnosticRecord {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly page: number | null;
  readonly span: PlacedSpan | null;
  readonly message: string;
}

/** How much of the report was looked at, so that no findings is never mistaken for all right. */
export interface CoverageCounts {
  readonly references: number;
  readonly figures: number;
  readonly percentages: number;
  readonly percentagesChecked: number;
  /** Totals that the text says are made up of parts. */
  readonly sums: number;
  readonly sumsChecked: number;
  readonly checks: number;
  readonly inconsistent: number;
}

/** How much of the report was looked at, by kind of relation and by table, too. */
export interface Coverage extends CoverageCounts {
  /** Claims of each kind of relation: told, checked, and found not to fit. */
  readonly kinds: Readonly<
    Partial<Record<CheckKind, { readonly claims: number; readonly checked: number; readonly inconsistent: number }>>
  >;
  /** Tables with how many of their figures some check looks at. */
  readonly tables: readonly TableCoverage[];
}

/** How much of a table was looked at. */
export interface TableCoverage {
  /** Index of the table in the document. */
  readonly table: number;
  readonly rows: number;
  readonly columns: number;
  /** Figures of the table that take part in a check, and those that take part in none. */
  readonly checked: number;
  readonly unchecked: number;
}

/** What a table is called, and its rows and columns. */
export interface TableRecord {
  /** Index of the table in the document. */
  readonly table: number;
  /** The line above it that names it ("Bảng 3. Kết quả giải quyết"), or null. */
  readonly title: string | null;
  /** By their index, what names each of them, as written, cut where it is long; null where nothing does. */
  readonly rows: readonly (string | null)[];
  readonly columns: readonly (string | null)[];
}

/** Everything that was found in one report. */
export interface DocumentAudit {
  readonly source: DocumentSource;
  readonly text: string;
  readonly profile: ReportProfile;
  readonly outline: readonly OutlineEntry[];
  readonly blocks: readonly BlockRecord[];
  readonly tables: readonly TableRecord[];
  readonly references: readonly DocumentReference[];
  readonly citedDocuments: readonly CitedDocument[];
  readonly figures: readonly Figure[];
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  readonly patterns: readonly PatternRecord[];
  readonly unchecked: readonly UncheckedRecord[];
  readonly diagnostics: readonly DiagnosticRecord[];
  readonly coverage: Coverage;
}

/** An input that could not be read. */
export interface AuditError {
  readonly path: string;
  readonly code: AuditErrorCode;
  readonly message: string;
}

/** A finding that needs two files to be seen. */
export interface CrossFinding {
  readonly id: string;
  readonly rule: CrossRuleId;
  readonly severity: Severity;
  readonly message: string;
  /** `document` is the index into `documents`. */
  readonly places: readonly { readonly document: number; readonly span: PlacedSpan; readonly message: string }[];
  readonly fingerprint: string;
}

/** What `doichieu audit --format json` prints. */
export interface AuditOutput {
  /** 2 in all that this release writes; 1 in output stored before. */
  readonly schemaVersion: 1 | 2;
  readonly tool: { readonly name: "doichieu"; readonly version: string };
  readonly documents: readonly DocumentAudit[];
  /** Cited documents and indicators that disagree between files of the run. */
  readonly crossFindings: readonly CrossFinding[];
  readonly errors: readonly AuditError[];
}
