/**
 * What cannot be right together in a Vietnamese administrative report: typed records, checks and findings.
 *
 * @module @doichieu/metrics
 */

export { annotate, ReadError, type ReadErrorCode, type Span } from "@doichieu/parser";
export { auditText, type AuditTextOptions } from "./audit-text.ts";
export { auditFile, type AuditFileOptions } from "./audit-file.ts";
export { auditReport, type AuditOptions } from "./audit-report.ts";
export { auditAcross } from "./across/across-reports.ts";
export { checkOf, operandsOf, type Resolved } from "./audit/resolve.ts";
export { allRules, ruleById } from "./across/index.ts";
export type { RuleExample, RuleInfo } from "./rules/rule.ts";
export type { RuleSetting, RuleSettings } from "./audit/run-rules.ts";
export type { CheckRuleId, CrossRuleId, RuleId } from "./record/rule-id.ts";
export type { AuditErrorCode, DiagnosticCode } from "./record/codes.ts";
export type { PlacedSpan, Provenance } from "./record/outline/place.ts";
export type { CitedDocument, DocumentReference, ReferenceSystem } from "./record/reference/document-reference.ts";
export type { Comparison, Figure, FigureKind, Unit } from "./record/figure/figure.ts";
export type { Period } from "./record/period/period.ts";
export type { OutlineEntry, ReportProfile } from "./record/profile/profile.ts";
export type {
  ChangeOperands,
  FigureId,
  GrowthOperands,
  ListOperands,
  Operands,
  OperandsByRule,
  PercentagesOperands,
  RatioOperands,
  ReferenceId,
  ReferenceOperands,
  RestOperands,
  SameFigureOperands,
  ShareOperands,
  TotalOperands,
} from "./record/operands.ts";
export type {
  AlternativeReading,
  Binding,
  Check,
  CheckBase,
  CheckFit,
  CheckKind,
  CheckOf,
  DerivedOperand,
  EvidenceRecord,
} from "./record/check.ts";
export type {
  Acceptance,
  AcceptedFinding,
  Finding,
  PatternRecord,
  RelatedPlace,
  Severity,
  UncheckedReason,
  UncheckedRecord,
} from "./record/finding.ts";
export type {
  AcceptedCrossFinding,
  AuditError,
  AuditOutput,
  BlockRecord,
  CrossFinding,
  DiagnosticRecord,
  DocumentAudit,
  DocumentSource,
  TableRecord,
} from "./record/audit-result.ts";
export type { Coverage, CoverageCounts, TableCoverage } from "./record/coverage.ts";
export type { Language, Localized } from "./record/localized.ts";
