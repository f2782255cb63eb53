import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface SheetSpec {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  /** The rows' markup: `<row r="1"><c r="A1"><v>5</v></c></row>`. */
  readonly rows: string;
  /** "A1:C1": cells that are one. */
  readonly merged?: readonly string[];
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly strings?: readonly string[];
  /** Number formats, each a style of its own from 1 on. */
  readonly formats?: readonly string[];
}

const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);

/** Packs a workbook of hand-written markup. */
export const xlsxFile = ({ sheets, strings = [], formats = [] }: WorkbookSpec): Uint8Array => {
  const parts = sheets.map(({ rows, merged = [] }, index) => {
    const cells =
      merged.length === 0
        ? ""
        : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
    return [
      `xl/worksheets/sheet${index + 1}.xml`,
      xml(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${cells}</worksheet>`),
    ] as const;
  });
  const relationships = [
    ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
    ["sharedStrings", "sharedStrings.xml"] as const,
    ["styles", "styles.xml"] as const,
  ];
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  return zipSync(
    {
      "_rels/.rels": xml(
        `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      "xl/workbook.xml": xml(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": xml(
        `<Relationships xmlns="${RELATIONSHIPS}">${relationships
          .map(
            ([type, target], index) =>
              `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
          )
          .join("")}</Relationships>`,
      ),
      "xl/sharedStrings.xml": xml(
        `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
      ),
      "xl/styles.xml": xml(
        `<styleSheet xmlns="${MAIN}"><numFmts>${formats
          .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', "&quot;")}"/>`)
          .join("")}</numFmts><cellXfs><xf numFmtId="0"/>${formats
          .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
          .join("")}</cellXfs></styleSheet>`,
      ),
      ...Object.fromEntries(parts),
    },
    { mtime: new Date(Date.UTC(2030, 0, 1)) },
  );
};

/** A row of cells from column A on: text as it is written, numbers as values; null for a cell that is not there. */
export const sheetRow = (row: number, ...cells: readonly (string | number | null)[]): string =>
  `<row r="${row}">${cells
    .map((value, column) => {
      const place = `${String.fromCharCode(65 + column)}${row}`;
      if (value === null) return "";
      return typeof value === "number"
        ? `<c r="${place}"><v>${value}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    })
    .join("")}</row>`;
