import { cueSet, markSet } from "../../../reading/cues.ts";
import { isMultiple } from "../../amount.ts";
import { once } from "../../feature.ts";
import type { PercentContext } from "./view.ts";

export const SHARE = cueSet("share");
export const REACH = cueSet("reach");
export const MOVE = cueSet("up", "down");
export const PLAN = cueSet("plan");
export const TOTAL = cueSet("total", "of-whole");
export const COMPARED = cueSet("compared", "earlier");
export const AVERAGE = cueSet("average");
export const LIST = cueSet("part-list", "whole-list", "details");
export const REST = cueSet("rest", "pending");
export const SEMI = markSet(";");

/** Units of time and age: what they count is no part of a whole. */
export const TIMES: ReadonlySet<string> = new Set([
  "time",
  "duration",
  "age",
  "tuổi",
  "giờ",
  "phút",
  "ngày",
  "tháng",
  "năm",
]);

export const CUE_KINDS = ["share", "reach", "move", "rest", "bracket", "bare", "multiple"] as const;

/** How a percentage is told. */
export const cueKind = once((c: PercentContext): number => {
  const { left } = c;
  if (isMultiple(c.stated.figure)) return 6;
  if (left & SHARE) return 0;
  if (left & MOVE) return 2;
  if (left & REACH) return 1;
  if (left & REST) return 3;
  return c.bracketed ? 4 : 5;
});

export const RIGHTS = ["plan", "compared", "total", "named", "unnamed"] as const;

export const rightKind = once((c: PercentContext): number => {
  if (c.right & PLAN) return 0;
  if (c.right & COMPARED) return 1;
  if (c.right & TOTAL) return 2;
  return c.named.size > 0 ? 3 : 4;
});
