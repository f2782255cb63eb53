import { both, counted } from "./both.ts";

export const config = {
  invalid: both(
    (file: string, cause: string) => `tệp cấu hình ${file}: ${cause}`,
    (file, cause) => `configuration ${file}: ${cause}`,
  ),
  noJson: both("không phải JSON hợp lệ", "no valid JSON"),
  noFile: both("không phải là tệp, hoặc quá lớn", "this is no file, or too large"),
  baselineOutside: both(
    "mục baseline phải nằm trong thư mục của tệp cấu hình; nơi khác thì nêu bằng --baseline",
    "baseline must lie in the folder of the configuration; name another place with --baseline",
  ),
  passedOver: both(
    (file: string, why: "no-file" | "not-own") =>
      why === "not-own"
        ? `bỏ qua cấu hình ${file}: tệp của người khác, nằm ngoài thư mục được kiểm`
        : `bỏ qua cấu hình ${file}: không phải là tệp`,
    (file, why) =>
      why === "not-own"
        ? `configuration ${file} is passed over: it is somebody else's, outside of the audited folder`
        : `configuration ${file} is passed over: it is no file`,
  ),
  ruleOff: both(
    (rule: string, findings: number) => `tắt quy tắc “${rule}” (bỏ ${findings} vấn đề)`,
    (rule, findings) => `the rule “${rule}” is off (${counted(findings, "finding")} left out)`,
  ),
  ruleMoved: both(
    (rule: string, severity: string, findings: number) =>
      `đổi mức của quy tắc “${rule}” thành ${severity} (${findings} vấn đề)`,
    (rule, severity, findings) => `the rule “${rule}” counts as ${severity} (${counted(findings, "finding")})`,
  ),
  ownWords: both(
    (n: number) => `thêm ${n} đơn vị, văn bản, cơ quan hoặc chỉ tiêu riêng`,
    (n) => `${counted(n, "own word or indicator", "own words and indicators")}`,
  ),
  changed: both(
    (what: string) => `theo tệp cấu hình: ${what}`,
    (what) => `by the configuration: ${what}`,
  ),
  unknownKey: both(
    (key: string, close: string | undefined) => `không có mục "${key}"${close ? `; có phải "${close}"?` : ""}`,
    (key, close) => `there is no key "${key}"${close ? `; did you mean "${close}"?` : ""}`,
  ),
  wrongValue: both(
    (key: string, values: readonly string[]) =>
      `mục ${key} không nhận giá trị này; chọn một trong: ${values.join(", ")}`,
    (key, values) => `${key} does not take this value; choose one of: ${values.join(", ")}`,
  ),
  wrongType: both(
    (key: string, cause: string) => `mục ${key}: ${cause}`,
    (key, cause) => `${key}: ${cause}`,
  ),
};

export const mcp = {
  textOrPath: both("nêu một trong hai: text (nội dung) hoặc path (đường dẫn)", "give either text or path"),
  ruleOrFinding: both("nêu một trong hai: rule (quy tắc) hoặc finding (mã vấn đề)", "give either rule or finding"),
  noRoots: both(
    "máy chủ không được phép đọc tệp nào: chạy lại `doichieu mcp THƯ-MỤC`, hoặc gửi nội dung trong text",
    "the server may read no files: start `doichieu mcp FOLDER`, or send the content as text",
  ),
  outside: both(
    (path: string) => `không có ${path} trong các đường dẫn mà máy chủ được phép đọc`,
    (path) => `there is no ${path} below the paths that the server may read`,
  ),
};
