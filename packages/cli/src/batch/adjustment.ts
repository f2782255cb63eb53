import type { CrossFinding, DocumentAudit } from "@doichieu/metrics";
import type { PartedCrossFindings } from "../config/baseline.ts";

/** What happens to the results of a run before anybody sees them. */
export interface Adjustment {
  /** Called in the order of the documents, which it is told; for one document more than once where it is read again. */
  readonly document: (document: DocumentAudit, index: number) => DocumentAudit;
  readonly crossFindings: (findings: readonly CrossFinding[]) => PartedCrossFindings;
  /** Called when all results are out. */
  readonly end: () => Promise<void>;
}

export const NO_ADJUSTMENT: Adjustment = {
  document: (document) => document,
  crossFindings: (findings) => ({ findings, accepted: [] }),
  end: async () => {},
};
