import { bestOf, errorOf, type ScoredClaim } from "../../packages/metrics/src/relation/score.ts";
import type { AnnotatedDocument } from "./document.ts";
import type { Example } from "./examples.ts";

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
  loud: number;
  alarms: number;
  figures: number;
}

export const nothingMeasured = (): Measured => ({ kinds: new Map(), given: new Map(), loud: 0, alarms: 0, figures: 0 });

const kindOf = (measured: Measured, kind: string): KindCount => {
  let count = measured.kinds.get(kind);
  if (!count)
    measured.kinds.set(kind, (count = { relations: 0, reach: 0, bound: 0, blind: 0, broken: 0, caught: 0, loud: 0 }));
  return count;
};

/** A total may be told in two ways: the best of the runs that share no part with the best. */
const otherRun = ({ claim, seeing, fittings }: ScoredClaim, best: number): number => {
  const first = claim.candidates[best - 1];
  if (first?.kind !== "total") return -1;
  const taken = new Set(first.parts.map(({ at }) => at));
  let other = -1;
  claim.candidates.forEach((candidate, at) => {
    if (
      candidate.kind !== "total" ||
      candidate.parts.some((part) => taken.has(part.at)) ||
      fittings[at + 1] !== "rounded"
    )
      return;
    if (other < 0 || (seeing[at + 1] as number) > (seeing[other] as number)) other = at + 1;
  });
  return other;
};

const KINDS = new Set(["percent-of", "sum", "difference", "growth", "delta"]);

/** Adds a document's claims to what was measured. */
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
    if (relation.optional || !KINDS.has(relation.kind)) continue;
    const count = kindOf(measured, relation.kind);
    count.relations++;
    if (!relation.holds) count.broken++;
  }
  examples.forEach(({ relations, right, elsewhere }, at) => {
    const claim = scored[at] as ScoredClaim;
    const [best, blind] = [bestOf(claim.seeing), bestOf(claim.blind)];
    const error = errorOf(claim);
    const isLoud = error > loud;
    const chosen = best > 0 ? claim.claim.candidates[best - 1] : null;
    const told = (): string =>
      `${claim.claim.stated.figure.text} → ${
        chosen
          ? `${chosen.kind} ${Object.values(chosen)
              .flat()
              .map((each) => (typeof each === "object" && each && "figure" in each ? each.figure.text : ""))
              .filter(Boolean)
              .join(" ")} ${claim.fittings[best]}`
          : "none"
      } ${(claim.seeing[best] as number).toFixed(2)} error ${error.toFixed(2)}`;
    for (const relation of relations) {
      if (relation.optional || !KINDS.has(relation.kind)) continue;
      const count = kindOf(measured, relation.kind);
      count.reach += Number(right.includes(relation));
      count.blind += Number(right[blind] === relation);
      const bound = right[best] === relation || right[otherRun(claim, best)] === relation;
      count.bound += Number(bound);
      if (!relation.holds) {
        count.caught += Number(bound);
        count.loud += Number(isLoud);
      }
      if (!bound)
        say?.(
          `MISS ${relation.holds ? "" : "BROKEN "}${relation.kind} ${document.name} ${right.includes(relation) ? "" : "out of reach "}${told()} | ${relation.why}`,
        );
    }
    // What is annotated as another kind is neither right nor wrong here: one of the two is kept when the report is settled.
    if (best > 0 && !elsewhere) {
      const given = measured.given.get(claim.model.name) ?? [0, 0];
      measured.given.set(claim.model.name, [given[0] + Number(right[best] !== null), given[1] + 1]);
      if (right[best] === null && relations.length === 0) say?.(`EXTRA ${claim.model.name} ${document.name} ${told()}`);
    }
    if (isLoud) {
      measured.loud++;
      if (!relations.some(({ holds }) => !holds)) {
        measured.alarms++;
        say?.(`ALARM ${claim.model.name} ${document.name} ${told()}`);
      }
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
