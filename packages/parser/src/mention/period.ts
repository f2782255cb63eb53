import type { MentionBase } from "./mention-base.ts";

/**
 * A stretch of time as told: "6 tháng đầu năm 2022", "quý I/2026", "giai đoạn 2021-2025". Blanks are null.
 *
 * @example
 * ```ts
 * import { parseReport, type PeriodMention, textSource } from "@doichieu/parser";
 *
 * const named = ({ grain, from, year }: PeriodMention): string => `${grain} ${from} of ${year}`;
 * const { blocks } = parseReport(textSource("Kết quả quý I/2031."));
 * console.log(blocks.flatMap(({ mentions }) => mentions.map((each) => (each.kind === "period" ? named(each) : ""))));
 * // → [ 'quarter 1 of 2031' ]
 * ```
 */
export interface PeriodMention extends MentionBase {
  readonly kind: "period";
  /** What it counts in. */
  readonly grain: "year" | "quarter" | "month" | "week";
  /** How many of them, where a number stands before: 6 of "6 tháng". */
  readonly count: number | null;
  /** Which ones: 1 of "quý I", 43 of "tuần 43". */
  readonly from: number | null;
  readonly to: number | null;
  /** "đầu năm" or "cuối năm". */
  readonly edge: "first" | "last" | null;
  /** The year of a quarter, month, week or half; the years of "2021-2025". */
  readonly year: number | null;
  readonly toYear: number | null;
  readonly first: number;
  readonly last: number;
}
