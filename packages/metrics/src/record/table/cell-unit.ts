import type { Unit } from "../figure/figure.ts";
import { nounOfName, nounIn } from "./noun-unit.ts";
import type { TableCaption } from "./table-caption.ts";
import { explicitUnit, PERCENT, readSoleUnit, tellsPercent, type TableUnit } from "./table-unit.ts";

/** What a row says of the units of its numbers. */
export interface RowUnits {
  /** The row's name, without the mark of its list, and the unit that it plainly tells. */
  readonly name: string | null;
  readonly nameUnit: TableUnit | null;
  /** What stands in its unit cell. */
  readonly unit: TableUnit | null;
  /** The row of one cell above it: "A. Dân số". */
  readonly group: string | null;
  /** The unit that such a row tells of those below: "B. Cơ cấu (%)". */
  readonly groupUnit: TableUnit | null;
  /** What the last row with a unit in its name tells of those below: "Hành khách (nghìn lượt)", "Đường bộ". */
  readonly carried: TableUnit | null;
  /** The noun of the row that it is a part of: "1. Số vụ tai nạn", "- Đường sắt"; "Số giảng viên (người)", "Nữ". */
  readonly carriedNoun: Unit | null;
}

const count = (unit: Unit): TableUnit => ({ kind: "count", scale: 0, currency: null, unit });

/** The unit that words plainly tell: in a bracket, as a share, or as what is counted. */
export const plainUnit = (text: string): TableUnit | null => {
  const explicit = explicitUnit(text);
  if (explicit) return explicit;
  if (tellsPercent(text)) return PERCENT;
  const noun = nounIn(text);
  return noun?.counted ? count(noun.unit) : null;
};

const plainOfHead = (text: string): TableUnit | null => {
  const plain = plainUnit(text);
  if (plain) return plain;
  // "Bác sĩ/vạn dân", "Triệu đồng": the head is a unit itself; "Năm" and "Tháng" head what they name.
  const sole = readSoleUnit(text);
  if (sole && sole.kind !== "count" && sole.unit?.unitClass !== "duration") return sole;
  const noun = nounIn(text);
  return noun?.alone ? count(noun.unit) : null;
};

/** The unit that a column's heads plainly tell, the nearest head first. */
export const plainOfHeads = (heads: readonly string[]): TableUnit | null =>
  heads.reduceRight<TableUnit | null>((found, head) => found ?? plainOfHead(head), null);

/** The unit that the bounds below a head are told in: "Quy mô (người)", "Độ tuổi", "Nhóm tuổi". */
export const unitOfBounds = (heads: readonly string[]): TableUnit | null => {
  for (const head of heads.toReversed()) {
    const told = explicitUnit(head) ?? readSoleUnit(head.slice(head.lastIndexOf(" ") + 1));
    if (told && told.kind !== "count") return told;
  }
  return null;
};

const isPercent = (unit: TableUnit | null): boolean => unit?.kind === "percentage";
const isCount = (unit: TableUnit | null): boolean => unit?.kind === "count";

/** What a column says of the units of its numbers. */
export interface ColumnUnits {
  /** Header texts over it, top to bottom, and the unit that they plainly tell. */
  readonly heads: readonly string[];
  readonly headUnit: TableUnit | null;
  /** Whether some of its numbers have a fraction: what is counted has none. */
  readonly fractional: boolean;
  /** The unit of the total that it is a part of, where its own heads tell none: "Tổng (ha)", "Vụ đông", "Vụ xuân". */
  readonly beside: TableUnit | null;
}

/** Whether the words that a caption gives a unit hold the whole of a head or a row's name. */
const names = (words: string, text: string | null): boolean =>
  text !== null && text.length > 3 && words.includes(text.toLowerCase());

const COMPARED = /^so\s+(?:sánh|với|cùng)(?!\p{L})/iu;

/**
 * The unit of a bare number, by where it stands: its column's heads (top to bottom), its row, the group and the lines
 * above. A share is a share wherever it is told; else the nearest word that plainly tells a unit counts.
 */
export const unitOfCell = (column: ColumnUnits, row: RowUnits, caption: TableCaption): TableUnit | null => {
  const { headUnit: head } = column;
  const { nameUnit: name, groupUnit: group } = row;
  for (const told of row.unit ? [head] : [head, name, group]) if (isPercent(told)) return PERCENT;
  if (head && !isCount(head)) return head;
  const named = caption.named.find(({ words }) => [...column.heads, row.name].some((text) => names(words, text)));
  if (named) return named.unit;
  if (row.unit) return row.unit;
  if (name && !isCount(name)) return name;
  const above = group ?? row.carried ?? column.beside ?? caption.unit;
  if (column.fractional) {
    // "So sánh: 74,7" beside "Số vụ": what is counted is compared in per cent.
    if (COMPARED.test(column.heads.at(-1) ?? "") && (isCount(name) || isCount(above ?? null))) return PERCENT;
    return above ?? head ?? name;
  }
  return head ?? name ?? above ?? nounOfCell(column, row, caption);
};

const TOTAL_BEHIND = /,\s*tổng\s+số[\s:.]*$/iu;

/** Where nothing tells the unit plainly: the noun that the words around name. */
const nounOfCell = ({ heads }: ColumnUnits, row: RowUnits, caption: TableCaption): TableUnit | null => {
  const inHeads = heads.map((head) => nounIn(head)?.unit).findLast((unit) => unit !== undefined);
  const inName = row.name === null ? null : nounOfName(row.name);
  const inGroup = row.group === null ? null : nounOfName(row.group);
  // "Bảo tàng, tổng số": the row names what it counts, whatever the title speaks of.
  const total = TOTAL_BEHIND.test(row.name ?? "") ? inName : null;
  const noun = inHeads ?? row.carriedNoun ?? total ?? caption.noun ?? inName ?? inGroup;
  return noun && count(noun);
};
