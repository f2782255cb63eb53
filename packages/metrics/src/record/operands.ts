import type { PlacedSpan } from "./outline/place.ts";
import type { CheckRuleId } from "./rule-id.ts";

/** Id of a figure of the report: "fig-6". */
export type FigureId = `fig-${string}`;

/** Id of a mention of a document: "ref-1". */
export type ReferenceId = `ref-${string}`;

/** A part, its whole and the percentage that they are said to make; a level, what it is held against and the percentage. */
export type ShareOperands = {
  readonly part: FigureId;
  /** Null where it is told only by arithmetic (`Check.derived`). */
  readonly whole: FigureId | null;
  readonly percent: FigureId;
};

/** A total and the parts that are said to make it up. */
export type TotalOperands = {
  readonly total: FigureId;
  readonly parts: readonly FigureId[];
};

/** What is left of an amount when others are taken from it. */
export type RestOperands = {
  readonly minuend: FigureId;
  readonly subtrahend: readonly FigureId[];
  readonly rest: FigureId;
};

/** Ratios of one denominator that should fill it. */
export type RatioOperands = {
  readonly ratios: readonly FigureId[];
};

/** A rate of growth: of the new figure against the old one, or against what the change leads back to. */
export type GrowthOperands = {
  readonly new: FigureId;
  readonly old: FigureId | null;
  readonly change: FigureId | null;
  readonly percent: FigureId;
};

/** A change told in the figures' own unit, or in points of a percentage. */
export type ChangeOperands = {
  readonly new: FigureId;
  readonly old: FigureId;
  readonly change: FigureId;
};

/** A count that announces a list, and how many items the list has. */
export type ListOperands = {
  readonly count: FigureId;
  readonly items: number;
};

/** Figures that tell one quantity. */
export type SameFigureOperands = {
  readonly figures: readonly FigureId[];
};

/** Percentages that should fill 100. */
export type PercentagesOperands = {
  readonly percentages: readonly FigureId[];
};

/** Mentions of documents: one that is held against itself, or several of one document or series. */
export type ReferenceOperands = {
  readonly references: readonly ReferenceId[];
};

/** The operands of a check by its rule: which figure or reference plays which role. */
export interface OperandsByRule {
  readonly "percent-of-whole": ShareOperands;
  readonly "sum-of-parts": TotalOperands;
  readonly difference: RestOperands;
  readonly "ratio-sum": RatioOperands;
  readonly growth: GrowthOperands;
  readonly delta: ChangeOperands;
  readonly "listed-items": ListOperands;
  readonly "repeated-figure": SameFigureOperands;
  readonly "percentages-sum": PercentagesOperands;
  readonly "reference-conflict": ReferenceOperands;
  readonly "reference-year": ReferenceOperands;
  readonly "reference-sequence": ReferenceOperands;
  readonly "type-against-symbol": ReferenceOperands;
  readonly "issuer-against-symbol": ReferenceOperands;
}

/** The operands of a check whose rule is not known yet. */
export type Operands = OperandsByRule[CheckRuleId];

/** How operands are told before their rule is known: by role, ids or numbers. */
export type OperandRecord = Readonly<
  Record<string, string | number | null | readonly string[] | readonly PlacedSpan[]>
>;
