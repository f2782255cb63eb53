import type { Literal } from "../arithmetic/literal.ts";
import type { Figure } from "../record/figure.ts";
import { literalOf } from "./value.ts";
import type { PercentUse, Statement } from "./statement.ts";

/** How a base was found: by what the sentence says, best first. */
export type BaseBinding =
  | "said-outright"
  | "frame-head"
  | "bracket"
  | "sibling-base"
  | "ratio-numerator"
  | "earlier-in-text"
  | "derived"
  | "table";

/** A figure that may be the whole. */
export interface Base {
  readonly figure: Figure;
  readonly literal: Literal;
  readonly binding: BaseBinding;
}

export const asBase = (figure: Figure, binding: BaseBinding, literal: Literal = literalOf(figure)): Base => ({
  figure,
  literal,
  binding,
});

/**
 * A percentage that is said to be a share, with its part and what may be its whole.
 *
 * - `bound`: the sentence says which figure is the whole
 * - `likely`: only nearness and class say so
 * - `open`: a whole that is not printed may be meant; such a claim can be right, but never wrong
 */
export interface ShareClaim {
  readonly percent: PercentUse;
  readonly part: Statement;
  /** Most likely first; empty where none is printed. */
  readonly bases: readonly Base[];
  readonly certainty: "bound" | "likely" | "open";
  /** The base that the sentence binds or, among those that only nearness suggests, the one that fits. */
  readonly resolved: Base | null;
  /** Whether the first base stands right before the part, in its sentence. */
  readonly adjacent?: boolean;
  /** What would be the whole but for being less than the part; told where there is no base. */
  readonly outgrown?: Base | null;
  /** Whether that stands right before the part, in its own item. */
  readonly outgrownBeside?: boolean;
  /** Other figures of the frame that count the same. */
  readonly others: readonly Figure[];
}

/** What the wholes of a share may be, and how sure that is. */
export type BaseChoice = Pick<ShareClaim, "bases" | "certainty" | "outgrown">;
