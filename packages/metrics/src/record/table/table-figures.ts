import type { Mention, NamingNumberMention, ParsedReport } from "@doichieu/parser";
import { draftsOf } from "../figure/drafts-of.ts";
import type { FigureDraft } from "../figure/figure-draft.ts";
import { plainUnit, unitOfBounds, unitOfCell, type ColumnUnits, type RowUnits } from "./cell-unit.ts";
import { columnUnitsOf, isPlainHead } from "./column-units.ts";
import { settleColumns, type ColumnDraft } from "./column-marks.ts";
import { rowUnitsOf } from "./row-units.ts";
import { captionOf, type TableCaption } from "./table-caption.ts";
import { tablesOf, type ReportTable } from "./table-model.ts";
import type { TableCell, TableRow } from "./table-cell.ts";
import { tellsFigures } from "./table-rows.ts";
import { readUnit, type TableUnit } from "./table-unit.ts";

const cellAt = (row: TableRow, column: number): TableCell | undefined =>
  row.find(({ place }) => place.column <= column && column < place.column + place.columnSpan);

/** "Chưa có = 0 2 cấp = 1 3 cấp = 2" in the unit column: keys of answers, no figures. */
const CODED_ANSWERS = /=\s*\d{1,3}/u;

/** In a column that numbers the rows: a group's name that reaches over it. */
const SAYS_MORE = /\p{L}{2}.*\s/u;

/** "Xếp hạng chỉ số PCI", "Thứ hạng": the row tells a place among others; "Xếp hạng di tích" tells what was done. */
const RANK = /^(?:[Tt]hứ hạng|[Xx]ếp thứ|[Xx]ếp hạng(?=$|\s+(?:chỉ số|chung|toàn|cả nước|\p{Lu}{2,})))/u;
const RANKED = /^(?:(?:thứ|xếp) hạng|xếp thứ)(?!\p{L})/iu;

const ASIDE = /^(?:trong đó|gồm|bao gồm|chia ra)\s*:?$/iu;

/** The words that name a row: the last cell with words left of the value. */
const rowLabel = (row: TableRow, before: number, table: ReportTable): string | null => {
  const named = row.filter(
    (other) =>
      other.place.column < before &&
      other.place.column !== table.unit &&
      other.place.column !== table.numbering &&
      ((table.bounded && other.place.column === table.names) || (!other.value && /\p{L}/u.test(other.text))) &&
      !ASIDE.test(other.text),
  );
  return (
    named
      .at(-1)
      ?.text.replace(/[:;,.]$/u, "")
      .trimEnd() ?? null
  );
};

/** The column of a row's first value; behind all where it has none. */
const firstValue = (row: TableRow, table: ReportTable): number =>
  row.find((cell) => cell.value && table.values.includes(cell.place.column))?.place.column ?? Number.POSITIVE_INFINITY;

/** What stands in the row's unit cell, and whether it lists coded answers instead ("Không = 0 Có = 1"). */
const unitCell = (row: TableRow, table: ReportTable): { unit: TableUnit | null; codes: Set<string> | null } => {
  const found = table.unit < 0 ? undefined : cellAt(row, table.unit);
  if (!found || found.value) return { unit: null, codes: null };
  const codes = [...found.text.matchAll(/=\s*(\d{1,3})/gu)].map((match) => match[1] as string);
  return codes.length > 0 ? { unit: null, codes: new Set(codes) } : { unit: readUnit(found.text), codes: null };
};

const withUnit = (draft: FigureDraft, told: TableUnit): FigureDraft => ({
  ...draft,
  kind: draft.denominator ? "ratio" : told.kind,
  scale: draft.scale + told.scale,
  currency: told.currency,
  unit: told.kind === "percentage" ? null : told.unit,
});

const valueDrafts = (
  row: TableRow,
  cell: TableCell,
  table: ReportTable,
  column: ColumnUnits,
  units: RowUnits,
  caption: TableCaption,
  codes: ReadonlySet<string> | null,
): FigureDraft[] => {
  if (!cell.value) return [];
  if (codes?.has(cell.value.mention.numeral.text)) return [];
  const name = rowLabel(row, cell.place.column, table);
  if (name !== null && (cell.value.mention.relation === "ratio" ? RANKED : RANK).test(name)) return [];
  const heads = table.headers.get(cell.place.column) ?? [];
  const header = heads.join(" ");
  const said = header !== "" && !isPlainHead(heads.at(-1) ?? "") && table.values.length > 1;
  const label = said && name ? `${name} - ${header}` : (name ?? (header === "" ? null : header));
  const own = name === units.name ? units : { ...units, name, nameUnit: name === null ? null : plainUnit(name) };
  return cell.values.flatMap(({ mention, sign }) =>
    draftsOf(cell.block, mention).map((draft) => {
      const bare = draft.unit === null && (draft.kind === "count" || draft.kind === "ratio") && draft.scale === 0;
      const told = bare ? unitOfCell(column, own, caption) : null;
      const full = told ? withUnit(draft, told) : draft;
      full.label = label;
      if (sign) {
        const measure = full.kind === "percentage" ? "relative" : "absolute";
        full.comparison = { direction: sign === "-" ? "down" : "up", measure, against: null };
      }
      return full;
    }),
  );
};

