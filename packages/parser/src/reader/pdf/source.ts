import type { PageOrigin, Box } from "../../source/origin.ts";
import type { Block } from "../../source/block.ts";
import type { PageStart } from "../../source/source-text.ts";
import type { Span } from "../../source/span.ts";
import type { Draft } from "./draft.ts";
import { ASCENT, DESCENT, type Line, type Word } from "./page.ts";

export interface WrittenPages {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pageStarts: readonly PageStart[];
  readonly noteMarks: readonly Span[];
  /** Where each word stands, where that was asked for. */
  readonly origins?: readonly PageOrigin[];
}

const NOTE_MARK = /^[([]?(\d{1,3}|\*{1,3}|[a-z])[)\]]?[,;]?$/u;
const EXPONENT_BASE = /(?:^|[^\p{L}])[kdcmh]?m$/u;
/** A symbol broken after its hyphen or solidus ("NĐ-" + "CP"), or before it. */
const BREAKS_AFTER = /[\p{L}\d][-/–]$/u;
const BREAKS_BEFORE = /^[-/][\p{L}\d]/u;
const GOES_ON = /^[\p{L}\d]/u;
const ENDS_OPEN = /[\p{L}\d]$/u;

const joint = (before: string, word: Word | undefined): string => {
  if (!word || word.glued) return "";
  const after = word.text;
  const broken =
    (BREAKS_AFTER.test(before) && GOES_ON.test(after)) || (ENDS_OPEN.test(before) && BREAKS_BEFORE.test(after));
  return broken ? "" : " ";
};

const round = (value: number): number => Math.round(value * 100) / 100;

const boxOf = (page: number, lines: readonly Line[]): Box => {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    x0 = Math.min(x0, line.x);
    x1 = Math.max(x1, line.right);
    y0 = Math.min(y0, line.y - line.size * ASCENT);
    y1 = Math.max(y1, line.y + line.size * DESCENT);
  }
  return { page, x: round(x0), y: round(y0), width: round(x1 - x0), height: round(y1 - y0) };
};

const wordBox = (page: number, { x, right, y, size }: Word): Box => ({
  page,
  x: round(x),
  y: round(y - size * ASCENT),
  width: round(right - x),
  height: round(size * (ASCENT + DESCENT)),
});

const boxesOf = (draft: Draft): Box[] => {
  const byPage = new Map<number, Line[]>();
  for (const line of draft.paragraphs.flat()) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  return [...byPage].map(([page, lines]) => boxOf(page, lines));
};

const confidenceOf = (words: readonly Word[]): number | null => {
  const told = words.flatMap((word) => word.confidence ?? []);
  return told.length > 0 ? told.reduce((sum, value) => sum + value, 0) / told.length : null;
};

/** Writes blocks out as one text with places: cells parted by tabs, everything else by line breaks. */
export const writePages = (drafts: readonly Draft[], withOrigins: boolean = false): WrittenPages => {
  const pieces: string[] = [];
  let length = 0;
  /** The last characters written: to look at the end of the whole text would make one string of it each time. */
  let tail = "";
  const write = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
    tail = (tail + piece).slice(-4);
  };
  let page = 0;
  const blocks: Block[] = [];
  const pageStarts: PageStart[] = [];
  const noteMarks: Span[] = [];
  const origins: PageOrigin[] = [];
  const anchors = new Map<string, number>();
  const noted = new Set(drafts.flatMap((draft) => (draft.note ? `${draft.note.page}:${draft.note.mark}` : [])));

  const writeWord = (word: Word, onPage: number): void => {
    const mark = word.raised ? NOTE_MARK.exec(word.text)?.[1] : undefined;
    if (mark !== undefined) {
      const key = `${onPage}:${mark}`;
      const known = noted.has(key);
      if ((known || /[\d*]/u.test(mark)) && !EXPONENT_BASE.test(tail)) {
        noteMarks.push({ start: length, end: length + word.text.length });
        if (known && !anchors.has(key)) anchors.set(key, length);
      }
    }
    if (withOrigins && word.text !== "")
      origins.push({ kind: "page", start: length, end: length + word.text.length, box: wordBox(onPage, word) });
    write(word.text);
  };
  const writeLine = (line: Line, between: string): void => {
    line.words.forEach((word, index) => {
      if (index > 0) write(word.glued ? "" : " ");
      else write(between);
      if (index === 0 && line.page !== page) {
        page = line.page;
        pageStarts.push({ start: length, page });
      }
      writeWord(word, line.page);
    });
  };

  let previous: Draft | null = null;
  for (const draft of drafts) {
    const { cell } = draft;
    const sameRow = cell && previous?.cell?.table === cell.table && previous.cell.row === cell.row;
    if (sameRow) write("\t".repeat(Math.max(cell.column - (previous?.cell?.column ?? 0), 1)));
    else {
      if (length > 0) write("\n");
      if (cell) write("\t".repeat(cell.column));
    }
    const start = length;
    draft.paragraphs.forEach((lines, paragraph) => {
      lines.forEach((line, index) => {
        const between = index > 0 ? joint(tail.slice(-2), line.words[0]) : paragraph > 0 ? "\n" : "";
        writeLine(line, length === start ? "" : between);
      });
    });
    const words = draft.paragraphs.flat().flatMap((line) => line.words);
    blocks.push({
      kind: draft.kind,
      span: { start, end: length },
      source: words.length > 0 && words.every((word) => word.confidence !== null) ? "ocr" : draft.source,
      page: draft.paragraphs[0]?.[0]?.page ?? null,
      cell,
      note: draft.note ? { mark: draft.note.mark, anchor: null } : null,
      level: null,
      listLabel: null,
      boxes: boxesOf(draft),
      confidence: confidenceOf(words),
    });
    previous = draft;
  }
  // The mark may stand below its note in the text: anchors are known at the end only.
  drafts.forEach(({ note }, index) => {
    if (!note) return;
    const anchor = anchors.get(`${note.page}:${note.mark}`) ?? null;
    blocks[index] = { ...(blocks[index] as Block), note: { mark: note.mark, anchor } };
  });
  const written = { text: pieces.join(""), blocks, pageStarts, noteMarks };
  return withOrigins ? { ...written, origins } : written;
};
