import type { AuditOutput, Coverage } from "@doichieu/metrics";

export interface Totals extends Coverage {
  readonly documents: number;
  readonly failed: number;
}

/** Coverage of a whole run: what was read, checked and could not be checked. */
export const totalsOf = (output: AuditOutput): Totals => {
  const sum = (key: keyof Coverage): number =>
    output.documents.reduce((total, document) => total + document.coverage[key], 0);
  return {
    documents: output.documents.length,
    failed: output.errors.length,
    references: sum("references"),
    figures: sum("figures"),
    percentages: sum("percentages"),
    percentagesChecked: sum("percentagesChecked"),
    sums: sum("sums"),
    sumsChecked: sum("sumsChecked"),
    checks: sum("checks"),
    inconsistent: sum("inconsistent"),
  };
};
