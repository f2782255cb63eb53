import type { Block, CellPlace, SourceText } from "@doichieu/parser";

const block = (start: number, end: number, cell: CellPlace | null): Block => ({
  kind: cell ? "cell" : "paragraph",
  span: { start, end },
  source: cell ? "table" : "body",
  page: null,
  cell,
  note: null,
  level: null,
  listLabel: null,
  boxes: [],
  confidence: null,
});

const source = (text: string, blocks: readonly Block[], noteMarks: SourceText["noteMarks"] = []): SourceText => ({
  text,
  blocks,
  pageStarts: [],
  pages: null,
  mediaType: "text/plain",
  ocr: false,
  noteMarks,
  diagnostics: [],
});

/** A text of one paragraph, whatever line breaks it holds. */
export const sourceOf = (text: string, noteMarks: SourceText["noteMarks"] = []): SourceText =>
  source(text, [block(0, text.length, null)], noteMarks);

/** A table, row by row; empty cells are "". `caption` is the paragraph above it. */
export const tableSource = (rows: readonly (readonly string[])[], caption = ""): SourceText => {
  const blocks: Block[] = [];
  let text = caption;
  if (caption !== "") blocks.push(block(0, caption.length, null));
  rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      text += column === 0 ? "\n" : "\t";
      const start = text.length;
      text += cell;
      const place = { table: 0, row: rowIndex, column, rowSpan: 1, columnSpan: 1, header: false };
      if (cell !== "") blocks.push(block(start, text.length, place));
    });
  });
  return source(text, blocks);
};
