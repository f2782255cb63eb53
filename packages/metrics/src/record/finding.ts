import type { PlacedSpan } from "./outline/place.ts";

/**
 * How sure and how grave: an `error` cannot be right, a `warning` is very likely wrong, a `note` is worth a look.
 * `note` never changes an exit code unless `--fail-on note` asks for it.
 */
export type Severity = "error" | "warning" | "note";

/** Until version 1 of the output: how the operands of a check were found. Null since. */
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

/** What kind of relation a check looks at. */
export type CheckKind = "share" | "level" | "total" | "rest" | "change" | "same-figure" | "listed" | "ratio-group";

/** How the figures fit: by rounding, by cutting off, with "hơn", "khoảng" at their word, or not. */
export type CheckFit = "rounded" | "cut-off" | "qualified" | "misfit";

/** Something that spoke for (above 0) or against a reading, in log-odds. */
export interface EvidenceRecord {
  readonly feature: string;
  readonly weight: number;
  readonly message: string;
}

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
  /** Null for checks of references and dates. */
  readonly kind: CheckKind | null;
  readonly fit: CheckFit | null;
  /** That a careful reader takes these operands, 0 to 1 with three decimals; null where nothing was to choose. */
  readonly probability: number | null;
  /** Log-odds of its words over the best other reading of the claim; null where there is none. */
  readonly margin: number | null;
  /** The best other reading, where it is worth a thought. */
  readonly alternative: AlternativeReading | null;
  /** Operands that are told only by arithmetic; {} where all are printed. */
  readonly derived: Readonly<Record<string, DerivedOperand>>;
  /** Id of the table pattern that it is an instance of, or null. */
  readonly pattern: string | null;
  /** At most six, strongest first. */
  readonly evidence: readonly EvidenceRecord[];
}

/** The best reading of a claim beside the one that was taken. */
export interface AlternativeReading {
  readonly operands: Operands;
  readonly fit: CheckFit;
  readonly probability: number;
  /** Its arithmetic, as in `Check.explanation`. */
  readonly explanation: string;
}

/** A value that no figure prints, made of figures that do. */
export interface DerivedOperand {
  readonly value: number;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** A pattern that the rows or columns of a table follow. */
export interface PatternRecord {
  readonly id: string;
  /** Index of the table in the document. */
  readonly table: number;
  readonly kind: "total" | "difference" | "share" | "growth";
  /** Whether it joins rows (and runs through the columns) or columns. */
  readonly axis: "row" | "column";
  /** The row or column that is claimed, and those that it is made of. */
  readonly total: number;
  readonly parts: readonly number[];
  readonly instances: number;
  readonly fitting: number;
  readonly probability: number;
}

/** A claim that was not judged, and why. */
export interface UncheckedRecord {
  readonly id: string;
  readonly kind: CheckKind;
  /** Id of the figure that claims. */
  readonly figure: string;
  readonly span: PlacedSpan;
  readonly reason: "whole-not-found" | "several-readings" | "approximate" | "target" | "average" | "table-not-read";
  readonly message: string;
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
  /**
   * The single value that would make every relation of this finding hold, as printed in a report. Only where a slip of
   * the pen turns it into what is printed; else null.
   */
  readonly suggestion: string | null;
  /** That the printed figures of this finding cannot all be right, 0 to 1; null for rules about references and dates. */
  readonly probability: number | null;
  /** Survives re-pagination and edits elsewhere: no offsets in it. */
  readonly fingerprint: string;
}
