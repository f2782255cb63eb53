import { visible } from "../../terminal/visible.ts";
import { type ZipPart, zipStream } from "./zip-stream.ts";

/** A row of texts; what no longer counts is struck through. */
export interface SheetRow {
  readonly cells: readonly (string | number | null)[];
  readonly struck: boolean;
}

export interface SheetColumn {
  readonly title: string;
  readonly width: number;
  /** Whether its cells are never struck through: it says why the others are. */
  readonly plain?: boolean;
  /** Whether it is not printed; what is printed stands before it. */
  readonly offPaper?: boolean;
}

/** A sheet of texts under a head that stays in sight. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<SheetRow>;
  /** Stands in the last row that a sheet can hold, where there are more. */
  readonly more: string;
}

/** What a sheet and a cell of Excel can hold. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string =>
  visible(text)
    .replaceAll(/[\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll(/[&<>"]/gu, (character) => ESCAPES[character] as string);

/** "A", "B", … "Z", "AA". */
const letters = (index: number): string =>
  (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Styles by their place in the table of styles: text that wraps, the head, and text that is struck through. */
const WRAPPED = 0;
const BOLD = 1;
const STRUCK = 2;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><strike/><sz val="11"/><color rgb="FF57606A"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF5"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A cell is text whatever it holds: what a report says is never a formula, a date or a rounded number. */
const cellXml = (value: string | number | null, at: string, style: number): string =>
  value === null || value === ""
    ? ""
    : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(String(value).slice(0, MOST_CHARACTERS))}</t></is></c>`;

/** Points that a line takes, and the most that a row may be high. */
const LINE = 15;
const HIGHEST = 405;

/** How many lines a text takes that is wrapped between its words, and inside of those that are too long. */
const linesOf = (text: string, width: number): number => {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + word.length > width) {
      lines++;
      used = 0;
    }
    used += word.length;
    lines += Math.max(0, Math.ceil(used / width) - 1);
    used = used > width ? used % width : used;
    used++;
  }
  return lines;
};

/** As many lines as the longest cell wraps into: programs measure it by themselves only when somebody edits the row. */
const heightOf = (cells: readonly (string | number | null)[], columns: Sheet["columns"]): number => {
  const lines = cells.map((cell, index) => {
    const width = Math.max((columns[index]?.width ?? 20) - 1, 1);
    return String(cell ?? "")
      .split("\n")
      .reduce((sum, line) => sum + linesOf(line, width), 0);
  });
  return Math.min(Math.max(1, ...lines) * LINE, HIGHEST);
};

const rowXml = (
  cells: readonly (string | number | null)[],
  columns: Sheet["columns"],
  row: number,
  style: number,
): string => {
  const written = cells.map((cell, column) =>
    cellXml(cell, `${letters(column)}${row}`, style === STRUCK && columns[column]?.plain ? WRAPPED : style),
  );
  return `<row r="${row}" ht="${heightOf(cells, columns)}" customHeight="1">${written.join("")}</row>`;
};

/** Where the filter of a sheet reaches, and what of it is printed, known when its last row is out. */
interface Filtered {
  range: string;
  printed: string;
}

function* sheetXml({ columns, rows, more }: Sheet, isFirst: boolean, filtered: Filtered): Generator<string> {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>`;
  const titles = columns.map(({ title }) => title);
  yield rowXml(titles, columns, 1, BOLD);
  let count = 1;
  for (const { cells, struck } of rows) {
    count++;
    if (count === MOST_ROWS) {
      yield rowXml([more], columns, count, WRAPPED);
      break;
    }
    yield rowXml(cells, columns, count, struck ? STRUCK : WRAPPED);
  }
  const last = letters(columns.length - 1);
  filtered.range = `$A$1:$${last}$${count}`;
  filtered.printed = `$A$1:$${letters(columns.filter(({ offPaper }) => !offPaper).length - 1)}$${count}`;
  yield `</sheetData><autoFilter ref="A1:${last}${count}"/><printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
}

/** The part that names the sheets, and tells what each filter reaches over, what is printed, and under which head. */
function* workbookXml(sheets: readonly Sheet[], filtered: readonly Filtered[]): Generator<string> {
  const named = sheets.map(
    ({ name }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = sheets.map(({ name }, index) => {
    const sheet = `'${escape(name)}'!`;
    const { range, printed } = filtered[index] as Filtered;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}${range}</definedName><definedName name="_xlnm.Print_Area" localSheetId="${index}">${sheet}${printed}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}$1:$1</definedName>`;
  });
  yield `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join("")}</sheets><definedNames>${filters.join("")}</definedNames></workbook>`;
}

const whole = (name: string, content: string): ZipPart => ({ name, pieces: [HEAD, content] });

/** An Excel workbook, in pieces. */
export function* workbook(sheets: readonly Sheet[]): Generator<Uint8Array> {
  const numbers = sheets.map((_, index) => index + 1);
  const filtered = sheets.map((): Filtered => ({ range: "", printed: "" }));
  yield* zipStream([
    whole(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
    ),
    whole(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    whole(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join("")}<Relationship Id="rId0" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    { name: "xl/styles.xml", pieces: [STYLES] },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      pieces: sheetXml(sheet, index === 0, filtered[index] as Filtered),
    })),
    { name: "xl/workbook.xml", pieces: workbookXml(sheets, filtered) },
  ]);
}
