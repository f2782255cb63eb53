import { judgeClaim } from "../../packages/metrics/src/relation/judge.ts";
import { weighMisprints } from "../../packages/metrics/src/relation/misprint.ts";
import { weighUntoldBases } from "../../packages/metrics/src/relation/untold-base.ts";
import type { Amount } from "../../packages/metrics/src/relation/amount.ts";
import { operandsOf } from "../../packages/metrics/src/relation/range.ts";
import type { Relation } from "../../packages/metrics/src/relation/relation.ts";
import { bestOf, type ScoredClaim } from "../../packages/metrics/src/relation/score.ts";
import { settle } from "../../packages/metrics/src/relation/settle.ts";
import type { AnnotatedDocument } from "./document.ts";
import { MODEL_OF, type Claim } from "../../packages/metrics/src/relation/candidate.ts";
import type { Given } from "./calibrate.ts";
import type { Example } from "./examples.ts";
import type { GoldRelation } from "./gold.ts";
import { CLAIMED, truthOf } from "./truth.ts";

/** Counts of one kind of relation. */
export interface KindCount {
  /** Relations that the annotation demands, and those whose claim was proposed and whose reading was within reach. */
  relations: number;
  reach: number;
  /** Bound to the right figures, with arithmetic and by words alone. */
  bound: number;
  blind: number;
  broken: number;
  /** Broken ones bound to the right figures, and told as more than a note. */
  caught: number;
  loud: number;
}

export interface Measured {
  readonly kinds: Map<string, KindCount>;
  /** Readings given and right, by model. */
  readonly given: Map<string, [right: number, given: number]>;
  /** How sure each was said to be, and whether it was right, by model. */
  readonly said: Map<Claim["model"], Given[]>;
  loud: number;
  alarms: number;
  figures: number;
}

export const nothingMeasured = (): Measured => ({
  kinds: new Map(),
  given: new Map(),
  said: new Map(),
  loud: 0,
  alarms: 0,
  figures: 0,
});

const kindOf = (measured: Measured, kind: string): KindCount => {
  let count = measured.kinds.get(kind);
  if (!count)
    measured.kinds.set(kind, (count = { relations: 0, reach: 0, bound: 0, blind: 0, broken: 0, caught: 0, loud: 0 }));
  return count;
};

const toldOf = ({ candidate, fit, probability, error }: Relation): string => {
  const figures = operandsOf(candidate).map(({ figure }) => figure.text);
  return `${candidate.kind} ${figures.join(" ")} ${fit} ${probability.toFixed(2)} error ${error.toFixed(2)}`;
};

const keyOf = (model: string, { at }: Amount): string => `${model} ${at}`;

/** Adds to what was measured what the audit would say of a document's running text. */
export const measure = (
  measured: Measured,
  document: AnnotatedDocument,
  examples: readonly Example[],
  scored: readonly ScoredClaim[],
  loud: number,
  say?: (line: string) => void,
): void => {
  measured.figures += document.figures.length;
  for (const relation of document.gold.relations) {
    if (relation.optional || !CLAIMED.has(relation.kind)) continue;
    const count = kindOf(measured, relation.kind);
    count.relations++;
    if (!relation.holds) count.broken++;
  }
  const { claims, misprints } = weighMisprints(weighUntoldBases(scored, document.index.amounts));
  const settled = settle(
    document.reading,
    claims.flatMap((claim) => judgeClaim(claim, null, misprints.get(claim) ?? null)),
  );
  const truth = truthOf(document);
  const bound = new Set<GoldRelation>();
  const byClaim = new Map<string, Relation[]>();
  for (const relation of settled) {
    const { stated, candidate, fit, error, probability } = relation;
    const model = MODEL_OF[candidate.kind];
    const { relations, right } = truth({ model, stated });
    const hit = right(candidate);
    if (hit) bound.add(hit);
    const key = keyOf(model, stated);
    byClaim.set(key, [...(byClaim.get(key) ?? []), relation]);
    const given = measured.given.get(model) ?? [0, 0];
    measured.given.set(model, [given[0] + Number(hit !== null), given[1] + 1]);
    const said = measured.said.get(model);
    if (said) said.push([probability, hit !== null]);
    else measured.said.set(model, [[probability, hit !== null]]);
    const told = `${model} ${document.name} ${stated.figure.text} → ${toldOf(relation)}`;
    if (relations.length === 0) say?.(`EXTRA ${told}`);
    if (fit !== "misfit" || error < loud) continue;
    measured.loud++;
    if (relations.some(({ holds }) => !holds)) continue;
    measured.alarms++;
    say?.(`ALARM ${told}`);
  }
  examples.forEach(({ relations, right }, at) => {
    const { claim, model, blind } = claims[at] as ScoredClaim;
    const own = byClaim.get(keyOf(model.name, claim.stated)) ?? [];
    const told = own.map(toldOf).join("; ") || "none";
    for (const relation of relations) {
      if (relation.optional || !CLAIMED.has(relation.kind)) continue;
      const count = kindOf(measured, relation.kind);
      const reached = right.includes(relation);
      count.reach += Number(reached);
      count.blind += Number(right[bestOf(blind)] === relation);
      count.bound += Number(bound.has(relation));
      if (!relation.holds) {
        count.caught += Number(bound.has(relation));
        count.loud += Number(own.some(({ fit, error }) => fit === "misfit" && error >= loud));
      }
      if (!bound.has(relation))
        say?.(
          `MISS ${relation.holds ? "" : "BROKEN "}${relation.kind} ${document.name} ${claim.stated.figure.text} ${reached ? "" : "out of reach "}→ ${told} | ${relation.why}`,
        );
    }
  });
};

/** What was measured, a line a kind. */
export const linesOf = ({ kinds, given, loud, alarms, figures }: Measured): string[] => [
  ...[...kinds]
    .sort()
    .map(
      ([kind, c]) =>
        `${kind.padEnd(12)} reach ${c.reach}/${c.relations}  bound ${c.bound}/${c.relations} (${((100 * c.bound) / c.relations).toFixed(1)} %)  by words ${c.blind}  broken: caught ${c.caught}/${c.broken}, loud ${c.loud}`,
    ),
  ...[...given].map(
    ([model, [right, all]]) =>
      `${model.padEnd(12)} right ${right} of ${all} given (${((100 * right) / all).toFixed(1)} %)`,
  ),
  `loud ${loud}, false ${alarms} (${((1000 * alarms) / figures).toFixed(2)} in 1,000 of ${figures} figures)`,
];
