import { tokenize } from "@doichieu/parser/internal";
import { plainOfHeads, type ColumnUnits } from "./cell-unit.ts";
import type { ReportTable } from "./table-model.ts";
import { explicitUnit, type TableUnit } from "./table-unit.ts";

/** Headers that say nothing of what is counted. */
export const isPlainHead = (text: string): boolean =>
  /^(?:số liệu|kết quả|số lượng|giá trị|thực hiện|kết quả thực hiện|ghi chú|tổng số|cộng|kết quả thống kê|nội dung)$/iu.test(
    text,
  );

/** "Tổng (ha)", "Tổng số hộ": what the columns behind it break down. */
const TOTAL_HEAD = /^(?:tổng|cộng|chung)(?!\p{L})/iu;

/** "Trước hạn", "Đang xử lý", "Tổng": what is done with the things that a head before counts, and nothing of its own. */
const tellsDone = (head: string): boolean =>
  TOTAL_HEAD.test(head) ||
  tokenize(head).tokens.some(({ entries }) => entries.some(({ category }) => category === "action"));

/** Columns of numbers with a fraction; "4,357" is one where the table's other commas plainly are decimal marks. */
const fractionalColumns = (rows: ReportTable["rows"]): ReadonlySet<number> => {
  const found = new Set<number>();
  const doubtful: Array<{ readonly column: number; readonly mark: string }> = [];
  const marks = new Set<string>();
  for (const row of rows) {
    for (const { place, value } of row) {
      const numeral = value?.mention.numeral;
      // Shares have fractions in columns of counts, too.
      if (!numeral || numeral.decimals === 0 || value.mention.form === "percentage") continue;
      const mark = numeral.text.includes(",") ? "," : ".";
      if (numeral.otherReadings.length > 0) doubtful.push({ column: place.column, mark });
      else {
        found.add(place.column);
        marks.add(mark);
      }
    }
  }
  for (const { column, mark } of doubtful) if (marks.has(mark)) found.add(column);
  return found;
};

/** What each column of values says of its units. */
export const columnUnitsOf = ({ rows, headers, values, unit }: ReportTable): ReadonlyMap<number, ColumnUnits> => {
  // Where each row tells its unit, its numbers say nothing of the column's others.
  const fractional = unit < 0 ? fractionalColumns(rows) : new Set<number>();
  const found = new Map<number, ColumnUnits>();
  let beside: TableUnit | null = null;
  let counted: TableUnit | null = null;
  for (const column of values) {
    const heads = headers.get(column) ?? [];
    const telling = heads.filter((head) => !isPlainHead(head));
    const own = plainOfHeads(heads);
    const last = heads.at(-1) ?? "";
    const done = counted && !fractional.has(column) && tellsDone(last) ? counted : null;
    found.set(column, {
      heads: telling,
      headUnit: plainOfHeads(telling),
      fractional: fractional.has(column),
      beside: own ? null : (beside ?? done),
    });
    // "Tiếp nhận (hồ sơ)" says it of what is done with them in the columns behind it, too.
    const told = explicitUnit(last);
    if (told) counted = told.kind === "count" && told.scale === 0 && tellsDone(last) ? told : null;
    if (own && own.kind !== "count" && TOTAL_HEAD.test(last)) {
      // "2019", "2020", "Cộng (triệu đồng)": the columns before a total are its parts as well.
      for (const before of values.slice(0, values.indexOf(column)).reverse()) {
        const part = found.get(before);
        if (!part || part.beside || plainOfHeads(headers.get(before) ?? [])) break;
        found.set(before, { ...part, beside: own });
      }
    }
    if (own && TOTAL_HEAD.test(last)) beside = own;
    else if (own && own.kind !== "percentage") beside = null;
  }
  return found;
};
