import { parseFragment } from "parse5";
import { JOINER, type Reading } from "./readable.ts";
import { INLINE_TAGS, type HtmlTags, type Tag } from "./html-tags.ts";

/** "&nbsp;", "&amp;", "&#7879;". */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giu;

/** The characters of the references of a text; few are written in many ways. */
export const referencesIn = (text: string): Reading[] => {
  const known = new Map<string, string>();
  const readings: Reading[] = [];
  for (const { 0: written, index } of text.matchAll(REFERENCE)) {
    let image = known.get(written);
    if (image === undefined) {
      const [node] = parseFragment(written).childNodes;
      image = node && "value" in node ? node.value : written;
      known.set(written, image);
    }
    if (image !== written && image.length <= written.length)
      readings.push({ start: index, end: index + written.length, image: image === "\u00A0" ? " " : image });
  }
  return readings;
};

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** "m<sup>2</sup>", "10<sup>3</sup>": an exponent is no note's mark. */
const POWER_BASE = /(?:(?:^|[^\p{L}])[kdcmh]?m|\d)$/u;

/** "<sup>3</sup>", "<sup>(3)</sup>" behind a word or at the head of a note: a raised digit, as notes are marked. */
const raisedMarks = (text: string, tags: readonly Tag[]): Reading[] =>
  tags.flatMap((tag, index) => {
    const next = tags[index + 1];
    if (tag.name !== "sup" || tag.closing || next?.name !== "sup" || !next.closing) return [];
    const digits = /^\s*[[(]?(\d{1,3})[\])]?\s*$/u.exec(text.slice(tag.end, next.start))?.[1];
    if (digits === undefined || POWER_BASE.test(text.slice(Math.max(0, tag.start - 4), tag.start))) return [];
    const image = Array.from(digits, (digit) => RAISED.charAt(Number(digit))).join("");
    return [{ start: tag.start, end: next.end, image }];
  });

/** Whether an offset stands in a row of a table; asked for in order, each line is looked at once. */
const rowFinder = (text: string): ((at: number) => boolean) => {
  let end = -1;
  let row = false;
  return (at) => {
    if (at > end) {
      const start = text.lastIndexOf("\n", at) + 1;
      const found = text.indexOf("\n", at);
      end = found < 0 ? text.length : found;
      row = /[|\t]/u.test(text.slice(start, end));
    }
    return row;
  };
};

/** Breaks a line inside a cell of a row, where a line break would end the row. */
const BREAK_IN_CELL = "\u2028";

/**
 * What is read in place of tags, comments and references. Inside a line, a tag that is no part of it parts words; in a
 * file of HTML (`lines` true) it ends the line, and what ends lines there is space.
 */
export const htmlReadings = (text: string, { tags, silent }: HtmlTags, lines: boolean): Reading[] => {
  const readings: Reading[] = [...raisedMarks(text, tags), ...referencesIn(text)];
  const isRow = rowFinder(text);
  for (const span of silent) readings.push({ ...span, image: " " });
  for (const { start, end, name } of tags) {
    if (INLINE_TAGS.has(name)) readings.push({ start, end, image: null });
    else if (name === "br") readings.push({ start, end, image: lines || !isRow(start) ? "\n" : BREAK_IN_CELL });
    else readings.push({ start, end, image: lines ? "\n\n".slice(0, end - start) : " " });
  }
  return readings;
};

/** Line breaks and tabs of a file of HTML are space; its tags break lines. */
export const withoutLines = (text: string): string => text.replaceAll(/[\n\r\t\f]/gu, " ").replaceAll(JOINER, " ");
