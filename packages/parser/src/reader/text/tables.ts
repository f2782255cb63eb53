import type { Span } from "../../source/span.ts";
import { looksLikeValue } from "../table-header.ts";
import type { Line } from "./lines.ts";
import { cellsOfLines, markOf, type RowMark } from "./rows.ts";
import { filledOf, isRepeated, layOutTable, type TextCell } from "./table-layout.ts";

/** A table in plain text: the lines that it takes up, and its filled cells, row by row. */
export interface TextTable {
  /** Indices of its first line and of the line behind its last. */
  readonly from: number;
  readonly to: number;
  readonly cells: readonly TextCell[];
  /** Lines between its rows that belong to no cell: a page number, a stray mark. */
  readonly strays: readonly Line[];
}

const NUMBERING = /^[*_]{0,3}(?:stt|tt|số tt|số thứ tự|no\.)[*_]{0,3}$/iu;
const TITLE = /^[*_#]{0,3}\s*(?:bảng|biểu|phụ lục)(?![\p{L}])/iu;
const ROW_NUMBER = /^(?:[IVXLC]{1,5}|[a-zA-ZĐđ])[.)]?$/u;
/** No row of one cell is longer: what is longer is a paragraph between two tables. */
const LONGEST_GROUP = 120;
/** A head says in a few words what stands below; a row broken over two pages holds the rest of sentences. */
const LONGEST_HEAD = 80;
/** A page number, a stray mark. */
const LONGEST_STRAY = 12;

/** Rows of one cell that follow each other. */
const MOST_GROUPS = 3;
const MOST_INDENTED = 6;

/** Whether a row could head a table: several cells with words and no value among them. */
const couldHead = (texts: readonly string[]): boolean => {
  const filled = filledOf(texts);
  if (filled.length < 2 || filled.some(looksLikeValue) || ROW_NUMBER.test(filled[0] as string)) return false;
  return filled.some((text) => /\p{L}{2}/u.test(text)) && filled.every((text) => text.length <= LONGEST_HEAD);
};

/** Whether a row below a table heads the next one. */
const opensTable = (line: Line, texts: readonly string[]): boolean =>
  NUMBERING.test(filledOf(texts)[0] ?? "") || (line.gap > 0 && couldHead(texts));

/** The words of a line's cells; whether marks at its edge frame it makes no difference here. */
const textsOf = (text: string, line: Line, mark: RowMark): string[] =>
  (cellsOfLines(text, [line], mark)[0] as Span[]).map(({ start, end }) =>
    text.slice(start, end).replaceAll("\u2060", "").normalize("NFC"),
  );

/** Finds the tables among the lines of a text: one pass, each line looked at with its neighbours alone. */
export class TableFinder {
  private readonly text: string;
  private readonly lines: readonly Line[];
  private readonly marks: readonly (RowMark | null)[];

  constructor(text: string, lines: readonly Line[]) {
    this.text = text;
    this.lines = lines;
    this.marks = lines.map((line) => markOf(text, line));
  }

  /** What keeps the cells of a line apart where it is a row of a table; one bar alone in a text is no table. */
  markAt(index: number): RowMark | null {
    const mark = this.marks[index] ?? null;
    if (mark !== "|") return mark;
    // A row of one cell may stand between.
    return [-2, -1, 1, 2].some((by) => this.marks[index + by] === "|") ? mark : null;
  }

  /** The table whose first row is line `from`. */
  tableAt(from: number): TextTable {
    const mark = this.markAt(from) as RowMark;
    const rows: Line[] = [];
    const strays: Line[] = [];
    let head: readonly string[] = [];
    let valued = false;
    let to = from;
    for (; to < this.lines.length; to++) {
      const line = this.lines[to] as Line;
      if (this.markAt(to) === mark) {
        const texts = textsOf(this.text, line, mark);
        if (rows.length === 0) head = texts;
        else if (valued && !isRepeated(head, texts) && opensTable(line, texts)) break;
        valued ||= texts.some(looksLikeValue);
        rows.push(line);
      } else if (rows.length > 0 && this.isGroup(to, mark)) rows.push(line);
      else if (rows.length > 0 && this.isStray(to, mark)) strays.push(line);
      else break;
    }
    return { from, to, cells: layOutTable(this.text, rows, mark), strays };
  }

  /** A line of one cell between rows: "A. Sản lượng (tấn)". What comes before a row of heads is the next table's title. */
  private isGroup(at: number, mark: RowMark): boolean {
    const line = this.lines[at] as Line;
    if (this.markAt(at) !== null) return false;
    if (mark === "\t" && this.isIndentedRow(at)) return true;
    if (line.gap > 0) return false;
    // Empty cells around it say that it is one.
    if (mark === "\t" && this.text.slice(line.span.end, line.raw.end).includes("\t")) return true;
    if (mark === "\t" && this.text.startsWith("\t\t", line.raw.start)) return true;
    // "Cơ cấu (%)", "Phân theo giới tính": one group may stand under another.
    let below = at;
    while (below < at + MOST_GROUPS && this.headsGroup(below)) below++;
    const next = this.lines[below];
    return below > at && next?.gap === 0 && this.markAt(below) === mark && !couldHead(textsOf(this.text, next, mark));
  }

  private headsGroup(at: number): boolean {
    const line = this.lines[at];
    if (!line || this.markAt(at) !== null || line.gap > 0 || line.text.length > LONGEST_GROUP) return false;
    return !TITLE.test(line.text) && !/[.!?;]$/u.test(line.text);
  }

  /** A tab before a line indents a paragraph, or leaves the first cell empty where rows go on below. */
  private isIndentedRow(at: number): boolean {
    let below = at;
    while (
      below < at + MOST_INDENTED &&
      this.marks[below] === null &&
      this.text[(this.lines[below] as Line).raw.start] === "\t"
    )
      if (++below >= this.lines.length) return false;
    return below > at && this.marks[below] === "\t";
  }

  /** A lone short line between rows of one table does not end it. */
  private isStray(at: number, mark: RowMark): boolean {
    const line = this.lines[at] as Line;
    return line.text.length < LONGEST_STRAY && this.markAt(at + 1) === mark;
  }
}
