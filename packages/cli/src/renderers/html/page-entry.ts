import type { Check, DocumentAudit, Finding } from "@doichieu/metrics";
import type { ReportView } from "../view/report-view.ts";

/** What the page of a folder tells of one report. The report itself may be read again when its own page is written. */
export interface PageEntry {
  readonly document: Pick<DocumentAudit, "source" | "profile" | "coverage">;
  readonly title: string;
  readonly verdict: ReportView["verdict"];
  readonly counts: ReportView["counts"];
  /** Findings that somebody lets stand. */
  readonly accepted: number;
  /** Rule and severity of every finding, and the rules of the checks that did not hold: what the charts count. */
  readonly findings: readonly Pick<Finding, "rule" | "severity">[];
  readonly checks: readonly Pick<Check, "rule" | "status">[];
  /** Null where the result is one file and the reports have no pages. */
  readonly href: string | null;
}

export const pageEntry = (view: ReportView, title: string, href: string | null): PageEntry => {
  const { source, profile, coverage, findings, checks } = view.document;
  return {
    document: { source, profile, coverage },
    title,
    verdict: view.verdict,
    counts: view.counts,
    accepted: view.accepted.length,
    findings: findings.map(({ rule, severity }) => ({ rule, severity })),
    checks: checks.flatMap(({ rule, status }) => (status === "inconsistent" ? [{ rule, status }] : [])),
    href,
  };
};
