import type { Figure } from "../record/figure/figure.ts";
import type { ParsedReport } from "@doichieu/parser";
import type { PatternRecord } from "../record/finding.ts";
import { readReport, type Reading } from "../reading/reading.ts";
import { amountsOf } from "./amount.ts";
import { judgeClaim, openRelation } from "./judge.ts";
import { weighMisprints } from "./misprint.ts";
import { weighUntoldBases } from "./untold-base.ts";
import { indexAmounts } from "./propose/reach.ts";
import type { OpenRelation, Relation } from "./relation.ts";
import { scoreClaims, type ScoredClaim } from "./score.ts";
import { settle } from "./settle.ts";
import { gridsOf } from "./table/grid.ts";
import { isVoteOfAll } from "./vote-share.ts";
import { tableRelations } from "./table/relations.ts";
import { calibrated } from "./calibrate.ts";
import { MODEL_OF } from "./candidate.ts";
import { CALIBRATIONS, TABLE_WEIGHTS, WEIGHTS } from "./weights.ts";

/** What a report's figures have to do with each other. */
export interface Relations {
  readonly reading: Reading;
  readonly relations: readonly Relation[];
  /** Claims that were not judged, in reading order. */
  readonly open: readonly OpenRelation[];
  readonly patterns: readonly PatternRecord[];
}

/** So many claims are judged together, in reading order: a misprint and what it breaks stand near each other. */
const BATCH = 1000;

/** Reads, proposes, scores, settles and judges. Deterministic; linear in the report. */
export const relationsOf = (report: ParsedReport, figures: readonly Figure[]): Relations => {
  const reading = readReport(report, figures);
  const amounts = amountsOf(reading.places);
  const index = indexAmounts(reading, amounts);
  const open: OpenRelation[] = [];
  const judged: Relation[] = [];
  const judge = (batch: readonly ScoredClaim[]): void => {
    const { claims, misprints } = weighMisprints(weighUntoldBases(batch, amounts));
    for (const scored of claims) {
      const own = judgeClaim(scored, WEIGHTS[scored.claim.model].beside, misprints.get(scored) ?? null);
      if (own.length === 0 && scored.claim.model === "percent") open.push(openRelation(scored));
      for (const relation of own) judged.push(relation);
    }
  };
  let batch: ScoredClaim[] = [];
  for (const scored of scoreClaims(index, WEIGHTS)) {
    batch.push(scored);
    if (batch.length < BATCH) continue;
    judge(batch);
    batch = [];
  }
  judge(batch);
  for (const relation of judged)
    if (isVoteOfAll(relation)) open.push({ kind: "share", stated: relation.stated, reason: "whole-not-found" });
  const tables = tableRelations(gridsOf(report, figures, amounts.length), TABLE_WEIGHTS);
  const relations: Relation[] = [];
  for (const relation of settle(reading, judged)) {
    const probability = calibrated(relation.probability, CALIBRATIONS[MODEL_OF[relation.candidate.kind]]);
    relations.push({ ...relation, probability });
  }
  for (const relation of tables.relations) relations.push(relation);
  open.sort((a, b) => a.stated.at - b.stated.at);
  return { reading, relations, open, patterns: tables.patterns };
};
