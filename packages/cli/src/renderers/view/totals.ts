import type { CoverageCounts, DocumentAudit } from "@doichieu/metrics";

export interface Totals extends CoverageCounts {
  readonly documents: number;
  readonly failed: number;
}

/** Coverage of a whole run, added up as its documents come: what was read, checked and could not be checked. */
export interface RunningTotals {
  readonly add: (document: Pick<DocumentAudit, "coverage">) => void;
  readonly sum: (failed: number) => Totals;
}

export const runningTotals = (): RunningTotals => {
  const sum = {
    references: 0,
    figures: 0,
    percentages: 0,
    percentagesChecked: 0,
    sums: 0,
    sumsChecked: 0,
    checks: 0,
    inconsistent: 0,
  };
  let documents = 0;
  return {
    add: ({ coverage }) => {
      documents++;
      for (const key of Object.keys(sum) as (keyof CoverageCounts)[]) sum[key] += coverage[key];
    },
    sum: (failed) => ({ documents, failed, ...sum }),
  };
};

/** Coverage of a run that is over. */
export const totalsOf = ({
  documents,
  errors,
}: {
  readonly documents: Iterable<Pick<DocumentAudit, "coverage">>;
  readonly errors: readonly unknown[];
}): Totals => {
  const totals = runningTotals();
  for (const document of documents) totals.add(document);
  return totals.sum(errors.length);
};
