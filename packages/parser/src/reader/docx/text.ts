import type { Diagnostic } from "../../source/diagnostic.ts";
import type { Block, BlockKind, CellPlace, NotePlace, TextSource } from "../../source/block.ts";
import type { PageStart, SourceText } from "../../source/source-text.ts";
import type { Origin } from "../../source/origin.ts";
import type { Span } from "../../source/span.ts";
import { cellParts, composeParagraphs, itemsIn, paragraphsIn, unstackedRows } from "./cells.ts";
import { composeText, type ComposedText, type RunDecoder } from "./paragraph-text.ts";
import { originsOf } from "./origins.ts";
import type { DocxItem, DocxParagraph, DocxPiece, DocxTable, PendingChanges } from "./tree.ts";
import { leftOutDiagnostics, type LeftOut } from "../left-out.ts";
import { headerRowCount } from "../table-header.ts";
import { opensItem, runsOn } from "../text/blocks.ts";
import { trackedChanges } from "./tracked-changes.ts";

export interface DocxNote {
  readonly mark: string;
  readonly content: readonly DocxItem[];
}

/** A document's stories in the order in which they are read. */
export interface DocxStories {
  readonly body: readonly DocxItem[];
  /** The note that a mark in the text stands for. */
  readonly note: (piece: Extract<DocxPiece, { kind: "note" }>) => DocxNote | null;
  /** Notes of which the format does not tell the place of their mark. */
  readonly looseNotes?: readonly (readonly DocxItem[])[];
  /** Running headers and footers. */
  readonly furniture: readonly (readonly DocxItem[])[];
  /** Whether Word told where its pages begin. */
  readonly paged: boolean;
  readonly decode: RunDecoder;
  /** Whether to tell where the text stands in the file. */
  readonly origins?: boolean;
  /** Asked at the end: what of the stories was not asked for. */
  readonly unread?: () => LeftOut;
}

interface BlockFacts {
  readonly kind: BlockKind;
  readonly source: TextSource;
  readonly cell?: CellPlace;
  readonly note?: NotePlace;
  readonly level?: number | null;
  readonly listLabel?: string | null;
}

const kindOf = (paragraph: DocxParagraph, text: string, furniture: boolean): BlockKind => {
  if (furniture || paragraph.contents) return "furniture";
  if (paragraph.outline !== undefined) return "heading";
  return paragraph.listLabel === null && !opensItem(text) ? "paragraph" : "list-item";
};

type Written = Omit<SourceText, "mediaType" | "ocr" | "pages"> & { readonly pages: number | null };

