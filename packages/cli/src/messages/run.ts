import { both, counted } from "./both.ts";
import type { Held } from "./usage.ts";

/** A run over many files. */
export const batch = {
  stopped: both(
    (done: number, total: number | null) =>
      total === null ? `đã dừng sau ${done} tệp` : `đã dừng: xong ${done}/${total} tệp`,
    (done, total) =>
      total === null ? `stopped after ${counted(done, "file")}` : `stopped: ${done} of ${counted(total, "file")} done`,
  ),
  goOn: both("Chạy lại đúng lệnh này để làm tiếp phần còn lại.", "Run the same command again to do what is left."),
  startOver: both(
    "Lần này không ghi sổ; thêm --resume để lần sau làm tiếp được.",
    "No journal was kept; with --resume the next run can be continued.",
  ),
  finishing: both("đang dừng; bấm Ctrl-C lần nữa để dừng ngay", "stopping; press Ctrl-C again to stop at once"),
  staleLock: both(
    ({ pid, host, since }: Held) =>
      `bỏ khóa của một lần chạy đã chết (tiến trình ${pid} trên máy ${host}, từ ${since})`,
    ({ pid, host, since }) => `took over the lock of a run that is gone (process ${pid} on ${host}, since ${since})`,
  ),
  keyNotKept: both(
    (file: string, cause: string) =>
      `không giữ được khóa của sổ (${file}: ${cause}); lần sau sẽ đọc lại từ đầu, trừ khi đặt DOICHIEU_JOURNAL_KEY`,
    (file, cause) =>
      `could not keep the journal's key (${file}: ${cause}); the next run reads all again, unless DOICHIEU_JOURNAL_KEY is set`,
  ),
  written: both(
    (path: string, reports: number) => `đã ghi ${path} (${reports} báo cáo)`,
    (path, reports) => `wrote ${path} (${counted(reports, "report")})`,
  ),
  notWritten: both(
    (path: string) => `${path} vẫn như trước.`,
    (path) => `${path} is as it was.`,
  ),
  excluded: both(
    (n: number) => `bỏ qua ${n} tệp theo tệp cấu hình (exclude); tên từng tệp có trong kết quả`,
    (n) => `${counted(n, "file")} left out by the configuration (exclude); the result names each`,
  ),
  partAlone: both(
    "một phần của kho (--shard): không đối chiếu giữa các báo cáo",
    "a part of the files (--shard): reports are not held against each other",
  ),
  fromJournal: both(
    (known: number, read: number) => `${known} tệp đã có trong sổ, ${read} tệp đọc mới`,
    (known, read) => `${counted(known, "file")} known from the journal, ${counted(read, "file")} read`,
  ),
  unchanged: both(
    (path: string) => `${path} đã đủ và vẫn đúng, không ghi lại`,
    (path) => `${path} is complete and still right: not written again`,
  ),
};

export const progress = {
  reading: both(
    (done: number, total: number | null, path: string) =>
      `[${done}${total === null ? "" : `/${total}`}] đang đọc ${path}`,
    (done, total, path) => `[${done}${total === null ? "" : `/${total}`}] reading ${path}`,
  ),
  page: both(
    (done: number, total: number) => `trang ${done}/${total}`,
    (done, total) => `page ${done}/${total}`,
  ),
  ocr: both(
    (done: number, total: number) => `nhận dạng chữ trang ${done}/${total}`,
    (done, total) => `recognising page ${done}/${total}`,
  ),
  left: both(
    (time: string) => `còn khoảng ${time}`,
    (time) => `about ${time} left`,
  ),
  seconds: both(
    (n: number) => `${n} giây`,
    (n) => `${n} s`,
  ),
  minutes: both(
    (n: number) => `${n} phút`,
    (n) => `${n} min`,
  ),
};
