import type { CellPlace, ParsedBlock, ParsedReport, QuantityMention, Token } from "@doichieu/parser";

/** One cell of a table with its text, freed of markup. */
export interface TableCell {
  readonly block: ParsedBlock;
  readonly place: CellPlace;
  readonly text: string;
  /** The quantity that the cell consists of, or null where it holds something else or more. */
  readonly value: QuantityMention | null;
}

/** A table as its figures need it: rows of cells, and what the columns are for. */
export interface ReportTable {
  readonly rows: readonly (readonly TableCell[])[];
  /** Cells that head columns or number them. */
  readonly header: readonly TableCell[];
  /** Header texts over each column, top to bottom, each once. */
  readonly headers: ReadonlyMap<number, readonly string[]>;
  readonly numbering: number;
  readonly unit: number;
  /** Columns that hold numbers, other than the numbering. */
  readonly values: readonly number[];
  /** Index of the first block of the table. */
  readonly firstBlock: number;
}

const MARKUP = /<\/?[a-z][^<>]{0,200}>|[*_]{1,3}/giu;
const NUMBERING = /^(?:stt|tt|số tt|số thứ tự|no\.?)$/iu;
const UNIT_HEADER = /^(?:đơn vị tính|đvt|đơn vị|đơn vị đo)$/iu;
const COLUMN_NUMBER = /^(?:\(?\d{1,2}\)?|[A-ZĐ]|\(\d{1,2}\)\s*=.*|\d{1,2}\s*=.*)$/u;

const bare = (text: string): string => text.replaceAll(MARKUP, "").replaceAll(/\s+/gu, " ").trim();

const isEmphasis = (token: Token): boolean => /^(?:[*_.;]|<.*>)$/u.test(token.image);

const valueOf = (block: ParsedBlock): QuantityMention | null => {
  const { tokens } = block.tokenized;
  const found = block.mentions.filter((mention) => mention.kind === "quantity");
  const [value] = found;
  if (found.length !== 1 || !value) return null;
  const rest = tokens.filter((token) => token.index < value.first || token.index > value.last);
  const unsaid = rest.filter((token) => !isEmphasis(token) && token.folded !== value.qualifier);
  return unsaid.length === 0 ? value : null;
};

/** "(1) (2) (3)", "A B 1 2": a row that numbers the columns. */
const numbersColumns = (row: readonly TableCell[]): boolean => {
  if (row.length < 3 || !row.every((cell) => COLUMN_NUMBER.test(cell.text))) return false;
  const numbers = row
    .map((cell) => Number.parseInt(cell.text.replace("(", ""), 10))
    .filter((value) => !Number.isNaN(value));
  return numbers.every((value, index) => index === 0 || value === (numbers[index - 1] as number) + 1);
};

/** "STT, Đơn vị, Số hồ sơ": a column of offices, where nothing else names the rows. */
const namesRows = (row: readonly TableCell[], cell: TableCell): boolean =>
  /^đơn vị$/iu.test(cell.text) &&
  !row.some(({ place, text }) => place.column < cell.place.column && /\p{L}/u.test(text) && !NUMBERING.test(text));

const isHeaderRow = (row: readonly TableCell[], headed: boolean): boolean => {
  // "Đơn vị" heads a column, or is the unit that a row counts in.
  const valued = row.some((cell) => cell.value !== null);
  if (row.some((cell) => NUMBERING.test(cell.text) || (!valued && UNIT_HEADER.test(cell.text)))) return true;
  const holdsValue = valued && row.some((cell) => /\p{L}/u.test(cell.text));
  if (row.some((cell) => cell.place.header) && !holdsValue) return true;
  return !headed && !holdsValue && row.length > 1;
};

const buildTable = (all: readonly (readonly TableCell[])[]): ReportTable => {
  const headers = new Map<number, string[]>();
  const header: TableCell[] = [];
  let numbering = -1;
  let unit = -1;
  let headed = false;
  const rows: (readonly TableCell[])[] = [];
  for (const row of all) {
    if (numbersColumns(row)) {
      header.push(...row);
      continue;
    }
    if (!isHeaderRow(row, headed)) {
      headed = true;
      rows.push(row);
      continue;
    }
    header.push(...row);
    for (const cell of row) {
      const { column, columnSpan } = cell.place;
      if (NUMBERING.test(cell.text)) numbering = column;
      if (UNIT_HEADER.test(cell.text) && !namesRows(row, cell)) unit = column;
      for (let at = column; at < column + columnSpan; at++) {
        const above = headers.get(at) ?? [];
        if (!above.includes(cell.text)) headers.set(at, [...above, cell.text]);
      }
    }
  }
  if (numbering < 0 && rows.length > 1 && (rows.every((row) => firstIsNumber(row)) || countsRows(rows))) numbering = 0;
  const values = new Set<number>();
  for (const row of rows) {
    for (const cell of row) if (cell.value && cell.place.column !== numbering) values.add(cell.place.column);
  }
  const firstBlock = all[0]?.[0]?.block.index ?? 0;
  return { rows, header, headers, numbering, unit, values: [...values].sort((a, b) => a - b), firstBlock };
};

/** A first column of "1", "1.1", "II", "a)", "-" only numbers its rows. */
const firstIsNumber = (row: readonly TableCell[]): boolean => {
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
const countsRows = (rows: readonly (readonly TableCell[])[]): boolean => {
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

/** The tables of a report. */
export const tablesOf = ({ source, blocks }: ParsedReport): ReportTable[] => {
  const tables = new Map<number, Map<number, TableCell[]>>();
  for (const block of blocks) {
    const place = source.blocks[block.index]?.cell;
    const span = source.blocks[block.index]?.span;
    if (!place || !span) continue;
    const cell = {
      block,
      place,
      text: bare(source.text.slice(span.start, span.end).normalize("NFC")),
      value: valueOf(block),
    };
    const rows = tables.get(place.table) ?? new Map<number, TableCell[]>();
    tables.set(place.table, rows);
    const row = rows.get(place.row);
    if (row) row.push(cell);
    else rows.set(place.row, [cell]);
  }
  return [...tables.values()].map((rows) => buildTable([...rows.values()]));
};
