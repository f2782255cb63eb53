import type { CellPlace } from "../../source/block.ts";
import type { Span } from "../../source/span.ts";
import { headerRowCount, looksLikeValue } from "../table-header.ts";
import type { Line } from "./lines.ts";
import { cellsOfLines, holdsMark, isRule, type RowMark } from "./rows.ts";
import { joinWrapped, type TextRow } from "./wrapped-rows.ts";

/** A cell of a table in plain text. */
export interface TextCell {
  readonly span: Span;
  readonly place: Omit<CellPlace, "table">;
}

interface Row extends TextRow {
  readonly rule: boolean;
}

/** The cells of a row that hold something. */
export const filledOf = (texts: readonly string[]): string[] => texts.filter((text) => text !== "");

/** Whether a row repeats the head of its table, as on a new page; a letter misread makes no other head. */
export const isRepeated = (head: readonly string[], texts: readonly string[]): boolean => {
  const same = texts.filter((text, column) => text !== "" && text === head[column]).length;
  return same > 0 && same * 2 >= Math.max(filledOf(head).length, filledOf(texts).length);
};

/** Which rows are headers: those at the top, and the same again further down. */
const headersOf = (rows: readonly TextRow[], ruled: number): boolean[] => {
  const asCells = rows.map(({ texts }) =>
    texts.map((text, column) => ({ column, columnSpan: 1, rowSpan: 1, text: text.replaceAll(/[*_]/gu, "").trim() })),
  );
  const told = ruled > 0 && rows.slice(0, ruled).some(({ texts }) => filledOf(texts).length > 0) ? ruled : 0;
  const count = Math.max(headerRowCount(asCells), told);
  const head = count > 0 ? (rows[0]?.texts ?? []) : [];
  let below = Number.POSITIVE_INFINITY;
  return rows.map(({ texts }, index) => {
    if (index < count) return true;
    below = isRepeated(head, texts) ? 0 : below + 1;
    if (texts.some(looksLikeValue)) below = Number.POSITIVE_INFINITY;
    return below < count;
  });
};

/** The filled cells with their places. Heads reach over the empty cells behind them that the next row of heads fills. */
const placed = (rows: readonly TextRow[], headers: readonly boolean[]): TextCell[] => {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  return rows.flatMap(({ cells, texts }, row) => {
    const alone = filledOf(texts).length === 1 && texts[0] !== "";
    const below = headers[row] && headers[row + 1] ? rows[row + 1]?.texts : undefined;
    return cells.flatMap((span, column) => {
      if (texts[column] === "") return [];
      let columnSpan = alone ? width : 1;
      if (below && !alone)
        while (
          column + columnSpan < width &&
          !texts[column + columnSpan] &&
          below[column + columnSpan] &&
          (below[column] || columnSpan > 1)
        )
          columnSpan++;
      return [{ span, place: { row, column, rowSpan: 1, columnSpan, header: headers[row] ?? false } }];
    });
  });
};

/** The filled cells of the lines of one table, each with its place. */
export const layOutTable = (text: string, lines: readonly Line[], mark: RowMark): TextCell[] => {
  const marked = lines.filter((line) => holdsMark(text, line, mark));
  const cellsOf = new Map(cellsOfLines(text, marked, mark).map((cells, index) => [marked[index] as Line, cells]));
  const all = lines.map((line): Row => {
    const cells = cellsOf.get(line) ?? [line.span];
    const texts = cells.map(({ start, end }) => text.slice(start, end).replaceAll("\u2060", "").normalize("NFC"));
    return { cells, texts, rule: mark === "|" && isRule(line) };
  });
  const rows = joinWrapped(all.filter((row) => !row.rule));
  const ruled = all.findIndex((row) => row.rule);
  return placed(rows, headersOf(rows, ruled));
};
