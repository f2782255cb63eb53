import { besideClaims, openClaims, type OpenClaim } from "../../packages/metrics/src/relation/score.ts";
import type { Decision } from "../../packages/metrics/src/relation/decision.ts";
import { operandsOf } from "../../packages/metrics/src/relation/range.ts";
import type { AnnotatedDocument } from "./document.ts";
import type { Row } from "./fit-model.ts";
import type { GoldRelation } from "./gold.ts";
import { truthOf } from "./truth.ts";

/** A claim of an annotated document with its truth. */
export interface Example {
  readonly open: OpenClaim;
  /** What the annotation holds of the claim. */
  readonly relations: readonly GoldRelation[];
  /** The relation that each reading is; null for "no relation" and for wrong ones. */
  readonly right: readonly (GoldRelation | null)[];
  /** Whether the same figures are annotated as another kind: a = b + c is a sum, a rest or a change, as the annotator took it. */
  readonly elsewhere: boolean;
}

const SUMS = new Set(["sum", "difference", "delta"]);

/** The figures of the annotation's sums, rests and changes, each as a set. */
const figureSets = ({ gold, figureAt }: AnnotatedDocument): ReadonlySet<string> =>
  new Set(
    gold.relations
      .filter(({ kind }) => SUMS.has(kind))
      .map((relation) =>
        ["total", "parts", "minuend", "subtrahend", "rest", "new", "old", "change"]
          .flatMap((role) => [relation[role] ?? []].flat())
          .flatMap((at) => figureAt.get(at as number)?.id ?? [])
          .sort()
          .join(" "),
      ),
  );

/** The claims of a document. Where the truth is out of reach nothing can be learned from a claim, but it counts. */
export const examplesOf = (document: AnnotatedDocument): Example[] => {
  const truth = truthOf(document);
  const sets = figureSets(document);
  return openClaims(document.index).map((open) => {
    const { relations, right } = truth(open.claim);
    const { stated, candidates, model } = open.claim;
    const elsewhere =
      model !== "percent" &&
      relations.length === 0 &&
      candidates.some((candidate) =>
        sets.has(
          [stated, ...operandsOf(candidate)]
            .map(({ figure }) => figure.id)
            .sort()
            .join(" "),
        ),
      );
    return { open, relations, right: [null, ...candidates.map(right)], elsewhere };
  });
};

/** The same with what was decided around each claim among its features. */
export const besideExamples = (examples: readonly Example[], decisions: readonly Decision[]): Example[] =>
  besideClaims(
    examples.map(({ open }) => open),
    decisions,
  ).map((open, at): Example => {
    const { relations, right, elsewhere } = examples[at] as Example;
    return { open, relations, right, elsewhere };
  });

/** An example as the trainer sees it; null where it teaches nothing. */
export const rowOf = ({ open, relations, right, elsewhere }: Example): Row | null => {
  if (elsewhere) return null;
  const none = relations.length === 0;
  if (!none && !right.some(Boolean)) return null;
  return {
    ids: open.vectors.map(({ ids }) => ids),
    values: open.vectors.map(({ values }) => values),
    right: right.map((relation, at) => (at === 0 ? none : relation !== null)),
  };
};
