import { both, catalogueOf, counted } from "./both.ts";

/** The page that audits in the browser. */
const page = {
  title: both("Đối chiếu báo cáo", "Check reports"),
  promise: both(
    "Báo cáo không rời khỏi máy này: trang không được phép nối mạng và không lưu lại gì.",
    "Reports do not leave this machine: the page may not connect to anything, and keeps nothing.",
  ),
  noScript: both("Trang này cần JavaScript để đọc báo cáo.", "This page needs JavaScript to read reports."),
  drop: both("Thả báo cáo vào đây", "Drop reports here"),
  chooseFiles: both("Chọn tệp…", "Choose files…"),
  chooseFolder: both("Chọn thư mục…", "Choose a folder…"),
  formats: both(
    "Đọc được DOCX, DOC, PDF, XLSX, TXT, MD, HTML; nhiều tệp một lúc. Bản quét (PDF chỉ có ảnh) thì dùng lệnh doichieu.",
    "Reads DOCX, DOC, PDF, XLSX, TXT, MD, HTML; several files at once. For scans (PDFs of pictures) use the doichieu command.",
  ),
  scan: both(
    "Trang này không nhận dạng chữ: bản quét thì dùng lệnh doichieu audit --ocr",
    "This page recognises no letters: for a scan use the command doichieu audit --ocr",
  ),
  files: both("Báo cáo", "Reports"),
  all: both("Tất cả báo cáo", "All reports"),
  lists: both("Tải về", "Download"),
  xlsx: both("Danh sách Excel", "Excel list"),
  csv: both("CSV", "CSV"),
  json: both("JSON", "JSON"),
  html: both("Trang đang xem", "This page"),
  mark: both("Tải tệp có nhận xét", "Download with comments"),
  remove: both("Bỏ", "Remove"),
  waiting: both("đang chờ", "waiting"),
  reading: both("đang đọc", "being read"),
  page: both(
    (done: number, total: number) => `đang đọc trang ${done}/${total}`,
    (done, total) => `reading page ${done} of ${total}`,
  ),
  failed: both(
    (cause: string) => `Không đọc được: ${cause}`,
    (cause) => `Not read: ${cause}`,
  ),
  trouble: both(
    (cause: string) => `Trang gặp lỗi: ${cause}`,
    (cause) => `The page failed: ${cause}`,
  ),
  nothing: both(
    "Không có báo cáo nào đọc được trong những gì vừa đưa vào.",
    "There is no readable report in what was given.",
  ),
  working: both(
    (done: number, all: number) => `Đang đọc: xong ${done}/${all} tệp`,
    (done, all) => `Reading: ${done} of ${all} files done`,
  ),
  worked: both(
    (read: number, fix: number, failed: number) =>
      `Đã kiểm ${read} báo cáo, ${fix} cần sửa${failed === 0 ? "" : `; ${failed} tệp không đọc được`}.`,
    (read, fix, failed) =>
      `${counted(read, "report")} checked, ${fix} to be mended${failed === 0 ? "" : `; ${counted(failed, "file")} not read`}.`,
  ),
  result: both(
    (path: string) => `Kết quả: ${path}`,
    (path) => `Result: ${path}`,
  ),
};

export const pageMessagesOf = catalogueOf(page);
