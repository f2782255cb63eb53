import type { ParsedReport } from "@doichieu/parser";
import { tablesOf } from "./table-model.ts";

/** How a reader finds a cell: its table, and what heads its row and its column. */
export interface CellName {
  /** Index of the table in the document. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** What names the row and the column, as written; null where nothing does. */
  readonly rowLabel: string | null;
  readonly columnLabel: string | null;
}

/** A head is told as far as a reader needs to find it. */
const LONGEST = 60;

const told = (text: string): string | null => {
  const words = text
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/^[-+*•–] ?/u, "");
  if (words === "") return null;
  return words.length > LONGEST ? `${words.slice(0, words.lastIndexOf(" ", LONGEST) + 1).trim()} …` : words;
};

const known = new WeakMap<ParsedReport, ReadonlyMap<number, CellName>>();

/** The names of the cells in the rows of a report's tables, by the index of their block. */
export const cellNamesOf = (report: ParsedReport): ReadonlyMap<number, CellName> => {
  let names = known.get(report);
  if (names) return names;
  const found = new Map<number, CellName>();
  for (const { rows, headers, names: naming, numbering, unit } of tablesOf(report)) {
    const columns = new Map([...headers].map(([column, heads]) => [column, told(heads.join(", "))]));
    for (const row of rows) {
      const named =
        row.find(({ place }) => place.column === naming) ??
        row.find(({ place, text }) => place.column !== numbering && place.column !== unit && /\p{L}/u.test(text));
      const rowLabel = named ? told(named.text) : null;
      for (const { block, place } of row)
        found.set(block.index, {
          table: place.table,
          row: place.row,
          column: place.column,
          rowLabel,
          columnLabel: columns.get(place.column) ?? null,
        });
    }
  }
  known.set(report, (names = found));
  return names;
};
