import type { CellPlace } from "../../source/block.ts";
import type { Span } from "../../source/span.ts";
import { headerRowCount } from "../table-header.ts";
import type { Tag } from "./html-tags.ts";

/** A table written with tags: where it stands, and its filled cells. */
export interface HtmlTable extends Span {
  readonly cells: ReadonlyArray<{ readonly span: Span; readonly place: Omit<CellPlace, "table"> }>;
}

interface OpenCell {
  readonly start: number;
  readonly heads: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

interface Cell extends OpenCell {
  readonly end: number;
}

/** No report's table is wider or merges more; a file may claim anything. */
const MOST_SPANNED = 100;

const spanned = (tag: Tag, name: string): number => {
  const told = Number.parseInt(tag.attribute(name) ?? "", 10);
  return told >= 1 ? Math.min(told, MOST_SPANNED) : 1;
};

/** Reads the cells of one table from its tags; what a table inside a cell holds belongs to the cell. */
class TableReader {
  readonly rows: Cell[][] = [];
  private row: Cell[] | null = null;
  private cell: OpenCell | null = null;
  private inHead = false;

  closeCell(at: number): void {
    if (this.cell) this.row?.push({ ...this.cell, end: at });
    this.cell = null;
  }

  closeRow(at: number): void {
    this.closeCell(at);
    this.row = null;
  }

  take(tag: Tag): void {
    const { name, closing } = tag;
    if (name === "td" || name === "th") {
      this.closeCell(tag.start);
      if (closing) return;
      if (!this.row) this.rows.push((this.row = []));
      this.cell = {
        start: tag.end,
        heads: name === "th" || this.inHead,
        columnSpan: spanned(tag, "colspan"),
        rowSpan: spanned(tag, "rowspan"),
      };
    } else if (name === "tr" || name === "thead" || name === "tbody" || name === "tfoot") {
      this.closeRow(tag.start);
      if (name === "tr" && !closing) this.rows.push((this.row = []));
      if (name !== "tr") this.inHead = name === "thead" && !closing;
    }
  }
}

const trimmed = (text: string, { start, end }: Span): Span => {
  const held = text.slice(start, end);
  const content = held.trim();
  const from = start + held.indexOf(content);
  return { start: from, end: from + content.length };
};

/** Puts cells at their columns: those that reach down from rows above are stepped over. */
const placed = (text: string, rows: readonly Cell[][]): HtmlTable["cells"] => {
  const taken = new Map<number, number>();
  const all = rows.map((row, rowIndex) => {
    let column = 0;
    return row.map((cell) => {
      while ((taken.get(column) ?? 0) > rowIndex) column++;
      const at = column;
      for (; column < at + cell.columnSpan; column++) taken.set(column, rowIndex + cell.rowSpan);
      const span = trimmed(text, cell);
      return { ...cell, row: rowIndex, column: at, span, text: text.slice(span.start, span.end) };
    });
  });
  const told = all.some((row) => row.some((cell) => cell.heads));
  const guessed = told ? 0 : headerRowCount(all);
  return all.flatMap((row, index) => {
    const header = told ? row.every((cell) => cell.heads) : index < guessed;
    return row
      .filter(({ text: words }) => words !== "")
      .map(({ span, column, rowSpan, columnSpan }) => ({
        span,
        place: { row: index, column, rowSpan, columnSpan, header },
      }));
  });
};

/** The tables among the tags of a text. `readable` is the text as it is to be read. */
export const htmlTablesOf = (readable: string, tags: readonly Tag[]): HtmlTable[] => {
  const tables: HtmlTable[] = [];
  let reader: TableReader | null = null;
  let start = 0;
  let depth = 0;
  const finish = (at: number, end: number): void => {
    reader?.closeRow(at);
    if (reader) tables.push({ start, end, cells: placed(readable, reader.rows) });
    reader = null;
  };
  for (const tag of tags) {
    if (tag.name !== "table") {
      if (depth === 1) reader?.take(tag);
    } else if (tag.closing) {
      if (depth === 1) finish(tag.start, tag.end);
      depth = Math.max(depth - 1, 0);
    } else if (depth++ === 0) {
      reader = new TableReader();
      ({ start } = tag);
    }
  }
  if (depth > 0) finish(readable.length, readable.length);
  return tables;
};
