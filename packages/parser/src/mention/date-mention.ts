import type { MentionBase } from "./mention-base.ts";

/**
 * A calendar date or a month as it is written; the day may not exist.
 *
 * @example
 * ```ts
 * import { type DateMention, parseReport, textSource } from "@doichieu/parser";
 *
 * const iso = ({ year, month, day }: DateMention): string => [year, month, day].join("-");
 * const { blocks } = parseReport(textSource("Họp ngày 05/4/2031."));
 * console.log(blocks.flatMap(({ mentions }) => mentions.map((each) => (each.kind === "date" ? iso(each) : null))));
 * // → [ '2031-4-5' ]
 * ```
 */
export interface DateMention extends MentionBase {
  readonly kind: "date";
  /** Null where it is left blank or not told. */
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  /** Whether "ngày" stands before it. */
  readonly dayWord: boolean;
  /** First and last token of the block. */
  readonly first: number;
  readonly last: number;
}
