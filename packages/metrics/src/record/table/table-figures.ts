import {
  entryOf,
  tokenize,
  type NamingNumberMention,
  type ParsedReport,
  type Token,
  type UnitEntry,
} from "@doichieu/parser";
import { draftsOf } from "../drafts-of.ts";
import type { Unit } from "../figure.ts";
import type { FigureDraft } from "../figure-draft.ts";
import { tablesOf, type ReportTable, type TableCell } from "./table-model.ts";
import { readUnit, unitInHeader, type TableUnit } from "./table-unit.ts";

type Row = readonly TableCell[];

const cellAt = (row: Row, column: number): TableCell | undefined =>
  row.find(({ place }) => place.column <= column && column < place.column + place.columnSpan);

/** Headers that say nothing of what is counted. */
const PLAIN_HEADER =
  /^(?:số liệu|kết quả|số lượng|giá trị|thực hiện|kết quả thực hiện|ghi chú|tổng số|cộng|kết quả thống kê|nội dung)$/iu;

/** "Chưa có = 0 2 cấp = 1 3 cấp = 2" in the unit column: keys of answers, no figures. */
const CODED_ANSWERS = /=\s*\d{1,3}/u;

const ASIDE = /^(?:trong đó|gồm|bao gồm|chia ra)\s*:?$/iu;

/** The words that name a row: the last cell with words left of the value. */
const rowLabel = (row: Row, cell: TableCell, table: ReportTable): string | null => {
  const named = row.filter(
    (other) =>
      other.place.column < cell.place.column &&
      other.place.column !== table.unit &&
      other.place.column !== table.numbering &&
      !other.value &&
      /\p{L}/u.test(other.text) &&
      !ASIDE.test(other.text),
  );
  return (
    named
      .at(-1)
      ?.text.replace(/[:;,.]$/u, "")
      .trimEnd() ?? null
  );
};

/** "Tổ chức đối thoại" tells what is done, not organisations. */
const isVerb = (token: Token): boolean => token.entries.some((entry) => entry.category === "action");

/** "Số người làm việc hưởng lương": the first counted noun of a row's name. */
const unitInLabel = (label: string | null): Unit | null => {
  if (!label) return null;
  const { tokens } = tokenize(label);
  for (const [index, token] of tokens.entries()) {
    const entry = entryOf<UnitEntry>(token, "unit");
    // "Huyện Hòa An" is somebody's name.
    if (/^\p{Lu}/u.test(token.image) && /^\p{Lu}\p{Ll}/u.test(tokens[index + 1]?.image ?? "")) continue;
    if (entry && entry.fields.nature === "count" && !entry.fields.weak && !isVerb(token)) {
      return { written: token.folded, canonical: entry.canonical, unitClass: entry.fields.unitClass };
    }
  }
  return null;
};

/** What stands in the row's unit cell, and whether it lists coded answers instead ("Không = 0 Có = 1"). */
const unitCell = (
  row: Row,
  cell: TableCell,
  table: ReportTable,
): { unit: TableUnit | null; codes: Set<string> | null } => {
  const found = table.unit < 0 ? undefined : cellAt(row, table.unit);
  if (!found || found === cell) return { unit: null, codes: null };
  const codes = [...found.text.matchAll(/=\s*(\d{1,3})/gu)].map((match) => match[1] as string);
  return codes.length > 0 ? { unit: null, codes: new Set(codes) } : { unit: readUnit(found.text), codes: null };
};

const headerText = (table: ReportTable, column: number): string => (table.headers.get(column) ?? []).join(" ");

const withUnit = (draft: FigureDraft, told: TableUnit): FigureDraft => ({
  ...draft,
  kind: draft.denominator ? "ratio" : told.kind,
  scale: draft.scale + told.scale,
  currency: told.currency,
  unit: told.kind === "percentage" ? null : told.unit,
});

const valueDrafts = (row: Row, cell: TableCell, table: ReportTable, caption: TableUnit | null): FigureDraft[] => {
  if (!cell.value) return [];
  const { unit, codes } = unitCell(row, cell, table);
  if (codes?.has(cell.value.numeral.text)) return [];
  const name = rowLabel(row, cell, table);
  const header = headerText(table, cell.place.column);
  const said =
    header !== "" && !PLAIN_HEADER.test(table.headers.get(cell.place.column)?.at(-1) ?? "") && table.values.length > 1;
  const label = said && name ? `${name} - ${header}` : (name ?? (header === "" ? null : header));
  const fallback = said ? (unitInLabel(header) ?? unitInLabel(name)) : (unitInLabel(name) ?? unitInLabel(header));
  return draftsOf(cell.block, cell.value).map((draft) => {
    const bare = draft.unit === null && (draft.kind === "count" || draft.kind === "ratio") && draft.scale === 0;
    // "Tỷ lệ (%)" heads its column, whatever the rows count in.
    const inHeader = unitInHeader(header);
    const told = bare
      ? ((inHeader?.kind === "percentage" ? inHeader : unit) ??
        inHeader ??
        (name === null ? null : unitInHeader(name)) ??
        caption)
      : null;
    const full = told ? withUnit(draft, told) : draft;
    full.label = label;
    if (bare && !told) full.unit = fallback;
    return full;
  });
};

/** "Không = 0" in a column of counts says that there are none. */
const zeroDraft = (row: Row, cell: TableCell, table: ReportTable, mention: NamingNumberMention): FigureDraft | null => {
  const { unit } = unitCell(row, cell, table);
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
    label: rowLabel(row, cell, table),
    subject: null,
    indicator: null,
    comparison: null,
    period: null,
    scope: null,
  };
};

/** "Đơn vị tính: triệu đồng" above a table is the unit of all its bare numbers. */
const captionUnit = ({ source, blocks }: ParsedReport, table: ReportTable): TableUnit | null => {
  for (let index = table.firstBlock - 1; index >= Math.max(0, table.firstBlock - 3); index--) {
    const block = source.blocks[index];
    if (!block || block.cell || !blocks[index]) return null;
    const text = source.text.slice(block.span.start, block.span.end).normalize("NFC");
    if (text.length < 200 && /(?:đơn vị(?: tính)?|đvt)\s*:/iu.test(text)) return unitInHeader(text);
  }
  return null;
};

/** The figures that fill a cell of a table alone; those inside a cell's prose are read like any prose. */
export const tableDrafts = (
  parsed: ParsedReport,
): { readonly drafts: FigureDraft[]; readonly settled: ReadonlySet<number> } => {
  const drafts: FigureDraft[] = [];
  const settled = new Set<number>();
  for (const table of tablesOf(parsed)) {
    const caption = captionUnit(parsed, table);
    for (const row of table.rows) {
      for (const cell of row) {
        const numbers = cell.place.column === table.numbering;
        if (cell.place.column === table.unit && CODED_ANSWERS.test(cell.text)) {
          settled.add(cell.block.index);
          continue;
        }
        if (!cell.value && !numbers) {
          for (const mention of cell.block.mentions) {
            const zero = mention.kind === "naming-number" ? zeroDraft(row, cell, table, mention) : null;
            if (zero) drafts.push(zero);
          }
          continue;
        }
        settled.add(cell.block.index);
        if (!numbers) drafts.push(...valueDrafts(row, cell, table, caption));
      }
    }
    // Numbers in a header ("2023", "(1)") are no figures.
    for (const cell of table.header) settled.add(cell.block.index);
  }
  return { drafts, settled };
};
