import { builtInFormat, shownNumber } from "./format.ts";
import { child, type XmlElement } from "../office/xml-tree.ts";

/** A cell that shows something, or the first of merged ones. Rows and columns count from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Whether it holds a number, however it is shown. */
  readonly isNumber: boolean;
}

export interface Sheet {
  readonly cells: readonly SheetCell[];
  /** Cells whose formula has no value that was kept, and those whose value is an error. */
  readonly uncomputed: readonly string[];
}

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  /** The number format of each style. */
  readonly formats: readonly string[];
  readonly since1904: boolean;
}

/** The runs of a string, without how it is spoken. */
const stringOf = (element: XmlElement): string =>
  element.children
    .filter(({ name }) => name === "t" || name === "r")
    .map((part) => (part.name === "t" ? part.text : stringOf(part)))
    .join("");

export const stringsOf = (root: XmlElement | undefined): string[] => (root?.children ?? []).map(stringOf);

export const formatsOf = (root: XmlElement | undefined): string[] => {
  const own = new Map(
    (child(root, "numFmts")?.children ?? []).map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  return (child(root, "cellXfs")?.children ?? []).map(({ attributes }) => {
    const id = Number(attributes["numFmtId"] ?? 0);
    return own.get(id) ?? builtInFormat(id);
  });
};

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** "C5" of row 4 and column 2. */
export const addressOf = (row: number, column: number): string => {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = (LETTERS[(rest - 1) % 26] ?? "") + letters;
  return `${letters}${row + 1}`;
};

const placeOf = (address: string): { readonly row: number; readonly column: number } | null => {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + LETTERS.indexOf(letter) + 1, 0) - 1;
  return { row: Number(digits) - 1, column };
};

const valueOf = (cell: XmlElement, { strings, formats, since1904 }: Workbook): string => {
  const { t: type = "n", s: style = "0" } = cell.attributes;
  const told = child(cell, "v")?.text ?? "";
  const inside = child(cell, "is");
  if (type === "inlineStr") return inside ? stringOf(inside) : "";
  if (type === "s") return strings[Number(told)] ?? "";
  if (type !== "n" || told.trim() === "") return type === "b" ? (told === "1" ? "TRUE" : "FALSE") : told;
  const value = Number(told);
  return Number.isFinite(value) ? shownNumber(value, formats[Number(style)] ?? "General", since1904) : told;
};

/** What the cells of a sheet show: values that were kept with the file, none computed anew. */
export const sheetOf = (root: XmlElement, workbook: Workbook): Sheet => {
  const spans = new Map<string, { readonly rowSpan: number; readonly columnSpan: number }>();
  for (const { attributes } of child(root, "mergeCells")?.children ?? []) {
    const [from, to] = (attributes["ref"] ?? "").split(":").map(placeOf);
    if (from && to && to.row >= from.row && to.column >= from.column)
      spans.set(addressOf(from.row, from.column), {
        rowSpan: to.row - from.row + 1,
        columnSpan: to.column - from.column + 1,
      });
  }
  const cells: SheetCell[] = [];
  const uncomputed: string[] = [];
  let nextRow = 0;
  for (const row of child(root, "sheetData")?.children ?? []) {
    const at = row.attributes["r"] === undefined ? nextRow : Number(row.attributes["r"]) - 1;
    nextRow = at + 1;
    let nextColumn = 0;
    for (const cell of row.children) {
      const place = placeOf(cell.attributes["r"] ?? "") ?? { row: at, column: nextColumn };
      nextColumn = place.column + 1;
      const text = valueOf(cell, workbook).trim();
      const address = addressOf(place.row, place.column);
      if ((text === "" && child(cell, "f")) || cell.attributes["t"] === "e") uncomputed.push(address);
      if (text === "") continue;
      const isNumber = (cell.attributes["t"] ?? "n") === "n";
      cells.push({ ...place, rowSpan: 1, columnSpan: 1, ...spans.get(address), text, isNumber });
    }
  }
  return { cells, uncomputed };
};
