import { both, counted } from "./both.ts";
import { dayName } from "./time-names.ts";

/** What became of reports whose findings were to be written into them. */
export interface Annotated {
  readonly files: number;
  readonly comments: number;
  readonly clean: number;
  readonly unsupported: number;
  readonly failed: number;
}

/** Findings that were accepted. */
export const baseline = {
  missingFinding: both(
    "thiếu mã vấn đề (xem cuối mỗi vấn đề trong kết quả)",
    "the finding's id is missing (it stands at the end of each finding)",
  ),
  missingReason: both('thiếu lý do: --reason "…"', 'the reason is missing: --reason "…"'),
  missingReport: both(
    "thiếu báo cáo có vấn đề này: --report ĐƯỜNG-DẪN",
    "the report that has this finding is missing: --report PATH",
  ),
  unknownFinding: both(
    (names: string) => `các báo cáo đã nêu không có vấn đề ${names}; không ghi gì`,
    (names) => `the reports named have no finding ${names}; nothing was written`,
  ),
  noPassage: both(
    "vấn đề giữa các báo cáo không có đoạn văn riêng để ghi",
    "what stands between reports has no passage of its own to save",
  ),
  passages: both(
    (n: number, folder: string) => `đã ghi ${n} đoạn văn có chú giải vào ${folder} (chỉ trên máy này)`,
    (n, folder) => `wrote ${counted(n, "annotated passage")} to ${folder} (on this machine alone)`,
  ),
  noDay: both(
    (text: string) => `"${text}" không phải là ngày (viết NĂM-THÁNG-NGÀY: 2026-12-31)`,
    (text) => `"${text}" is no day (write YEAR-MONTH-DAY: 2026-12-31)`,
  ),
  pastDay: both(
    (day: string) => `ngày ${dayName(day)} đã qua: --until là ngày cuối còn chấp nhận`,
    (day) => `${day} is past: --until is the last day on which it is accepted`,
  ),
  written: both(
    (n: number, file: string) => `đã ghi ${n} vấn đề vào ${file}`,
    (n, file) => `wrote ${counted(n, "finding")} to ${file}`,
  ),
  invalid: both(
    (file: string, cause: string) => `tệp vấn đề đã chấp nhận ${file}: ${cause}`,
    (file, cause) => `baseline ${file}: ${cause}`,
  ),
  accepted: both(
    (n: number) => `${n} vấn đề đã chấp nhận, không tính`,
    (n) => `${counted(n, "accepted finding")}, not counted`,
  ),
  expired: both(
    (name: string, until: string) => `hết hạn chấp nhận ngày ${dayName(until)}: ${name}`,
    (name, until) => `accepted only until ${until}: ${name}`,
  ),
  unmatched: both(
    (name: string) => `không còn vấn đề nào khớp với mục đã chấp nhận: ${name}`,
    (name) => `no finding matches the accepted entry any more: ${name}`,
  ),
};

/** Findings written into the reports. */
export const annotate = {
  missingOut: both("thiếu thư mục để ghi: --out THƯ-MỤC", "no folder to write to: --out FOLDER"),
  unsupported: both(
    (path: string) => `chỉ ghi được nhận xét vào tệp DOCX và PDF, bỏ qua ${path}`,
    (path) => `comments can be written into DOCX and PDF files alone, ${path} is passed over`,
  ),
  notAnnotated: both(
    (path: string, cause: string) => `không ghi được nhận xét vào ${path}: ${cause}`,
    (path, cause) => `comments cannot be written into ${path}: ${cause}`,
  ),
  written: both(
    (folder: string, c: Annotated) =>
      [
        c.files === 0 ? "Không có tệp nào để ghi" : `Đã ghi ${c.files} tệp với ${c.comments} nhận xét vào ${folder}`,
        ...(c.clean > 0 ? [`${c.clean} báo cáo không có vấn đề`] : []),
        ...(c.unsupported > 0 ? [`${c.unsupported} tệp không phải DOCX, PDF`] : []),
        ...(c.failed > 0 ? [`${c.failed} tệp không ghi được`] : []),
      ].join("; ") + ".",
    (folder, c) =>
      [
        c.files === 0 ? "No file to write" : `Wrote ${c.files} file(s) with ${c.comments} comment(s) into ${folder}`,
        ...(c.clean > 0 ? [`${c.clean} report(s) without findings`] : []),
        ...(c.unsupported > 0 ? [`${c.unsupported} file(s) neither DOCX nor PDF`] : []),
        ...(c.failed > 0 ? [`${c.failed} file(s) could not be written on`] : []),
      ].join("; ") + ".",
  ),
};
