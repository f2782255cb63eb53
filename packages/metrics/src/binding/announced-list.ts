import type { DocumentReference } from "../record/document-reference.ts";
import type { Figure } from "../record/figure.ts";
import type { Flow } from "./flow.ts";
import type { FigureItem, Item, Mark } from "./item.ts";
import { unitAgreement } from "./units.ts";

/** A count that announces a list, and what is listed behind it. */
export interface AnnouncedList {
  /** The counts that could announce it: "9 nhóm công việc và 18 nhiệm vụ gồm: …" has two. */
  readonly counts: readonly Figure[];
  /** Fewest and most items that the list can be read to have. */
  readonly fewest: number;
  readonly most: number;
  /** Whether the text says where the list ends. */
  readonly closed: boolean;
  /** How the items are told apart. */
  readonly by: "reference" | "semicolon" | "name";
}

// A title or a list of names runs long; a count farther away than this announces something else.
const REACH = 60;
// "03 huyện: …", "18 nhiệm vụ cụ thể gồm: …": the counted noun, and no more than an attribute.
const DIRECT = 3;
const JOINS = new Set(["và", "cùng", "với"]);
const LOOSE = new Set(["các", "những", "của", "thuộc", "về", "theo", "tại", "trong", "do", "với"]);
const DRAFT = "dự thảo";

const isMark = (item: Item | undefined, ...marks: readonly Mark[]): boolean =>
  item?.type === "mark" && marks.includes(item.mark);

const hasKind = (item: Item, ...kinds: readonly string[]): boolean =>
  item.type === "cue" && item.kinds.some((kind) => kinds.includes(kind));

/** Where the list behind `from` ends: the sentence's end, the bracket's, or the flow's. */
const listEnd = (items: readonly Item[], from: number): { readonly end: number; readonly closed: boolean } => {
  let depth = 0;
  for (let at = from; at < items.length; at++) {
    const item = items[at] as Item;
    if (isMark(item, "(")) depth++;
    else if (isMark(item, ")")) {
      if (depth === 0) return { end: at, closed: true };
      depth--;
    } else if (isMark(item, ".") && depth === 0) return { end: at, closed: true };
  }
  return { end: items.length, closed: isMark(items.at(-1), ".", ";") };
};

/** Splits at marks that stand outside brackets. */
const splitAt = (items: readonly Item[], ...marks: readonly Mark[]): Item[][] => {
  const parts: Item[][] = [[]];
  let depth = 0;
  for (const item of items) {
    if (isMark(item, "(")) depth++;
    else if (isMark(item, ")")) depth = Math.max(0, depth - 1);
    if (depth === 0 && isMark(item, ...marks)) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts.filter((part) => part.some((item) => item.type !== "mark"));
};

const firstWords = (part: readonly Item[]): string =>
  part
    .filter((item) => item.type === "word" || item.type === "cue")
    .slice(0, 3)
    .flatMap((item) => (item.type === "word" || item.type === "cue" ? item.words : []))
    .join(" ");

const startOf = (part: readonly Item[]): number => part.find((item) => item.type !== "mark")?.span.start ?? -1;

/** The counts that a list opener at `opener` can belong to, nearest first; empty where none does. */
const announcing = (
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
      if (item.figure.kind !== "count" || item.figure.qualifier !== null) break;
      // Only a count that "và" joins to the next one announces with it: "9 nhóm việc và 18 nhiệm vụ gồm: …".
      if (counts.length > 0 && !joined) break;
      counts.push(item);
      if (counts.length === 1) between = items.slice(at + 1, opener);
      continue;
    }
    if (isMark(item, ".", ";", "¶", "…", "(", ")", ":")) break;
    if (hasKind(item, "part-list", "not-all", "more")) return { counts: [], between };
    if (item.type === "word" || item.type === "cue") {
      words += item.words.length;
      if (items[at + 1] === counts.at(-1)) joined = JOINS.has(item.words.join(" "));
      if (counts.length > 0 && !joined) break;
    }
  }
  return { counts, between };
};

/** "gồm 05 kế hoạch, 03 công văn, 01 quyết định: …": the list is of all of them, not of the last. */
const closesSeries = (items: readonly Item[], opener: number): boolean => {
  let counts = 0;
  let commas = 0;
  for (let at = opener - 1; at >= 0; at--) {
    const item = items[at] as Item;
    if (item.type === "figure") {
      if (++counts > 1) return commas > 0;
    } else if (isMark(item, ",")) commas++;
    else if (item.type === "mark" || counts > commas + 1) return false;
  }
  return false;
};

/** The count that "gồm" breaks down before the list: "09 văn bản, gồm 05 kế hoạch, 04 công văn: …". */
const brokenDown = (items: readonly Item[], opener: number): FigureItem | null => {
  const from = items
    .slice(0, opener)
    .findLastIndex((item) => isMark(item, ".", ";", "¶") || hasKind(item, "whole-list"));
  const cue = items[from];
  if (!cue || !hasKind(cue, "whole-list")) return null;
  const before = items.slice(0, from).findLast((item) => item.type === "figure" || isMark(item, ".", ";", "¶"));
  return before?.type === "figure" && before.figure.kind === "count" ? before : null;
};

/** Whether only the counted noun, and perhaps an attribute of it, stands between the count and the list. */
const isDirect = (figure: Figure, between: readonly Item[]): boolean => {
  const words = between.flatMap((item) => (item.type === "word" || item.type === "cue" ? item.words : []));
  const unit = figure.unit?.split(/[\s,]+/u).length ?? 0;
  return words.length <= unit + DIRECT && !words.slice(unit).some((word) => LOOSE.has(word));
};

