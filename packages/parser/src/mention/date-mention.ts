import type { MentionBase } from "./mention-base.ts";

/** A calendar date or a month as it is written; the day may not exist. */
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
