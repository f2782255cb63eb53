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
    "Đọc được DOCX, DOC, PDF, XLSX, TXT, MD, HTML; nhiều tệp một lúc.",
    "Reads DOCX, DOC, PDF, XLSX, TXT, MD, HTML; several files at once.",
  ),
  scansUnread: both(
    "Bản quét (PDF chỉ có ảnh, ảnh JPEG, PNG) chỉ đọc được khi mở trang này bằng doichieu serve, hoặc bằng lệnh doichieu audit --ocr.",
    "Scans (PDFs of pictures, JPEG, PNG) are read only where this page is opened by doichieu serve, or by the command doichieu audit --ocr.",
  ),
  scansRead: both(
    "Bản quét (PDF chỉ có ảnh, ảnh JPEG, PNG) được nhận dạng chữ ngay trên máy này; mỗi trang mất vài giây đến vài chục giây.",
    "The text of scans (PDFs of pictures, JPEG, PNG) is recognised on this machine; a page takes some seconds to some tens of seconds.",
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
  ocr: both(
    (done: number, total: number) => `đang nhận dạng chữ, xong ${done}/${total} trang`,
    (done, total) => `recognising text, ${done} of ${total} pages done`,
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
