import type { Figure } from "../record/figure.ts";
import { clauseAfter, gravest, labelBefore } from "./clause-edges.ts";
import { cuesOf, isMark, wordsOf, type Item } from "./item.ts";
import type { ChangeUse, PercentUse, Role, Statement } from "./statement.ts";

/** A statement while its sentence is being read: shares and changes are added to it. */
export type StatementDraft = { -readonly [Key in keyof Statement]: Statement[Key] } & {
  percents: PercentUse[];
  changes: ChangeUse[];
};

const classesOf = (items: readonly Item[]): { family: string; member: string }[] =>
  items.flatMap((item) => (item.type === "word" || item.type === "cue" ? item.classes : []));

/** The figure without a unit that was read off the label before it: "Đất đai, môi trường: 24" counts no schools. */
const withToldUnit = (figure: Figure, left: readonly string[], right: readonly string[]): Figure => {
  if (figure.kind !== "count" || figure.unit === null) return figure;
  const words = figure.unit.toLowerCase().split(/[\s,]+/u);
  const told = words[0] === right[0] || !` ${left.join(" ")} `.includes(` ${words.join(" ")} `);
  return told ? figure : { ...figure, unit: null, unitInfo: null };
};

/** Where a statement stands. */
export type StatementPlace = Pick<Statement, "id" | "flow" | "sentence" | "segment" | "parent">;

/** Drafts the statement of a figure. `lead` and `following` are the items around it in its level. */
export const draftStatement = (
  place: StatementPlace,
  figure: Figure,
  role: Role,
  lead: readonly Item[],
  following: readonly Item[],
): StatementDraft => {
  const [label, after] = [labelBefore(lead), clauseAfter(following)];
  const [left, right] = [wordsOf(label), wordsOf(after)];
  return {
    ...place,
    figure: withToldUnit(figure, left, right),
    role,
    separator: gravest(lead),
    colon: lead.some((item) => isMark(item, ":")),
    cues: cuesOf(lead),
    left,
    right,
    classes: [...classesOf(label), ...classesOf(after)],
    percents: [],
    changes: [],
    whole: null,
    lead,
  };
};
