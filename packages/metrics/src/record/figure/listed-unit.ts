import type { Token } from "@doichieu/parser/internal";
import type { Unit } from "./figure.ts";
import type { FigureDraft } from "./figure-draft.ts";

/** No list is longer, and no item of it has a longer label, in words and marks. */
const LONGEST_LIST = 60;
const LONGEST_LABEL = 6;
/** Bare items before the last one. */
const FEWEST = 2;

/** What an item is told of, and not what happens to it: "tăng 18 người", "giải quyết 40 vụ". */
const isLabel = ({ image, entries }: Token): boolean =>
  /^[\p{L} -]+$/u.test(image) && entries.every(({ category }) => category !== "cue" && category !== "action");

/** Whether the figure before belongs to the list as well: it has been given the unit of the last item. */
const isBareItem = (item: FigureDraft | undefined, next: FigureDraft): boolean =>
  item !== undefined &&
  item.block === next.block &&
  item.kind === "count" &&
  item.unitInherited &&
  /^(?:,|và)$/u.test(next.block.tokenized.tokens[item.mention.last + 1]?.folded ?? "");

/** "Lâm Hải 76, Minh Sơn 61, Hòa Bình 47 học sinh": what the items of a list count, told behind its last alone. */
export const unitOfLastItem = (drafts: readonly FigureDraft[], index: number): Unit | null => {
  const { block, kind } = drafts[index] as FigureDraft;
  if (kind !== "count") return null;
  const { tokens } = block.tokenized;
  let bare = isBareItem(drafts[index - 1], drafts[index] as FigureDraft) ? 1 : 0;
  for (let at = index; at < Math.min(drafts.length - 1, index + LONGEST_LIST); at++) {
    const [item, next] = [drafts[at] as FigureDraft, drafts[at + 1] as FigureDraft];
    const { last } = item.mention;
    if (next.block !== block || next.kind !== "count" || !/^(?:,|và)$/u.test(tokens[last + 1]?.folded ?? ""))
      return null;
    const label = tokens.slice(last + 2, next.mention.first);
    if (label.length === 0 || label.length > LONGEST_LABEL || !label.every(isLabel)) return null;
    bare++;
    // "trên chỉ tiêu 190, cử 38 bác sĩ": one number before another is no list.
    if (next.unit) return next.unitInherited || bare < FEWEST ? null : next.unit;
  }
  return null;
};
