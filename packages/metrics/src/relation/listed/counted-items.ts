import { isMark, wordsOf, type Item } from "../../reading/item.ts";
import { joinsOf, nameJoinsOf, splitAt } from "./list-items.ts";

/** How many items a list can be read to have, and whether it was read to its end. */
export interface ListItems {
  readonly fewest: number;
  readonly most: number;
  readonly whole: boolean;
}

export const isCapital = (item: Item | undefined, text: string): boolean =>
  item !== undefined && /^\p{Lu}/u.test(text.slice(item.span.start, item.span.end));

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

/** Words that open what is said of all the names: "là Phật giáo, Công giáo, với 28.000 tín đồ", "A, B, còn năm trước có 3". */
const GOES_ON: ReadonlySet<string> = new Set(["với", "còn", "nhưng", "trong"]);

/** "thị xã Long Hòa": so many words of its kind stand before a name. */
const KIND_WORDS = 2;

const isName = (words: readonly Item[], text: string): boolean => {
  const first = words.findIndex((item) => isCapital(item, text));
  return first >= 0 && wordsOf(words.slice(0, first)).length <= KIND_WORDS;
};

/** No item that is told in words is longer. */
const LONGEST_ITEM = 14;

/** "Hòa HảoCao Đài": names that a lost space has joined. */
const gluedIn = (words: readonly Item[], text: string): number =>
  words.filter(({ span }) => /\p{Ll}\p{Lu}/u.test(text.slice(span.start, span.end).normalize("NFC"))).length;

/**
 * Items of a list of names: parts between commas that begin with a capital. "A, B và C", "A và B, C": a "và" joins two names, or
 * stands inside one ("Giáo dục và Đào tạo"), as may a comma ("Sở Văn hóa, Thể thao và Du lịch" beside other "Sở"). A name that
 * figures follow is the last one where none followed the first.
 */
export const nameItems = (part: readonly Item[], text: string): ListItems => {
  const chunks = splitAt(outsideBrackets(part), ",", ";");
  const told = chunks[0]?.some((item) => item.type === "figure") === true;
  const heads = new Map<string, number>();
  let names = 0;
  let [joined, last] = [0, 0];
  let [inside, glued, small] = [0, 0, 0];
  let whole = true;
  for (const chunk of chunks) {
    const words = chunk.filter(isSaying);
    const figure = chunk.findIndex((item) => item.type === "figure");
    if (names > 0 && GOES_ON.has(wordsOf(words)[0] as string)) break;
    // "Luật Phòng, chống tham nhũng": what goes on in small letters goes on with the name, or is an item of its own.
    if (names > 0 && figure < 0 && chunk[0] === words[0] && !words.some((item) => isCapital(item, text))) {
      small++;
      continue;
    }
    whole = chunk[0] === words[0] && isName(words, text);
    if (!whole) break;
    names++;
    const head = wordsOf(words)[0] as string;
    heads.set(head, (heads.get(head) ?? 0) + 1);
    const saying = figure < 0 || told ? words : chunk.slice(0, figure).filter(isSaying);
    // In the last a "và" may join two; in others it joins what are names by themselves.
    joined += nameJoinsOf(saying, text);
    last = joinsOf(saying) - nameJoinsOf(saying, text);
    if (joinsOf(saying) > 0) inside++;
    glued += gluedIn(words, text);
    whole = figure < 0 || told;
    if (!whole) break;
  }
  const headed = [...heads.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  // What tells a figure of each may be a sum's parts, or the first of many.
  const fewest = Math.max(1, Math.min(headed > 0 ? headed : names, names - inside));
  // One name that goes on and on is a sentence.
  const one = names === 1 && wordsOf(chunks[0] as Item[]).length > LONGEST_ITEM;
  return { fewest, most: names + joined + last + glued + small, whole: whole && !told && !one && small === 0 };
};

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
