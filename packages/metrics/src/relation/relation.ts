import type { UncheckedReason } from "../record/finding.ts";
import type { Amount } from "./amount.ts";
import type { Candidate } from "./candidate.ts";
import type { Fit } from "./fit.ts";

/** What kind of relation a reader would call it. A level is a share of a plan or of an earlier time. */
export type RelationKind = "share" | "level" | "total" | "rest" | "change";

/** Something that spoke for or against a reading. */
export interface Evidence {
  readonly feature: string;
  /** In log-odds; below 0 it spoke against. */
  readonly weight: number;
  readonly vi: string;
  readonly en: string;
}

/** Figures that belong together: one claim of the text, bound and judged. */
export interface Relation {
  readonly kind: RelationKind;
  readonly stated: Amount;
  readonly candidate: Candidate;
  /** Whether a change is told as a fall. */
  readonly falling: boolean;
  readonly fit: Fit;
  /** That a careful reader takes these figures, 0 to 1. */
  readonly probability: number;
  /** That the figures printed here cannot all be right, 0 to 1. */
  readonly error: number;
  /** Log-odds of its words over those of no relation at all. */
  readonly said: number;
  /** Log-odds over the next best reading; null where there is none. */
  readonly margin: number | null;
  readonly alternative: { readonly candidate: Candidate; readonly fit: Fit; readonly probability: number } | null;
  /** At most six, strongest first. */
  readonly evidence: readonly Evidence[];
  /** Id of the table pattern that it is an instance of, or null. */
  readonly pattern: string | null;
  /** The operand that is likely misprinted, and the value that makes its other claims fit, too; null where none stands out. */
  readonly meant: Misprint | null;
}

/** A figure that is likely misprinted, and what it should be. */
export interface Misprint {
  readonly whole: Amount;
  readonly value: number;
}

/** A claim that was not judged. */
export interface OpenRelation {
  readonly kind: RelationKind;
  readonly stated: Amount;
  readonly reason: UncheckedReason;
}
