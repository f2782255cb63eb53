import type { Amount } from "../amount.ts";
import type { Candidate } from "../candidate.ts";
import type { Instance, PatternKind } from "./pattern.ts";

/** A pattern in one row or column as a relation's reading. */
export const candidateOf = (kind: PatternKind, { parts }: Instance): Candidate => {
  const [one, other] = parts as [Amount, Amount];
  switch (kind) {
    case "total":
      return { kind: "total", parts, shape: "flat", offset: 0, behind: true };
    case "rest":
      return { kind: "rest", whole: one, taken: [other] };
    case "delta":
      return { kind: "delta", now: one, old: other };
    case "share":
    case "share-of-row":
    case "share-of-head":
    case "share-of-before":
      return { kind: "share", part: one, whole: other };
    case "growth":
    case "growth-of-before":
      return { kind: "growth", now: one, old: other, change: null };
  }
};
