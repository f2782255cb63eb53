import { fold, type ParsedReport } from "@doichieu/parser";
import { normalize } from "@doichieu/parser/internal";
import type { Figure } from "../../record/figure/figure.ts";
import { groupedBy } from "../../record/grouped-by.ts";
import { tablesOf, type ReportTable } from "../../record/table/table-model.ts";
import type { TableCell } from "../../record/table/table-cell.ts";
import type { Place } from "../../reading/place.ts";
import { cellAmount, type Amount } from "../amount.ts";

/** What a row or column says of itself. */
export interface Line {
  /** Its place in the table, from 0. */
  readonly index: number;
  readonly label: string;
  /** Folded syllables of the label. */
  readonly words: readonly string[];
  /** Of a row: the number that it bears ("1.1", "II", "a"), or "". Of a column: its number in the head, or "". */
  readonly number: string;
  /** How deep its number stands: 1 for "I" and "A", 2 for "1", 3 for "1.1", 4 for "a", 5 for "-"; 0 where it bears none. */
  readonly rank: number;
  /** Of a column: the formula in its head ("7=3-6"), or "". */
  readonly formula: string;
  /** The year, month or quarter that it tells of, counted on from the one before; 0 for none or several. */
  readonly period: number;
  /** Of a row: how many rows without figures ("Phân theo ngành") stand before it. */
  readonly group: number;
}

/** A table of amounts: lines of both axes, and what stands where they cross. */
export interface Grid {
  readonly table: number;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** By position among `rows` and `columns`. */
  readonly cells: readonly (readonly (Amount | null)[])[];
}

/** "100% vốn nước ngoài" tells no column or row of rates. */
const TOLD_SHARE = /\d[\d.,]*\s*%/gu;

const syllables = (text: string): readonly string[] =>
  fold(normalize(text).image)
    .replaceAll(TOLD_SHARE, " ")
    .split(/[^\p{L}%]+/u)
    .filter((word) => word !== "");

const ROMAN = /^(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?$/u;
const NUMBER = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?$/u;
const LETTER = /^[a-zđ][.)]?$/u;
const OPENS = /^(?:([IVXLC]{1,5}|[A-ZĐ])[.)]\s|(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?\s(?=\p{L})|([a-zđ])[.)]\s|([-+*•–]))/u;

const rankOf = (number: string): number => {
  if (number === "") return 0;
  if (/^[-+*•–]$/u.test(number)) return 5;
  if (ROMAN.test(number)) return 1;
  if (NUMBER.test(number)) return 2 + (number.match(/\./gu)?.length ?? 0);
  return 4;
};

/** The number that a row bears: in the numbering column, or in front of its name. */
const numberOf = (row: readonly TableCell[], { numbering }: ReportTable, label: string): string => {
  const own = numbering < 0 ? "" : (row.find(({ place }) => place.column === numbering)?.text ?? "");
  if (ROMAN.test(own) || NUMBER.test(own) || LETTER.test(own) || /^[-+*•–]$/u.test(own))
    return own.replace(/[.)]$/u, "");
  const match = OPENS.exec(label);
  return match ? (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "") : "";
};

const labelOf = (row: readonly TableCell[], { numbering, unit }: ReportTable): string =>
  row.find(
    ({ place, text, value }) => place.column !== numbering && place.column !== unit && !value && /\p{L}/u.test(text),
  )?.text ?? "";

const COLUMN_NUMBER = /^\(?(\d{1,2}|[a-z])\)?(?:\s*=\s*(.+))?$/iu;

/** The number of a column and the formula behind it: "(7)=(3)-(6)". */
const columnNumber = (texts: readonly string[]): { readonly number: string; readonly formula: string } => {
  for (const text of texts) {
    const match = COLUMN_NUMBER.exec(text.trim());
    if (match) return { number: match[1] as string, formula: (match[2] ?? "").replaceAll(/[()\s]/gu, "") };
    const inside = /\(?(\d{1,2})\)?\s*=\s*([()\d+\-*/x:%\s]+)$/u.exec(text);
    if (inside) return { number: inside[1] as string, formula: (inside[2] as string).replaceAll(/[()\s]/gu, "") };
  }
  return { number: "", formula: "" };
};

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/** The one year in a text; 0 where there is none, or more than one. */
const yearOf = (text: string): number => {
  const years = new Set(text.match(YEAR));
  const [year] = years;
  return year !== undefined && years.size === 1 ? Number(year) : 0;
};