/** "Nghị định số 226 và dự thảo Nghị định thay thế …": a draft without a number is an item, too. */
const draftsJoined = (part: readonly Item[]): number => {
  const words = part.flatMap((item) => (item.type === "word" || item.type === "cue" ? item.words : []));
  return words.filter((word, at) => JOINS.has(word) && words.slice(at + 1, at + 3).join(" ") === DRAFT).length;
};

/** The references between two offsets, of a list in the order of the text. */
const referencesWithin = (
  references: readonly DocumentReference[],
  start: number,
  end: number,
): readonly DocumentReference[] => {
  let from = 0;
  for (let to = references.length; from < to;) {
    const middle = (from + to) >>> 1;
    if ((references[middle] as DocumentReference).span.start < start) from = middle + 1;
    else to = middle;
  }
  const found: DocumentReference[] = [];
  for (let at = from; at < references.length; at++) {
    const reference = references[at] as DocumentReference;
    if (reference.span.start > end) break;
    if (reference.span.end <= end) found.push(reference);
  }
  return found;
};

/** References that stand as items: opening a part, or joined to such a one by nothing but a comma, "và" or "số". */
const referenceItems = (
  parts: readonly (readonly Item[])[],
  references: readonly DocumentReference[],
  text: string,
): { readonly opening: number; readonly items: number } => {
  let opening = 0;
  let items = 0;
  for (const part of parts) {
    const start = startOf(part);
    const end = part.at(-1)?.span.end ?? start;
    const inside = referencesWithin(references, start, end + 1);
    const first = inside[0];
    if (!first || first.span.start > start) {
      if (firstWords(part).startsWith(DRAFT)) items++;
      continue;
    }
    opening++;
    items += 1 + draftsJoined(part);
    let last = first;
    for (const next of inside.slice(1)) {
      if (!/^[\s,]*(?:(?:và|cùng)[\s,]*)?$/u.test(text.slice(last.span.end, next.span.start).normalize("NFC"))) break;
      items++;
      last = next;
    }
  }
  return { opening, items };
};

/** Items of a list of names: parts between commas that begin with a capital. */
const nameItems = (
  part: readonly Item[],
  text: string,
): { readonly fewest: number; readonly most: number; readonly whole: boolean } => {
  const chunks = splitAt(part, ",");
  let names = 0;
  let joined = 0;
  for (const chunk of chunks) {
    const words = chunk.flatMap((item) => (item.type === "word" || item.type === "cue" ? [item] : []));
    const first = words[0];
    if (!first || !/^\p{Lu}/u.test(text.slice(first.span.start)) || chunk.some((item) => item.type === "figure"))
      return { fewest: names, most: names + joined, whole: false };
    names++;
    joined = words.filter((item) => JOINS.has(item.words.join(" "))).length;
  }
  // "A, B và C": the last "và" joins two names, or stands inside one ("Giáo dục và Đào tạo").
  return { fewest: names, most: names + joined, whole: true };
};

/**
 * Reads the lists that a count announces: behind a colon or a word such as "gồm".
 * @param references in the order of the text
 */
export const readAnnouncedLists = (
  flows: readonly Flow[],
  references: readonly DocumentReference[],
  text: string,
): AnnouncedList[] => {
  const lists: AnnouncedList[] = [];
  for (const flow of flows) {
    const { items } = flow;
    for (let at = 0; at < items.length; at++) {
      const item = items[at] as Item;
      if (!isMark(item, ":") && !hasKind(item, "whole-list")) continue;
      const told = announcing(items, at);
      const head = closesSeries(items, at) ? brokenDown(items, at) : null;
      if (closesSeries(items, at) && !head) continue;
      const counts = head ? [head] : told.counts;
      const { between } = told;
      const nearest = counts[0];
      if (!nearest) continue;
      let from = at + 1;
      while (from < items.length && (isMark(items[from], ":") || hasKind(items[from] as Item, "whole-list"))) from++;
      while (isMark(items[from], "¶")) from++;
      const { end, closed } = listEnd(items, from);
      const body = items.slice(from, end);
      // What a second colon opens is listed there.
      const colon = body.findIndex((entry) => isMark(entry, ":"));
      if (colon > 0 && hasKind(item, "whole-list") && closesSeries(items, from + colon)) continue;
      if (body.some((entry) => isMark(entry, "…") || hasKind(entry, "more", "not-all", "apart"))) continue;
      const parts = splitAt(body, ";", "¶");
      const own = referencesWithin(references, body[0]?.span.start ?? 0, (body.at(-1)?.span.end ?? 0) + 1);
      const figures = counts.map((entry) => entry.figure);
      const listed = referenceItems(parts.length > 1 ? parts : splitAt(body, ","), own, text);
      if (listed.opening > 1) {
        lists.push({ counts: figures, fewest: listed.items, most: listed.items, closed, by: "reference" });
        continue;
      }
      // Items that carry counts of the same thing make up a sum, which is another rule's matter.
      const summed = body.some(
        (entry) =>
          entry.type === "figure" &&
          entry.figure.kind !== "percentage" &&
          unitAgreement(entry.figure, nearest.figure) > 0,
      );
      if (summed || !isDirect(nearest.figure, between)) continue;
      if (parts.length > 2) {
        lists.push({ counts: figures, fewest: parts.length, most: parts.length, closed, by: "semicolon" });
        continue;
      }
      const first = parts[0];
      if (!first || counts.length > 1) continue;
      const names = nameItems(first, text);
      if (names.fewest < 2) continue;
      lists.push({
        counts: figures,
        fewest: names.fewest,
        most: names.most,
        closed: closed && names.whole && parts.length === 1,
        by: "name",
      });
    }
  }
  return lists;
};