/** Writes the stories out as one text with places. */
export const writeDocx = (stories: DocxStories): Written => {
  const { paged, decode } = stories;
  let text = "";
  const blocks: Block[] = [];
  const noteMarks: Span[] = [];
  const origins: Origin[] = [];
  const pageStarts: PageStart[] = [];
  const found: Array<{ readonly piece: Extract<DocxPiece, { kind: "note" }>; readonly at: number }> = [];
  const changed: Array<{ readonly changes: PendingChanges; readonly block: number }> = [];
  let page = 1;
  let last = 1;
  let wroteOnPage = false;
  let tables = 0;
  /** Pages that the open row of a table has turned, and its open cell: each of its cells tells of them. */
  let turnedInRow: number | null = null;
  let turnedInCell = 0;

  /** Starts the line or cell that comes next. */
  const separate = (separator: string): void => {
    if (text !== "") text += separator;
  };
  const turnPage = (at: number, told: boolean): void => {
    // Word notes the page that an author's break opened once more where it begins.
    if (!wroteOnPage && !told) return;
    if (turnedInRow !== null && ++turnedInCell <= turnedInRow) return;
    if (turnedInRow !== null) turnedInRow = turnedInCell;
    page++;
    wroteOnPage = false;
    const previous = pageStarts.at(-1);
    if (previous?.start === at) pageStarts.pop();
    pageStarts.push({ start: at, page });
  };
  const writeBlock = (composed: ComposedText, facts: BlockFacts, turnsPages: boolean): void => {
    const start = text.length;
    const turns = turnsPages && paged ? composed.pages : [];
    // A page that begins behind the last character begins with the next block.
    const pageAt = (at: number): number => start + at + (at === composed.text.length && start + at > 0 ? 1 : 0);
    if (paged && pageStarts.length === 0) pageStarts.push({ start: 0, page });
    for (const turn of turns.filter((candidate) => candidate.at === 0)) turnPage(pageAt(0), turn.told);
    const firstPage = page;
    let reached = 0;
    for (const turn of turns.filter((candidate) => candidate.at > 0)) {
      if (turn.at > reached) wroteOnPage = true;
      reached = turn.at;
      turnPage(pageAt(turn.at), turn.told);
    }
    if (composed.text.length > reached) wroteOnPage = true;
    for (const note of composed.notes) found.push({ piece: note.piece, at: start + note.at });
    for (const mark of composed.marks) noteMarks.push({ start: start + mark.start, end: start + mark.end });
    if (stories.origins)
      for (const origin of originsOf(composed, decode))
        origins.push({ ...origin, start: start + origin.start, end: start + origin.end });
    text += composed.text;
    if (composed.text === "" && !facts.listLabel) return;
    blocks.push({
      kind: facts.kind,
      span: { start, end: text.length },
      source: facts.source,
      page: paged ? firstPage : null,
      cell: facts.cell ?? null,
      note: facts.note ?? null,
      level: facts.level ?? null,
      listLabel: facts.listLabel ?? null,
      boxes: [],
      confidence: null,
    });
  };
  const leftOut: Array<{ readonly leftOut: LeftOut; readonly block: number }> = [];
  const noteLeftOut = (item: DocxItem): void => {
    if (item.leftOut && item.leftOut.size > 0) leftOut.push({ leftOut: item.leftOut, block: blocks.length });
  };
  const noteChanges = (changes: PendingChanges): void => {
    if (changes.inserted !== "" || changes.deleted !== "" || changes.struck)
      changed.push({ changes, block: blocks.length });
  };

  /** Files made from scans and PDFs end a paragraph where a page or line ended. */
  const goesOn = (open: Block, next: string): boolean =>
    (open.kind === "paragraph" || open.kind === "list-item") &&
    runsOn(text.slice(open.span.start, open.span.end), next);

  const writeParagraph = (paragraph: DocxParagraph, furniture: boolean): void => {
    const composed = composeText([paragraph.pieces], decode);
    noteChanges(paragraph.changes);
    noteLeftOut(paragraph);
    if (composed.text !== "") separate("\n");
    const kind = kindOf(paragraph, composed.text, furniture);
    const level = kind === "heading" ? (paragraph.outline ?? 0) + 1 : null;
    // An empty paragraph has no label worth keeping: nothing is said under it.
    const listLabel = composed.text === "" ? null : paragraph.listLabel;
    const open = blocks.at(-1);
    const joins = kind === "paragraph" && open !== undefined && composed.text !== "" && goesOn(open, composed.text);
    writeBlock(composed, { kind, source: "body", level, listLabel }, !furniture);
    if (joins) blocks.splice(-2, 2, { ...open, span: { start: open.span.start, end: text.length } });
    for (const box of paragraph.boxes) writeItems(box, furniture);
  };

  const writeTable = (table: DocxTable, furniture: boolean): void => {
    const index = tables++;
    noteChanges(table.changes);
    noteLeftOut(table);
    const merged = table.rows.some((row) => row.cells.some((cell) => cell.rowSpan > 1));
    const ownRows = merged ? table.rows : table.rows.flatMap(unstackedRows);
    const outer = { turnedInRow, turnedInCell };
    const rows = ownRows.map((row) =>
      row.cells.map((cell) => {
        const parts = cellParts(cell.content);
        return {
          ...cell,
          parts: parts.map((part) => (Array.isArray(part) ? composeParagraphs(part, decode) : part)),
          paragraphs: parts,
        };
      }),
    );
    const told = ownRows.some((row) => row.header);
    const guessed = told
      ? 0
      : headerRowCount(
          rows.map((row) =>
            row.map((cell) => ({
              ...cell,
              text: cell.parts.map((part) => ("text" in part ? part.text : "")).join(""),
            })),
          ),
        );
    rows.forEach((row, rowIndex) => {
      if (row.length === 0) return;
      const boxes: DocxItem[][] = [];
      let column = 0;
      separate("\n");
      turnedInRow = 0;
      for (const cell of row) {
        turnedInCell = 0;
        // One tab a column keeps columns apart that hold nothing, or go on a merged cell.
        text += "\t".repeat(Math.max(cell.column - column, 0));
        column = cell.column;
        const place: CellPlace = {
          table: index,
          row: rowIndex,
          column: cell.column,
          rowSpan: cell.rowSpan,
          columnSpan: cell.columnSpan,
          header: told ? (ownRows[rowIndex]?.header ?? false) : rowIndex < guessed,
          ...(cell.address === undefined ? {} : { address: cell.address }),
        };
        cell.parts.forEach((part, partIndex) => {
          if (!("text" in part)) {
            writeTable(part, furniture);
            if (partIndex < cell.parts.length - 1 || cell !== row.at(-1)) separate("\n");
            return;
          }
          const paragraphs = cell.paragraphs[partIndex] as DocxParagraph[];
          for (const paragraph of paragraphs) {
            noteChanges(paragraph.changes);
            noteLeftOut(paragraph);
            boxes.push(...paragraph.boxes);
          }
          const facts: BlockFacts = {
            kind: furniture ? "furniture" : "cell",
            source: "table",
            cell: place,
            listLabel: paragraphs[0]?.listLabel ?? null,
          };
          writeBlock(part, facts, !furniture);
        });
      }
      for (const box of boxes) writeItems(box, furniture);
    });
    ({ turnedInRow, turnedInCell } = outer);
  };

  const writeItems = (items: readonly DocxItem[], furniture: boolean): void => {
    for (const item of items)
      if (item.kind === "table") writeTable(item, furniture);
      else writeParagraph(item, furniture);
  };

  writeItems(stories.body, false);
  last = page;
  // Notes may hold marks of further notes; the list grows while it is walked.
  const told = new Set<string>();
  for (const { piece, at } of found) {
    const key = `${piece.note} ${piece.id}`;
    const note = told.has(key) ? null : stories.note(piece);
    if (!note) continue;
    told.add(key);
    const paragraphs = paragraphsIn(note.content);
    for (const item of itemsIn(note.content)) {
      noteChanges(item.changes);
      noteLeftOut(item);
    }
    const composed = composeParagraphs(paragraphs, decode);
    if (composed.text !== "") separate("\n");
    if (paged && composed.text !== "") {
      page = pageStarts.findLast((entry) => entry.start <= at)?.page ?? 1;
      if (pageStarts.at(-1)?.page !== page) pageStarts.push({ start: text.length, page });
    }
    writeBlock(composed, { kind: "footnote", source: "footnote", note: { mark: note.mark, anchor: at } }, false);
    for (const { boxes } of paragraphs) for (const box of boxes) writeItems(box, false);
  }
  for (const note of stories.looseNotes ?? []) {
    const composed = composeParagraphs(paragraphsIn(note), decode);
    if (composed.text === "") continue;
    separate("\n");
    writeBlock(composed, { kind: "footnote", source: "footnote" }, false);
  }
  page = 1;
  for (const story of stories.furniture) writeItems(story, true);

  const blockAt = (block: number): Block | null => blocks[Math.min(block, blocks.length - 1)] ?? null;
  const diagnostics: readonly Diagnostic[] = [
    ...leftOutDiagnostics([
      ...leftOut.map((one) => ({ leftOut: one.leftOut, block: blockAt(one.block) })),
      { leftOut: stories.unread?.() ?? new Map(), block: null },
    ]),
    ...trackedChanges(changed.map(({ changes, block }) => ({ changes, block: blockAt(block) }))),
  ];
  const written = { text, blocks, pageStarts, pages: paged ? last : null, noteMarks, diagnostics };
  return stories.origins ? { ...written, origins } : written;
};
