import type { PlacedSpan } from "./place.ts";

/**
 * How sure and how grave: an `error` cannot be right, a `warning` is very likely wrong, a `note` is worth a look.
 * `note` never changes an exit code unless `--fail-on note` asks for it.
 */
export type Severity = "error" | "warning" | "note";

/** How the operands of a check were found; 1 to 8 as in docs/decisions, from said outright to derived. */
export type Binding =
  | "said-outright"
  | "frame-head"
  | "bracket"
  | "sibling-base"
  | "ratio-numerator"
  | "named-later"
  | "earlier-in-text"
  | "derived"
  | "table"
  | "footnote"
  | "annex";

/** Figure and reference ids by the role they play: "part", "whole", "percent", "total", "parts"… */
export type Operands = Readonly<Record<string, string | number | null | readonly string[] | readonly PlacedSpan[]>>;

/** One relation that was looked at, right or wrong. */
export interface Check {
  readonly id: string;
  readonly rule: string;
  readonly status: "consistent" | "inconsistent";
  readonly binding: Binding | null;
  readonly operands: Operands;
  /** What the report says, as a JSON number; null where it is no number. */
  readonly stated: number | null;
  /** What would fit, rounded to the stated figure's decimals; null where nothing single does. */
  readonly expected: number | null;
  /** Id of the figure that would be the right operand, where one is. */
  readonly fits: string | null;
  /** The arithmetic in Vietnamese (or English) notation: "1.349 / 24.268 = 5,56%". */
  readonly explanation: string;
}

/** A second place that a finding speaks of. */
export interface RelatedPlace {
  readonly span: PlacedSpan;
  readonly message: string;
}

/** What a reader should look at. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: PlacedSpan;
  readonly related: readonly RelatedPlace[];
  /** Id of the check behind it, or null. */
  readonly check: string | null;
  /** Ids of further checks that meet on the same figure. */
  readonly otherChecks: readonly string[];
  /** The arithmetic, as in the check; null where there is none. */
  readonly explanation: string | null;
  /** The single value that would make every relation of this finding hold, as printed in a report; null where none does. */
  readonly suggestion: string | null;
  /** Survives re-pagination and edits elsewhere: no offsets in it. */
  readonly fingerprint: string;
}
