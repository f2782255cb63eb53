import type { Figure } from "../../record/figure/figure.ts";
import { JOINS, isCue, isMark, wordsOf, type FigureItem, type Item } from "../../reading/item.ts";

// A title or a list of names runs long; a count farther away than this announces something else.
const REACH = 60;
// "03 huyện: …", "15 nhiệm vụ cụ thể gồm: …": the counted noun, and no more than an attribute.
const DIRECT = 3;
const LOOSE = new Set(["các", "những", "của", "thuộc", "về", "theo", "tại", "trong", "do", "với"]);

/** "05 hoặc 07 xã", "3 trong số 5 người": how many there are is left open, or told of more than are listed. */
const LEFT_OPEN = /(?:^| )(?:hoặc|trong số|(?:trong|trên) tổng số|một trong)$/u;

/** Whether the figure at a place says how many there are: a count that leaves nothing open, as "từ 7 đến 11" does. */
const announces = (items: readonly Item[], at: number): boolean => {
  const item = items[at] as FigureItem;
  const before = wordsOf(items.slice(Math.max(0, at - 2), at)).join(" ");
  return item.figure.kind === "count" && item.figure.upper === null && !LEFT_OPEN.test(before);
};

/** The counts that a list opener at `opener` can belong to, nearest first; empty where none does. */
export const announcing = (
  items: readonly Item[],
  opener: number,
): { readonly counts: readonly FigureItem[]; readonly between: readonly Item[] } => {
  const counts: FigureItem[] = [];
  let between: readonly Item[] = [];
  let words = 0;
  let joined = false;
  for (let at = opener - 1; at >= 0 && words < REACH; at--) {
    const item = items[at] as Item;
    if (item.type === "figure") {
      // "2 đơn vị đạt trên 75% là …": what is said of them.
      if (item.figure.kind === "percentage" && counts.length === 0) {
        words++;
        continue;
      }
      if (item.figure.qualifier !== null || !announces(items, at)) break;
      // Only a count that "và" joins to the next one announces with it: "9 nhóm việc và 18 nhiệm vụ gồm: …".
      if (counts.length > 0 && !joined) break;
      counts.push(item);
      if (counts.length === 1) between = items.slice(at + 1, opener);
      continue;
    }
    if (isMark(item, ".", ";", "¶", "…", "(", ")", ":")) break;
    // "3 nguyên nhân chủ yếu: …": those are the three.
    if (at === opener - 1 && isMark(items[opener], ":") && isCue(item, "not-all")) continue;
    // Behind the count it says that some are told; before it, that these are some of others.
    if (isCue(item, "part-list", "not-all", "more"))
      return counts.length > 0 ? { counts, between } : { counts: [], between };
    if (item.type === "word" || item.type === "cue") {
      words += item.words.length;
      if (items[at + 1] === counts.at(-1)) joined = JOINS.has(item.words.join(" "));
      if (counts.length > 0 && !joined) break;
    }
  }
  return { counts, between };
};

/** "gồm 05 kế hoạch, 03 công văn, 01 quyết định: …": the list is of all of them, not of the last. */
export const closesSeries = (items: readonly Item[], opener: number): boolean => {
  let counts = 0;
  let commas = 0;
  for (let at = opener - 1; at >= 0; at--) {
    const item = items[at] as Item;
    if (item.type === "figure") {
      if (item.figure.kind === "percentage") continue;
      if (++counts > 1) return commas > 0;
    } else if (isMark(item, ",")) commas++;
    else if (item.type === "mark" || counts > commas + 1) return false;
  }
  return false;
};

/** The count that "gồm" breaks down before the list: "09 văn bản, gồm 05 kế hoạch, 04 công văn: …". */
export const brokenDown = (items: readonly Item[], opener: number): FigureItem | null => {
  const from = items.slice(0, opener).findLastIndex((item) => isMark(item, ".", ";", "¶") || isCue(item, "whole-list"));
  const cue = items[from];
  if (!cue || !isCue(cue, "whole-list")) return null;
  const at = items.slice(0, from).findLastIndex((item) => item.type === "figure" || isMark(item, ".", ";", "¶"));
  const before = items[at];
  return before?.type === "figure" && announces(items, at) ? before : null;
};

/** "3 đơn vị chưa giải ngân đồng nào: …": so much may be said of what is counted before its names are told. */
const SAID = 14;

export const isNear = (between: readonly Item[]): boolean => wordsOf(between).length <= SAID;

/** Whether only the counted noun, and perhaps an attribute of it, stands between the count and the list. */
export const isDirect = (figure: Figure, between: readonly Item[], most = DIRECT): boolean => {
  const words = wordsOf(between);
  const unit = figure.unit?.split(/[\s,]+/u).length ?? 0;
  return words.length <= unit + most && !words.slice(unit).some((word) => LOOSE.has(word));
};
