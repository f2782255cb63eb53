import type { Acceptance, AuditOutput, CrossFinding } from "@doichieu/metrics";

/** What stands between reports, as every format shows it. */
export interface AcrossView {
  readonly finding: CrossFinding;
  /** Why somebody lets it stand; null where nobody does. */
  readonly acceptance: Acceptance | null;
}

/** What stands between the reports of a run; what somebody lets stand comes last. */
export const acrossViews = ({
  crossFindings,
  acceptedCrossFindings,
}: Pick<AuditOutput, "crossFindings" | "acceptedCrossFindings">): readonly AcrossView[] => [
  ...crossFindings.map((finding) => ({ finding, acceptance: null })),
  ...acceptedCrossFindings.map((finding) => ({ finding, acceptance: finding.acceptance })),
];
