import type { CheckKind } from "@doichieu/metrics";
import { type Both, both, counted, type Lang } from "./both.ts";

/** How much of a run was looked at. */
export interface Covered {
  readonly documents: number;
  readonly failed: number;
  readonly figures: number;
  readonly references: number;
  readonly checks: number;
  readonly inconsistent: number;
  readonly unchecked: number;
  readonly kinds: Readonly<Record<string, { readonly claims: number; readonly checked: number }>>;
  readonly tables: number;
  readonly tablesUnchecked: number;
  readonly tableFigures: number;
  readonly tableFiguresChecked: number;
}

/** Kinds of relations, in the order in which they are told. */
const kinds = {
  share: both("tỷ lệ", "shares"),
  level: both("mức so với kế hoạch, kỳ trước", "levels"),
  total: both("tổng", "totals"),
  rest: both("số còn lại", "rests"),
  change: both("tăng giảm", "changes"),
  "same-figure": both("số nêu lại", "figures told again"),
  listed: both("danh sách", "lists"),
  "ratio-group": both("phân số cùng mẫu số", "ratios of one denominator"),
} satisfies Readonly<Record<CheckKind, Both<string>>>;

/** "tỷ lệ 36/40, tổng 12/12": of each kind that was met, how many were checked. */
const coveredKinds = (met: Covered["kinds"], lang: Lang): string =>
  Object.entries(kinds)
    .flatMap(([kind, name]) => {
      const count = met[kind];
      return count ? [`${name[lang]} ${count.checked}/${count.claims}`] : [];
    })
    .join(", ");

export const severity = {
  error: both("LỖI", "ERROR"),
  warning: both("CẢNH BÁO", "WARNING"),
  note: both("LƯU Ý", "NOTE"),
};

export const verdict = {
  pass: both("ĐẠT", "PASS"),
  fix: both("CẦN SỬA", "TO BE FIXED"),
  unknown: both("KHÔNG KIỂM ĐƯỢC", "COULD NOT BE CHECKED"),
};

