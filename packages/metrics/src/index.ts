/**
 * From mentions to typed records, checks and findings. Pure: it reads no files.
 *
 * @module @doichieu/metrics
 */

export { auditReport, type AuditOptions } from "./audit-report.ts";
export { acrossReports, auditAcross, type AcrossOptions, type AcrossReports } from "./across/across-reports.ts";
export type { Note, NoteStore } from "./across/note-store.ts";
export type { PlacedSpan, Provenance } from "./record/outline/place.ts";
export type { CitedDocument, DocumentReference, ReferenceSystem } from "./record/reference/document-reference.ts";
export type { Comparison, Figure, FigureKind, Unit } from "./record/figure/figure.ts";
export type { Period } from "./record/period/period.ts";
export type { OutlineEntry, ReportProfile } from "./record/profile/profile.ts";
export type {
  AlternativeReading,
  Binding,
  Check,
  CheckFit,
  CheckKind,
  DerivedOperand,
  EvidenceRecord,
  Finding,
  Operands,
  PatternRecord,
  RelatedPlace,
  Severity,
  UncheckedRecord,
} from "./record/finding.ts";
export type {
  AuditError,
  AuditOutput,
  BlockRecord,
  Coverage,
  CoverageCounts,
  CrossFinding,
  DiagnosticRecord,
  DocumentAudit,
  DocumentSource,
  TableCoverage,
  TableRecord,
} from "./record/audit-result.ts";
export type { Language, Localized } from "./record/localized.ts";
export { allRules, ruleById } from "./across/index.ts";
export { rules } from "./rules/index.ts";
export { weighedEvidence, type WeighedEvidence } from "./audit/weighed-evidence.ts";
export type { CheckDraft, FindingDraft, Outcome, Rule, RuleContext, RuleExample, RuleInfo } from "./rules/rule.ts";
export type { RuleSetting } from "./audit/run-rules.ts";
