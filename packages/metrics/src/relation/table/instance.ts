import type { Amount } from "../amount.ts";
import type { Candidate } from "../candidate.ts";
import { makingOf, type PatternKind } from "./kinds.ts";
import type { Instance } from "./pattern.ts";

/** A pattern in one row or column as a relation's reading. */
export const candidateOf = (kind: PatternKind, { parts }: Instance): Candidate => {
  const [one, other] = parts as [Amount, Amount];
  switch (makingOf(kind).makes) {
    case "total":
      return { kind: "total", parts, shape: "flat", offset: 0, behind: true };
    case "rest":
      return { kind: "rest", whole: one, taken: [other] };
    case "delta":
      return { kind: "delta", now: one, old: other };
    case "share":
      return { kind: "share", part: one, whole: other };
    case "growth":
      return { kind: "growth", now: one, old: other, change: null };
  }
};
