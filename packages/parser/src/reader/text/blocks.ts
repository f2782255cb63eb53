import type { Block, BlockKind, CellPlace } from "../../source/block.ts";
import type { Span } from "../../source/span.ts";
import { linesOf, type HeadingMark, type Line } from "./lines.ts";
import { TableFinder, type TextTable } from "./tables.ts";

/** A block of a plain text file. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly cell: CellPlace | null;
  readonly level: number | null;
}

// A list or heading marker opens a new block: "I.", "2.1.", "a)", "-", "+", "•", "(1)", "Điều 5.", "#"; a note's mark too.
const MARKER =
  /^(?:[*_]{0,3}(?:[-+•◦▪*–—]\s|#{1,6}\s|\d{1,3}(?:\.\d{1,3}){0,4}[.)]\s|\d{1,3}(?:\.\d{1,3}){1,4}\s|\(\d{1,3}\)\s|[IVXLC]{1,7}[.)]\s|[a-zđ]{1,2}\)\s|\[\^?\w{1,10}\][:.]?\s|[⁰¹²³⁴-⁹]{1,3}\s?[\p{L}\d]|(?:Điều|Chương|Mục|Phần|Phụ lục|PHỤ LỤC)\s+(?:\d|[IVXLC]+\b|thứ\s)))/u;
const SENTENCE_END = /[.:;!?…][)\]"'”’*_>\s]*$/u;
const INNER_SENTENCE_END = /\p{Ll}\.\s+\S/u;
const NEEDS_MORE = /(?:^|\s)(?:số|ngày|tháng|năm|của|và|các|về|tại|theo|,)$|[\p{L}\d][-–‑/]$/iu;
const LOWER = /^[("'“‘*_]*\p{Ll}/u;
const ALL_CAPS = /^[^\p{Ll}\p{Lu}]*\p{Lu}[^\p{Ll}]*$/u;

/** Whether a paragraph that begins so is an item of a list or a numbered heading. */
export const opensItem = (text: string): boolean => MARKER.test(text);

/** Whether `next` goes on with the sentence that `previous` breaks off: a page or a line ended inside it. */
export const runsOn = (previous: string, next: string): boolean => {
  const end = previous.slice(-200);
  return !SENTENCE_END.test(end) && !opensItem(next) && (LOWER.test(next) || NEEDS_MORE.test(end));
};

/** Where the end of a line is looked for, in characters. */
const LONGEST_END = 80;

/** Whether `next` goes on with the paragraph that `line` ends, `length` characters long so far. */
const continues = (paragraph: string, line: Line, next: Line, width: number): boolean => {
  if (MARKER.test(next.text) || line.level !== null || next.level !== null) return false;
  const ended = SENTENCE_END.test(line.text);
  if (next.gap === 0) {
    // Hard-wrapped text: a full line goes on even where it happens to end with a stop.
    if (ended) return width > 0 && line.text.length >= width * 0.85 && !/[:;]\W*$/u.test(line.text.slice(-LONGEST_END));
    return !(ALL_CAPS.test(line.text) !== ALL_CAPS.test(next.text) && !LOWER.test(next.text));
  }
  // A page ended inside the sentence: a blank line, then the rest of it.
  if (ended || ALL_CAPS.test(line.text) || next.gap > 3) return false;
  if (NEEDS_MORE.test(line.text) || LOWER.test(next.text)) return true;
  return paragraph.length > 200 || (paragraph.length > 80 && INNER_SENTENCE_END.test(paragraph));
};

/** The end of the paragraph as read so far, composed: how the letters are encoded must not tell where it ends. */
const paragraphSoFar = (text: string, first: Line, last: Line): string =>
  text
    .slice(Math.max(first.span.start, last.span.end - 600), last.span.end)
    .normalize("NFC")
    .slice(-400);

/** The column at which hard-wrapped text breaks, or 0 where lines are whole paragraphs. */
const wrapWidth = (lines: readonly Line[]): number => {
  const lengths = lines.filter((line) => line.text.length > 40).map((line) => line.text.length);
  if (lengths.length < 3) return 0;
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  return longest <= 140 ? longest : 0;
};

/** Splits plain text into paragraphs, list items and the cells of tables, in one pass over its lines. */
export const layOutText = (text: string, headings: readonly HeadingMark[] = []): TextBlock[] => {
  const lines = linesOf(text, headings);
  const tables = new TableFinder(text, lines);
  const width = wrapWidth(lines.filter((_, index) => tables.markAt(index) === null));
  const blocks: TextBlock[] = [];
  let table = 0;
  for (let at = 0; at < lines.length;) {
    const first = lines[at] as Line;
    if (tables.markAt(at) !== null) {
      const found = tables.tableAt(at);
      blocks.push(...blocksOfTable(found, table++));
      at = found.to;
      continue;
    }
    let last = first;
    let next = at + 1;
    for (; next < lines.length; next++) {
      const line = lines[next] as Line;
      if (tables.markAt(next) !== null) break;
      if (!continues(paragraphSoFar(text, first, last), last, line, width)) break;
      last = line;
    }
    blocks.push({
      kind: first.level === null ? (MARKER.test(first.text) ? "list-item" : "paragraph") : "heading",
      span: { start: first.span.start, end: last.span.end },
      cell: null,
      level: first.level,
    });
    at = next;
  }
  return blocks;
};

const blocksOfTable = ({ cells, strays }: TextTable, table: number): TextBlock[] =>
  [
    ...cells.map(({ span, place }): TextBlock => ({ kind: "cell", span, cell: { table, ...place }, level: null })),
    ...strays.map(({ span }): TextBlock => ({ kind: "paragraph", span, cell: null, level: null })),
  ].sort((a, b) => a.span.start - b.span.start);

/** A block of a text file, which has no pages and no places on them. */
export const asBlock = ({ kind, span, cell, level }: TextBlock): Block => ({
  kind,
  span,
  source: cell ? "table" : "body",
  page: null,
  cell,
  note: null,
  level,
  listLabel: null,
  boxes: [],
  confidence: null,
});
