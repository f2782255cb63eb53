import type { CellPlace, NamingNumberMention, ParsedBlock, ParsedReport, QuantityMention } from "@doichieu/parser";
import { draftsOf } from "./drafts-of.ts";
import type { FigureDraft } from "./figure-draft.ts";

interface Cell {
  readonly block: ParsedBlock;
  readonly place: CellPlace;
  readonly text: string;
}

const MARKUP = /<\/?[a-z][^<>]{0,200}>|[*_]{1,3}/giu;
const bare = (text: string): string => text.replaceAll(MARKUP, "").replaceAll(/\s+/gu, " ").trim();

const NUMBERING = /^(?:stt|tt|số tt|số thứ tự|no\.?)$/iu;
const UNIT_HEADER = /^(?:đơn vị tính|đvt|đơn vị|đơn vị đo)$/iu;
/** A cell that only numbers its row: "1", "1.1.", "II", "a)". */
const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,4}\.?|[IVXLC]{1,6}\.?|[a-zđ]\)|[+*-])$/u;

const rowsOf = (parsed: ParsedReport): Map<string, Cell[]> => {
  const rows = new Map<string, Cell[]>();
  for (const block of parsed.blocks) {
    const source = parsed.source.blocks[block.index];
    if (!source?.cell) continue;
    const key = `${source.cell.table}/${source.cell.row}`;
    const cell = {
      block,
      place: source.cell,
      text: bare(parsed.source.text.slice(source.span.start, source.span.end)),
    };
    const row = rows.get(key);
    if (row) row.push(cell);
    else rows.set(key, [cell]);
  }
  return rows;
};

interface Columns {
  numbering: number;
  unit: number;
}

/** Reads which columns of a table number its rows and tell units. */
const columnsOf = (rows: Iterable<readonly Cell[]>): Map<number, Columns> => {
  const found = new Map<number, Columns>();
  for (const row of rows) {
    for (const cell of row) {
      const columns = found.get(cell.place.table) ?? { numbering: -1, unit: -1 };
      if (NUMBERING.test(cell.text)) columns.numbering = cell.place.column;
      if (UNIT_HEADER.test(cell.text)) columns.unit = cell.place.column;
      found.set(cell.place.table, columns);
    }
  }
  return found;
};

const isChoiceList = (text: string): boolean => text.includes("=");

const labelOfRow = (row: readonly Cell[], cell: Cell, columns: Columns): string | null => {
  const label = row.find(
    (other) =>
      other.place.column < cell.place.column &&
      other.place.column !== columns.unit &&
      other.place.column !== columns.numbering &&
      /\p{L}/u.test(other.text) &&
      !/^trong đó:?$/iu.test(other.text),
  );
  return label?.text.replace(/[:;,.]$/u, "") ?? null;
};

/** A number alone in its cell, with nothing but its unit or "Không =" beside it. */
const isWholeCell = (cell: Cell, mention: QuantityMention | NamingNumberMention): boolean => {
  const length = mention.span.end - mention.span.start;
  return length >= cell.text.length - 1;
};

/** The figures of a report's tables. */
export const tableDrafts = (parsed: ParsedReport): FigureDraft[] => {
  const rows = rowsOf(parsed);
  const columns = columnsOf(rows.values());
  const drafts: FigureDraft[] = [];
  for (const row of rows.values()) {
    for (const cell of row) {
      const column = columns.get(cell.place.table) as Columns;
      if (cell.place.header) continue;
      const unitCell = row.find((other) => other.place.column === column.unit && other !== cell);
      const unitText = unitCell && !isChoiceList(unitCell.text) ? unitCell.text.toLowerCase() : null;
      for (const mention of cell.block.mentions) {
        if (mention.kind === "naming-number") {
          const told =
            mention.role === "choice" && unitText !== null && cell !== unitCell && /^không\s*=\s*0$/iu.test(cell.text);
          if (!told) continue;
          drafts.push(zero(cell.block, mention, unitText, labelOfRow(row, cell, column)));
          continue;
        }
        if (mention.kind !== "quantity" || mention.numeral.written === "words") continue;
        const whole = isWholeCell(cell, mention);
        if (whole && cell.place.column === column.numbering) continue;
        if (whole && column.numbering < 0 && cell.place.column === 0 && row.length > 1 && ROW_NUMBER.test(cell.text))
          continue;
        for (const draft of draftsOf(cell.block, mention)) {
          if (whole) draft.label = labelOfRow(row, cell, column);
          if (whole && draft.unit === null && unitText === "%" && draft.kind === "count") {
            drafts.push({ ...draft, kind: "percentage" });
            continue;
          }
          if (whole && draft.unit === null && unitText && unitText !== "số lượng" && draft.kind === "count") {
            draft.unit = { written: unitText, canonical: unitText, unitClass: null };
          }
          drafts.push(draft);
        }
      }
    }
  }
  return drafts;
};

const zero = (block: ParsedBlock, mention: NamingNumberMention, unit: string, label: string | null): FigureDraft => ({
  block,
  mention,
  kind: "count",
  numeral: {
    span: mention.span,
    text: mention.text,
    written: "digits",
    exact: mention.text,
    decimals: 0,
    otherReadings: [],
  },
  denominator: null,
  upper: null,
  scale: 0,
  currency: null,
  qualifier: null,
  unit: { written: unit, canonical: unit, unitClass: null },
  unitInherited: false,
  label,
});
