import type { CellName } from "../record/table/cell-names.ts";
import type { Localized } from "../record/localized.ts";
import type { Amount } from "../relation/amount.ts";
import { printAmount } from "./operand.ts";

/** The cells of a report's tables, by the index of their block. */
export type CellNames = ReadonlyMap<number, CellName>;

const rowName = ({ row, rowLabel }: CellName): Localized => ({
  vi: rowLabel === null ? `hàng ${row + 1}` : `hàng “${rowLabel}”`,
  en: rowLabel === null ? `row ${row + 1}` : `row “${rowLabel}”`,
});

const columnName = ({ column, columnLabel }: CellName): Localized => ({
  vi: columnLabel === null ? `cột ${column + 1}` : `cột “${columnLabel}”`,
  en: columnLabel === null ? `column ${column + 1}` : `column “${columnLabel}”`,
});

/** A cell as a reader looks it up: "Bảng 2, hàng “Sở Y tế”, cột “Tỷ lệ”". */
export const cellText = (name: CellName): Localized => {
  const [row, column] = [rowName(name), columnName(name)];
  return {
    vi: `Bảng ${name.table + 1}, ${row.vi}, ${column.vi}`,
    en: `Table ${name.table + 1}, ${row.en}, ${column.en}`,
  };
};

const inTable = (name: CellName, from: CellName | undefined): Localized => {
  if (from?.table !== name.table) return cellText(name);
  const [row, column] = [rowName(name), columnName(name)];
  if (from.row === name.row) return column;
  return from.column === name.column ? row : { vi: `${row.vi}, ${column.vi}`, en: `${row.en}, ${column.en}` };
};

/** A label that opens a sentence goes on as within one; an abbreviation stays. */
const inSentence = (label: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;

/**
 * What a figure is in the report's words: "2.400 hồ sơ (tiếp nhận)", or by its row and column as seen from another
 * figure. Null where no word says more than the number itself.
 */
export const nameOf = ({ figure, ...amount }: Amount, from: Amount, cells: CellNames): Localized | null => {
  const printed = printAmount({ figure, ...amount });
  const cell = cells.get(figure.span.block);
  if (cell) {
    const place = inTable(cell, cells.get(from.figure.span.block));
    return { vi: `${printed} (${place.vi})`, en: `${printed} (${place.en})` };
  }
  const { unit, label } = figure;
  if (unit === null && label === null) return null;
  // The scale of "16.800 tỷ đồng" is a word of its unit, too.
  const scale = printed.match(/ (?:nghìn|triệu|tỷ|nghìn tỷ)$/u)?.[0] ?? "";
  const number = unit?.startsWith(scale.trim()) ? printed.slice(0, printed.length - scale.length) : printed;
  const text = `${number}${unit === null ? "" : ` ${unit}`}${label === null ? "" : ` (${inSentence(label)})`}`;
  return { vi: text, en: text };
};
