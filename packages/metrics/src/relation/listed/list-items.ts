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
): { readonly end: number; readonly closed: boolean } => {
  let depth = 0;
  const most = Math.min(items.length, from + LONGEST_LIST);
  for (let at = from; at < most; at++) {
    const item = items[at] as Item;
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
  return item.filter((each, at) => (isMark(each, ",") || JOINS.has(wordsOf([each]).join(" "))) && opens(at)).length;
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

/** How many items a list can be read to have, and whether it was read to its end. */
export interface ListItems {
  readonly fewest: number;
  readonly most: number;
  readonly whole: boolean;
}

export const isCapital = (item: Item | undefined, text: string): boolean =>
  item !== undefined && /^\p{Lu}/u.test(text.slice(item.span.start, item.span.end));

const joinsOf = (words: readonly Item[]): number => words.filter((item) => JOINS.has(wordsOf([item]).join(" "))).length;

const isSaying = (item: Item): boolean => item.type === "word" || item.type === "cue";

/** Without what stands in brackets: "Phụ nữ (97 tổ), Nông dân (74 tổ)" names two. */
const outsideBrackets = (items: readonly Item[]): Item[] => {
  let depth = 0;
  return items.filter((item) => {
    if (isMark(item, "(")) depth++;
    const inside = depth > 0;
    if (isMark(item, ")")) depth = Math.max(0, depth - 1);
    return !inside;
  });
};

/** "thị xã Long Hòa": so many words of its kind stand before a name. */
const KIND_WORDS = 2;

const isName = (words: readonly Item[], text: string): boolean => {
  const first = words.findIndex((item) => isCapital(item, text));
  return first >= 0 && wordsOf(words.slice(0, first)).length <= KIND_WORDS;
};

/** "Hòa HảoCao Đài": names that a lost space has joined. */
const gluedIn = (words: readonly Item[], text: string): number =>
  words.filter(({ span }) => /\p{Ll}\p{Lu}/u.test(text.slice(span.start, span.end).normalize("NFC"))).length;

/**
 * Items of a list of names: parts between commas that begin with a capital. "A, B và C": the last "và" joins two names, or
 * stands inside one ("Giáo dục và Đào tạo"), as may a comma ("Sở Văn hóa, Thể thao và Du lịch" beside other "Sở"). A name that
 * figures follow is the last one where none followed the first.
 */
export const nameItems = (part: readonly Item[], text: string): ListItems => {
  const chunks = splitAt(outsideBrackets(part), ",");
  const told = chunks[0]?.some((item) => item.type === "figure") === true;
  const heads = new Map<string, number>();
  let names = 0;
  let joined = 0;
  let [inside, glued] = [0, 0];
  let whole = true;
  for (const chunk of chunks) {
    const words = chunk.filter(isSaying);
    const figure = chunk.findIndex((item) => item.type === "figure");
    whole = chunk[0] === words[0] && isName(words, text);
    if (!whole) break;
    names++;
    const head = wordsOf(words)[0] as string;
    heads.set(head, (heads.get(head) ?? 0) + 1);
    joined = joinsOf(figure < 0 || told ? words : chunk.slice(0, figure).filter(isSaying));
    if (joined > 0) inside++;
    glued += gluedIn(words, text);
    whole = figure < 0 || told;
    if (!whole) break;
  }
  const headed = [...heads.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  // What tells a figure of each may be a sum's parts, or the first of many.
  const fewest = Math.max(1, Math.min(headed > 0 ? headed : names, names - inside));
  return { fewest, most: names + joined + glued, whole: whole && !told };
};

/** No item that is told in words is longer. */
const LONGEST_ITEM = 8;

/** Items of a list that is told in words: "3 công trình (nhà tắm, bể nước, nhà tiêu)". */
export const plainItems = (part: readonly Item[]): ListItems => {
  const chunks = splitAt(outsideBrackets(part), ",");
  const plain = chunks.every(
    (chunk) => chunk.every((item) => item.type !== "figure") && wordsOf(chunk).length <= LONGEST_ITEM,
  );
  const joined = joinsOf((chunks.at(-1) ?? []).filter(isSaying));
  return { fewest: chunks.length, most: chunks.length + joined, whole: plain };
};

/** Items of a list that tells a figure of each: "(văn xuôi 51, thơ 87, sân khấu 26)". */
export const toldItems = (part: readonly Item[]): ListItems => {
  const chunks = splitAt(part, ",", ";");
  let items = 0;
  for (const chunk of chunks) {
    if (chunk[0]?.type === "figure" || !chunk.some((item) => item.type === "figure"))
      return { fewest: items, most: items, whole: false };
    items++;
  }
  const last = chunks.at(-1) ?? [];
  const again = last.filter((item) => item.type === "figure").length > 1 ? joinsOf(last.filter(isSaying)) : 0;
  return { fewest: items, most: items + again, whole: true };
};