/** What a report and a run are told with, in whatever form. */
export const report = {
  verdict: both("Kết luận", "Verdict"),
  where: both("Vị trí", "Place"),
  problem: both("Vấn đề", "Problem"),
  id: both("Mã", "Id"),
  todo: both("Cần làm", "To do"),
  page: both(
    (page: number) => `trang ${page}`,
    (page) => `page ${page}`,
  ),
  line: both(
    (line: number) => `dòng ${line}`,
    (line) => `line ${line}`,
  ),
  cell: both(
    (address: string) => `ô ${address}`,
    (address) => `cell ${address}`,
  ),
  section: both(
    (numbers: string) => `mục ${numbers}`,
    (numbers) => `section ${numbers}`,
  ),
  paragraph: both(
    (number: number) => `đoạn ${number}`,
    (number) => `paragraph ${number}`,
  ),
  footnote: both("chú thích", "footnote"),
  beginning: both("đầu văn bản", "beginning of the document"),
  table: both(
    (number: number, title: string | null) => `bảng ${number}${title === null ? "" : ` (“${title}”)`}`,
    (number, title) => `table ${number}${title === null ? "" : ` (“${title}”)`}`,
  ),
  row: both(
    (number: number, name: string | null) => (name === null ? `hàng ${number}` : `hàng “${name}”`),
    (number, name) => (name === null ? `row ${number}` : `row “${name}”`),
  ),
  column: both(
    (number: number, name: string | null) => (name === null ? `cột ${number}` : `cột “${name}”`),
    (number, name) => (name === null ? `column ${number}` : `column “${name}”`),
  ),
  pages: both(
    (n: number) => `${n} trang`,
    (n) => counted(n, "page"),
  ),
  findings: both(
    (errors: number, warnings: number, notes: number) =>
      [errors && `${errors} lỗi`, warnings && `${warnings} cảnh báo`, notes && `${notes} lưu ý`]
        .filter(Boolean)
        .join(", ") || "không có vấn đề",
    (errors, warnings, notes) =>
      [errors && counted(errors, "error"), warnings && counted(warnings, "warning"), notes && counted(notes, "note")]
        .filter(Boolean)
        .join(", ") || "nothing found",
  ),
  nothingCompared: both("không có phép tính nào để kiểm", "nothing to compare"),
  accepted: both(
    (reason: string, by: string, on: string, until: string | null) =>
      `${reason} (${[by, on, until === null ? "" : `đến hết ${until}`].filter(Boolean).join(", ")})`,
    (reason, by, on, until) =>
      `${reason} (${[by, on, until === null ? "" : `until ${until}`].filter(Boolean).join(", ")})`,
  ),
  acceptedCount: both(
    (n: number) => `${n} vấn đề đã chấp nhận`,
    (n) => `${n} accepted`,
  ),
  acceptedHead: both("Đã chấp nhận", "Accepted"),
  configuration: both("Tệp cấu hình", "Configuration"),
  unchecked: both("Không kiểm được", "Could not be checked"),
  uncheckedCount: both(
    (n: number, reason: string) => `${n} chỗ: ${reason}`,
    (n, reason) => `${counted(n, "place")}: ${reason}`,
  ),
  uncheckedAll: both(
    "xem từng chỗ: --verbose, --format html hoặc markdown",
    "each of them: --verbose, --format html or markdown",
  ),
  tableUnchecked: both(
    (table: number, figures: number) => `bảng ${table}: không có hàng, cột nào kiểm được (${figures} số liệu)`,
    (table, figures) => `table ${table}: no row or column could be checked (${counted(figures, "figure")})`,
  ),
  andMoreOf: both(
    (n: number) => `… và ${n} chỗ khác`,
    (n) => `… and ${n} more`,
  ),
  andMore: both(
    (n: number) => `… và ${n} chỗ khác (xem đủ: --verbose, --format html hoặc markdown)`,
    (n) => `… and ${n} more (all of them: --verbose, --format html or markdown)`,
  ),
  likely: both(
    (percent: number) => `khả năng sai: ${percent} %`,
    (percent) => `likely wrong: ${percent} %`,
  ),
  otherwise: both(
    (arithmetic: string, holds: boolean) =>
      `có thể hiểu cách khác: ${arithmetic}${holds ? ", khớp với báo cáo" : ", cũng không khớp"}`,
    (arithmetic, holds) =>
      `it may be read otherwise: ${arithmetic}${holds ? ", as the report says" : ", which does not fit either"}`,
  ),
  alsoBroken: both(
    (arithmetic: string, stated: string) => `cũng không khớp: ${arithmetic}, báo cáo ghi ${stated}`,
    (arithmetic, stated) => `does not fit either: ${arithmetic}, the report says ${stated}`,
  ),
  kinds,
  across: both("Giữa các báo cáo", "Between the reports"),
  notRead: both("Không đọc được", "Could not be read"),
  leftOut: both("Bỏ qua theo cấu hình", "Left out by the configuration"),
  diagnostics: both("Chỗ không đọc được trọn vẹn", "Places that could not be read in full"),
  suggestion: both(
    (value: string) => `nếu chỉ sửa một số thì giá trị khớp là ${value}`,
    (value) => `if one number alone is changed, ${value} would fit`,
  ),
  summary: both(
    (c: Covered) =>
      `Đã đọc ${c.documents} báo cáo${c.failed ? ` (${c.failed} tệp không đọc được)` : ""}: ` +
      `${c.figures} số liệu, ${c.references} văn bản viện dẫn. ` +
      `Đã kiểm ${c.checks} phép tính, ${c.inconsistent} không khớp` +
      `${c.checks + c.unchecked === 0 ? "" : ` (kiểm được: ${coveredKinds(c.kinds, "vi")})`}; ` +
      `không kiểm được ${c.unchecked} chỗ.` +
      `${c.tables === 0 ? "" : ` Bảng: ${c.tableFiguresChecked}/${c.tableFigures} số liệu được so${c.tablesUnchecked === 0 ? "" : `, ${c.tablesUnchecked}/${c.tables} bảng không kiểm được`}.`}`,
    (c) =>
      `Read ${counted(c.documents, "report")}${c.failed ? ` (${counted(c.failed, "file")} could not be read)` : ""}: ` +
      `${counted(c.figures, "figure")}, ${counted(c.references, "reference")}. ` +
      `Checked ${counted(c.checks, "relation")}, ${c.inconsistent} inconsistent` +
      `${c.checks + c.unchecked === 0 ? "" : ` (checked: ${coveredKinds(c.kinds, "en")})`}; ` +
      `${counted(c.unchecked, "claim")} could not be checked.` +
      `${c.tables === 0 ? "" : ` Tables: ${c.tableFiguresChecked}/${c.tableFigures} figures compared${c.tablesUnchecked === 0 ? "" : `, ${c.tablesUnchecked} of ${counted(c.tables, "table")} could not be checked`}.`}`,
  ),
};
