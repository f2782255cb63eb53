import type { Box } from "./origin.ts";
import type { Span } from "./span.ts";

/**
 * What a block is. `paragraph` joins the lines and pages over which one paragraph runs; `cell` is one table cell;
 * `stamp` is what an electronic signature prints on the page; `furniture` is a running header, footer or page
 * number, which stands in the text but is never read for figures.
 *
 * @example
 * ```ts
 * import { type BlockKind, textSource } from "@doichieu/parser";
 *
 * const read: readonly BlockKind[] = ["paragraph", "list-item", "cell"];
 * console.log(textSource("Đạt 91,5%.").blocks.filter(({ kind }) => read.includes(kind)).length); // → 1
 * ```
 */
export type BlockKind = "paragraph" | "heading" | "list-item" | "cell" | "footnote" | "stamp" | "furniture";

/**
 * How a piece of text came to us.
 *
 * @example
 * ```ts
 * import { type TextSource, textSource } from "@doichieu/parser";
 *
 * const fromTables: TextSource = "table";
 * console.log(textSource("Đạt 91,5%.").blocks.some(({ source }) => source === fromTables)); // → false
 * ```
 */
export type TextSource = "body" | "table" | "footnote" | "stamp" | "ocr";

/**
 * Where a cell stands. Rows and columns count from 0; a merged cell stands at its first row and column.
 *
 * @example
 * ```ts
 * import type { CellPlace } from "@doichieu/parser";
 *
 * const named = ({ table, row, column }: CellPlace): string => `table ${table + 1}, row ${row + 1}, column ${column + 1}`;
 * console.log(named({ table: 0, row: 2, column: 1, rowSpan: 1, columnSpan: 1, header: false }));
 * // → table 1, row 3, column 2
 * ```
 */
export interface CellPlace {
  /** Index of the table in the document, from 0. A table split over pages is one table. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** True for header rows, repeated ones included. */
  readonly header: boolean;
  /** Where a workbook has the cell: "Bieu 1!C5". Absent in other formats. */
  readonly address?: string | undefined;
}

/**
 * The footnote that a block holds: its mark and where the mark stands in the body (UTF-16 offset), if known.
 *
 * @example
 * ```ts
 * import type { NotePlace } from "@doichieu/parser";
 *
 * const note: NotePlace = { mark: "1", anchor: 42 };
 * console.log(note.mark); // → 1
 * ```
 */
export interface NotePlace {
  readonly mark: string;
  readonly anchor: number | null;
}

/**
 * A run of text that belongs together. Blocks are in reading order, do not overlap, and hold no leading or trailing space.
 *
 * @example
 * ```ts
 * import { type Block, textSource } from "@doichieu/parser";
 *
 * const heads = (blocks: readonly Block[]): number => blocks.filter(({ kind }) => kind === "heading").length;
 * console.log(heads(textSource("BÁO CÁO").blocks)); // → 0
 * ```
 */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly source: TextSource;
  /** 1-based page of the block's first character, or null where the format has no pages. */
  readonly page: number | null;
  readonly cell: CellPlace | null;
  readonly note: NotePlace | null;
  /** Heading level from 1, where the format tells it. */
  readonly level: number | null;
  /** Number that Word or a list gives the paragraph and that is not in the text ("1.", "a)"), or null. */
  readonly listLabel: string | null;
  /** One box a page, where the format has geometry. */
  readonly boxes: readonly Box[];
  /** Mean recognition confidence, 0 to 100, for `ocr`; null otherwise. */
  readonly confidence: number | null;
}
