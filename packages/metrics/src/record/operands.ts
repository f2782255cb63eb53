import type { PlacedSpan } from "./outline/place.ts";
import type { CheckRuleId } from "./rule-id.ts";

/**
 * Id of a figure of the report: "fig-6".
 *
 * @example
 * ```ts
 * import type { FigureId, TotalOperands } from "@doichieu/metrics";
 *
 * const ids = (operands: TotalOperands): readonly FigureId[] => [operands.total, ...operands.parts];
 * console.log(ids({ total: "fig-1", parts: ["fig-2", "fig-3"] })); // → [ 'fig-1', 'fig-2', 'fig-3' ]
 * ```
 */
export type FigureId = `fig-${string}`;

/**
 * Id of a mention of a document: "ref-1".
 *
 * @example
 * ```ts
 * import { auditText, type ReferenceId } from "@doichieu/metrics";
 *
 * const id: ReferenceId = "ref-1";
 * console.log(auditText("Kế hoạch số 17/KH-UBND.").references.find((reference) => reference.id === id)?.key);
 * // → 17/KH-UBND
 * ```
 */
export type ReferenceId = `ref-${string}`;

/**
 * A part, its whole and the percentage that they are said to make; a level, what it is held against and the percentage.
 *
 * @example
 * ```ts
 * import type { ShareOperands } from "@doichieu/metrics";
 *
 * const share: ShareOperands = { part: "fig-2", whole: "fig-1", percent: "fig-3" };
 * console.log(share.percent); // → fig-3
 * ```
 */
export type ShareOperands = {
  readonly part: FigureId;
  /** Null where it is told only by arithmetic (`Check.derived`). */
  readonly whole: FigureId | null;
  readonly percent: FigureId;
};

/**
 * A total and the parts that are said to make it up.
 *
 * @example
 * ```ts
 * import type { TotalOperands } from "@doichieu/metrics";
 *
 * const total: TotalOperands = { total: "fig-1", parts: ["fig-2", "fig-3"] };
 * console.log(total.parts.length); // → 2
 * ```
 */
export type TotalOperands = {
  readonly total: FigureId;
  readonly parts: readonly FigureId[];
};

/**
 * What is left of an amount when others are taken from it.
 *
 * @example
 * ```ts
 * import type { RestOperands } from "@doichieu/metrics";
 *
 * const rest: RestOperands = { minuend: "fig-1", subtrahend: ["fig-2"], rest: "fig-3" };
 * console.log(rest.subtrahend); // → [ 'fig-2' ]
 * ```
 */
export type RestOperands = {
  readonly minuend: FigureId;
  readonly subtrahend: readonly FigureId[];
  readonly rest: FigureId;
};

/**
 * Ratios of one denominator that should fill it.
 *
 * @example
 * ```ts
 * import type { RatioOperands } from "@doichieu/metrics";
 *
 * const ratios: RatioOperands = { ratios: ["fig-1", "fig-2"] };
 * console.log(ratios.ratios.length); // → 2
 * ```
 */
export type RatioOperands = {
  readonly ratios: readonly FigureId[];
};

/**
 * A rate of growth, or a multiple: of the new figure against the old one, or against what the change leads back to.
 *
 * @example
 * ```ts
 * import type { GrowthOperands } from "@doichieu/metrics";
 *
 * const growth: GrowthOperands = { new: "fig-1", old: "fig-3", change: null, percent: "fig-2", times: null };
 * console.log(growth.old); // → fig-3
 * ```
 */
export type GrowthOperands = {
  readonly new: FigureId;
  readonly old: FigureId | null;
  readonly change: FigureId | null;
  /** Null of a multiple ("gấp 2,4 lần"), which is told by `times`. */
  readonly percent: FigureId | null;
  readonly times: FigureId | null;
};

/**
 * A change told in the figures' own unit, or in points of a percentage.
 *
 * @example
 * ```ts
 * import type { ChangeOperands } from "@doichieu/metrics";
 *
 * const change: ChangeOperands = { new: "fig-1", old: "fig-3", change: "fig-2" };
 * console.log(change.change); // → fig-2
 * ```
 */
export type ChangeOperands = {
  readonly new: FigureId;
  readonly old: FigureId;
  readonly change: FigureId;
};

/**
 * A count that announces a list, and how many items the list has.
 *
 * @example
 * ```ts
 * import type { ListOperands } from "@doichieu/metrics";
 *
 * const list: ListOperands = { count: "fig-1", items: 4 };
 * console.log(list.items); // → 4
 * ```
 */
export type ListOperands = {
  readonly count: FigureId;
  readonly items: number;
};

/**
 * Figures that tell one quantity.
 *
 * @example
 * ```ts
 * import type { SameFigureOperands } from "@doichieu/metrics";
 *
 * const same: SameFigureOperands = { figures: ["fig-1", "fig-8"] };
 * console.log(same.figures); // → [ 'fig-1', 'fig-8' ]
 * ```
 */
export type SameFigureOperands = {
  readonly figures: readonly FigureId[];
};

/**
 * Percentages that should fill 100.
 *
 * @example
 * ```ts
 * import type { PercentagesOperands } from "@doichieu/metrics";
 *
 * const shares: PercentagesOperands = { percentages: ["fig-2", "fig-4", "fig-6"] };
 * console.log(shares.percentages.length); // → 3
 * ```
 */
export type PercentagesOperands = {
  readonly percentages: readonly FigureId[];
};

/**
 * Mentions of documents: one that is held against itself, or several of one document or series.
 *
 * @example
 * ```ts
 * import type { ReferenceOperands } from "@doichieu/metrics";
 *
 * const references: ReferenceOperands = { references: ["ref-1", "ref-4"] };
 * console.log(references.references); // → [ 'ref-1', 'ref-4' ]
 * ```
 */
export type ReferenceOperands = {
  readonly references: readonly ReferenceId[];
};

/**
 * The operands of a check by its rule: which figure or reference plays which role.
 *
 * @example
 * ```ts
 * import type { OperandsByRule } from "@doichieu/metrics";
 *
 * const total = ({ total: id }: OperandsByRule["sum-of-parts"]): string => id;
 * console.log(total({ total: "fig-1", parts: [] })); // → fig-1
 * ```
 */
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

/**
 * The operands of a check whose rule is not known yet.
 *
 * @example
 * ```ts
 * import { auditText, type Operands } from "@doichieu/metrics";
 *
 * const roles = (operands: Operands): string[] => Object.keys(operands);
 * console.log(auditText("Giải quyết 85/92 vụ việc, đạt 92,4%.").checks.map(({ operands }) => roles(operands)));
 * // → [ [ 'part', 'whole', 'percent' ] ]
 * ```
 */
export type Operands = OperandsByRule[CheckRuleId];

/** How operands are told before their rule is known: by role, ids or numbers. */
export type OperandRecord = Readonly<
  Record<string, string | number | null | readonly string[] | readonly PlacedSpan[]>
>;
