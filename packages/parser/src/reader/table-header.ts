/** A cell as far as it tells whether its row heads the table. */
export interface HeaderCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
}

/** A value: digits with signs and units of a few letters; years and "(1)" head columns too, so they are none. */
const VALUE = /^[-+≈~<>–−]?\s?\d[\d.,\s/]*(?:%|‰|\p{L}{0,3})?$/u;
/** "(54.925)": a negative value as accountants write it. */
const BRACKETED = /^\(\d[\d.,]*\d\)$/u;
/** "(1)", "3=1+2", "(5=3-4)", "A": what numbers a column. */
const COLUMN_KEY = /^[([]?(?:\d{1,2}|\p{L})(?:\s*[)\]])?(?:\s*=.*)?$/u;
/** "2023", "2023-2025", "2009/IV", "9/2023", "31/12/2023". */
const TIME =
  /^(?:(?:19|20)\d\d(?:\s?[/-]\s?(?:(?:19|20)\d\d|[IV]{1,3}|\d{1,2}))?|\d{1,2}[/.-](?:\d{1,2}[/.-])?(?:19|20)\d\d)$/u;

const isColumnKey = (text: string): boolean => COLUMN_KEY.test(text);

/** Whether a cell holds a number that says how much, as far as its letters tell. */
export const looksLikeValue = (text: string): boolean => {
  if (TIME.test(text)) return false;
  return VALUE.test(text) || (BRACKETED.test(text) && !isColumnKey(text));
};

/** Whether a row numbers the columns: "A, B, (1), (2), (3)=(1)+(2)", one up from each to the next. */
export const numbersColumns = (texts: readonly string[]): boolean => {
  if (texts.length < 2 || !texts.every(isColumnKey)) return false;
  const numbers = texts
    .map((text) => Number.parseInt(text.replace(/^[([]/u, ""), 10))
    .filter((key) => !Number.isNaN(key));
  return (
    numbers.length > 0 &&
    (numbers[0] as number) < 4 &&
    numbers.every((key, index) => index === 0 || key === (numbers[index - 1] as number) + 1)
  );
};

type HeaderRow = readonly HeaderCell[];

const isValue = (cell: HeaderCell): boolean => looksLikeValue(cell.text);

/** Rows of one cell above the heads. */
const MOST_TITLES = 2;

/** Heads that stand below heads leave the first column, which is headed already, empty. */
const goesOnBelow = (first: HeaderRow, row: HeaderRow | undefined): boolean => {
  if (!row || row.length === 0 || row.some(isValue)) return false;
  if ((row[0] as HeaderCell).column <= (first[0] as HeaderCell).column) return false;
  const reached = new Set(first.map((cell) => cell.column));
  return row.length > 1 ? row.some((cell) => !reached.has(cell.column)) : false;
};

/**
 * How many rows at the top head the table, where the file does not tell: rows without a value, as many as the first
 * row's merged cells reach over, then a row that numbers the columns. 0 where nothing below looks like data.
 */
export const headerRowCount = (rows: readonly HeaderRow[]): number => {
  const filled = rows.map((row) => row.filter((cell) => cell.text !== ""));
  // A title in one cell over all columns, or the one head that spans several of them.
  const titles = filled.findIndex((row) => row.length > 1);
  if (titles > 0 && titles <= MOST_TITLES && !filled.slice(0, titles).some((row) => row.some(isValue))) {
    const below = headerRowCount(rows.slice(titles));
    return below === 0 ? 0 : titles + below;
  }
  const first = filled[0];
  if (!first || first.length < 2 || rows.length < 2 || first.some(isValue)) return 0;
  // "II", "Nội dung …": a row of a table that goes on from the page before.
  if (/^[IVX]{1,5}[.)]?$/u.test((first[0] as HeaderCell).text)) return 0;
  let count = Math.min(
    first.reduce((most, cell) => Math.max(most, cell.rowSpan), 1),
    rows.length - 1,
  );
  // Below a cell that spans columns, or beside which the merge was lost, the next row names the single columns.
  if (count === 1 && goesOnBelow(first, filled[1])) count = 2;
  if (count === 2 && goesOnBelow([...first, ...(filled[1] ?? [])], filled[2])) count = 3;
  const keys = filled[count];
  if (keys && numbersColumns(keys.map((cell) => cell.text)) && count + 1 < rows.length) count++;
  return filled.slice(count).some((row) => row.some(isValue)) ? count : 0;
};
