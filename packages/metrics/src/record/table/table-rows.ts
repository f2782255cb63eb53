import type { QuantityMention } from "@doichieu/parser";
import type { TableCell, TableRow } from "./table-cell.ts";

const MARKUP = /<\/?[a-z][^<>]{0,200}>|[*_]{1,3}/giu;
const COLUMN_NUMBER = /^[([]?(?:\d{1,2}|[A-ZĐ])[)\]]?(?:\s*=.*)?$/u;

/** The text of a cell on one line, freed of markup. */
export const bareText = (text: string): string => text.replaceAll(MARKUP, "").replaceAll(/\s+/gu, " ").trim();

/** "STT", "TT": the head of a column that counts the rows. */
export const isNumberingHead = (text: string): boolean => /^(?:stt|tt|số tt|(?:số )?thứ tự|no\.?)$/iu.test(text);

/** "Đơn vị tính", "ĐVT": the head of a column of units; "Đơn vị" may be one. */
export const isUnitHead = (text: string): boolean =>
  /^(?:đơn vị(?: tính)?|đvt|đv tính|đv|đơn vị đo)(?:\s*[-–/]\s*unit)?$/iu.test(text);

/** "(1) (2) (3)=(1)+(2)", "A B 1 2": a row that numbers the columns. */
export const numbersColumns = (row: TableRow): boolean => {
  if (row.length < 3 || !row.every((cell) => COLUMN_NUMBER.test(cell.text))) return false;
  const numbers = row
    .map((cell) => Number.parseInt(cell.text.replace(/^[([]/u, ""), 10))
    .filter((value) => !Number.isNaN(value));
  return numbers.every((value, index) => index === 0 || value === (numbers[index - 1] as number) + 1);
};

const isWords = (cell: TableCell): boolean => /\p{L}{2}/u.test(cell.text);

/** Digits and signs alone: what a header that the file tells of does not hold beside words. */
const isBare = (cell: TableCell): boolean => /^[-+(]?\d[\d.,]*[%)]*$/u.test(cell.text);

/** "2021", "2022", "2023" below nothing: years head columns; in a row with words they count something. */
const isYear = (cell: TableCell): boolean => /^(?:19|20)\d\d$/u.test(cell.text);

/** Whether a number says what it counts, in a word that is known for it. */
const isCounted = ({ form, unit }: QuantityMention): boolean =>
  form === "percentage" || form === "money" || (unit !== null && unit.unitClass !== null);

const isEnded = (text: string): boolean => text.endsWith(".") || text.endsWith(";");

/** Whether a cell tells figures in a sentence: several that say what they count, or one and a full stop. */
export const tellsFigures = ({ block, text, value }: TableCell): boolean => {
  if (value || block.mentions.length === 0) return false;
  const counted = block.mentions.filter((mention) => mention.kind === "quantity" && isCounted(mention));
  return counted.length > 1 || (counted.length === 1 && isEnded(text) && /\p{L}[^.]{0,200}.$/u.test(text));
};

/**
 * Whether a row heads columns: where the file tells its header rows, by that; else the rows above the first that names
 * something and tells a value.
 */
export const isHeaderRow = (row: TableRow, headed: boolean, told: boolean): boolean => {
  const valued = row.some((cell) => cell.value !== null && !isYear(cell));
  if (row.some((cell) => isNumberingHead(cell.text) || (!valued && isUnitHead(cell.text)))) return true;
  if (row.some(tellsFigures)) return false;
  const amounts = row.some((cell) => cell.value !== null && isBare(cell) && !isYear(cell));
  if (row.some((cell) => cell.place.header) && !(amounts && row.some(isWords))) return true;
  return (
    !told && !headed && row.length > 1 && !(valued && row.some(isWords)) && !(valued && row.every((cell) => cell.value))
  );
};
