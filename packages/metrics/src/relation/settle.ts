import { isMultiple, type Amount } from "./amount.ts";
import type { Candidate } from "./candidate.ts";
import { fitOf } from "./fit.ts";
import { endsMeet, operandsOf } from "./range.ts";
import type { Reading } from "../reading/reading.ts";
import type { Relation } from "./relation.ts";
import { leavesUntold } from "./untold-parts.ts";
import { isVoteOfAll } from "./vote-share.ts";

/** What a = b + c may be told as. */
const SUMS: ReadonlySet<Candidate["kind"]> = new Set(["total", "rest", "delta", "points"]);

/** The figures of a sum, a rest or a change: a = b + c, whichever of them claims it. */
const figuresOf = ({ stated, candidate }: Relation): string | null =>
  SUMS.has(candidate.kind)
    ? [stated, ...operandsOf(candidate)]
        .map(({ at }) => at)
        .sort((a, b) => a - b)
        .join(" ")
    : null;

/**
 * "giảm 53 vụ (14,29%) so với 371 vụ": a rate that is the change over the old figure is the growth of the new one, where the
 * change itself is told to stand between the two.
 */
const asGrowth = (relation: Relation, changes: ReadonlyMap<number, Relation>): Relation => {
  const { candidate } = relation;
  if (candidate.kind !== "share" || isMultiple(relation.stated.figure)) return relation;
  const change = changes.get(candidate.part.at);
  if (change?.candidate.kind !== "delta" || change.fit === "misfit") return relation;
  const { now, old } = change.candidate;
  if (old.at !== candidate.whole.at) return relation;
  const falling = now.value < old.value;
  const growth: Candidate = { kind: "growth", now, old: null, change: candidate.part };
  return { ...relation, kind: "change", falling, candidate: growth, fit: fitOf(relation.stated, growth, falling) };
};

/** Below this a total that shares parts with a surer one is taken for a chance of small numbers. */
const SURE = 0.85;

/** Totals that a surer total rules out: told of the same parts, or sharing some of them without being sure. */
const ruledOut = (relations: readonly Relation[]): ReadonlySet<Relation> => {
  const byPart = new Map<number, Relation[]>();
  for (const relation of relations) {
    if (relation.candidate.kind !== "total") continue;
    for (const { at } of relation.candidate.parts) {
      const list = byPart.get(at);
      if (list) list.push(relation);
      else byPart.set(at, [relation]);
    }
  }
  const out = new Set<Relation>();
  for (const relation of relations) {
    const { candidate, stated, probability } = relation;
    if (candidate.kind !== "total" || relation.pattern !== null) continue;
    const beside = new Set(candidate.parts.flatMap(({ at }) => byPart.get(at) ?? []));
    for (const other of beside) {
      if (other === relation || other.candidate.kind !== "total" || other.probability < probability) continue;
      if (other.probability === probability && other.stated.at <= stated.at) continue;
      const same =
        other.candidate.parts.length === candidate.parts.length &&
        other.candidate.parts.every((part) => candidate.parts.some(({ at }) => at === part.at));
      if (same || probability < SURE) out.add(relation);
    }
  }
  return out;
};

/**
 * "Tiếp nhận 120 hồ sơ: đã giải quyết 100, đang giải quyết 15, quá hạn 5": what is left of 120 less 100 is told in two figures. A
 * rest that does not fit is none where it is one of several parts of a total that does.
 */
const incompleteRests = (relations: readonly Relation[]): ReadonlySet<Relation> => {
  const parts = new Map<number, ReadonlySet<number>[]>();
  for (const { candidate, stated, fit } of relations) {
    if (candidate.kind !== "total" || fit === "misfit") continue;
    const own = parts.get(stated.at) ?? [];
    own.push(new Set(candidate.parts.map(({ at }) => at)));
    parts.set(stated.at, own);
  }
  return new Set(
    relations.filter(
      ({ candidate, stated, fit }) =>
        candidate.kind === "rest" &&
        fit === "misfit" &&
        (parts.get(candidate.whole.at) ?? []).some(
          (own) => own.has(stated.at) && candidate.taken.every(({ at }) => own.has(at)),
        ),
    ),
  );
};

/**
 * "6.296 học sinh, trong đó loại một 1.270 (20,17%), loại hai 4.445 (70,6%)": rates that fit confirm each part and the whole, and do not
 * add up to 100, however they are rounded: the parts are not all there are, and none is wrong.
 */
const incompleteByShares = (relations: readonly Relation[]): ReadonlySet<Relation> => {
  const rates = new Map<number, Map<number, Amount>>();
  for (const { candidate, stated, fit } of relations) {
    if (candidate.kind !== "share" || fit === "misfit") continue;
    const own = rates.get(candidate.part.at) ?? new Map<number, Amount>();
    rates.set(candidate.part.at, own.set(candidate.whole.value, stated));
  }
  return new Set(
    relations.filter(({ candidate, stated, fit }) => {
      if (candidate.kind !== "total" || fit !== "misfit") return false;
      const told = candidate.parts.flatMap(({ at }) => rates.get(at)?.get(stated.value) ?? []);
      let [low, high] = [0, 0];
      for (const rate of told) {
        low += rate.low;
        high += rate.high;
      }
      return told.length === candidate.parts.length && !endsMeet(low, high, ALL, ALL);
    }),
  );
};

/** Per cent that all parts of a whole make up. */
const ALL = 100;

/** Relations that exclude each other settled: of one sum one telling is kept, and none that the text leaves open. */
export const settle = (reading: Reading, all: readonly Relation[]): Relation[] => {
  const changes = new Map(
    all.flatMap((relation) => (relation.candidate.kind === "delta" ? [[relation.stated.at, relation] as const] : [])),
  );
  const relations = all.map((relation) => asGrowth(relation, changes));
  const kept = new Map<string, Relation>();
  for (const relation of relations) {
    const key = figuresOf(relation);
    if (key === null) continue;
    const other = kept.get(key);
    const better = !other || relation.said > other.said;
    if (better) kept.set(key, relation);
  }
  const out = ruledOut(relations);
  const incomplete = incompleteRests(relations);
  const byShares = incompleteByShares(relations);
  return relations.filter((relation) => {
    if (out.has(relation) || incomplete.has(relation) || byShares.has(relation)) return false;
    if (leavesUntold(reading, relation) || isVoteOfAll(relation)) return false;
    const key = figuresOf(relation);
    return key === null || kept.get(key) === relation;
  });
};
