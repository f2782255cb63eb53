import type { BlockKind, CellPlace, PageFrame } from "@doichieu/parser";
import type { Check } from "./check.ts";
import type { Coverage } from "./coverage.ts";
import type { AuditErrorCode, DiagnosticCode } from "./codes.ts";
import type { Acceptance, AcceptedFinding, Finding, PatternRecord, Severity, UncheckedRecord } from "./finding.ts";
import type { CitedDocument, DocumentReference } from "./reference/document-reference.ts";
import type { Figure } from "./figure/figure.ts";
import type { Box, PlacedSpan } from "./outline/place.ts";
import type { CrossRuleId } from "./rule-id.ts";
import type { OutlineEntry, ReportProfile } from "./profile/profile.ts";

/**
 * The file a document was read from.
 *
 * @example
 * ```ts
 * import { auditText, type DocumentSource } from "@doichieu/metrics";
 *
 * const named = ({ path, bytes }: DocumentSource): string => `${path}, ${bytes} bytes`;
 * console.log(named(auditText("Đạt 91,5%.").source)); // → text, 13 bytes
 * ```
 */
export interface DocumentSource {
  readonly path: string;
  readonly mediaType: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly ocr: boolean;
}

/**
 * One block of the text, for whoever shows or exports it.
 *
 * @example
 * ```ts
 * import { auditText, type BlockRecord } from "@doichieu/metrics";
 *
 * const cells = (blocks: readonly BlockRecord[]): number => blocks.filter(({ cell }) => cell !== null).length;
 * console.log(cells(auditText("Đạt 91,5%.").blocks)); // → 0
 * ```
 */
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

/**
 * A part of the report that could not be read or understood.
 *
 * @example
 * ```ts
 * import { auditText, type DiagnosticRecord } from "@doichieu/metrics";
 *
 * const line = ({ severity, message }: DiagnosticRecord): string => `${severity}: ${message}`;
 * console.log(auditText("Đạt 91,5%.").diagnostics.map(line)); // → []
 * ```
 */
export interface DiagnosticRecord {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly page: number | null;
  readonly span: PlacedSpan | null;
  readonly message: string;
}

/**
 * What a table is called, and its rows and columns.
 *
 * @example
 * ```ts
 * import { auditText, type TableRecord } from "@doichieu/metrics";
 *
 * const head = ({ title, columns }: TableRecord): string => `${title}: ${columns.join(", ")}`;
 * console.log(auditText("Đạt 91,5%.").tables.map(head)); // → []
 * ```
 */
export interface TableRecord {
  /** Index of the table in the document. */
  readonly table: number;
  /** The line above it that names it ("Bảng 3. Kết quả giải quyết"), or null. */
  readonly title: string | null;
  /** By their index, what names each of them, as written, cut where it is long; null where nothing does. */
  readonly rows: readonly (string | null)[];
  readonly columns: readonly (string | null)[];
}

/**
 * Everything that was found in one report.
 *
 * @example
 * ```ts
 * import { auditText, type DocumentAudit } from "@doichieu/metrics";
 *
 * const verdict = ({ findings, coverage }: DocumentAudit): string =>
 *   findings.length > 0 ? "to be fixed" : coverage.checks > 0 ? "pass" : "not checked";
 * console.log(verdict(auditText("Giải quyết 85/92 vụ việc, đạt 92,4%."))); // → pass
 * ```
 */
export interface DocumentAudit {
  readonly source: DocumentSource;
  readonly text: string;
  readonly profile: ReportProfile;
  readonly outline: readonly OutlineEntry[];
  readonly blocks: readonly BlockRecord[];
  /** The frames in which the boxes of its blocks stand, one a page; empty where the format has no geometry. */
  readonly frames: readonly PageFrame[];
  readonly tables: readonly TableRecord[];
  readonly references: readonly DocumentReference[];
  readonly citedDocuments: readonly CitedDocument[];
  readonly figures: readonly Figure[];
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  /** Findings that somebody lets stand. None of them is among `findings`. */
  readonly accepted: readonly AcceptedFinding[];
  readonly patterns: readonly PatternRecord[];
  readonly unchecked: readonly UncheckedRecord[];
  readonly diagnostics: readonly DiagnosticRecord[];
  readonly coverage: Coverage;
}

/**
 * An input that could not be read.
 *
 * @example
 * ```ts
 * import type { AuditError } from "@doichieu/metrics";
 *
 * const line = ({ path, code }: AuditError): string => `${path}: ${code}`;
 * console.log(line({ path: "a.pdf", code: "pdf-encrypted", message: "tệp PDF được đặt mật khẩu" }));
 * // → a.pdf: pdf-encrypted
 * ```
 */
export interface AuditError {
  readonly path: string;
  readonly code: AuditErrorCode;
  readonly message: string;
}

/**
 * A finding that needs two files to be seen.
 *
 * @example
 * ```ts
 * import { auditAcross, auditText, type CrossFinding } from "@doichieu/metrics";
 *
 * const line = ({ rule, places }: CrossFinding): string => `${rule} in ${places.length} places`;
 * const twice = [auditText("Đạt 91,5%.", { name: "a.txt" }), auditText("Đạt 91,5%.", { name: "b.txt" })];
 * console.log(auditAcross(twice).map(line)); // → [ 'cross-copy in 2 places' ]
 * ```
 */
export interface CrossFinding {
  readonly id: string;
  readonly rule: CrossRuleId;
  readonly severity: Severity;
  readonly message: string;
  /** `document` is the index into `documents`. */
  readonly places: readonly { readonly document: number; readonly span: PlacedSpan; readonly message: string }[];
  readonly fingerprint: string;
}

/**
 * The same, where somebody lets it stand: it is shown, and counted nowhere.
 *
 * @example
 * ```ts
 * import type { AcceptedCrossFinding } from "@doichieu/metrics";
 *
 * const reasonsOf = (accepted: readonly AcceptedCrossFinding[]): string[] =>
 *   accepted.map(({ acceptance }) => acceptance.reason);
 * console.log(reasonsOf([]).length); // → 0
 * ```
 */
export type AcceptedCrossFinding = CrossFinding & { readonly acceptance: Acceptance };

/**
 * What `doichieu audit --format json` prints.
 *
 * @example
 * ```ts
 * import { type AuditOutput, auditText } from "@doichieu/metrics";
 *
 * const output: AuditOutput = {
 *   schemaVersion: 2,
 *   tool: { name: "doichieu", version: "0.1.0" },
 *   documents: [auditText("Đạt 91,5%.")],
 *   crossFindings: [],
 *   acceptedCrossFindings: [],
 *   errors: [],
 * };
 * console.log(output.documents.length); // → 1
 * ```
 */
export interface AuditOutput {
  /** 2 in all that this release writes; 1 in output stored before. */
  readonly schemaVersion: 1 | 2;
  readonly tool: { readonly name: "doichieu"; readonly version: string };
  readonly documents: readonly DocumentAudit[];
  /** Cited documents and indicators that disagree between files of the run. */
  readonly crossFindings: readonly CrossFinding[];
  readonly acceptedCrossFindings: readonly AcceptedCrossFinding[];
  readonly errors: readonly AuditError[];
}
