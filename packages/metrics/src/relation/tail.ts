import { cueSet, markSet } from "../reading/cues.ts";
import { isCue, isMark, type Item } from "../reading/item.ts";
import type { Place } from "../reading/place.ts";
import type { Reading } from "../reading/reading.ts";

/** What stands behind a figure, and rates of it, to the end of its sentence or bracket: the sets of `cues.ts`. */
export interface Tail {
  readonly cues: number;
  readonly marks: number;
  /** Whether it tells a remainder: "còn lại bị cảnh cáo". */
  readonly remainder: boolean;
}

const NOTHING: Tail = { cues: 0, marks: 0, remainder: false };

const REMAINDER = "lại";

/** The first of some items that begins at an offset or behind it. */
export const firstFrom = (items: readonly Item[], offset: number): number => {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((items[middle] as Item).span.start < offset) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** No sentence is followed further. */
const FARTHEST = 60;

const read = ({ blocks }: Reading, { block, figure }: Place, outside: boolean): Tail => {
  const items = blocks[block]?.items ?? [];
  let [cues, marks, depth, inside, remainder] = [0, 0, 0, outside, false];
  const from = firstFrom(items, figure.span.end);
  for (let at = from; at < items.length && at < from + FARTHEST; at++) {
    const item = items[at] as Item;
    if (isMark(item, "(")) depth++;
    else if (isMark(item, ")")) {
      if (depth > 0) depth--;
      else if (inside) [cues, marks, inside, remainder] = [0, 0, false, false];
      else break;
    } else if (depth > 0) continue;
    else if (isMark(item, ".", "¶")) break;
    else if (item.type === "mark") marks |= markSet(item.mark);
    else if (item.type === "cue") {
      cues |= cueSet(...item.kinds);
      remainder ||= isCue(item, "rest") && item.words.includes(REMAINDER);
    } else if (item.type === "figure" && item.figure.kind !== "percentage") return NOTHING;
  }
  return { cues, marks, remainder };
};

const known = new WeakMap<Place, Map<boolean, Tail>>();

/**
 * What a sentence goes on with behind the last figure of a list; nothing where another figure follows. Where each figure of the list
 * stands in a bracket of its own, the list goes on `outside` of it.
 */
export const tailOf = (reading: Reading, last: Place, outside: boolean): Tail => {
  let tails = known.get(last);
  if (!tails) known.set(last, (tails = new Map()));
  let tail = tails.get(outside);
  if (!tail) tails.set(outside, (tail = read(reading, last, outside)));
  return tail;
};
