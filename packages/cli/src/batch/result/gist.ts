import type { DocumentAudit, Severity } from "@doichieu/metrics";
import { notesOf, type ReportNotes } from "@doichieu/metrics/internal";

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

export const worseOf = (a: Severity | null, b: Severity | null): Severity | null => {
  if (a === null || b === null) return a ?? b;
  return RANK[a] >= RANK[b] ? a : b;
};

/** The worst that some findings tell, or null. */
export const worstOf = (findings: readonly { readonly severity: Severity }[]): Severity | null =>
  findings.reduce<Severity | null>((worst, { severity }) => worseOf(worst, severity), null);

/** What a run has to know of a document that it only hands on. */
export interface Gist {
  readonly notes: ReportNotes;
  readonly worst: Severity | null;
}

/** Told by the process that read the document. */
export const gistOf = (document: DocumentAudit): Gist => ({
  notes: notesOf(document),
  worst: worstOf(document.findings),
});
