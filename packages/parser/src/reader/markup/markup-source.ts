import type { SourceText } from "../../source/source-text.ts";
import { ReadError } from "../read-error.ts";
import { asBlock, layOutText, type TextBlock } from "../text/blocks.ts";
import type { HeadingMark } from "../text/lines.ts";
import { tellNotes } from "../text/notes.ts";
import { htmlReadings, withoutLines } from "./html-marks.ts";
import { htmlTablesOf, type HtmlTable } from "./html-tables.ts";
import { tagsOf, type HtmlTags } from "./html-tags.ts";
import { markdownMarks } from "./markdown-marks.ts";
import { readableText } from "./readable.ts";

/** Tables counted by where they stand, whichever way they are written. */
const inOrder = (blocks: readonly TextBlock[], tables: readonly HtmlTable[]): TextBlock[] => {
  const ofTags = tables.flatMap(({ cells }, table) =>
    cells.map(({ span, place }): TextBlock => ({
      kind: "cell",
      span,
      cell: { ...place, table: -1 - table },
      level: null,
    })),
  );
  const all = [...blocks, ...ofTags].sort((a, b) => a.span.start - b.span.start);
  const numbers = new Map<number, number>();
  for (const { cell } of all) if (cell && !numbers.has(cell.table)) numbers.set(cell.table, numbers.size);
  return all.map(({ kind, span, cell, level }) => ({
    kind,
    span,
    cell: cell && { ...cell, table: numbers.get(cell.table) as number },
    level,
  }));
};

/** The text with line breaks where tables stand that are read by their tags. */
const withoutTables = (readable: string, tables: readonly HtmlTable[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of tables) {
    pieces.push(readable.slice(at, start), "\n".repeat(end - start));
    at = end;
  }
  return [...pieces, readable.slice(at)].join("");
};

const sourceOf = (
  text: string,
  readable: string,
  { tags }: HtmlTags,
  headings: readonly HeadingMark[],
  mediaType: string,
): SourceText => {
  const tables = htmlTablesOf(readable, tags);
  const blocks = inOrder(layOutText(withoutTables(readable, tables), headings), tables);
  if (blocks.length === 0) throw new ReadError("no-text", "tệp không có chữ nào", "the file holds no text");
  return {
    text,
    readable,
    ...tellNotes(readable, blocks.map(asBlock)),
    pageStarts: [],
    pages: null,
    mediaType,
    ocr: false,
    diagnostics: [],
  };
};

/** Headings that tags make. */
const taggedHeadings = ({ tags }: HtmlTags): HeadingMark[] =>
  tags.flatMap((tag, index) => {
    const level = /^h([1-6])$/u.exec(tag.name)?.[1];
    if (level === undefined || tag.closing) return [];
    const close = tags.slice(index + 1, index + 50).find(({ name }) => name === tag.name);
    return [{ start: tag.start, end: close?.end ?? tag.end, level: Number(level) }];
  });

/**
 * Reads Markdown, with what HTML stands in it; spans count into `text` itself.
 * @throws {ReadError} `no-text` where there is nothing but marks
 */
export const markdownSource = (text: string): SourceText => {
  const html = tagsOf(text);
  const ofTags = htmlReadings(text, html, false);
  const { readings, headings } = markdownMarks(readableText(text, ofTags));
  const readable = readableText(text, [...ofTags, ...readings]);
  const marked = [...headings, ...taggedHeadings(html)].sort((a, b) => a.start - b.start);
  return sourceOf(text, readable, html, marked, "text/markdown");
};

/**
 * Reads HTML; spans count into `text` itself.
 * @throws {ReadError} `no-text` where there is nothing but tags
 */
export const htmlSource = (text: string): SourceText => {
  const html = tagsOf(text);
  const readable = readableText(withoutLines(text), htmlReadings(text, html, true));
  return sourceOf(text, readable, html, taggedHeadings(html), "text/html");
};
