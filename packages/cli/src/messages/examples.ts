import { type Both, both } from "./both.ts";

/** A call, and what it does. */
type Example = readonly [call: string, meaning: string];

/** By command. */
export const examples = {
  audit: [
    both(["doichieu audit bao-cao.docx", "một báo cáo"], ["doichieu audit report.docx", "one report"]),
    both(
      ["doichieu audit bao-cao/ --format json --out ket-qua.json", "cả thư mục, kết quả để máy đọc"],
      ["doichieu audit reports/ --format json --out result.json", "a folder, as data"],
    ),
    both(
      ["doichieu audit 'bao-cao/**/*.pdf' --fail-on warning", "mọi tệp PDF; cảnh báo cũng tính là có vấn đề"],
      ["doichieu audit 'reports/**/*.pdf' --fail-on warning", "every PDF; warnings count as found"],
    ),
    both(
      ["doichieu audit - --stdin-name bao-cao.txt < bao-cao.txt", "đọc từ đầu vào chuẩn"],
      ["doichieu audit - --stdin-name report.txt < report.txt", "from standard input"],
    ),
  ],
  annotate: [
    both(
      ["doichieu annotate bao-cao.docx --out da-danh-dau", "tệp Word mới, mỗi vấn đề một nhận xét"],
      ["doichieu annotate report.docx --out marked", "a new Word file, one comment a finding"],
    ),
    both(
      ["doichieu annotate bao-cao/ --out da-danh-dau", "mọi tệp Word và PDF của thư mục"],
      ["doichieu annotate reports/ --out marked", "every Word and PDF file of a folder"],
    ),
  ],
  accept: [
    both(
      ['doichieu accept MÃ --reason "số theo công bố lại" --report bao-cao.docx', "một vấn đề của một báo cáo"],
      ['doichieu accept ID --reason "revised figure" --report report.docx', "one finding of one report"],
    ),
    both(
      ["doichieu audit bao-cao/ --baseline doichieu.baseline.json", "từ nay chỉ báo vấn đề mới"],
      ["doichieu audit reports/ --baseline doichieu.baseline.json", "only what is new from now on"],
    ),
  ],
  extract: [
    both(
      ["doichieu extract bao-cao.docx", "đọc xem báo cáo có những số nào"],
      ["doichieu extract report.docx", "which figures stand in a report"],
    ),
    both(
      ["doichieu extract bao-cao/ --format csv --out so-lieu.csv", "cả thư mục, mở bằng Excel"],
      ["doichieu extract reports/ --format csv --out figures.csv", "a folder, for a spreadsheet"],
    ),
    both(
      ["doichieu extract bao-cao.pdf --dump layout --out trang.html", "xem từng trang được đọc ra sao"],
      ["doichieu extract report.pdf --dump layout --out pages.html", "how each page was read"],
    ),
  ],
  refs: [
    both(
      ["doichieu refs bao-cao.pdf", "các văn bản được viện dẫn"],
      ["doichieu refs report.pdf", "the cited documents"],
    ),
    both(
      ["doichieu refs bao-cao/ --format csv --out van-ban.csv", "cả thư mục, mở bằng Excel"],
      ["doichieu refs reports/ --format csv --out documents.csv", "a folder, for a spreadsheet"],
    ),
  ],
  export: [
    both(
      ["doichieu export bao-cao/ --to du-lieu.sqlite", "một tệp SQLite; chạy lại để ghi thêm"],
      ["doichieu export reports/ --to data.sqlite", "one SQLite file; run again to add to it"],
    ),
    both(
      ["doichieu export bao-cao/ --to du-lieu/ --format parquet", "mỗi bảng một tệp Parquet"],
      ["doichieu export reports/ --to data/ --format parquet", "one Parquet file a table"],
    ),
    both(
      ["doichieu export bao-cao/ --to postgres://may-chu/bao_cao --prune", "PostgreSQL; bỏ báo cáo không còn tệp"],
      ["doichieu export reports/ --to postgres://server/reports --prune", "PostgreSQL; reports without a file leave"],
    ),
  ],
  enqueue: [
    both(
      ["doichieu enqueue /kho/bao-cao --queue postgres://may-chu/bao_cao", "mọi máy đều thấy /kho"],
      ["doichieu enqueue /archive/reports --queue postgres://server/reports", "every machine sees /archive"],
    ),
  ],
  work: [
    both(
      [
        "doichieu work --queue postgres://may-chu/bao_cao --until-empty",
        "trên từng máy; máy cuối cùng đối chiếu giữa các báo cáo",
      ],
      [
        "doichieu work --queue postgres://server/reports --until-empty",
        "on each machine; the last one holds the reports against each other",
      ],
    ),
  ],
  queue: [
    both(
      ["doichieu queue --queue postgres://may-chu/bao_cao", "còn bao nhiêu, tệp nào hỏng"],
      ["doichieu queue --queue postgres://server/reports", "how many are left, which are damaged"],
    ),
  ],
  dashboard: [
    both(
      ["doichieu dashboard bao-cao/ --out tong-hop.html", "một trang cho cả thư mục"],
      ["doichieu dashboard reports/ --out overview.html", "one page over a folder"],
    ),
  ],
  page: [
    both(
      ["doichieu page --out doi-chieu.html", "một tệp, mở bằng trình duyệt, gửi cho người khác được"],
      ["doichieu page --out doichieu.html", "one file, to open in a browser and to pass on"],
    ),
  ],
  serve: [both(["doichieu serve", "in địa chỉ để mở"], ["doichieu serve", "prints the address to open"])],
  rules: [both(["doichieu rules", "mọi quy tắc"], ["doichieu rules", "every rule"])],
  explain: [
    both(
      ["doichieu explain percent-of-whole", "quy tắc tỷ lệ phần trăm"],
      ["doichieu explain percent-of-whole", "the rule of percentages"],
    ),
    both(
      ["doichieu explain 51869360f45e02df bao-cao.docx", "một vấn đề: dấu hiệu nào, cách hiểu khác"],
      ["doichieu explain 51869360f45e02df report.docx", "one finding: its evidence and other readings"],
    ),
  ],
  schema: [
    both(
      ["doichieu schema > doichieu.schema.json", "lược đồ của kết quả"],
      ["doichieu schema > doichieu.schema.json", "of the result"],
    ),
    both(
      ["doichieu schema config > doichieu.config.schema.json", "lược đồ của tệp cấu hình"],
      ["doichieu schema config > doichieu.config.schema.json", "of the configuration file"],
    ),
  ],
  mcp: [
    both(
      ["doichieu mcp", "chỉ kiểm tra văn bản được gửi tới, không mở tệp nào"],
      ["doichieu mcp", "checks texts that are sent to it, opens no file"],
    ),
    both(
      ["doichieu mcp bao-cao/", "được đọc thêm các tệp trong thư mục này"],
      ["doichieu mcp reports/", "may read the files of this folder, too"],
    ),
  ],
  completion: [
    both(
      ["source <(doichieu completion bash)", "bash, cho phiên đang mở"],
      ["source <(doichieu completion bash)", "bash, for this session"],
    ),
    both(
      ["doichieu completion fish > ~/.config/fish/completions/doichieu.fish", "fish, mọi phiên"],
      ["doichieu completion fish > ~/.config/fish/completions/doichieu.fish", "fish, for good"],
    ),
  ],
} as Readonly<Record<string, readonly Both<Example>[]>>;
