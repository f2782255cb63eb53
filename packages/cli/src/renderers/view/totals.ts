import type { AuditError, CoverageCounts, DocumentAudit } from "@doichieu/metrics";
import { isUnread } from "../../batch/result/input-error.ts";

export interface Totals extends CoverageCounts {
  readonly documents: number;
  readonly failed: number;
  /** Claims that were not judged. */
  readonly unchecked: number;
  readonly kinds: DocumentAudit["coverage"]["kinds"];
  /** Tables that hold figures, and those of which no figure was compared with another. */
  readonly tables: number;
  readonly tablesUnchecked: number;
  readonly tableFigures: number;
  readonly tableFiguresChecked: number;
}

type Told = Pick<DocumentAudit, "coverage">;

/** Coverage of a whole run, added up as its documents come: what was read, checked and could not be checked. */
export interface RunningTotals {
  readonly add: (document: Told) => void;
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
  const kinds: Record<string, { claims: number; checked: number; inconsistent: number }> = {};
  const rest = { unchecked: 0, tables: 0, tablesUnchecked: 0, tableFigures: 0, tableFiguresChecked: 0 };
  let documents = 0;
  return {
    add: ({ coverage }) => {
      documents++;
      for (const key of Object.keys(sum) as (keyof CoverageCounts)[]) sum[key] += coverage[key];
      for (const [kind, { claims, checked, inconsistent }] of Object.entries(coverage.kinds)) {
        const own = (kinds[kind] ??= { claims: 0, checked: 0, inconsistent: 0 });
        own.claims += claims;
        own.checked += checked;
        own.inconsistent += inconsistent;
        rest.unchecked += claims - checked;
      }
      for (const { checked, unchecked: open } of coverage.tables) {
        if (checked + open === 0) continue;
        rest.tables++;
        rest.tablesUnchecked += checked === 0 ? 1 : 0;
        rest.tableFigures += checked + open;
        rest.tableFiguresChecked += checked;
      }
    },
    sum: (failed) => ({ documents, failed, ...sum, ...rest, kinds }),
  };
};

/** Coverage of a run that is over. */
export const totalsOf = ({
  documents,
  errors,
}: {
  readonly documents: Iterable<Told>;
  readonly errors: readonly AuditError[];
}): Totals => {
  const totals = runningTotals();
  for (const document of documents) totals.add(document);
  return totals.sum(errors.filter(isUnread).length);
};
