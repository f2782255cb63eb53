import type { Span } from "../../source/span.ts";
import type { Line } from "./lines.ts";

/** What keeps the cells of a row apart. */
export type RowMark = "\t" | "|";

/** "|---|:--:|": what stands below the head of a table in Markdown. */
const RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;

/** Whether the line is the rule that Markdown draws below the head of a table: markup, no row. */
export const isRule = ({ text }: Line): boolean => text.includes("|") && RULE.test(text);

/** The pieces of a line between its marks; "\|" is no mark. */
const piecesOf = (text: string, { raw }: Line, mark: RowMark): Span[] => {
  const pieces: Span[] = [];
  let start = raw.start;
  for (let at = raw.start; at < raw.end; at++) {
    if (text[at] !== mark || (mark === "|" && text[at - 1] === "\\")) continue;
    pieces.push({ start, end: at });
    start = at + 1;
  }
  pieces.push({ start, end: raw.end });
  return pieces;
};

const trimmed = (text: string, { start, end }: Span): Span => {
  const raw = text.slice(start, end);
  const content = raw.trim();
  const from = content === "" ? start : start + raw.indexOf(content);
  return { start: from, end: from + content.length };
};

const isFilled = ({ start, end }: Span): boolean => start < end;

/** What keeps the cells of a line apart, or null where it is no row: a tab that only indents keeps nothing apart. */
export const markOf = (text: string, line: Line): RowMark | null => {
  const raw = text.slice(line.raw.start, line.raw.end);
  if (line.text.startsWith("|") && line.text.indexOf("|", 1) > 0) return "|";
  if (raw.trim().includes("\t")) return "\t";
  return piecesOf(text, line, "|").length > 1 ? "|" : null;
};

/** Whether a line holds the mark at all, be it only before or behind its words: so do rows of one cell. */
export const holdsMark = (text: string, { raw }: Line, mark: RowMark): boolean =>
  text.slice(raw.start, raw.end).includes(mark);

/**
 * The cells of the lines of one table, empty ones too. Marks at the edge frame the table where every row has them, and
 * stand beside an empty cell where only some do.
 */
export const cellsOfLines = (text: string, lines: readonly Line[], mark: RowMark): Span[][] => {
  const opened = mark === "|" && lines.every((line) => line.text.startsWith("|"));
  const closed = mark === "|" && lines.every((line) => line.text.endsWith("|") && line.text.length > 1);
  return lines.map((line) => {
    const pieces = piecesOf(text, line, mark).map((piece) => trimmed(text, piece));
    const cells = pieces.slice(opened ? 1 : 0, closed ? -1 : undefined);
    while (cells.length > 1 && !isFilled(cells.at(-1) as Span)) cells.pop();
    return cells;
  });
};
