import { composeText, type ComposedText, type RunDecoder } from "./paragraph-text.ts";
import type { DocxCell, DocxItem, DocxParagraph, DocxRow, DocxTable } from "./tree.ts";
import { stackedRows } from "../stacked-rows.ts";

/** Splits a cell's content into runs of paragraphs and the tables between them. */
export const cellParts = (content: readonly DocxItem[]): Array<DocxTable | DocxParagraph[]> => {
  const parts: Array<DocxTable | DocxParagraph[]> = [];
  for (const item of content) {
    const open = parts.at(-1);
    if (item.kind === "table") parts.push(item);
    else if (Array.isArray(open)) open.push(item);
    else parts.push([item]);
  }
  return parts;
};

/** One text of several paragraphs that make up one block. */
export const composeParagraphs = (paragraphs: readonly DocxParagraph[], decode: RunDecoder): ComposedText =>
  composeText(
    paragraphs.map((paragraph, index) =>
      // The first paragraph's own number is the block's label; those below it would be lost.
      index > 0 && paragraph.listLabel !== null && paragraph.pieces.some((piece) => piece.kind === "text")
        ? [{ kind: "text", text: `${paragraph.listLabel} `, font: "", superscript: false }, ...paragraph.pieces]
        : paragraph.pieces,
    ),
    decode,
  );

/** Every paragraph of a story, those in tables too. */
export const paragraphsIn = (items: readonly DocxItem[]): DocxParagraph[] =>
  items.flatMap((item) =>
    item.kind === "paragraph"
      ? [item]
      : item.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.content))),
  );

const wordsOf = ({ pieces }: DocxParagraph): string =>
  pieces
    .map((piece) => (piece.kind === "text" ? piece.text : ""))
    .join("")
    .trim();

/** The paragraphs of a cell that say something, or null where it holds a table, or reaches over several rows. */
const linesOfCell = ({ content, rowSpan }: DocxCell): DocxParagraph[] | null => {
  const paragraphs = content.flatMap((item) => (item.kind === "paragraph" ? [item] : []));
  if (paragraphs.length < content.length || rowSpan > 1) return null;
  return paragraphs.filter((paragraph) => wordsOf(paragraph) !== "");
};

/** The rows that stand in one, paragraph by paragraph; mostly that one alone. */
export const unstackedRows = (row: DocxRow): readonly DocxRow[] => {
  const cells = row.cells.map(linesOfCell);
  if (cells.includes(null)) return [row];
  const lines = cells as DocxParagraph[][];
  const count = stackedRows(lines.map((paragraphs) => paragraphs.map(wordsOf)));
  if (count === 1) return [row];
  return Array.from({ length: count }, (_, index) => ({
    header: row.header,
    cells: row.cells.map((place, cell) => ({
      ...place,
      content: (lines[cell] as DocxParagraph[]).slice(index, index + 1),
    })),
  }));
};

/** Every paragraph and table of a story, those in tables too. */
export const itemsIn = (items: readonly DocxItem[]): DocxItem[] =>
  items.flatMap((item) =>
    item.kind === "paragraph"
      ? [item]
      : [item, ...item.rows.flatMap((row) => row.cells.flatMap((cell) => itemsIn(cell.content)))],
  );
