/** A cell as far as it tells whether its row heads the table. */
export interface HeaderCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
}

/** A value: digits with signs and units of a few letters; years and "(1)" head columns too, so they are none. */
const VALUE = /^[-+≈~<>]?\d[\d.,\s/]*(?:%|‰|\p{L}{0,3})?$/u;
const COLUMN_KEY = /^(?:\(?\d{1,2}\)?(?:\s*=.*)?|\(?[A-Za-z]\)?)$/u;
const YEAR = /^(?:19|20)\d\d$/u;

const isValue = (text: string): boolean => VALUE.test(text) && !YEAR.test(text);

/**
 * How many rows at the top head the table, where the file does not tell: rows without a value, as many as the first
 * row's merged cells reach over, then a row that numbers the columns. 0 where nothing below looks like data.
 */
export const headerRowCount = (rows: readonly (readonly HeaderCell[])[]): number => {
  const filled = rows.map((row) => row.filter((cell) => cell.text !== ""));
  const first = filled[0];
  if (!first || first.length < 2 || rows.length < 3 || first.some((cell) => isValue(cell.text))) return 0;
  let count = Math.min(
    first.reduce((most, cell) => Math.max(most, cell.rowSpan), 1),
    rows.length - 1,
  );
  // Below a cell that spans columns, or beside which the merge was lost, the next row names the single columns.
  const second = filled[count];
  if (count === 1 && second && second.length > 1 && !second.some((cell) => isValue(cell.text))) {
    const reached = new Set(first.map((cell) => cell.column));
    if ((second[0]?.column ?? 0) > (first[0]?.column ?? 0) && second.some((cell) => !reached.has(cell.column)))
      count = 2;
  }
  const keys = filled[count];
  if (
    keys &&
    keys.length >= 2 &&
    keys.length >= first.length &&
    keys.every((cell) => COLUMN_KEY.test(cell.text)) &&
    count + 1 < rows.length
  )
    count++;
  return filled.slice(count).some((row) => row.some((cell) => isValue(cell.text))) ? count : 0;
};
