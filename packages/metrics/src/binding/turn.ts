import type { CueKind } from "@doichieu/parser";
import type { Figure } from "../record/figure.ts";
import { clauseAfter, clauseBefore, gravest } from "./clause-edges.ts";
import { cuesOf, isMark, wordsOf, type Item } from "./item.ts";
import type { Level } from "./reading-level.ts";
import type { StatementDraft } from "./statement-draft.ts";
import type { Role } from "./statement.ts";

/** A figure as the reading comes to it: its clause, and what it may be said of. */
export interface Turn {
  readonly level: Level;
  readonly figure: Figure;
  /** The items of the flow, and where the figure stands among them. */
  readonly items: readonly Item[];
  readonly index: number;
  /** What leads up to it since the last break, with its cues. */
  readonly clause: readonly Item[];
  readonly clauseCues: readonly CueKind[];
  /** The words and cues right behind it. */
  readonly after: readonly string[];
  readonly afterCues: readonly CueKind[];
  readonly direction: "up" | "down" | null;
  /** Whether it is the first of a bracket that hangs on a statement. */
  readonly inBracket: boolean;
  /** The statement that it may be said of. */
  readonly subject: StatementDraft | null;
  /** The change of the subject that it may be said of. */
  readonly openChange: number | null;
  /** Makes a statement of it. */
  readonly add: (role: Role) => StatementDraft;
}

const directionOf = (cues: readonly CueKind[], figure: Figure): "up" | "down" | null => {
  const at = cues.findLastIndex((kind) => kind === "up" || kind === "down");
  const last = cues[at];
  // "gấp 1,26 lần năm 2008"
  if (last !== "up" && last !== "down") return figure.unit === "lần" && cues.includes("times") ? "up" : null;
  // "vốn cấp mới và tăng thêm đạt 840 triệu USD": an amount that is reached is no change.
  return figure.kind !== "percentage" && cues.lastIndexOf("reach") > at ? null : last;
};

/** What stands between a figure and the next one or a bracket. */
const followingOf = (items: readonly Item[], index: number): readonly Item[] => {
  let end = index + 1;
  while (end < items.length && items[end]?.type !== "figure" && !isMark(items[end], "(", ")")) end++;
  return items.slice(index + 1, end);
};

/** Looks at a figure from where the reading stands. */
export const turnAt = (
  level: Level,
  figure: Figure,
  items: readonly Item[],
  index: number,
  add: (role: Role, following: readonly Item[]) => StatementDraft,
): Turn => {
  const following = followingOf(items, index);
  const rest = clauseAfter(following);
  const clause = clauseBefore(level.buffer);
  const clauseCues = cuesOf(clause);
  const separator = gravest(level.buffer);
  const fresh = separator === ";" || separator === "." || separator === "¶";
  const inBracket = level.parent !== null && level.statements === 0 && !fresh;
  return {
    level,
    figure,
    items,
    index,
    clause,
    clauseCues,
    after: wordsOf(rest),
    afterCues: cuesOf(rest),
    direction: directionOf(clauseCues, figure),
    inBracket,
    subject: fresh ? null : (level.last ?? (inBracket ? level.parent : null)),
    openChange: fresh ? null : level.last ? level.lastChange : inBracket ? level.parentChange : null,
    add: (role) => add(role, following),
  };
};
