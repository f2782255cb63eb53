import type { CellPlace } from "../../source/block.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type Line, lineText } from "./page.ts";
import { cellParagraphs } from "./narrow.ts";
import { goesOn, runsOn, MARKER, type Measure, type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { cellText, columnsAmong, type PartCell, type TablePart } from "./table.ts";
import { headerRowCount } from "../table-header.ts";

interface OpenTable {
  readonly index: number;
  xs: readonly number[];
  /** Number of rows written so far. */
  rows: number;
  /** Texts of the rows that may be repeated on the next page. */
  readonly head: string[];
  /** Cells of the last row, by column. */
  last: Map<number, { readonly cell: PartCell; readonly draft: Draft | null }>;
}

const CAPS = /^[^\p{Ll}\p{Lu}]*\p{Lu}[^\p{Ll}]*$/u;
const FIGURE = /^[-+]?\d[\d.,]*\s*%?$/u;
const LOWER = /^[("'“‘]*\p{Ll}/u;

const textOf = (lines: readonly Line[]): string => lines.map(lineText).join(" ");

const kindOf = (lines: readonly Line[]): "heading" | "list-item" | "paragraph" => {
  const text = textOf(lines);
  const words = lines.flatMap((line) => line.words);
  const bold = words.every((word) => word.bold || word.raised);
  const short = lines.length <= 3 && text.length < 240;
  if (short && !/^[-+•*]/u.test(text) && /\p{L}{2}/u.test(text) && (bold || (CAPS.test(text) && text.length > 3)))
    return "heading";
  return MARKER.test(text) ? "list-item" : "paragraph";
};

const rowKey = (row: readonly PartCell[]): string =>
  row
    .map(cellText)
    .filter((text) => text !== "")
    .join("|");

/**
 * Collects blocks in reading order. What stands around the text of a page (page numbers, footnotes) waits until the
 * paragraph or table that runs over the page's end is complete.
 */
export class Assembly {
  readonly #done: Draft[] = [];
  #waiting: Draft[] = [];
  /** The paragraph that may go on, with the measure of its column. */
  #open: { readonly draft: Draft; readonly measure: Measure } | null = null;
  #table: OpenTable | null = null;
  #tables = 0;

  /** Puts a block aside until nothing of the text before it is to come. */
  aside(draft: Draft): void {
    this.#waiting.push(draft);
  }

  /** Writes a block that nothing joins. */
  block(draft: Draft): void {
    this.#close();
    this.#done.push(draft);
  }

  /** Ends the table or paragraph before: nothing goes on with it. */
  #close(): void {
    this.#open = null;
    this.#table = null;
    this.#done.push(...this.#waiting);
    this.#waiting = [];
  }

  /** Writes a column of running text. It goes on with the paragraph before where that was broken off. */
  flow(lines: readonly Line[], measure: Measure): void {
    const paragraphs = paragraphsOf(lines, measure);
    const first = paragraphs[0];
    const open = this.#open;
    const above = open?.draft.paragraphs.at(-1)?.at(-1);
    const broken = above && first && above.page !== (first.lines[0] as Line).page;
    if (
      open &&
      above &&
      first &&
      broken &&
      runsOn(open.draft.paragraphs.at(-1) as Line[], first.lines[0] as Line, open.measure)
    ) {
      open.draft.paragraphs.at(-1)?.push(...first.lines);
      paragraphs.shift();
    }
    for (const paragraph of paragraphs) this.#paragraph(paragraph, measure);
  }

  #paragraph(paragraph: Paragraph, measure: Measure): void {
    this.#close();
    const draft = draftOf(kindOf(paragraph.lines), "body", [paragraph.lines]);
    this.#done.push(draft);
    this.#open = { draft, measure };
  }

  /** Writes columns that stand beside each other, one after the other. */
  columns(columns: readonly (readonly Line[])[], leading: number): void {
    for (const lines of columns) {
      const measure = {
        left: Math.min(...lines.map((line) => line.x)),
        right: Math.max(...lines.map((line) => line.right)),
        leading,
      };
      const full = lines.filter((line) => line.right > measure.right - 3 * line.size).length;
      const prose = lines.length >= 6 && full * 2 > lines.length;
      const above = this.#open?.draft.paragraphs.at(-1)?.at(-1);
      const left = this.#open?.measure.left ?? 0;
      const first = lines[0] as Line;
      // As if both columns began at the same place.
      const moved = { ...first, x: first.x - measure.left + left, right: first.right - measure.left + left };
      // Columns of prose: the left one ends amid a sentence, the right one goes on.
      if (prose && above && this.#open && goesOn(above, moved, this.#open.measure, false)) {
        const [next, ...rest] = paragraphsOf(lines, measure);
        this.#open.draft.paragraphs.at(-1)?.push(...(next as Paragraph).lines);
        for (const paragraph of rest) this.#paragraph(paragraph, measure);
      } else for (const paragraph of paragraphsOf(lines, measure)) this.#paragraph(paragraph, measure);
    }
  }

  /** Writes what stands of a table on one page; it goes on with the table that the page before ended with. */
  table(part: TablePart): void {
    const open = this.#table;
    const among = open && columnsAmong(part.xs, open.xs);
    if (!open || !among) this.#close();
    this.#open = null;
    const table: OpenTable =
      open && among
        ? open
        : { index: this.#tables++, xs: part.xs, rows: 0, head: part.rows.slice(0, 4).map(rowKey), last: new Map() };
    this.#table = table;
    const place = (column: number): number => among?.[column] ?? column;
    let headerRows =
      open && among
        ? 0
        : headerRowCount(part.rows.map((row) => row.map((cell) => ({ ...cell, text: cellText(cell) }))));
    if (open && among)
      while (
        headerRows < part.rows.length &&
        headerRows < 4 &&
        isRepeated(part.rows[headerRows], table.head[headerRows])
      )
        headerRows++;
    part.rows.forEach((row, index) => {
      const cells = row.map((cell) => ({
        ...cell,
        column: place(cell.column),
        columnSpan: place(cell.column + cell.columnSpan) - place(cell.column),
      }));
      if (open && among && index === headerRows && this.#rowGoesOn(cells, table)) return;
      this.#row(cells, table, index < headerRows);
    });
  }

  #row(cells: readonly PartCell[], table: OpenTable, header: boolean): void {
    const last: OpenTable["last"] = new Map();
    for (const cell of cells) {
      let draft: Draft | null = null;
      if (cell.lines.length > 0) {
        const place: CellPlace = {
          table: table.index,
          row: table.rows,
          column: cell.column,
          rowSpan: cell.rowSpan,
          columnSpan: cell.columnSpan,
          header,
        };
        const paragraphs = cellParagraphs(cell.lines, cell.measure);
        draft = { kind: "cell", source: "table", paragraphs, cell: place, note: null };
        this.#done.push(draft);
      }
      last.set(cell.column, { cell, draft });
    }
    if (!header) table.last = last;
    table.rows++;
  }

  /** A row that the page's end cut in two: what stands on the next page goes into the cells it began. */
  #rowGoesOn(cells: readonly PartCell[], table: OpenTable): boolean {
    const filled = cells.filter((cell) => cell.lines.length > 0);
    const pairs = filled.map((cell) => ({ cell, begun: table.last.get(cell.column)?.draft ?? null }));
    if (filled.length === 0 || pairs.some((pair) => pair.begun === null)) return false;
    // A cell that reaches the foot of the page and alone goes on at the head of the next.
    const lastLines = [...table.last.values()].flatMap(({ cell }) => cell.lines);
    const page = Math.max(...lastLines.map((line) => line.page));
    const bottom = Math.max(...lastLines.filter((line) => line.page === page).map((line) => line.y));
    const alone =
      filled.length === 1 &&
      filled.every((cell) => cell.column > 0 && reaches(table.last.get(cell.column)?.cell, bottom));
    const keyless = !filled.some((cell) => cell.column === 0);
    // A row of its own has figures, or says again what stands above it ("người").
    const own = pairs.some(
      ({ cell, begun }) => FIGURE.test(cellText(cell)) || cellText(cell) === textOf(begun?.paragraphs.flat() ?? []),
    );
    const lower = filled.filter((cell) => LOWER.test(cellText(cell))).length;
    const keyed = table.last.get(0)?.draft != null;
    const torn = keyless && (keyed ? filled.length === 1 || lower > 0 : !own && lower > 0);
    const goes = lower === filled.length || alone || torn;
    if (!goes || filled.some((cell) => cell.columnSpan >= table.xs.length - 1)) return false;
    for (const { cell, begun } of pairs) {
      const draft = begun as Draft;
      const before = (table.last.get(cell.column) as { readonly cell: PartCell }).cell;
      const lines = [...before.lines, ...cell.lines];
      const measure = { ...cell.measure, right: Math.max(before.measure.right, cell.measure.right) };
      draft.paragraphs.splice(0, draft.paragraphs.length, ...cellParagraphs(lines, measure));
      table.last.set(cell.column, { cell: { ...before, lines }, draft });
    }
    return true;
  }

  /** All blocks. */
  finish(): Draft[] {
    this.#close();
    return this.#done;
  }
}

const reaches = (cell: PartCell | undefined, bottom: number): boolean =>
  cell !== undefined && (cell.lines.at(-1)?.y ?? 0) >= bottom - 1;

const isRepeated = (row: readonly PartCell[] | undefined, head: string | undefined): boolean =>
  row !== undefined && head !== undefined && head !== "" && rowKey(row) === head;
