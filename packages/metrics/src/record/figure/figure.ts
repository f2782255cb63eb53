import type { FigureId } from "../operands.ts";
import type { Period } from "../period/period.ts";
import type { PlacedSpan, Provenance } from "../outline/place.ts";

/**
 * What a number is. Money is in đồng; a measure is a physical quantity or duration; a rate is "02 tuần/lần".
 *
 * @example
 * ```ts
 * import { auditText, type FigureKind } from "@doichieu/metrics";
 *
 * const shares: readonly FigureKind[] = ["percentage", "ratio"];
 * console.log(auditText("Đạt 91,5%.").figures.filter(({ kind }) => shares.includes(kind)).length); // → 1
 * ```
 */
export type FigureKind = "count" | "percentage" | "ratio" | "money" | "measure" | "rate";

/**
 * What class of things a unit belongs to; two figures compare only within one class and canonical unit.
 *
 * @example
 * ```ts
 * import { auditText, type Unit } from "@doichieu/metrics";
 *
 * const alike = (a: Unit | null, b: Unit | null): boolean => a !== null && a.canonical === b?.canonical;
 * const [first, second] = auditText("Nhận 1.250 hồ sơ, trả 1.100 hồ sơ.").figures;
 * console.log(alike(first?.unitInfo ?? null, second?.unitInfo ?? null)); // → true
 * ```
 */
export interface Unit {
  /** As written, lower case: "hồ sơ". */
  readonly written: string;
  /** Canonical form: "hồ sơ" for "HS". */
  readonly canonical: string;
  /** Lexicon class ("file", "person", "case", "money", "area"…), or null for a noun the lexicon has not. */
  readonly unitClass: string | null;
}

/**
 * How a figure moves against another time: "tăng 3% so với cùng kỳ".
 *
 * @example
 * ```ts
 * import { auditText, type Comparison } from "@doichieu/metrics";
 *
 * const arrow = ({ direction }: Comparison): string => (direction === "up" ? "↑" : direction === "down" ? "↓" : "=");
 * const { figures } = auditText("Xảy ra 194 vụ, giảm 165 vụ so với cùng kỳ.");
 * console.log(figures.flatMap(({ comparison }) => (comparison ? [arrow(comparison)] : []))); // → [ '↓' ]
 * ```
 */
export interface Comparison {
  readonly direction: "up" | "down" | "equal";
  /** `relative`: a change in per cent or times; `absolute`: a change in units; `points`: percentage points; `level`: "bằng 120% kế hoạch". */
  readonly measure: "relative" | "absolute" | "points" | "level";
  /** What it is compared with, as written: "cùng kỳ", "năm 2020", "kế hoạch"; null where not told. */
  readonly against: string | null;
}

/**
 * A number of the report that says how many or how much.
 *
 * @example
 * ```ts
 * import { auditText, type Figure } from "@doichieu/metrics";
 *
 * const told = ({ exact, unit }: Figure): string => `${exact} ${unit}`;
 * console.log(auditText("Đã cấp 1.250 giấy phép.").figures.map(told)); // → [ '1250 giấy phép' ]
 * ```
 */
export interface Figure extends Provenance {
  readonly id: FigureId;
  readonly kind: FigureKind;
  /** Covers the digits (or the number words) of the figure; of a ratio, both numbers. */
  readonly span: PlacedSpan;
  readonly text: string;
  /** The value as a JSON number; for exact work use `literal`, `decimals` and `scale`. */
  readonly value: number;
  /** The value as an exact decimal, "." as the decimal mark, no grouping: "92.76", "1634000000000". */
  readonly exact: string;
  /** Digits after the decimal mark as written: 2 for "4,50". */
  readonly decimals: number;
  /** Power of ten that a magnitude word multiplies by: 9 for "tỷ"; 0 without one. */
  readonly scale: number;
  /** Of a ratio. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Of either end of a range ("từ 20 đến 30", two figures): the upper end's exact decimal, its own at that end. */
  readonly upper: string | null;
  /** ISO 4217, of money. */
  readonly currency: string | null;
  /** The counted noun as written, lower case; null if none is near. */
  readonly unit: string | null;
  readonly unitInfo: Unit | null;
  /** True where the unit is carried on from another figure ("Đại học: 42"). */
  readonly unitInherited: boolean;
  /** "hơn", "khoảng", "trở lên" … or null. */
  readonly qualifier: string | null;
  /** What is said of it, short, as written: "trả sớm hạn". */
  readonly label: string | null;
  /** Stable key of the quantity across reports: action, counted thing, scope. */
  readonly indicator: string | null;
  /** The same in words a reader can take, equal for equal indicators: "Tỷ lệ hồ sơ trả đúng hạn". */
  readonly indicatorName: string | null;
  readonly period: Period | null;
  /** The place or office that it speaks of, as written. */
  readonly scope: string | null;
  readonly comparison: Comparison | null;
  /** Other readings of the same digits ("1,193" as 1193), exact decimals. */
  readonly otherReadings: readonly string[];
  /** Of a figure in a footnote: id of the figure that bears the footnote's mark; null elsewhere. */
  readonly noteOf: FigureId | null;
}
