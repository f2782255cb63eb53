import { entryOf, tokenize, type ActionEntry } from "@doichieu/parser";
import type { FigureDraft } from "./figure-draft.ts";

/** Words of a label that change nothing of what it tells. */
const IDLE = /^(?:đã|được|đang|số|tổng|tổng số|có|là|các|những|việc|và|của|về|cho|,|:)$/u;

/** ASCII words joined by "-": "hồ sơ" is "ho-so". */
export const slug = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/gu, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "");

/** What is done with the thing, whatever its wording: the action's key, then what the label says beyond it. */
const aspectOf = (label: string | null): string => {
  if (label === null) return "count";
  const keys: string[] = [];
  const rest: string[] = [];
  for (const token of tokenize(label).tokens) {
    const action = entryOf<ActionEntry>(token, "action");
    if (action) {
      if (!keys.includes(action.fields.key)) keys.push(action.fields.key);
    } else if (!IDLE.test(token.folded)) rest.push(token.folded);
  }
  return slug([...keys, ...rest.slice(0, 8)].join(" ")) || "count";
};

/** What is done, the counted thing: "received/ho-so", "resolved-late/share". */
const keyOf = (draft: FigureDraft): string | null => {
  const thing = draft.kind === "percentage" ? "share" : slug(draft.unit?.canonical ?? "");
  if (thing === "" && draft.label === null) return null;
  return `${aspectOf(draft.label)}/${thing === "" ? "number" : thing}`;
};

/**
 * Gives each figure a stable key of the same quantity across reports: what is done and the counted thing. A change or
 * a level has the key of what changes, and says so ("received/ho-so/change"). Where a label holds no known action, its
 * own words are the key.
 */
export const indicateFigures = (drafts: readonly FigureDraft[]): void => {
  let head: FigureDraft | null = null;
  for (const draft of drafts) {
    const { comparison } = draft;
    if (!comparison) {
      draft.indicator = keyOf(draft);
      if (draft.kind !== "percentage") head = draft;
      continue;
    }
    const held = head?.block === draft.block ? head.indicator : null;
    const base = draft.subject
      ? `${aspectOf(draft.subject)}/${draft.kind === "percentage" ? "share" : slug(draft.unit?.canonical ?? "number")}`
      : (held ?? keyOf(draft));
    draft.indicator = base && `${base}/${comparison.measure === "level" ? "level" : "change"}`;
  }
};
