import type { Span } from "../../source/span.ts";

/** A stretch of a text and what is to be read in its place, never more than stands there; null for a mark. */
export interface Reading extends Span {
  readonly image: string | null;
}

/** Stands where a mark stood inside a word: reading drops it, so that "1.<b>250</b>" is one number. */
export const JOINER = "\u2060";

const isSpace = (letter: string | undefined): boolean => letter === undefined || /\s/u.test(letter);

/** Readings in order, those that run into one before left out; marks that touch are one. */
const ordered = (readings: readonly Reading[]): Reading[] => {
  const kept: Reading[] = [];
  for (const reading of readings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && reading.start < last.end) continue;
    if (last && last.image === null && reading.image === null && last.end === reading.start)
      kept[kept.length - 1] = { start: last.start, end: reading.end, image: null };
    else kept.push(reading);
  }
  return kept;
};

/**
 * The text as it is to be read, letter for letter as long as it is: marks are space, or nothing inside a word, and a
 * character reference is its character. What stands at an offset of the one stands there in the other.
 */
export const readableText = (text: string, readings: readonly Reading[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, image } of ordered(readings)) {
    const within = !isSpace(text[start - 1]) && !isSpace(text[end]);
    const fill = (length: number, joined: boolean): string => (joined ? JOINER : " ").repeat(Math.max(length, 0));
    pieces.push(text.slice(at, start));
    if (image === null) pieces.push(fill(end - start, within));
    // What is raised at the head of a line begins it; anything else stands where it begins.
    else if (isSpace(text[start - 1]) && image.trim() !== "")
      pieces.push(fill(end - start - image.length, false), image);
    else pieces.push(image, fill(end - start - image.length, image.trim() !== "" && !isSpace(text[end])));
    at = end;
  }
  return [...pieces, text.slice(at)].join("");
};
