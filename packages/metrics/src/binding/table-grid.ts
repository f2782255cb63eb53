import type { ParsedReport } from "@doichieu/parser";
import type { Figure } from "../record/figure.ts";
import { groupedBy } from "../record/grouped-by.ts";
import type { Item } from "./item.ts";
import { scanBlock } from "./scan.ts";
import { wordsOf } from "./item.ts";
import type { Statement } from "./statement.ts";

/** One cell with what stands in it. */
export interface GridCell {
  readonly column: number;
  readonly text: string;
  readonly items: readonly Item[];
  /** The cell's only figure, or null. */
  readonly figure: Figure | null;
}

export interface GridRow {
  readonly row: number;
  readonly header: boolean;
  readonly cells: ReadonlyMap<number, GridCell>;
}

/** A table as rows of cells. */
export interface Grid {
  readonly table: number;
  readonly rows: readonly GridRow[];
}

/** Puts the cells of a report back into their tables. */
export const gridsOf = (report: ParsedReport, figures: readonly Figure[]): Grid[] => {
  const byBlock = groupedBy(figures, (figure) => figure.span.block);
  const tables = new Map<number, Map<number, { header: boolean; cells: Map<number, GridCell> }>>();
  for (const parsed of report.blocks) {
    const block = report.source.blocks[parsed.index];
    if (!block?.cell) continue;
    const { table, row, column, header } = block.cell;
    const rows = tables.get(table) ?? new Map<number, { header: boolean; cells: Map<number, GridCell> }>();
    tables.set(table, rows);
    const own = rows.get(row) ?? { header, cells: new Map<number, GridCell>() };
    rows.set(row, own);
    const inside = byBlock.get(parsed.index) ?? [];
    own.cells.set(column, {
      column,
      text: report.source.text.slice(block.span.start, block.span.end).normalize("NFC"),
      items: scanBlock(parsed, inside, report.source.text),
      figure: inside.length === 1 ? (inside[0] as Figure) : null,
    });
  }
  return [...tables].map(([table, rows]) => ({
    table,
    rows: [...rows].sort(([a], [b]) => a - b).map(([row, own]) => ({ row, header: own.header, cells: own.cells })),
  }));
};

/** The text cell that names a row: the first with words. */
export const labelOf = (row: GridRow): GridCell | null => {
  for (const cell of [...row.cells.values()].sort((a, b) => a.column - b.column))
    if (wordsOf(cell.items).some((word) => /\p{L}{2}/u.test(word)) && cell.figure === null) return cell;
  return null;
};

/** A table figure as the checks take it: a statement that only its row's label tells. */
export const cellStatement = (figure: Figure, row: GridRow, table: number): Statement => {
  const items = labelOf(row)?.items ?? [];
  return {
    id: -1,
    figure,
    role: "main",
    flow: -1 - table,
    sentence: row.row,
    segment: row.row,
    parent: null,
    separator: "",
    colon: false,
    cues: [],
    left: wordsOf(items),
    right: [],
    classes: items.flatMap((item) => (item.type === "word" || item.type === "cue" ? item.classes : [])),
    percents: [],
    changes: [],
    whole: null,
    lead: items,
  };
};
