import type { CoverageCounts, DocumentAudit, Finding, Severity } from "@doichieu/metrics";
import { officeLabel } from "@doichieu/metrics/tables";
import type { Overview, OverviewDocument } from "./overview-document.ts";

/** How many findings of each severity. */
export type Tally = Readonly<Record<Severity, number>>;

/** Findings under one name: a rule, an office, a period. */
export interface Bar {
  readonly name: string | null;
  readonly tally: Tally;
  readonly total: number;
}

/** A finding with the report that it stands in. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly document: OverviewDocument;
  /** Index into the output's documents. */
  readonly index: number;
}

/** The office that a report is counted under, by a name that tells it from every other. */
export const officeOf = ({ profile }: OverviewDocument): string | null => officeLabel(profile);

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** All findings, worst first, in the order of the reports. */
export const placedFindings = ({ documents }: Overview): readonly PlacedFinding[] =>
  documents
    .flatMap((document, index) => document.findings.map((finding) => ({ finding, document, index })))
    .sort(
      (a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) || a.index - b.index,
    );

/** Counts findings by a name. */
export const barsBy = (
  findings: readonly PlacedFinding[],
  nameOf: (finding: PlacedFinding) => string | null,
): readonly Bar[] => {
  const tallies = new Map<string | null, Record<Severity, number>>();
  for (const placed of findings) {
    const name = nameOf(placed);
    const tally = tallies.get(name) ?? { error: 0, warning: 0, note: 0 };
    tally[placed.finding.severity]++;
    tallies.set(name, tally);
  }
  return [...tallies].map(([name, tally]) => ({ name, tally, total: tally.error + tally.warning + tally.note }));
};

export const byNumber = (bars: readonly Bar[]): readonly Bar[] => bars.toSorted((a, b) => b.total - a.total);
export const byName = (bars: readonly Bar[]): readonly Bar[] =>
  bars.toSorted((a, b) => (a.name ?? "").localeCompare(b.name ?? "", "vi"));

/** The numbers over the whole folder. */
export const totalsOf = ({ documents }: Overview): CoverageCounts => {
  const sum = (of: (coverage: DocumentAudit["coverage"]) => number): number =>
    documents.reduce((total, { coverage }) => total + of(coverage), 0);
  return {
    references: sum((coverage) => coverage.references),
    figures: sum((coverage) => coverage.figures),
    percentages: sum((coverage) => coverage.percentages),
    percentagesChecked: sum((coverage) => coverage.percentagesChecked),
    sums: sum((coverage) => coverage.sums),
    sumsChecked: sum((coverage) => coverage.sumsChecked),
    checks: sum((coverage) => coverage.checks),
    inconsistent: sum((coverage) => coverage.inconsistent),
  };
};
