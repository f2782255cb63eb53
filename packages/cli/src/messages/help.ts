import { both } from "./both.ts";

export const tagline = both(
  "đối chiếu số liệu và văn bản viện dẫn trong báo cáo hành chính",
  "cross-checks the figures and document references of Vietnamese administrative reports",
);

export const help = {
  usage: both("Cách dùng", "Usage"),
  commands: both("Các lệnh", "Commands"),
  options: both("Tùy chọn", "Options"),
  examples: both("Ví dụ", "Examples"),
  exitCodes: both("Mã kết thúc", "Exit codes"),
  exitDone: both("0  đã làm xong", "0  done"),
  exitCodeList: [
    both("0  không có vấn đề nào từ mức --fail-on trở lên", "0  nothing found at or above --fail-on"),
    both("1  có vấn đề", "1  something found"),
    both("2  có tệp không đọc được, hoặc gọi lệnh sai", "2  an input could not be read, or the call was wrong"),
  ],
  commandOperand: both("LỆNH", "COMMAND"),
  more: both("Xem thêm: doichieu LỆNH --help", "More: doichieu COMMAND --help"),
  oneOf: both("một trong", "one of"),
  byDefault: both("mặc định", "default"),
};

/** What each command does. */
export const commands = {
  audit: both(
    "đọc báo cáo và chỉ ra số liệu, văn bản viện dẫn không khớp",
    "read reports and tell which figures and references do not fit together",
  ),
  annotate: both(
    "ghi vấn đề thành nhận xét ngay trong tệp Word, PDF (tệp mới)",
    "write the findings as comments into Word and PDF files (new files)",
  ),
  accept: both(
    "ghi lại vấn đề đã xem và chấp nhận, để lần sau không báo nữa",
    "write down a finding that was looked at and may stand, so that it is not reported again",
  ),
  extract: both(
    "liệt kê văn bản viện dẫn và số liệu đọc được, không kiểm tra",
    "list the references and figures that were read, without checking them",
  ),
  refs: both("liệt kê các văn bản được viện dẫn, mỗi văn bản một lần", "list the cited documents, each once"),
  export: both(
    "ghi kết quả thành các bảng (SQLite, Parquet, CSV, NDJSON) cho phần mềm thống kê",
    "write the records as tables (SQLite, Parquet, CSV, NDJSON) for dashboards",
  ),
  enqueue: both(
    "đưa báo cáo vào hàng đợi trong PostgreSQL, để nhiều máy cùng đọc",
    "put reports into a queue in PostgreSQL, for several machines to read",
  ),
  work: both(
    "đọc báo cáo từ hàng đợi và ghi kết quả vào các bảng; chạy trên bao nhiêu máy cũng được",
    "read reports from the queue and put the results into tables; on as many machines as there are",
  ),
  queue: both(
    "cho biết hàng đợi còn bao nhiêu, tệp nào không đọc được và vì sao",
    "tell how much of a queue is left, and which files could not be read and why",
  ),
  dashboard: both(
    "tổng hợp nhiều báo cáo thành một trang HTML có biểu đồ",
    "sum up many reports in one HTML page with charts",
  ),
  page: both(
    "ghi trang web tự kiểm báo cáo trong trình duyệt: không cài đặt, không tải gì lên",
    "write a web page that checks reports in the browser: nothing to install, nothing uploaded",
  ),
  serve: both("mở trang đó trên máy này (127.0.0.1)", "serve that page on this machine (127.0.0.1)"),
  rules: both("liệt kê các quy tắc kiểm tra", "list the rules"),
  explain: both(
    "giải thích một quy tắc, hoặc một vấn đề của báo cáo: vì sao hiểu như vậy",
    "explain one rule, or one finding of a report: why it is read so",
  ),
  schema: both("in JSON Schema của kết quả audit --format json", "print the JSON Schema of audit --format json"),
  mcp: both(
    "phục vụ mô hình ngôn ngữ qua MCP (stdio): kiểm tra văn bản đang soạn; chỉ đọc các đường dẫn nêu ra",
    "serve language models over MCP (stdio): checks drafts; reads the named paths alone",
  ),
  completion: both("in phần gợi ý lệnh cho bash, zsh hoặc fish", "print the completion for bash, zsh or fish"),
};

