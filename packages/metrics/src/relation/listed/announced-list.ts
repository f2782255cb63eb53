import type { DocumentReference } from "../../record/reference/document-reference.ts";
import type { Figure } from "../../record/figure/figure.ts";
import { announcing, brokenDown, closesSeries, isDirect, isNear } from "./announcing-count.ts";
import type { Flow } from "../../reading/flow.ts";
import { isCue, isMark, wordsOf, type FigureItem, type Item } from "../../reading/item.ts";
import { isCapital, nameItems, plainItems, toldItems, type ListItems } from "./counted-items.ts";
import { joinsIn, joinsOf, listEnd, referenceItems, referencesWithin, splitAt } from "./list-items.ts";
import { unitAgreement } from "../../record/figure/unit-agreement.ts";

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

const BARE = { counts: [], fewest: 0, most: 0, closed: false, by: "name" } as const;

/** Items that are so many fewer or more than announced are no list of what was counted. */
const MISSING = 2;

/** Without a word that opens a list no more names stand behind their count, and none, with what is told of it, is longer. */
const MOST_NAMED = 60;
const WORDS_A_NAME = 25;

const isOfOrder = ({ value }: Figure, fewest: number, most: number): boolean =>
  value >= fewest - MISSING && value <= most + MISSING;

/** A list of one count's items, or null where there are not several, or not of the count's order. */
const listOf = ({ figure }: FigureItem, { fewest, most, whole }: ListItems, closed: boolean): AnnouncedList | null => {
  if (most < 2 || !isOfOrder(figure, fewest, most)) return null;
  return { ...BARE, counts: [figure], fewest, most, closed: closed && whole };
};

const plainList = (count: FigureItem, part: readonly Item[]): AnnouncedList | null => {
  const plain = plainItems(part);
  return plain.whole ? listOf(count, plain, false) : null;
};

/** "5 khu xử lý tập trung (A, B, C)": so long an attribute may a noun have before its bracket. */
const ATTRIBUTE = 6;

const IS = "là";
/** "Thiếu 93 giáo viên, nhất là Tin học và Tiếng Anh": some of them. */
const SOME = /^(?:nhất|hết|yếu|như|hoặc)$/u;
/** "3 đối tượng là người Lào, Thái Lan": where they are from. */
const PEOPLE = "người";
/** "4 đối tượng trên là sinh viên Trường Y và Trường H": what is said of known ones is no list of them. */
const KNOWN = /^(?:trên|này|đó|kia|ấy)$/u;

/** "5 thành phố gồm cả Hải Phòng và Cần Thơ": others are counted, too. */
const INCLUDED = "cả";

/** Whether a list goes on untold: "A, B, …", "như A, B", "gồm cả A". */
const isOpen = (body: readonly Item[]): boolean =>
  isCue(body[0], "not-all") ||
  wordsOf(body.slice(0, 1))[0] === INCLUDED ||
  body.some((entry) => isMark(entry, "…") || isCue(entry, "more", "apart"));

/** "5 tỉnh (A, B, C, D và E)": a bracket right behind what is counted names or tells each. */
const inBracket = (items: readonly Item[], at: number, text: string): AnnouncedList | null => {
  const { counts, between } = announcing(items, at);
  const count = counts.length === 1 ? counts[0] : undefined;
  if (!count || count.figure.value === 1 || !isNear(between)) return null;
  const direct = isDirect(count.figure, between, ATTRIBUTE);
  const { end, closed } = listEnd(items, at + 1, text);
  const body = items.slice(at + 1, end);
  if (isOpen(body)) return null;
  const names = nameItems(body, text);
  const list = listOf(count, names, closed && direct);
  if ((list && names.whole) || !direct) return list;
  const told = [toldItems(body), plainItems(body)].find(({ whole }) => whole);
  return told ? listOf(count, told, false) : list;
};

const says = (item: Item, word: string): boolean =>
  (item.type === "word" || item.type === "cue") && item.words.length === 1 && item.words[0] === word;

/** "2 huyện là A và B", "3 xã A, B và C": names behind what is counted and a word, or nothing. */
const namedBehind = (items: readonly Item[], at: number, text: string): AnnouncedList | null => {
  const is = says(items[at] as Item, IS);
  const last = wordsOf(items.slice(Math.max(0, at - 1), at)).at(-1) ?? "";
  if (is && (SOME.test(last) || KNOWN.test(last) || wordsOf(items.slice(at + 1, at + 2))[0] === PEOPLE)) return null;
  const from = is ? at + 1 : at;
  if (!is && !isCapital(items[from], text)) return null;
  const { counts, between } = announcing(items, at);
  const count = counts.length === 1 ? counts[0] : undefined;
  if (!count || count.figure.value === 1 || !(is ? isNear(between) : isDirect(count.figure, between))) return null;
  // "4 vòng đó, các bên thống nhất tên gọi mới là …": a clause of its own is said of something else.
  if (between.some((item) => isMark(item, ","))) return null;
  // Without a word between them the names stand right behind the noun, and the first is the first.
  if (
    !is &&
    between.some(
      (item) => item.type === "mark" || isCapital(item, text) || isCue(item, "whole-list") || wordsOf([item])[0] === IS,
    )
  )
    return null;
  if (count.figure.value > MOST_NAMED) return null;
  const longest = WORDS_A_NAME * (count.figure.value + MISSING);
  const body = items.slice(from, listEnd(items, from, text, longest).end);
  if (isOpen(body)) return null;
  return listOf(count, nameItems(body, text), is) ?? (is ? plainList(count, body) : null);
};

