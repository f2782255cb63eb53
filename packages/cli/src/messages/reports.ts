import { advice } from "./advice.ts";
import { both, catalogueOf } from "./both.ts";
import { explain } from "./explain.ts";
import { html } from "./html.ts";
import { csvHeader, extract, refs, xlsx } from "./lists.ts";
import { report, severity, verdict } from "./report.ts";

const locale = both("vi-VN", "en-GB");

/** Why an input was not read, by code. */
const inputErrors = {
  "not-found": both("không tìm thấy tệp hoặc thư mục", "no such file or folder"),
  "not-a-file": both("không phải là tệp hay thư mục đọc được", "neither a file nor a folder that can be read"),
  "permission-denied": both("không có quyền đọc", "permission denied"),
  "link-outside": both("liên kết ra ngoài thư mục được kiểm, không mở", "a link out of the audited folder, not opened"),
  "config-invalid": both("tệp cấu hình không hợp lệ", "the configuration is not valid"),
  excluded: both("bỏ qua theo tệp cấu hình (exclude)", "left out by the configuration (exclude)"),
  "nothing-readable": both(
    "không có báo cáo nào đọc được ở đây (.docx, .doc, .pdf, .xlsx, .txt, .md, .html)",
    "no readable report here (.docx, .doc, .pdf, .xlsx, .txt, .md, .html)",
  ),
  "no-match": both("không có tệp nào khớp mẫu này", "no file matches this pattern"),
  "too-large": both("tệp quá lớn", "the file is too large"),
  "too-many-pages": both("tệp có quá nhiều trang", "the file has too many pages"),
  timeout: both("đọc tệp quá lâu, đã dừng", "reading the file took too long and was stopped"),
  "out-of-memory": both("tệp làm hết bộ nhớ", "the file used up the memory"),
  crashed: both("tiến trình đọc tệp đã chết đột ngột", "the process that read the file died"),
  interrupted: both(
    "dừng giữa chừng: tệp này và các tệp sau nó chưa được đọc",
    "stopped half-way: this file and those after it were not read",
  ),
  "read-failed": both("đọc tệp bị lỗi", "reading the file failed"),
  "internal-error": both("chương trình gặp lỗi khi kiểm tra tệp này", "the tool failed on this file"),
};

/** All that results say, by the command and by the page in the browser. */
export const reports = {
  locale,
  severity,
  verdict,
  report,
  inputErrors,
  advice,
  explain,
  html,
  csvHeader,
  xlsx,
  extract,
  refs,
};

export const reportMessagesOf = catalogueOf(reports);

export type ReportMessages = ReturnType<typeof reportMessagesOf>;
