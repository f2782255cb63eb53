import type { Literal } from "../arithmetic/literal.ts";
import type { Figure } from "../record/figure.ts";
import type { Statement } from "./statement.ts";
import { literalOf } from "./value.ts";

/** How firmly the text says that the parts make up the total. */
export type Completeness =
  /** "gồm": they do. */
  | "said"
  /** Their classes leave nothing over, their shares add up to 100, or "còn lại" closes them. */
  | "shown"
  /** A bracket or a colon tells them, and nothing says that there are more. */
  | "likely"
  /** "trong đó": at most the total. */
  | "partial"
  /** "cụ thể", "Hình thức: …": a list that may tell more or less than the figure before. */
  | "weak"
  /** Nothing says that the figures make up the total, or where they end: only a sum that holds is told. */
  | "unclaimed"
  /** Counted by names of their own, or told by their place alone: a gap that a slip explains is worth a look. */
  | "loose"
  /** Sub-rows under "Trong đó" in a table. */
  | "partial-table"
  /** The total row of a table. */
  | "table-row";

/** A total and the figures told as its parts. */
export interface TotalClaim {
  readonly total: Figure;
  readonly totalLiteral: Literal;
  readonly parts: readonly Statement[];
  /** Other readings of where the list ends. */
  readonly shorter: readonly (readonly Statement[])[];
  readonly completeness: Completeness;
  readonly binding: "frame-head" | "bracket" | "sibling-base" | "earlier-in-text" | "table" | "footnote";
}

/** A total with its parts, where the list can end in one way only. */
export const totalClaim = (
  total: Figure,
  parts: readonly Statement[],
  completeness: Completeness,
  binding: TotalClaim["binding"],
  { totalLiteral = literalOf(total), shorter = [] }: Partial<TotalClaim> = {},
): TotalClaim => ({ total, totalLiteral, parts, shorter, completeness, binding });