const QUARTERS = ["i", "ii", "iii", "iv"];
/** Parts of a year, and how many it has: "Tháng 3", "Tháng 12/2019", "Quý II". Years come to fewer than a period of either. */
const PARTS_OF_YEARS = [
  { named: /^tháng (?<part>0?[1-9]|1[0-2])(?!\d)/u, parts: 12, from: 100_000 },
  { named: /^quý (?<part>iv|i{1,3}|[1-4])(?![\p{L}\d])/u, parts: 4, from: 200_000 },
];

/** The period in a text, as a number that the next one follows. */
const periodOf = (text: string): number => {
  const year = yearOf(text);
  const folded = fold(normalize(text).image).trim();
  for (const { named, parts, from } of PARTS_OF_YEARS) {
    const part = named.exec(folded)?.groups?.["part"];
    if (part !== undefined) return from + year * parts + (QUARTERS.indexOf(part) + 1 || Number(part));
  }
  return year;
};

/** A cell has no sentence around it. */
const cellPlace = (figure: Figure): Place => ({
  at: -1,
  figure,
  block: -1,
  sentence: -1,
  member: -1,
  clause: -1,
  bracket: 0,
  depth: 0,
  owner: -1,
  leadCues: 0,
  leadMarks: 0,
  leftCues: 0,
  rightCues: 0,
  left: [],
  right: [],
  lead: [],
  pairedWith: null,
  classes: [],
  before: "",
  behind: "",
});

/** "318 (6,2%)": a figure with its share in one cell, as if the share stood in a column of its own behind it. */
const withShare = ([figure, share, more]: readonly Figure[]): boolean =>
  more === undefined && figure?.kind !== "percentage" && share?.kind === "percentage";
const SHARES = 0.5;

/** More rows than reports print; what lies beyond is not looked at. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 40;

/** Puts the figures of a report's tables into grids; `first` is the number of amounts before them. */
export const gridsOf = (report: ParsedReport, figures: readonly Figure[], first: number): Grid[] => {
  const byBlock = groupedBy(figures, ({ span }) => span.block);
  let at = first;
  return tablesOf(report).flatMap((table): Grid[] => {
    const id = table.rows[0]?.[0]?.place.table ?? table.header[0]?.place.table;
    if (id === undefined) return [];
    const amounts = new Map<string, Amount>();
    const columns = new Set<number>();
    const rows: Line[] = [];
    let group = 0;
    for (const row of table.rows.slice(0, MOST_ROWS)) {
      const label = labelOf(row, table);
      const index = row[0]?.place.row ?? 0;
      let filled = false;
      for (const { block, place } of row) {
        const inside = byBlock.get(block.index) ?? [];
        const [figure, share] = inside;
        if (!figure || place.column === table.numbering || (inside.length > 1 && !withShare(inside))) continue;
        amounts.set(`${index} ${place.column}`, cellAmount(at++, cellPlace(figure)));
        columns.add(place.column);
        if (share) {
          amounts.set(`${index} ${place.column + SHARES}`, cellAmount(at++, cellPlace(share)));
          columns.add(place.column + SHARES);
        }
        filled = true;
      }
      if (!filled) {
        group++;
        continue;
      }
      const number = numberOf(row, table, label);
      // "Trong đó" may stand where others have their number.
      const lead = number === "" ? (row.find(({ place }) => place.column === table.numbering)?.text ?? "") : "";
      rows.push({
        index,
        label,
        period: periodOf(label === "" ? (row[0]?.text ?? "") : label),
        words: syllables(`${lead} ${label}`),
        number,
        rank: rankOf(number),
        formula: "",
        group,
      });
    }
    const numbers = new Map<number, string[]>();
    for (const { place, text } of table.header)
      for (let column = place.column; column < place.column + place.columnSpan; column++)
        numbers.set(column, [...(numbers.get(column) ?? []), text]);
    const lines = [...columns]
      .sort((a, b) => a - b)
      .slice(0, MOST_COLUMNS)
      .map((index): Line => {
        const head = Math.floor(index);
        const label = `${(table.headers.get(head) ?? []).join(" ")}${head === index ? "" : " (%)"}`;
        const { number, formula } = columnNumber(head === index ? (numbers.get(index) ?? []) : []);
        return { index, label, words: syllables(label), rank: 0, number, formula, group: 0, period: periodOf(label) };
      });
    if (rows.length === 0 || rows.length * lines.length < 3) return [];
    return [
      {
        table: id,
        rows,
        columns: lines,
        cells: rows.map((row) => lines.map((column) => amounts.get(`${row.index} ${column.index}`) ?? null)),
      },
    ];
  });
};
