import { composeText, type ComposedText, type RunDecoder } from "./docx-paragraph-text.ts";
import type { DocxItem, DocxParagraph, DocxTable } from "./docx-tree.ts";

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
