import { besideClaims, openClaims, type OpenClaim } from "../../packages/metrics/src/relation/score.ts";
import type { Decision } from "../../packages/metrics/src/relation/decision.ts";
import type { AnnotatedDocument } from "./document.ts";
import type { Row } from "./fit-net.ts";
import type { GoldRelation } from "./gold.ts";
import { truthOf } from "./truth.ts";

/** A claim of an annotated document with its truth. */
export interface Example {
  readonly open: OpenClaim;
  /** What the annotation holds of the claim. */
  readonly relations: readonly GoldRelation[];
  /** The relation that each reading is; null for "no relation" and for wrong ones. */
  readonly right: readonly (GoldRelation | null)[];
}

/** The claims of a document. Where the truth is out of reach nothing can be learned from a claim, but it counts. */
export const examplesOf = (document: AnnotatedDocument): Example[] => {
  const truth = truthOf(document);
  return openClaims(document.index).map((open) => {
    const { relations, right } = truth(open.claim);
    return { open, relations, right: [null, ...open.claim.candidates.map(right)] };
  });
};

/** The same with what was decided around each claim among its features. */
export const besideExamples = (examples: readonly Example[], decisions: readonly Decision[]): Example[] =>
  besideClaims(
    examples.map(({ open }) => open),
    decisions,
  ).map((open, at): Example => {
    const { relations, right } = examples[at] as Example;
    return { open, relations, right };
  });

/** An example as the trainer sees it; null where it teaches nothing. */
export const rowOf = ({ open, relations, right }: Example): Row | null => {
  const none = relations.length === 0;
  if (!none && !right.some(Boolean)) return null;
  return {
    ids: open.vectors.map(({ ids }) => ids),
    values: open.vectors.map(({ values }) => values),
    right: right.map((relation, at) => (at === 0 ? none : relation !== null)),
  };
};
