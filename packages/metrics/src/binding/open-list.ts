import { isMark } from "./item.ts";
import type { Statement } from "./statement.ts";

/**
 * By what the parts are said to belong to their head. `details` ("cụ thể", "như sau") and `label` ("Cơ cấu: …") open
 * lists that often say more, or less, than the figure before.
 */
export type ListClaim = "whole-list" | "part-list" | "bracket" | "colon" | "details" | "label";

/** A list as it runs, before its members are sorted under heads. */
export interface OpenList {
  readonly heads: readonly Statement[];
  readonly claim: ListClaim;
  readonly bracketed: boolean;
  readonly bulleted: boolean;
  /** Heads stand in an earlier paragraph. */
  readonly inherited: boolean;
  readonly members: Statement[];
  /** Numbers of members after which the list may already end. */
  readonly cuts: number[];
  sentence: number;
  /** Sentences that the list runs over. */
  items: number;
}

/** Whether a statement can be a head or a part: told for itself, or planned, and counted. */
export const isMain = (statement: Statement): boolean =>
  (statement.role === "main" || statement.role === "plan") &&
  statement.figure.kind !== "rate" &&
  statement.figure.kind !== "percentage";

/** Whether a mark in front of a statement begins a bullet. */
export const opensBullet = (statement: Statement): boolean => statement.lead.some((item) => isMark(item, "¶"));
