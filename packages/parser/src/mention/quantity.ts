import type { UnitClass } from "../lexicon/units/unit-entry.ts";
import type { Span } from "../source/span.ts";
import type { MentionBase } from "./mention-base.ts";
import type { Numeral } from "./numeral.ts";

/**
 * The counted or measured thing, as the words around a number name it.
 *
 * @example
 * ```ts
 * import { parseReport, textSource, type UnitPhrase } from "@doichieu/parser";
 *
 * const counted = ({ nature, canonical }: UnitPhrase): string => `${nature}: ${canonical}`;
 * const { blocks } = parseReport(textSource("Đã cấp 1.250 giấy phép."));
 * console.log(
 *   blocks.flatMap(({ mentions }) =>
 *     mentions.map((each) => (each.kind === "quantity" && each.unit ? counted(each.unit) : "")),
 *   ),
 * ); // → [ 'count: giấy phép' ]
 * ```
 */
export interface UnitPhrase {
  readonly span: Span;
  /** As written, lower case, single spaces; a magnitude before it included ("ngàn hồ sơ"). */
  readonly written: string;
  readonly canonical: string;
  /** Null for a noun that the lexicon has not. */
  readonly unitClass: UnitClass | null;
  readonly nature: "count" | "measure";
}

/**
 * What kind of number it is; `measure` is a weight, length or time, `rate` a quantity per another ("12 tạ/ha").
 *
 * @example
 * ```ts
 * import type { QuantityForm } from "@doichieu/parser";
 *
 * const shares: readonly QuantityForm[] = ["percentage", "ratio"];
 * console.log(shares.includes("count")); // → false
 * ```
 */
export type QuantityForm = "count" | "percentage" | "ratio" | "money" | "measure" | "rate";

/**
 * How two numbers of one mention belong together: from–to, x out of y, or two counts told side by side.
 *
 * @example
 * ```ts
 * import type { NumeralRelation } from "@doichieu/parser";
 *
 * const range: NumeralRelation = "range";
 * console.log(range); // → range
 * ```
 */
export type NumeralRelation = "range" | "ratio" | "pair";

/**
 * A number that says how many or how much, with what stands right beside it.
 *
 * @example
 * ```ts
 * import { parseReport, type QuantityMention, textSource } from "@doichieu/parser";
 *
 * const told = ({ form, numeral, unit }: QuantityMention): string => `${form} ${numeral.exact} ${unit?.canonical}`;
 * const { blocks } = parseReport(textSource("Đã cấp 1.250 giấy phép."));
 * console.log(blocks.flatMap(({ mentions }) => mentions.map((each) => (each.kind === "quantity" ? told(each) : ""))));
 * // → [ 'count 1250 giấy phép' ]
 * ```
 */
export interface QuantityMention extends MentionBase {
  readonly kind: "quantity";
  readonly form: QuantityForm;
  readonly numeral: Numeral;
  readonly second: Numeral | null;
  readonly relation: NumeralRelation | null;
  /** Power of ten of the magnitude words: 9 for "tỷ". */
  readonly scale: number;
  /** ISO 4217, of money. */
  readonly currency: string | null;
  readonly unit: UnitPhrase | null;
  /** "hơn", "khoảng", "trở lên" as written, lower case. */
  readonly qualifier: string | null;
  /** Of a range: the word before its upper end ("từ 5 đến dưới 12 tuổi"), lower case; null elsewhere. */
  readonly upperQualifier: string | null;
  /** The number told again in words behind its digits: "(hai mươi)", "(Bằng chữ: một tỷ đồng)". */
  readonly spelled: Numeral | null;
  /** Indices of its first and last token in the block. */
  readonly first: number;
  readonly last: number;
}
