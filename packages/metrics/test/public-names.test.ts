import { expect, test } from "vitest";
import { namesOf } from "../../parser/test/public-names.ts";
import * as metrics from "../src/index.ts";

// A name that stands here is a promise: it goes or changes with a major version alone.
const VALUES = "ReadError allRules annotate auditAcross auditFile auditReport auditText checkOf operandsOf ruleById";
const TYPES = `Acceptance AcceptedCrossFinding AcceptedFinding AlternativeReading AuditError AuditErrorCode AuditFileOptions AuditOptions AuditOutput AuditTextOptions
Binding BlockRecord ChangeOperands Check CheckBase CheckFit CheckKind CheckOf CheckRuleId CitedDocument Comparison Coverage
CoverageCounts CrossFinding CrossRuleId DerivedOperand DiagnosticCode DiagnosticRecord DocumentAudit DocumentReference
DocumentSource EvidenceRecord Figure FigureId FigureKind Finding GrowthOperands Language ListOperands Localized Operands
OperandsByRule OutlineEntry PatternRecord PercentagesOperands Period PlacedSpan Provenance RatioOperands ReadErrorCode
ReferenceId ReferenceOperands ReferenceSystem RelatedPlace ReportProfile Resolved RestOperands RuleExample RuleId RuleInfo
RuleSetting RuleSettings SameFigureOperands Severity ShareOperands Span TableCoverage TableRecord TotalOperands
UncheckedReason UncheckedRecord Unit`;

test("the package exports these names and no others", () => {
  const values = VALUES.split(/\s+/u);
  const types = TYPES.split(/\s+/u).map((name) => `type ${name}`);
  expect(namesOf(new URL("../src/index.ts", import.meta.url))).toEqual([...values, ...types].sort());
  expect(Object.keys(metrics).sort()).toEqual(values.sort());
});
