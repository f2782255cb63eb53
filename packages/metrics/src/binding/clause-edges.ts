import { isMark, type Item, type Mark } from "./item.ts";

const GRAVITY: readonly (Mark | "and")[] = ["and", ",", ";", "¶", "."];
const BREAKS: readonly Mark[] = [",", ";", ".", "¶", "("];

/** Words that join two things told alike. */
export const JOINS = new Set(["và", "cùng", "với"]);

const joins = (item: Item): boolean =>
  item.type === "word" && item.words.length === 1 && JOINS.has(item.words[0] ?? "");

/** The gravest mark or join among items: what parts two figures. */
export const gravest = (items: readonly Item[]): Mark | "and" | "" => {
  let best = -1;
  for (const item of items) {
    if (item.type === "mark") best = Math.max(best, GRAVITY.indexOf(item.mark));
    else if (best < 0 && joins(item)) best = 0;
  }
  return GRAVITY[best] ?? "";
};

export const breaksOff = (item: Item): boolean => isMark(item, ...BREAKS);

/** The clause that leads up to a figure: after the last break, joins included only for what governs. */
export const clauseBefore = (items: readonly Item[]): readonly Item[] =>
  items.slice(items.findLastIndex(breaksOff) + 1);

/** The words that name a figure from the left: after the last break or join. */
export const labelBefore = (items: readonly Item[]): readonly Item[] =>
  items.slice(items.findLastIndex((item) => breaksOff(item) || joins(item)) + 1);

/** What goes on with a figure to its right: up to the first mark but a colon, or the first join. */
export const clauseAfter = (items: readonly Item[]): readonly Item[] => {
  const at = items.findIndex((item) => (item.type === "mark" && item.mark !== ":") || joins(item));
  return at < 0 ? items : items.slice(0, at);
};
