import type { Figure } from "../record/figure.ts";
import type { ParsedReport } from "@doichieu/parser";
import type { PatternRecord } from "../record/finding.ts";
import { readReport, type Reading } from "../reading/reading.ts";
import { amountsOf } from "./amount.ts";
import { judgeClaim, openRelation } from "./judge.ts";
import { weighMisprints } from "./misprint.ts";
import { indexAmounts } from "./propose/reach.ts";
import type { OpenRelation, Relation } from "./relation.ts";
import { scoreClaims } from "./score.ts";
import { settle } from "./settle.ts";
import { gridsOf } from "./table/grid.ts";
import { tableRelations } from "./table/relations.ts";
import { TABLE_WEIGHTS, WEIGHTS } from "./weights.ts";

/** What a report's figures have to do with each other. */
export interface Relations {
  readonly reading: Reading;
  readonly relations: readonly Relation[];
  /** Claims that were not judged, in reading order. */
  readonly open: readonly OpenRelation[];
  readonly patterns: readonly PatternRecord[];
}

/** Reads, proposes, scores, settles and judges. Deterministic; linear in the report. */
export const relationsOf = (report: ParsedReport, figures: readonly Figure[]): Relations => {
  const reading = readReport(report, figures);
  const amounts = amountsOf(reading.places);
  const index = indexAmounts(reading, amounts);
  const open: OpenRelation[] = [];
  const { claims, misprints } = weighMisprints(scoreClaims(index, WEIGHTS));
  const judged = claims.flatMap((scored) => {
    const own = judgeClaim(scored, WEIGHTS[scored.claim.model].beside, misprints.get(scored) ?? null);
    if (own.length === 0 && scored.claim.model === "percent") open.push(openRelation(scored));
    return own;
  });
  const tables = tableRelations(gridsOf(report, figures, amounts.length), TABLE_WEIGHTS);
  return { reading, relations: [...settle(judged), ...tables.relations], open, patterns: tables.patterns };
};
