import type { AuditOutput, DocumentAudit } from "@doichieu/metrics";
import type { AuditSet } from "../batch/result/documents.ts";

/** What the page keeps of a report: neither its text nor its figures. */
export interface OverviewDocument extends Pick<
  DocumentAudit,
  "source" | "profile" | "coverage" | "findings" | "citedDocuments"
> {
  /** Number of places that could not be read in full. */
  readonly unread: number;
}

/** A run as the sections of the page see it. */
export type Overview = Pick<AuditOutput, "tool" | "errors" | "crossFindings"> & {
  readonly documents: readonly OverviewDocument[];
};

export const overviewOf = ({ tool, errors, crossFindings, documents }: AuditSet): Overview => ({
  tool,
  errors,
  crossFindings,
  documents: Array.from(documents, ({ source, profile, coverage, findings, citedDocuments, diagnostics }) => ({
    source,
    profile,
    coverage,
    findings,
    citedDocuments,
    unread: diagnostics.length,
  })),
});
