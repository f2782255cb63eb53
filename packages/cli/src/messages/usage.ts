import { both } from "./both.ts";

/** Who holds a lock. */
export interface Held {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** A call that is wrong, or cannot be done. */
export const usage = {
  prefix: both("lỗi", "error"),
  hint: both(
    (command: string) => `Xem: ${command}`,
    (command) => `See: ${command}`,
  ),
  unknownCommand: both(
    (name: string, close: string | undefined) => `không có lệnh "${name}"${close ? `; có phải "${close}"?` : ""}`,
    (name, close) => `there is no command "${name}"${close ? `; did you mean "${close}"?` : ""}`,
  ),
  pathWithoutCommand: both(
    (path: string) => `thiếu tên lệnh; có phải: doichieu audit ${path}`,
    (path) => `the command is missing; did you mean: doichieu audit ${path}`,
  ),
  unknownOption: both(
    (name: string, close: string | undefined) => `không có tùy chọn ${name}${close ? `; có phải ${close}?` : ""}`,
    (name, close) => `there is no option ${name}${close ? `; did you mean ${close}?` : ""}`,
  ),
  missingValue: both(
    (name: string, value: string) => `tùy chọn ${name} cần một giá trị (${value})`,
    (name, value) => `option ${name} needs a value (${value})`,
  ),
  unexpectedValue: both(
    (name: string) => `tùy chọn ${name} không nhận giá trị`,
    (name) => `option ${name} takes no value`,
  ),
  wrongChoice: both(
    (name: string, value: string, choices: readonly string[]) =>
      `${name} không nhận "${value}"; chọn một trong: ${choices.join(", ")}`,
    (name, value, choices) => `${name} does not take "${value}"; choose one of: ${choices.join(", ")}`,
  ),
  missingPath: both("thiếu đường dẫn của báo cáo", "the path of a report is missing"),
  tooMany: both(
    (word: string) => `thừa "${word}"`,
    (word) => `"${word}" is one word too many`,
  ),
  unknownShell: both(
    (name: string, known: string) => `không có phần gợi ý cho "${name}"; chọn: ${known}`,
    (name, known) => `there is no completion for "${name}"; choose: ${known}`,
  ),
  unknownSchema: both(
    (name: string, known: string) => `không có lược đồ "${name}"; chọn: ${known}`,
    (name, known) => `there is no schema "${name}"; choose: ${known}`,
  ),
  noNumber: both(
    (name: string, value: string) => `${name} cần một số từ 1 đến 99, không phải "${value}"`,
    (name, value) => `${name} needs a number from 1 to 99, not "${value}"`,
  ),
  noLimit: both(
    (name: string, value: string) => `${name} cần một số không âm, không phải "${value}"`,
    (name, value) => `${name} needs a number, 0 or more, not "${value}"`,
  ),
  listNotRead: both(
    (path: string, cause: string) => `không đọc được danh sách ${path}: ${cause}`,
    (path, cause) => `could not read the list ${path}: ${cause}`,
  ),
  nullAlone: both("--null chỉ dùng với --files-from", "--null goes with --files-from only"),
  noShard: both(
    (text: string) => `--shard cần I/N với I từ 0 đến N-1 (ví dụ 0/4), không phải "${text}"`,
    (text) => `--shard needs I/N with I from 0 to N-1 (0/4, for one), not "${text}"`,
  ),
  journalNowhere: both(
    "--resume cần biết ghi sổ ở đâu: thêm --journal THƯ-MỤC (hoặc ghi kết quả vào tệp bằng --out)",
    "--resume needs a place for its journal: add --journal FOLDER (or write the result with --out)",
  ),
  journalUnusable: both(
    (path: string, cause: string) => `không dùng được sổ ${path}: ${cause}`,
    (path, cause) => `could not use the journal ${path}: ${cause}`,
  ),
  inUse: both(
    ({ pid, host, since }: Held) =>
      pid === 0
        ? "một lần chạy khác đang dùng"
        : `một lần chạy khác đang dùng (tiến trình ${pid} trên máy ${host}, từ ${since})`,
    ({ pid, host, since }) =>
      pid === 0 ? "another run is using it" : `another run is using it (process ${pid} on ${host}, since ${since})`,
  ),
  noOwnFile: both(
    (path: string) => `${path} là liên kết, thiết bị hoặc thư mục, không phải tệp của chương trình`,
    (path) => `${path} is a link, a device or a folder, no file of this program's`,
  ),
  temporaryNotWritten: both(
    (folder: string, cause: string) => `không ghi được tệp tạm vào ${folder}: ${cause}`,
    (folder, cause) => `could not write a temporary file in ${folder}: ${cause}`,
  ),
  journalForeign: both(
    "đây không phải là sổ của phiên bản này, hoặc người khác cũng ghi được vào thư mục này",
    "this is no journal of this version, or others may write to its folder",
  ),
  missingRule: both(
    "thiếu tên quy tắc (xem: doichieu rules) hoặc mã vấn đề",
    "the rule's name (see: doichieu rules) or the finding's id is missing",
  ),
  missingReport: both(
    (finding: string) => `thiếu báo cáo có vấn đề ${finding}: doichieu explain ${finding} BÁO-CÁO`,
    (finding) => `the report that has finding ${finding} is missing: doichieu explain ${finding} REPORT`,
  ),
  unknownFinding: both(
    (finding: string) => `không có vấn đề ${finding} trong báo cáo này`,
    (finding) => `there is no finding ${finding} in this report`,
  ),
  unknownRule: both(
    (name: string, close: string | undefined) =>
      `không có quy tắc "${name}"${close ? `; có phải "${close}"?` : "; xem: doichieu rules"}`,
    (name, close) => `there is no rule "${name}"${close ? `; did you mean "${close}"?` : "; see: doichieu rules"}`,
  ),
  stdinTwice: both("đầu vào chuẩn (-) chỉ đọc được một lần", "standard input (-) can be read only once"),
  outIsInput: both(
    (path: string) => `kết quả sẽ ghi đè lên báo cáo ${path}; chọn nơi khác`,
    (path) => `the result would replace the report ${path}; choose another place`,
  ),
  outNotWritten: both(
    (path: string, cause: string) => `không ghi được ${path}: ${cause}`,
    (path, cause) => `could not write ${path}: ${cause}`,
  ),
  fileNeeded: both(
    (format: string, extension: string) => `--format ${format} cần --out TỆP.${extension}`,
    (format, extension) => `--format ${format} needs --out FILE.${extension}`,
  ),
  folderNeeded: both(
    (format: string) =>
      `nhiều báo cáo thì --format ${format} cần --out THƯ-MỤC/ (mỗi báo cáo một trang, một trang chung)`,
    (format) => `for several reports --format ${format} needs --out FOLDER/ (one page a report and one for all)`,
  ),
  internal: both(
    (cause: string) => `lỗi bên trong chương trình: ${cause}`,
    (cause) => `internal error: ${cause}`,
  ),
  missingOut: both("thiếu tệp để ghi: --out TỆP.html", "no file to write to: --out FILE.html"),
};

export const serve = {
  badPort: both(
    (text: string) => `"${text}" không phải là số cổng (0 đến 65535)`,
    (text) => `"${text}" is no port number (0 to 65535)`,
  ),
  noPort: both(
    (port: number, cause: string) => `không mở được cổng ${port}: ${cause}`,
    (port, cause) => `port ${port} cannot be opened: ${cause}`,
  ),
  serving: both(
    (address: string) => `Mở ${address} trong trình duyệt; Ctrl+C để dừng`,
    (address) => `Open ${address} in a browser; Ctrl+C ends it`,
  ),
};
