import type { Figure } from "../record/figure.ts";
import type { CueKind } from "@doichieu/parser";
import type { Item, Mark } from "./item.ts";

/**
 * What a figure is to its clause: told for itself, a change, the value of an earlier time, a planned amount, the
 * whole of the figure before, a percentage that stands without a count, or a mean.
 */
export type Role = "main" | "change" | "old" | "plan" | "whole" | "percent" | "average";

/** What a percentage says: a share of a whole, a change, a level against a plan or an earlier time, a target, a mean. */
export type PercentRole = "share" | "change" | "level" | "target" | "average";

/** A percentage said of a statement. */
export interface PercentUse {
  readonly figure: Figure;
  readonly role: PercentRole;
  /** "chiếm", "đạt", or null where only a bracket ties it. */
  readonly cues: readonly CueKind[];
  /** The words right after it: "tổng số đại biểu". */
  readonly of: readonly string[];
  readonly bracketed: boolean;
  /** The words between the count and the percentage. */
  readonly named: readonly string[];
  /** The whole that a bracket tells right after it: "đạt 96,2% kế hoạch (49.250 người)". */
  readonly whole: Statement | null;
}

/** "tăng 35 vụ (12,5%) so với cùng kỳ". */
export interface ChangeUse {
  readonly direction: "up" | "down";
  readonly figure: Figure | null;
  readonly percent: Figure | null;
  /** What it is held against, as far as the clause says. */
  readonly against: readonly string[];
  /** What changed, where the clause names it anew ("số vụ giảm 16 vụ"). */
  readonly subject: readonly string[];
  readonly plan: boolean;
  /** The earlier value that a bracket tells right after it: "giảm 10,2% (381 đảng viên)". */
  readonly old: Statement | null;
}

/** A figure with its clause: what a reader takes in as one thing said. */
export interface Statement {
  readonly id: number;
  readonly figure: Figure;
  readonly role: Role;
  readonly flow: number;
  /** Counts on through the flow; a bracket keeps the sentence that it stands in. */
  readonly sentence: number;
  /** 0 for running text, else the number of the bracket. */
  readonly segment: number;
  /** The statement that its bracket hangs on. */
  readonly parent: Statement | null;
  /** The gravest mark since the statement before in its segment. */
  readonly separator: Mark | "and" | "";
  /** Whether a colon stands between the statement before and this one. */
  readonly colon: boolean;
  /** Cues since the statement before in its segment. */
  readonly cues: readonly CueKind[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly classes: readonly { readonly family: string; readonly member: string }[];
  readonly percents: readonly PercentUse[];
  readonly changes: readonly ChangeUse[];
  /** The whole that is said outright: "541 trong tổng số 573". */
  readonly whole: Statement | null;
  /** Items from the statement before up to this one. */
  readonly lead: readonly Item[];
}
