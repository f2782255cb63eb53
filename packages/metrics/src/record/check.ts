import type { FigureId, Operands, OperandsByRule } from "./operands.ts";
import type { CheckRuleId } from "./rule-id.ts";

/**
 * Until version 1 of the output: how the operands of a check were found. Null since.
 *
 * @example
 * ```ts
 * import { auditText, type Binding } from "@doichieu/metrics";
 *
 * const binding: Binding = "said-outright";
 * // Null in all that this release writes.
 * console.log(auditText("Giải quyết 85/92 vụ việc, đạt 92,4%.").checks.some((check) => check.binding === binding));
 * // → false
 * ```
 */
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

/**
 * What kind of relation a check looks at.
 *
 * @example
 * ```ts
 * import type { CheckKind } from "@doichieu/metrics";
 *
 * const shares: readonly CheckKind[] = ["share", "level"];
 * console.log(shares.length); // → 2
 * ```
 */
export type CheckKind = (typeof CHECK_KINDS)[number];

/** All of them, as the schema lists them. */
export const CHECK_KINDS = [
  "share",
  "level",
  "total",
  "rest",
  "change",
  "same-figure",
  "listed",
  "ratio-group",
] as const;

/**
 * How the figures fit: by rounding, by cutting off, with "hơn", "khoảng" at their word, or not.
 *
 * @example
 * ```ts
 * import { auditText, type CheckFit } from "@doichieu/metrics";
 *
 * const wrong: readonly CheckFit[] = ["cut-off", "misfit"];
 * console.log(
 *   auditText("Giải quyết 85/92 vụ việc, đạt 92,3%.").checks.map(({ fit }) => fit !== null && wrong.includes(fit)),
 * ); // → [ true ]
 * ```
 */
export type CheckFit = "rounded" | "cut-off" | "qualified" | "misfit";

/**
 * Something that spoke for (above 0) or against a reading, in log-odds.
 *
 * @example
 * ```ts
 * import { auditText, type EvidenceRecord } from "@doichieu/metrics";
 *
 * const spoke = ({ message, weight }: EvidenceRecord): string => `${weight > 0 ? "+" : "−"} ${message}`;
 * const [check] = auditText("Giải quyết 85/92 vụ việc, đạt 92,4%.", { lang: "en" }).checks;
 * // At most six, strongest first.
 * console.log((check?.evidence.map(spoke).length ?? 0) <= 6); // → true
 * ```
 */
export interface EvidenceRecord {
  readonly feature: string;
  readonly weight: number;
  readonly message: string;
}

/**
 * What every check tells, whatever its rule.
 *
 * @example
 * ```ts
 * import { auditText, type CheckBase } from "@doichieu/metrics";
 *
 * const sure = ({ probability }: CheckBase): boolean => probability === null || probability > 0.9;
 * console.log(auditText("Giải quyết 85/92 vụ việc, đạt 92,4%.").checks.every(sure)); // → true
 * ```
 */
export interface CheckBase {
  readonly id: string;
  readonly status: "consistent" | "inconsistent";
  readonly binding: Binding | null;
  /** What the report says, as a JSON number; null where it is no number. */
  readonly stated: number | null;
  /** What would fit, rounded to the stated figure's decimals; null where nothing single does. */
  readonly expected: number | null;
  /** Id of the figure that would be the right operand, where one is. */
  readonly fits: FigureId | null;
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

/**
 * A check of one rule: its operands play the roles that the rule names.
 *
 * @example
 * ```ts
 * import { auditText, type CheckOf } from "@doichieu/metrics";
 *
 * const rate = ({ operands }: CheckOf<"growth">): string => operands.percent ?? "gấp lần";
 * const { checks } = auditText("Thu 1.012 tỷ đồng, tăng 12,4% so với cùng kỳ (920 tỷ đồng).");
 * console.log(checks.map((check) => (check.rule === "growth" ? rate(check) : null))); // → [ 'fig-2' ]
 * ```
 */
export interface CheckOf<Rule extends CheckRuleId> extends CheckBase {
  readonly rule: Rule;
  readonly operands: OperandsByRule[Rule];
}

/**
 * One relation that was looked at, right or wrong; `rule` tells which operands it has.
 *
 * @example
 * ```ts
 * import { auditText, type Check } from "@doichieu/metrics";
 *
 * const told = (check: Check): string =>
 *   check.rule === "sum-of-parts" ? `${check.operands.parts.length} parts` : check.rule;
 * console.log(auditText("Có 30 vụ, gồm: 12 vụ trộm, 10 vụ cướp, 9 vụ khác.").checks.map(told)); // → [ '3 parts' ]
 * ```
 */
export type Check = { readonly [Rule in CheckRuleId]: CheckOf<Rule> }[CheckRuleId];

/**
 * The best reading of a claim beside the one that was taken.
 *
 * @example
 * ```ts
 * import { type AlternativeReading, auditText } from "@doichieu/metrics";
 *
 * const told = ({ explanation, fit }: AlternativeReading): string => `${explanation} (${fit})`;
 * const { checks } = auditText("Giải quyết 85/92 vụ việc, đạt 92,4%.");
 * console.log(checks.flatMap(({ alternative }) => (alternative ? [told(alternative)] : []))); // → []
 * ```
 */
export interface AlternativeReading {
  /** Those of another rule where it reads the claim as something else: a share as a rate of growth. */
  readonly operands: Operands;
  readonly fit: CheckFit;
  readonly probability: number;
  /** Its arithmetic, as in `Check.explanation`. */
  readonly explanation: string;
}

/**
 * A value that no figure prints, made of figures that do.
 *
 * @example
 * ```ts
 * import type { DerivedOperand } from "@doichieu/metrics";
 *
 * const sum: DerivedOperand = { value: 8448, plus: ["fig-4"], minus: ["fig-9"] };
 * console.log(sum.value); // → 8448
 * ```
 */
export interface DerivedOperand {
  readonly value: number;
  readonly plus: readonly FigureId[];
  readonly minus: readonly FigureId[];
}
