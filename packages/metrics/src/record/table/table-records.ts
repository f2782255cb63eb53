import type { ParsedReport } from "@doichieu/parser";
import type { TableRecord } from "../audit-result.ts";
import { cellNamesOf } from "./cell-names.ts";
import { titleAbove } from "./table-caption.ts";

/** What the tables of a report and their rows and columns are called. */
export const tableRecordsOf = (parsed: ParsedReport): TableRecord[] => {
  const tables = new Map<number, { title: string | null; rows: (string | null)[]; columns: (string | null)[] }>();
  parsed.source.blocks.forEach(({ cell }, block) => {
    if (!cell) return;
    const known = tables.get(cell.table) ?? { title: titleAbove(parsed, block), rows: [], columns: [] };
    tables.set(cell.table, known);
    while (known.rows.length < cell.row + cell.rowSpan) known.rows.push(null);
    while (known.columns.length < cell.column + cell.columnSpan) known.columns.push(null);
  });
  for (const { table, row, column, rowLabel, columnLabel } of cellNamesOf(parsed).values()) {
    const { rows, columns } = tables.get(table) ?? { rows: [], columns: [] };
    rows[row] = rowLabel;
    columns[column] = columnLabel;
  }
  return [...tables].map(([table, names]) => Object.assign({ table }, names));
};