/** What each option does. */
export const options = {
  lang: both("ngôn ngữ của kết quả", "language of the output"),
  help: both("in hướng dẫn", "print help"),
  version: both("in số phiên bản", "print the version"),
  format: both(
    "dạng kết quả; không nêu thì theo đuôi tệp kết quả",
    "output format; where it is not told, by the ending of the result's name",
  ),
  "fail-on": both("mức thấp nhất của vấn đề làm mã kết thúc là 1", "lowest severity that makes the exit code 1"),
  out: both(
    "ghi kết quả vào tệp (hoặc thư mục) thay vì in ra",
    "write to a file (or folder) instead of standard output",
  ),
  to: both(
    "tệp .sqlite, thư mục hoặc địa chỉ postgres:// để ghi các bảng; đã có thì ghi tiếp",
    ".sqlite file, folder or postgres:// address for the tables; one that is there is continued",
  ),
  prune: both(
    "bỏ khỏi các bảng những báo cáo không còn tệp trong các thư mục được nêu",
    "take reports out of the tables whose files are gone from the folders that are named",
  ),
  "stdin-name": both("tên của báo cáo đọc từ đầu vào chuẩn (-)", "name of the report read from standard input (-)"),
  dump: both(
    "cho xem chương trình đọc được gì từ tệp: văn bản (text), hoặc trang HTML có hình từng trang (layout)",
    "show what was read of the file: as text, or as an HTML page with a picture of each page (layout)",
  ),
  ocr: both("nhận dạng chữ của trang chỉ có ảnh (chậm)", "recognise the text of pages that are pictures (slow)"),
  port: both("cổng để mở trang (0: cổng nào còn trống)", "port to serve on (0: any free one)"),
  quiet: both("không in tiến độ", "print no progress"),
  verbose: both("nêu từng chỗ không kiểm được (dạng text)", "list every place that could not be checked (text)"),
  jobs: both(
    "số tiến trình đọc cùng lúc (mặc định: theo số nhân của máy)",
    "processes to read with (default: as many as the machine has cores)",
  ),
  timeout: both(
    "số giây nhiều nhất cho một tệp; quá thì dừng và nêu tên tệp (0: không giới hạn)",
    "most seconds for one file; one that takes longer is stopped and named (0: no limit)",
  ),
  "max-memory": both(
    "số MB bộ nhớ nhiều nhất cho một tệp (0: không giới hạn)",
    "most megabytes of memory for one file (0: no limit)",
  ),
  "max-pages": both("số trang nhiều nhất của một tệp PDF", "most pages of a PDF"),
  "files-from": both(
    "đọc thêm đường dẫn từ tệp này, mỗi dòng một đường dẫn (-: đầu vào chuẩn)",
    "read more paths from this file, one a line (-: standard input)",
  ),
  null: both(
    "các đường dẫn của --files-from cách nhau bằng ký tự NUL (find -print0)",
    "NUL stands between the paths of --files-from (find -print0)",
  ),
  shard: both(
    "phần của máy này khi nhiều máy chia nhau: phần I trong N phần, I từ 0 đến N-1",
    "the part of this machine where several share the files: part I of N, I from 0 to N-1",
  ),
  resume: both(
    "ghi sổ những tệp đã đọc; chạy lại thì chỉ đọc phần còn lại",
    "keep a journal of what was read; run again to read only what is left",
  ),
  journal: both(
    "thư mục của sổ ấy (mặc định: cạnh tệp kết quả, thêm đuôi .doichieu)",
    "folder of that journal (default: beside the result, with .doichieu added)",
  ),
  queue: both(
    "địa chỉ postgres:// của hàng đợi; kết quả nằm trong cùng cơ sở dữ liệu",
    "postgres:// address of the queue; the results are in the same database",
  ),
  "until-empty": both("dừng khi hàng đợi hết việc", "end when nothing is left"),
  retry: both("đưa những tệp không đọc được vào lại hàng đợi", "put files that could not be read into the queue again"),
  config: both(
    "tệp cấu hình (mặc định: doichieu.config.json gần báo cáo nhất)",
    "configuration file (default: the doichieu.config.json nearest to the report)",
  ),
  baseline: both(
    "tệp ghi các vấn đề đã chấp nhận (mặc định: theo cấu hình)",
    "file of accepted findings (default: as configured)",
  ),
  annotate: both(
    "ghi thêm vào thư mục này các tệp Word, PDF có nhận xét ở chỗ có vấn đề",
    "also write Word and PDF files with comments at the findings into this folder",
  ),
  reason: both("lý do chấp nhận", "why it may stand"),
  report: both(
    "báo cáo (hoặc thư mục) có vấn đề này; được đọc lại để biết chắc",
    "report (or folder) that has this finding; it is read again to be sure",
  ),
  until: both("ngày cuối còn chấp nhận, NĂM-THÁNG-NGÀY", "last day on which it counts, YEAR-MONTH-DAY"),
  as: both(
    "ghi thành gì: mục đã chấp nhận, hoặc ghi thêm đoạn văn có chú giải (passage) vào doichieu.passages/",
    "as what it is written: accepted, or also as an annotated passage in doichieu.passages/",
  ),
  by: both("người chấp nhận (mặc định: tên đăng nhập)", "who accepts it (default: the login name)"),
};

export const rulesHint = both("Xem một quy tắc: doichieu explain QUY-TẮC", "To read about one: doichieu explain RULE");