/** "Không = 0" in a column of counts says that there are none. */
const zeroDraft = (
  row: TableRow,
  cell: TableCell,
  table: ReportTable,
  mention: NamingNumberMention,
): FigureDraft | null => {
  const { unit } = unitCell(row, table);
  if (mention.role !== "choice" || !unit?.unit || !/^không\s*=\s*0$/iu.test(cell.text)) return null;
  return {
    block: cell.block,
    mention,
    kind: "count",
    numeral: { span: mention.span, text: mention.text, written: "digits", exact: "0", decimals: 0, otherReadings: [] },
    denominator: null,
    upper: null,
    scale: 0,
    currency: null,
    qualifier: null,
    unit: unit.unit,
    unitInherited: false,
    label: rowLabel(row, cell.place.column, table),
    subject: null,
    quantity: null,
    comparison: null,
    period: null,
    scope: null,
  };
};

/** "Bản Pa 2", "Dự án 4: …" beside the row's values: numbers in a row's name without a unit name something. */
const namesSomething = (row: TableRow, cell: TableCell, table: ReportTable, mention: Mention): boolean =>
  mention.kind === "quantity" &&
  mention.unit === null &&
  mention.form === "count" &&
  mention.relation === null &&
  cell.place.column === table.names &&
  row.some((other) => other.value && table.values.includes(other.place.column));

/** The bounds by which a row is named, in the unit of the column's head where they tell none: "18-30" below "Độ tuổi". */
const boundDrafts = (cell: TableCell, table: ReportTable): FigureDraft[] => {
  const told = unitOfBounds(table.headers.get(table.names) ?? []);
  return cell.block.mentions.flatMap((mention) =>
    mention.kind === "quantity" && (mention.unit !== null || mention.relation !== null || mention.qualifier !== null)
      ? draftsOf(cell.block, mention).map((draft) => (draft.unit === null && told ? withUnit(draft, told) : draft))
      : [],
  );
};

/** What the tables of a report tell: the figures of their cells, and what is thereby settled. */
export interface TableDrafts {
  readonly drafts: readonly FigureDraft[];
  /** Blocks of which nothing more is to be read. */
  readonly settled: ReadonlySet<number>;
  /** Numbers in other cells that tell no amount. */
  readonly silent: ReadonlySet<Mention>;
}

/** The figures that fill a cell of a table alone; those inside a cell's prose are read like any prose. */
export const tableDrafts = (parsed: ParsedReport): TableDrafts => {
  const drafts: FigureDraft[] = [];
  const silent = new Set<Mention>();
  const settled = new Set<number>();
  for (const table of tablesOf(parsed)) {
    const caption = captionOf(parsed, table);
    const names = (row: TableRow) => rowLabel(row, firstValue(row, table), table);
    const unitsOf = rowUnitsOf(table, names, (row) => unitCell(row, table).unit);
    const columns = columnUnitsOf(table);
    const columned: ColumnDraft[] = [];
    table.rows.forEach((row, index) => {
      const { codes } = unitCell(row, table);
      for (const cell of row) {
        const { column } = cell.place;
        if (column === table.unit && CODED_ANSWERS.test(cell.text)) {
          settled.add(cell.block.index);
          continue;
        }
        if (table.bounded && column === table.names) {
          settled.add(cell.block.index);
          drafts.push(...boundDrafts(cell, table));
          continue;
        }
        if (!cell.value && (column !== table.numbering || SAYS_MORE.test(cell.text))) {
          for (const mention of cell.block.mentions) {
            const zero = mention.kind === "naming-number" ? zeroDraft(row, cell, table, mention) : null;
            if (zero) drafts.push(zero);
            if (namesSomething(row, cell, table, mention)) silent.add(mention);
          }
          continue;
        }
        settled.add(cell.block.index);
        const told = columns.get(column);
        if (told)
          for (const draft of valueDrafts(row, cell, table, told, unitsOf[index] as RowUnits, caption, codes))
            columned.push({ column, draft });
      }
    });
    settleColumns(columned);
    drafts.push(...columned.map(({ draft }) => draft));
    // Numbers in a header ("2023", "(1)") are no figures, unless it tells them in a sentence.
    for (const cell of table.header) if (!tellsFigures(cell)) settled.add(cell.block.index);
  }
  return { drafts, settled, silent };
};
