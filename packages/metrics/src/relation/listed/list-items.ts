import type { DocumentReference } from "../../record/reference/document-reference.ts";
import { JOINS, isMark, wordsOf, type Item, type Mark } from "../../reading/item.ts";

/** "Đại học Quốc gia TP. Hồ Chí Minh": the dot ends no sentence. */
const isShort = (item: Item | undefined, text: string): boolean =>
  item?.type === "word" && /^(?:\p{Lu}{1,3}|Tp|ThS)$/u.test(text.slice(item.span.start, item.span.end));

/** No list of a sentence is longer. */
const LONGEST_LIST = 1_000;

/** Where the list behind `from` ends: the sentence's end, the bracket's, or the flow's; one that runs on has no end. */
export const listEnd = (
  items: readonly Item[],
  from: number,
  text: string,
  longest = LONGEST_LIST,
): { readonly end: number; readonly closed: boolean } => {
  let depth = 0;
  const most = Math.min(items.length, from + longest);
  for (let at = from; at < most; at++) {
    const item = items[at] as Item;
    if (item.type !== "mark") continue;
    if (isMark(item, "(")) depth++;
    else if (isMark(item, ")")) {
      if (depth === 0) return { end: at, closed: true };
      depth--;
    } else if (isMark(item, ".") && depth === 0 && !isShort(items[at - 1], text)) return { end: at, closed: true };
  }
  return { end: most, closed: most === items.length && isMark(items.at(-1), ".", ";") };
};

/** Splits at marks that stand outside brackets. */
export const splitAt = (items: readonly Item[], ...marks: readonly Mark[]): Item[][] => {
  const parts: Item[][] = [];
  let depth = 0;
  let own: Item[] = [];
  parts.push(own);
  for (const item of items) {
    if (item.type === "mark") {
      if (item.mark === "(") depth++;
      else if (item.mark === ")") depth = Math.max(0, depth - 1);
      if (depth === 0 && marks.includes(item.mark)) {
        parts.push((own = []));
        continue;
      }
    }
    own.push(item);
  }
  return parts.filter((part) => part.some((item) => item.type !== "mark"));
};

/** What may stand behind a joining word in one cue: "và các". */
const SEVERAL = /^(?:các|những)$/u;

const isJoin = (item: Item): boolean => {
  const [first, second, ...more] = wordsOf([item]);
  return (
    first !== undefined && JOINS.has(first) && (second === undefined || (SEVERAL.test(second) && more.length === 0))
  );
};

/** How many words join something to what stands before. */
export const joinsOf = (items: readonly Item[]): number => items.filter(isJoin).length;

const CAPITALS = /^(?:\P{L}*\p{Ll}+\s){0,2}\P{L}*\p{Lu}\S*\s+\p{Lu}/u;
/** What a name is and its first two syllables are no longer. */
const TWO_SYLLABLES = 40;

/**
 * How many words join a name to the one before: "bà Lò Thị Pành và Vũ Hải Đăng", "thị trấn Sông Vần và các xã …"; not "Giáo dục
 * và Đào tạo", which is one.
 */
export const nameJoinsOf = (items: readonly Item[], text: string): number =>
  items.filter((item, at) => {
    const next = items[at + 1];
    if (!isJoin(item) || !next) return false;
    return wordsOf([item]).length > 1 || CAPITALS.test(text.slice(next.span.start, next.span.start + TWO_SYLLABLES));
  }).length;

/**
 * How many more items one item may be: behind a comma or a word that joins stands a name, or the word that the item opens
 * with ("nhiệm vụ quản lý và nhiệm vụ học tập").
 */
export const joinsIn = (item: readonly Item[], text: string): number => {
  const opening = item.find((each) => each.type === "word" || each.type === "cue")?.words[0];
  const opens = (at: number): boolean => {
    const next = item[at + 1];
    if (next?.type !== "word" && next?.type !== "cue") return false;
    return /^\p{Lu}/u.test(text.slice(next.span.start, next.span.end)) || next.words[0] === opening;
  };
  return item.filter((each, at) => (isMark(each, ",") || isJoin(each)) && opens(at)).length;
};

const DRAFT = "dự thảo";

const firstWords = (part: readonly Item[]): string =>
  wordsOf(part.filter((item) => item.type === "word" || item.type === "cue").slice(0, 3)).join(" ");

const startOf = (part: readonly Item[]): number => part.find((item) => item.type !== "mark")?.span.start ?? -1;

/** "Nghị định số 226 và dự thảo Nghị định thay thế …": a draft without a number is an item, too. */
const draftsJoined = (part: readonly Item[]): number => {
  const words = wordsOf(part);
  return words.filter((word, at) => JOINS.has(word) && words.slice(at + 1, at + 3).join(" ") === DRAFT).length;
};

/** The references between two offsets, of a list in the order of the text. */
export const referencesWithin = (
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
export const referenceItems = (
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
