import { operandsOf } from "./range.ts";
import type { Relation } from "./relation.ts";

const RANK: Readonly<Record<string, number>> = { rest: 0, delta: 1, total: 2 };

/** The figures of a sum, a rest or a change of three figures: a = b + c, whichever of them claims it. */
const threeOf = ({ stated, candidate }: Relation): string | null => {
  if (!(candidate.kind in RANK)) return null;
  const ats = [stated, ...operandsOf(candidate)].map(({ at }) => at);
  return ats.length === 3 ? ats.toSorted((a, b) => a - b).join(" ") : null;
};

/** Relations that exclude each other settled: of one sum of three figures one telling is kept, a rest or a change before a total. */
export const settle = (relations: readonly Relation[]): Relation[] => {
  const kept = new Map<string, Relation>();
  for (const relation of relations) {
    const key = threeOf(relation);
    if (key === null) continue;
    const other = kept.get(key);
    const better = !other || (RANK[relation.candidate.kind] as number) < (RANK[other.candidate.kind] as number) || (relation.candidate.kind === other.candidate.kind && relation.probability > other.probability);
    if (better) kept.set(key, relation);
  }
  return relations.filter((relation) => {
    const key = threeOf(relation);
    return key === null || kept.get(key) === relation;
  });
};
