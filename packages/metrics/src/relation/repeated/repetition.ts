import type { Figure } from "../../record/figure/figure.ts";

/** One quantity told several times. */
export interface Repetition {
  /** In reading order; of unequal ones two. */
  readonly figures: readonly [Figure, Figure, ...Figure[]];
  readonly equal: boolean;
  readonly inTable: boolean;
}
