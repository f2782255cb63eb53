import {
  decisionOf,
  weigh,
  type OpenClaim,
  type ScoredClaim,
  type Weights,
} from "../../packages/metrics/src/relation/score.ts";
import { MODELS } from "../../packages/metrics/src/relation/models.ts";
import type { Claim } from "../../packages/metrics/src/relation/candidate.ts";
import type { Decision } from "../../packages/metrics/src/relation/decision.ts";
import { besideExamples, rowOf, type Example } from "./examples.ts";
import { fitNet } from "./fit-net.ts";
import type { Net } from "../../packages/metrics/src/relation/net.ts";
import { lineRow, type LineExample } from "./tables.ts";
import { TABLE_NAMES } from "../../packages/metrics/src/relation/table/score.ts";

/** Hidden units of a net; more bring nothing on folds. */
const HIDDEN = 16;
/** By itself a claim is weighed by a plain sum: what it is taken for tells its neighbours, for which that is good enough. */
const HIDDEN_ALONE = 0;

type Fitted = Readonly<Record<Claim["model"], Net>>;

/** Fits every model on some examples. */
const fit = (examples: readonly Example[], beside: boolean): Fitted =>
  Object.fromEntries(
    MODELS.map((model) => {
      const rows = examples.filter(({ open }) => open.model === model).flatMap((example) => rowOf(example) ?? []);
      const features = model.names.length - (beside ? 0 : model.neighbours.names.length);
      return [model.name, fitNet(rows, features, beside ? HIDDEN : HIDDEN_ALONE)];
    }),
  ) as unknown as Fitted;

/** Examples by document, with the group that each belongs to. */
export interface Batch {
  readonly group: string;
  /** Whether weights are fitted on it, or it is measured on alone. */
  readonly teaches: boolean;
  readonly examples: readonly Example[];
  /** Some of them with a slip of the pen in what they state, which teach beside them: a wrong figure is bound as a right one is. */
  readonly slipped: readonly Example[];
  /** What was decided of each claim by itself, by weights that never saw it; empty before the second round. */
  readonly decisions: readonly Decision[];
}

export const FOLDS = 6;

/** Which fold each batch is left out in: groups are never parted. */
export const foldsOf = (batches: readonly { readonly group: string }[]): number[] => {
  const groups = [...new Set(batches.map(({ group }) => group))];
  return batches.map(({ group }) => groups.indexOf(group) % FOLDS);
};

const scoreWith = (examples: readonly Example[], weights: Fitted): ScoredClaim[] =>
  examples.map(({ open }) => weigh(open, weights[open.claim.model]));

/** A batch with what was decided of its claims by weights that never saw it. */
const withNeighbours = (batch: Batch, alone: Fitted): Batch => {
  const decisions = scoreWith(batch.examples, alone).map(decisionOf);
  return {
    ...batch,
    examples: besideExamples(batch.examples, decisions),
    slipped: besideExamples(batch.slipped, decisions),
    decisions,
  };
};

const taughtBy = (batches: readonly Batch[], fold: number | null = null): Example[] => {
  const folds = foldsOf(batches);
  return batches.flatMap(({ teaches, examples, slipped }, at) =>
    teaches && folds[at] !== fold ? [...examples, ...slipped] : [],
  );
};

/** The second round's examples, each batch's neighbours decided by weights that were fitted without its group. */
export const outOfFold = (batches: readonly Batch[]): Batch[] => {
  const folds = foldsOf(batches);
  const out = [...batches];
  for (let fold = 0; fold < FOLDS; fold++) {
    if (!folds.includes(fold)) continue;
    const alone = fit(taughtBy(batches, fold), false);
    batches.forEach((batch, at) => {
      if (folds[at] === fold) out[at] = withNeighbours(batch, alone);
    });
  }
  return out;
};

/** Every batch scored by weights that were fitted without its group; `also` is given the weights of each batch's fold. */
export const crossValidate = (
  second: readonly Batch[],
  also: (at: number, score: (open: OpenClaim) => ScoredClaim) => void = () => {},
): ScoredClaim[][] => {
  const folds = foldsOf(second);
  const scored: ScoredClaim[][] = second.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    if (!folds.includes(fold)) continue;
    const beside = fit(taughtBy(second, fold), true);
    second.forEach(({ examples }, at) => {
      if (folds[at] !== fold) return;
      scored[at] = scoreWith(examples, beside);
      also(at, (open) => weigh(open, beside[open.claim.model]));
    });
  }
  return scored;
};

/** The weights to ship: fitted on everything. */
export const fitAll = (batches: readonly Batch[], second: readonly Batch[]): Weights => {
  const alone = fit(taughtBy(batches), false);
  const beside = fit(taughtBy(second), true);
  return Object.fromEntries(
    MODELS.map(({ name }) => [name, { alone: alone[name], beside: beside[name] }]),
  ) as unknown as Weights;
};

/** Fits the weights of the tables' patterns on some lines. */
export const fitTables = (lines: readonly LineExample[]): Net =>
  fitNet(
    lines.flatMap((line) => lineRow(line) ?? []),
    TABLE_NAMES.length,
    HIDDEN,
  );

/** Scores unseen examples by shipped weights. */
export const scoreExamples = (
  examples: readonly Example[],
  weights: Weights,
): { readonly examples: Example[]; readonly scored: ScoredClaim[] } => {
  const alone = examples.map(({ open }) => weigh(open, weights[open.claim.model].alone));
  const second = besideExamples(examples, alone.map(decisionOf));
  return { examples: second, scored: second.map(({ open }) => weigh(open, weights[open.claim.model].beside)) };
};
