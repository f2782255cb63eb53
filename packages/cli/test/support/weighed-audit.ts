import type { AuditOutput, Check, DocumentAudit, Finding } from "@doichieu/metrics";
import { sampleDocument, sampleOutput } from "./sample-audit.ts";

const weighedCheck = (check: Check): Check =>
  check.id === "check-2"
    ? {
        ...check,
        kind: "share",
        fit: "misfit",
        probability: 0.973,
        margin: 3.2,
        alternative: {
          operands: { part: "fig-4", whole: "fig-6", percent: "fig-5" },
          fit: "misfit",
          probability: 0.12,
          explanation: "240 / 1.175 = 20,4%",
        },
        evidence: [
          { feature: "whole-lead", weight: 1.83, message: "đầu danh sách" },
          { feature: "unit-other", weight: -0.4, message: "khác đơn vị" },
        ],
      }
    : check;

const weighedFinding = (finding: Finding): Finding =>
  finding.id === "finding-1" ? { ...finding, probability: 0.944 } : finding;

/** The sample report with a finding that was weighed, claims that were not judged, and a table that was not checked. */
export const weighedDocument = (): DocumentAudit => {
  const sample = sampleDocument();
  const open = sample.figures.find(({ id }) => id === "fig-11");
  const target = sample.figures.find(({ id }) => id === "fig-7");
  if (!open || !target) throw new Error("the sample has changed");
  return {
    ...sample,
    checks: sample.checks.map(weighedCheck),
    findings: sample.findings.map(weighedFinding),
    unchecked: [
      {
        id: "open-1",
        kind: "share",
        figure: target.id,
        span: target.span,
        reason: "whole-not-found",
        message: "không thấy tổng thể",
      },
      {
        id: "open-2",
        kind: "share",
        figure: open.id,
        span: open.span,
        reason: "whole-not-found",
        message: "không thấy tổng thể",
      },
    ],
    coverage: {
      ...sample.coverage,
      kinds: { share: { claims: 5, checked: 3, inconsistent: 1 }, total: { claims: 1, checked: 1, inconsistent: 1 } },
      tables: [{ table: 2, rows: 4, columns: 3, checked: 0, unchecked: 8 }],
    },
  };
};

/** A run over that report alone. */
export const weighedOutput = (): AuditOutput => ({ ...sampleOutput(), documents: [weighedDocument()], errors: [] });
