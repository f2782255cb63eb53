import type { Item } from "./item.ts";
import type { StatementDraft } from "./statement-draft.ts";
import type { PercentUse } from "./statement.ts";

/** A percentage or a change of a statement, by its place there. */
export interface Told {
  readonly holder: StatementDraft;
  readonly kind: "percent" | "change";
  readonly index: number;
}

/** Where the reading stands inside one bracket, or in the running text. */
export interface Level {
  readonly segment: number;
  readonly parent: StatementDraft | null;
  /** Whether the bracket holds values of an earlier time: "so với tuần trước (8.811)". */
  readonly old: boolean;
  /** Whether the bracket hangs on a change ("giảm 16 vụ (53%)") or on a percentage of the parent. */
  readonly parentChange: number | null;
  last: StatementDraft | null;
  lastChange: number | null;
  /** The percentage or the change that the last figure told, for a bracket right after it. */
  told: Told | null;
  /** What the bracket comes right after. */
  readonly after: Told | null;
  /** A percentage whose count comes right behind it. */
  leading: PercentUse | null;
  buffer: Item[];
  statements: number;
}

type Opening = Partial<Pick<Level, "parent" | "parentChange" | "old" | "after">>;

/** A level in which nothing has been read yet. */
export const openLevel = (
  segment: number,
  { parent = null, parentChange = null, old = false, after = null }: Opening = {},
): Level => ({
  segment,
  parent,
  parentChange,
  old,
  after,
  last: null,
  lastChange: null,
  told: null,
  leading: null,
  buffer: [],
  statements: 0,
});

/** Ends the clause of a figure that has been read: as `told`, where it is a percentage or a change of a statement. */
export const endClause = (level: Level, told: Told | null = null): void => {
  level.buffer = [];
  level.statements++;
  level.told = told;
};

/** Makes a statement the one that what follows in its level is said of. */
export const follow = (level: Level, last: StatementDraft, change: number | null = null): void => {
  level.last = last;
  level.lastChange = change;
};
