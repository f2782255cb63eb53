import { parse, postprocess, preprocess } from "micromark";
import type { Span } from "../../source/span.ts";
import type { Reading } from "./readable.ts";

/** A line that "#" makes a heading. */
export interface MarkedHeading extends Span {
  readonly level: number;
}

/** What Markdown marks in a text. */
export interface MarkdownMarks {
  readonly readings: readonly Reading[];
  readonly headings: readonly MarkedHeading[];
}

/**
 * What Markdown takes for structure and reports do not: lists (their numbers are text), indented code, underlined
 * headings, quotes, code and links; HTML is read for itself.
 */
const OFF = [
  "autolink",
  "blockQuote",
  "characterReference",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "htmlFlow",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
  "list",
  "setextUnderline",
];

const MARKS: ReadonlySet<string> = new Set([
  "atxHeadingSequence",
  "emphasisSequence",
  "escapeMarker",
  "strongSequence",
  "thematicBreak",
]);

/**
 * Stretches without a blank line, and rows of tables each for itself: what is marked ends there, and so does the work
 * for what is not closed.
 */
const stretchesOf = (text: string): Span[] => {
  const stretches: Span[] = [];
  let open = -1;
  const close = (end: number): void => {
    if (open >= 0) stretches.push({ start: open, end });
    open = -1;
  };
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    const blank = line.trim() === "";
    const row = /[|\t]/u.test(line);
    if (blank || row || (open >= 0 && end - open > LONGEST)) close(start);
    if (!blank && open < 0) open = start;
    if (row || found < 0) close(end);
    start = end + 1;
  }
  return stretches;
};

const MAY_MARK = /[*_#\\]|^ {0,3}(?:-\s*){3}/mu;
/** No paragraph of a report is longer. */
const LONGEST = 4000;
/** Nor bears as many marks; where more stand, pairing them costs the square of their number, and they stay as they are. */
const MOST_MARKS = 300;

const isMarked = (stretch: string): boolean =>
  MAY_MARK.test(stretch) && stretch.length <= 2 * LONGEST && (stretch.match(/\*+|_+/gu)?.length ?? 0) <= MOST_MARKS;

/** "~~450~~": what is struck out is no text; closed within a line. */
const STRUCK = /~~(?=[^\s~])[^~\n]{0,400}[^\s~]~~|~~[^\s~]~~/gu;

/** The marks of a text, stretch by stretch. */
export const markdownMarks = (text: string): MarkdownMarks => {
  const readings: Reading[] = [];
  const headings: MarkedHeading[] = [];
  for (const { start: offset, end: last } of stretchesOf(text)) {
    const stretch = text.slice(offset, last);
    for (const { 0: struck, index } of stretch.matchAll(STRUCK))
      readings.push({ start: offset + index, end: offset + index + struck.length, image: " " });
    if (!isMarked(stretch)) continue;
    const chunks = preprocess()(stretch, undefined, true);
    const parser = parse({ extensions: [{ disable: { null: OFF } }] });
    for (const [way, { type, start, end }] of postprocess(parser.document().write(chunks))) {
      if (way !== "enter") continue;
      const span = { start: offset + start.offset, end: offset + end.offset };
      if (MARKS.has(type)) readings.push({ ...span, image: null });
      if (type === "atxHeading") {
        const level = /^\s*(#{1,6})/u.exec(stretch.slice(start.offset))?.[1]?.length ?? 1;
        headings.push({ ...span, level });
      }
    }
  }
  return { readings, headings };
};
