import { wordsAt, type ParsedReport } from "@doichieu/parser";
import { cellValuesOf } from "./cell-value.ts";
import type { TableCell, TableRow } from "./table-cell.ts";
import { columnsOf } from "./table-columns.ts";
import { bareText, isHeaderRow, numbersColumns } from "./table-rows.ts";

/** A table as its figures need it: rows of cells, and what the columns are for. */
export interface ReportTable {
  readonly rows: readonly TableRow[];
  /** Cells that head columns or number them. */
  readonly header: readonly TableCell[];
  /** Header texts over each column, top to bottom, each once. */
  readonly headers: ReadonlyMap<number, readonly string[]>;
  readonly numbering: number;
  readonly unit: number;
  /** The first column of words, which names the rows; -1 where there is none. */
  readonly names: number;
  /** Whether bounds name the rows: "Dưới 18 tuổi", "18-30". */
  readonly bounded: boolean;
  /** Columns that hold numbers, other than the numbering and those that tell when or name a code. */
  readonly values: readonly number[];
  /** Indices of the first and the last block of the table. */
  readonly firstBlock: number;
  readonly lastBlock: number;
}

const buildTable = (all: readonly TableRow[]): ReportTable => {
  const headers = new Map<number, string[]>();
  const header: TableCell[] = [];
  const told = all.some((row) => row.some((cell) => cell.place.header));
  let headed = false;
  const rows: TableRow[] = [];
  for (const row of all) {
    if (numbersColumns(row)) {
      header.push(...row);
      continue;
    }
    if (!isHeaderRow(row, headed, told)) {
      headed = true;
      rows.push(row);
      continue;
    }
    header.push(...row);
    for (const cell of row) {
      const { column, columnSpan } = cell.place;
      for (let at = column; at < column + columnSpan; at++) {
        const above = headers.get(at) ?? [];
        if (!above.includes(cell.text)) headers.set(at, [...above, cell.text]);
      }
    }
  }
  const firstBlock = all[0]?.[0]?.block.index ?? 0;
  const lastBlock = all.at(-1)?.at(-1)?.block.index ?? firstBlock;
  return { rows, header, headers, ...columnsOf(rows, header, headers), firstBlock, lastBlock };
};

const known = new WeakMap<ParsedReport, readonly ReportTable[]>();

/** The tables of a report; built once a report. */
export const tablesOf = (report: ParsedReport): readonly ReportTable[] => {
  let tables = known.get(report);
  if (!tables) known.set(report, (tables = buildTables(report)));
  return tables;
};

const buildTables = ({ source, blocks }: ParsedReport): ReportTable[] => {
  const tables = new Map<number, Map<number, TableCell[]>>();
  for (const block of blocks) {
    const place = source.blocks[block.index]?.cell;
    const span = source.blocks[block.index]?.span;
    if (!place || !span) continue;
    const values = cellValuesOf(block, (source.readable ?? source.text).slice(span.start, span.end));
    const cell = {
      block,
      place,
      text: bareText(wordsAt(source, span)),
      value: values[0] ?? null,
      values,
    };
    const rows = tables.get(place.table) ?? new Map<number, TableCell[]>();
    tables.set(place.table, rows);
    const row = rows.get(place.row);
    if (row) row.push(cell);
    else rows.set(place.row, [cell]);
  }
  return [...tables.values()].map((rows) => buildTable([...rows.values()]));
};
