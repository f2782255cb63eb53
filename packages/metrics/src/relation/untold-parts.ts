import { compare, rational, subtract, sum, type Rational } from "../arithmetic/rational.ts";
import { cueSet, markSet } from "../reading/cues.ts";
import type { Amount } from "./amount.ts";
import { isCue, isMark, JOINS, wordsOf, type Item } from "../reading/item.ts";
import type { Place } from "../reading/place.ts";
import type { Reading } from "../reading/reading.ts";
import type { Run } from "./candidate.ts";
import type { Relation } from "./relation.ts";
import { firstFrom, tailOf } from "./tail.ts";

const ONE = "một";
/** What "một" is no number before: "một phần", "một cách". */
const NOT_COUNTED = /^(?:số|phần|cách|lần|vài|ít|mặt|loạt|trong)$/u;
const OPENS = /^(?:có|là|gồm)$/u;

/** Whether an item of a list begins behind `before`. */
const opensItem = (before: Item | undefined): boolean => {
  if (!before || isMark(before, ",", ";", ":", "(", "¶") || isCue(before, "whole-list", "part-list", "details"))
    return true;
  const last = wordsOf([before]).at(-1) ?? "";
  return JOINS.has(last) || OPENS.test(last);
};

/** How many things are counted as "một" in a list between two offsets of a block. */
const onesBetween = (items: readonly Item[], from: number, to: number): number => {
  let ones = 0;
  for (let at = firstFrom(items, from); at < items.length; at++) {
    const item = items[at] as Item;
    if (item.span.start > to) break;
    const words = wordsOf([item]);
    const next = words[1] ?? wordsOf(items.slice(at + 1, at + 2))[0];
    if (words[0] === ONE && next !== undefined && !NOT_COUNTED.test(next) && opensItem(items[at - 1])) ones++;
  }
  return ones;
};

/** No sentence goes on so far behind the last number of a list. */
const FARTHEST = 120;

/** "18 người, gồm Chủ tịch, 4 phó chủ tịch và 13 ủy viên": how many a list begins with before its first figure. */
const headOf = (items: readonly Item[], first: Place): number => {
  const at = firstFrom(items, first.figure.span.start);
  const before = items.slice(Math.max(0, at - LONGEST_HEAD), at);
  const from = before.findLastIndex((item) => isCue(item, "whole-list", "part-list", "details") || isMark(item, ":"));
  const head = before.slice(from + 1);
  const words = wordsOf(head);
  return from >= 0 && head.some((item) => isMark(item, ",")) && words.length <= MOST_WORDS && !words.includes(ONE)
    ? 1
    : 0;
};

/** No one thing is told in more words; with its marks it is no longer. */
const MOST_WORDS = 8;
const LONGEST_HEAD = 2 * MOST_WORDS;

/**
 * "26 cơ sở, gồm một trường đại học, 12 trường cao đẳng, 7 trường trung cấp và 6 trung tâm": what a list counts as "một" is no figure,
 * and a total that lacks just that lacks nothing.
 */
const lacksOnes = ({ blocks }: Reading, { stated }: Relation, { parts }: Run, missing: Rational): boolean => {
  if (missing.d !== 1n || parts.some(({ place }) => place.block !== stated.place.block)) return false;
  const spans = [stated, ...parts].map(({ figure }) => figure.span);
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end)) + FARTHEST;
  const items = blocks[stated.place.block]?.items ?? [];
  const ones = onesBetween(items, from, to) + headOf(items, (parts[0] as Amount).place);
  return ones > 0 && compare(missing, rational(BigInt(ones))) === 0;
};

const SOME = cueSet("not-all");
const LIST = cueSet("whole-list", "details");
const MORE = cueSet("more");
const ELLIPSIS = markSet("…");
const EACH = "mỗi";

/** Whether the words around a list say that it tells some of what there is: "chủ yếu gồm A, B", "A, B…", "A, B, còn lại là C". */
const isOpen = (reading: Reading, { stated }: Relation, { parts, behind }: Run): boolean => {
  const [first] = parts;
  const last = parts.at(-1);
  if (!behind || !first || !last) return false;
  // "phần hầm hở mỗi bờ 200 m": told once, and there are more of it.
  if (parts.some(({ place }) => place.left.includes(EACH))) return true;
  // "như mọi năm, gồm: A, B": the word that opens the list says nothing of the kind.
  if (first.place.leadCues & SOME && !(first.place.leadCues & LIST)) return true;
  if (last.place.block !== stated.place.block) return false;
  const tail = tailOf(reading, last.place, first.place.bracket !== last.place.bracket);
  // "…, đời sống còn khó khăn" leaves nothing over.
  return tail.remainder || (tail.cues & MORE) > 0 || (tail.marks & ELLIPSIS) > 0;
};

/** Whether a total is greater than its parts because the text does not tell all of them in figures: nothing is wrong then. */
export const leavesUntold = (reading: Reading, relation: Relation): boolean => {
  const { stated, candidate, fit } = relation;
  if (candidate.kind !== "total" || fit !== "misfit") return false;
  const missing = subtract(stated.literal.value, sum(candidate.parts.map(({ literal }) => literal.value)));
  if (missing.n <= 0n) return false;
  return isOpen(reading, relation, candidate) || lacksOnes(reading, relation, candidate, missing);
};
