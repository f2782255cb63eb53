import type { Span } from "../source/span.ts";

/**
 * A number as printed, read.
 *
 * @example
 * ```ts
 * import { type Numeral, parseReport, textSource } from "@doichieu/parser";
 *
 * const isWords = ({ written }: Numeral): boolean => written === "words";
 * const { blocks } = parseReport(textSource("Đã cấp hai mươi giấy phép."));
 * console.log(
 *   blocks.flatMap(({ mentions }) => mentions.map((each) => each.kind === "quantity" && isWords(each.numeral))),
 * ); // → [ true ]
 * ```
 */
export interface Numeral {
  readonly span: Span;
  readonly text: string;
  readonly written: "digits" | "words";
  /** Exact decimal, "." as the decimal mark, no grouping: "92.76". */
  readonly exact: string;
  /** Digits after the decimal mark, as printed. */
  readonly decimals: number;
  /** Other values that the same digits can stand for: "1,193" is 1.193 or 1193. */
  readonly otherReadings: readonly string[];
}