/** Whether items carry counts of what a figure counts: several, or the first of them. */
const addsUp = (body: readonly Item[], figure: Figure): boolean => {
  let counted: Item | undefined;
  for (const entry of body) {
    if (entry.type !== "figure" || entry.figure.kind === "percentage" || unitAgreement(entry.figure, figure) === 0)
      continue;
    if (counted) return true;
    counted = entry;
  }
  return counted !== undefined && splitAt(body, ",", ";", "¶")[0]?.includes(counted) === true;
};

/** The list that a colon or a word such as "gồm" opens, its items told apart by what they are. */
const behindOpener = (
  items: readonly Item[],
  at: number,
  references: readonly DocumentReference[],
  text: string,
): AnnouncedList | null => {
  const item = items[at] as Item;
  const told = announcing(items, at);
  const closes = closesSeries(items, at);
  const head = closes ? brokenDown(items, at) : null;
  if (closes && !head) return null;
  const counts = head ? [head] : told.counts;
  const { between } = told;
  const nearest = counts[0];
  // "01 bộ hồ sơ, gồm: …": what one thing is made of.
  if (!nearest || nearest.figure.value === 1) return null;
  let from = at + 1;
  while (from < items.length && (isMark(items[from], ":") || isCue(items[from], "whole-list"))) from++;
  while (isMark(items[from], "¶")) from++;
  const { end, closed } = listEnd(items, from, text);
  const body = items.slice(from, end);
  // What a second colon opens is listed there.
  const colon = body.findIndex((entry) => isMark(entry, ":"));
  if (colon > 0 && isCue(item, "whole-list") && closesSeries(items, from + colon)) return null;
  const own = referencesWithin(references, body[0]?.span.start ?? 0, (body.at(-1)?.span.end ?? 0) + 1);
  // Items that carry counts of the same thing make up a sum, which is another rule's matter.
  const summed = addsUp(body, nearest.figure);
  if ((summed && own.length < 2) || isOpen(body)) return null;
  const parts = splitAt(body, ";", "¶");
  const figures = counts.map((entry) => entry.figure);
  const listed = own.length < 2 ? null : referenceItems(parts.length > 1 ? parts : splitAt(body, ","), own, text);
  if (listed && listed.opening > 1) {
    // "Luật Phòng, chống tham nhũng" may be one that is known by no name.
    const named = parts.length === 1 ? nameItems(parts[0] as Item[], text) : null;
    // A part that is told by no reference may be one that is known by no number.
    const joined = parts.length > 1 ? parts.reduce((sum, part) => sum + joinsIn(part, text), parts.length) : 0;
    const all = Math.max(listed.items, joined);
    const fewest = Math.min(listed.items, named?.fewest ?? listed.items);
    const most = Math.max(all, named?.most ?? all);
    return { counts: figures, fewest, most, closed, by: "reference" };
  }
  if (summed) return null;
  // "mỗi tuần họp 2 buổi, kết quả: …": what the comma begins is listed.
  const apart = isMark(item, ":") && between.some((entry) => isMark(entry, ","));
  if (apart || !isDirect(nearest.figure, between)) {
    const far = counts.length === 1 && isNear(between) ? (parts[0] ?? []) : [];
    const whole = closed && parts.length === 1;
    return listOf(nearest, nameItems(far, text), whole) ?? plainList(nearest, far);
  }
  if (parts.length > 2) {
    // "…; cửa khẩu A và B, C": the last item, or the last three.
    const joined = parts.map((part) => joinsIn(part, text));
    const last = Math.max(joined.pop() as number, joinsOf(parts.at(-1) as Item[]) > 0 ? 1 : 0);
    const inner = joined.reduce((sum, joins) => sum + joins, 0);
    const most = parts.length + last + inner;
    if (figures.every((figure) => !isOfOrder(figure, parts.length, most))) return null;
    // "8 xã và 3 sở gồm A; B, C; D": names told in two ways may be those of all counts together.
    const whole = closed && (figures.length === 1 || inner === 0);
    return { counts: figures, fewest: parts.length, most, closed: whole, by: "semicolon" };
  }
  const first = parts[0];
  if (!first || counts.length > 1) return null;
  return listOf(nearest, nameItems(first, text), closed && parts.length === 1) ?? plainList(nearest, first);
};

/** The list that what stands at `at` opens; null where it opens none. */
const listAt = (
  items: readonly Item[],
  at: number,
  references: readonly DocumentReference[],
  text: string,
): AnnouncedList | null => {
  const item = items[at] as Item;
  if (isMark(item, ":") || isCue(item, "whole-list")) return behindOpener(items, at, references, text);
  if (isMark(item, "(")) return inBracket(items, at, text);
  return item.type === "word" || item.type === "cue" ? namedBehind(items, at, text) : null;
};

/**
 * Reads the lists that a count announces: behind a colon or a word such as "gồm", in brackets, or by name.
 * @param references in the order of the text
 */
export const readAnnouncedLists = (
  flows: readonly Flow[],
  references: readonly DocumentReference[],
  text: string,
): AnnouncedList[] => {
  const lists: AnnouncedList[] = [];
  for (const { items } of flows)
    for (let at = 0; at < items.length; at++) {
      const list = listAt(items, at, references, text);
      if (list) lists.push(list);
    }
  return lists;
};
