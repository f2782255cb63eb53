import type { TableCell, TableRow } from "./table-cell.ts";
import { isNumberingHead, isUnitHead } from "./table-rows.ts";

/** What the columns of a table are for. */
export interface TableColumns {
  readonly numbering: number;
  readonly unit: number;
  readonly names: number;
  /** Whether bounds name the rows: "Dưới 18 tuổi", "18-30", "Trên 60". */
  readonly bounded: boolean;
  readonly values: readonly number[];
}

/** "STT, Đơn vị, Số hồ sơ": a column of offices, where nothing else names the rows. */
const namesRows = (header: readonly TableCell[], cell: TableCell): boolean =>
  /^đơn vị$/iu.test(cell.text) &&
  !header.some(
    ({ place, text }) =>
      place.row === cell.place.row && place.column < cell.place.column && /\p{L}/u.test(text) && !isNumberingHead(text),
  );

/** A first column of "1", "1.1", "II", "a)", "-" only numbers its rows. */
const firstIsNumber = (row: TableRow): boolean => {
  const first = row.find((cell) => cell.place.column === 0);
  return (
    row.length > 2 &&
    first !== undefined &&
    /^(?:\d{1,3}(?:\.\d{1,3}){0,4}\.?|[IVXLC]{1,6}\.?|[a-zđ]\)|[+*-])$/u.test(first.text)
  );
};

const GROUP_NUMBER = /^(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?$/u;
const ROW_NUMBER = /^(\d{1,3})\.?$/u;

/**
 * A first column that counts the rows, though its heading is lost (a table that goes on over pages, a scan): 1, 2, 3,
 * from 1 again under each group, empty where a row has parts. A misreading now and then is forgiven.
 */
const countsRows = (rows: readonly TableRow[]): boolean => {
  let last = 0;
  let fitting = 0;
  let other = 0;
  for (const row of rows) {
    const first = row.find((cell) => cell.place.column === 0);
    if (!first || first.text === "") continue;
    if (GROUP_NUMBER.test(first.text)) {
      last = 0;
      continue;
    }
    const number = Number(ROW_NUMBER.exec(first.text)?.[1] ?? Number.NaN);
    // Several tables of one page may begin anywhere; from there on each row counts one up.
    if (number === last + 1 || number === 1) fitting++;
    else other++;
    if (!Number.isNaN(number)) last = number;
  }
  return fitting >= 2 && fitting >= other * 3;
};

const numberingOf = (rows: readonly TableRow[], header: readonly TableCell[]): number => {
  const told = header.findLast((cell) => isNumberingHead(cell.text))?.place.column;
  if (told !== undefined) return told;
  return rows.length > 1 && (rows.every(firstIsNumber) || countsRows(rows)) ? 0 : -1;
};

const YEAR = /^(?:19|20)\d\d$/u;
/** "Mã số", "Năm thành lập": what stands below counts nothing. */
const NAMING_HEAD = /^(?:mã(?: số)?|số hiệu|số điện thoại|điện thoại|(?:xếp |thứ )?hạng|vị trí)(?!\p{L})/iu;

/** Whether a column tells when, ranks or bears codes: its head says so, or years alone fill it. */
const tellsNoAmounts = (column: number, cells: readonly TableCell[], heads: readonly string[]): boolean => {
  if (NAMING_HEAD.test(heads.at(-1) ?? "")) return true;
  return cells.every((cell) => YEAR.test(cell.text)) && (column === 0 || cells.length > 1);
};

const isBound = ({ value }: TableCell): boolean =>
  value !== null &&
  (value.mention.relation === "range" || value.mention.qualifier !== null || value.mention.upperQualifier !== null);

/** Whether the first column of a table holds bounds, which class what the columns behind it tell the number of. */
const holdsBounds = (column: number, byColumn: ReadonlyMap<number, readonly TableCell[]>, names: number): boolean => {
  const cells = byColumn.get(column) ?? [];
  const first = [...byColumn.keys(), ...(names < 0 ? [] : [names])].every((other) => other >= column);
  const bounds = cells.filter(isBound).length;
  return first && byColumn.size > 1 && bounds > 1 && bounds * 3 >= cells.length * 2;
};

/** Tells what each column of a table is for, by its heads and by what stands in it. */
export const columnsOf = (
  rows: readonly TableRow[],
  header: readonly TableCell[],
  headers: ReadonlyMap<number, readonly string[]>,
): TableColumns => {
  const numbering = numberingOf(rows, header);
  const unit = header.findLast((cell) => isUnitHead(cell.text) && !namesRows(header, cell))?.place.column ?? -1;
  const byColumn = new Map<number, TableCell[]>();
  let names = -1;
  for (const row of rows) {
    for (const cell of row) {
      const { column } = cell.place;
      if (column === numbering || column === unit) continue;
      if (!cell.value) {
        if (/\p{L}{2}/u.test(cell.text) && (names < 0 || column < names)) names = column;
        continue;
      }
      const cells = byColumn.get(column) ?? [];
      byColumn.set(column, cells);
      cells.push(cell);
    }
  }
  const classes = [...byColumn.keys()].find((column) => holdsBounds(column, byColumn, names));
  const values = [...byColumn]
    .filter(([column, cells]) => column !== classes && !tellsNoAmounts(column, cells, headers.get(column) ?? []))
    .map(([column]) => column)
    .sort((a, b) => a - b);
  return { numbering, unit, names: classes ?? names, bounded: classes !== undefined, values };
};
