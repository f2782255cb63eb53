import { queueMessages } from "./messages-queue.ts";
import { dayName } from "./day-name.ts";

/** What an export did with its reports. */
interface Written {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly unreadable: number;
  readonly copies: number;
  readonly pruned: number;
}

/** What became of reports whose findings were to be written into them. */
interface Annotated {
  readonly files: number;
  readonly comments: number;
  readonly clean: number;
  readonly unsupported: number;
  readonly failed: number;
}

/** How much of a run was looked at. */
interface Covered {
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

/** "tỷ lệ 36/40, tổng 12/12": of each kind that was met, how many were checked. */
export const coveredKinds = (kinds: Covered["kinds"], names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .flatMap(([kind, name]) => {
      const count = kinds[kind];
      return count ? [`${name} ${count.checked}/${count.claims}`] : [];
    })
    .join(", ");

/** Kinds of relations, in the order in which they are told. */
const kinds = {
  share: "tỷ lệ",
  level: "mức so với kế hoạch, kỳ trước",
  total: "tổng",
  rest: "số còn lại",
  change: "tăng giảm",
  "same-figure": "số nêu lại",
  listed: "danh sách",
  "ratio-group": "phân số cùng mẫu số",
} as Readonly<Record<string, string>>;

/** Who holds a lock. */
interface Held {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** Vietnamese texts of the tool: the original of the catalogue. */
export const vi = {
  locale: "vi-VN",
  tagline: "đối chiếu số liệu và văn bản viện dẫn trong báo cáo hành chính",
  help: {
    usage: "Cách dùng",
    commands: "Các lệnh",
    options: "Tùy chọn",
    examples: "Ví dụ",
    exitCodes: "Mã kết thúc",
    exitDone: "0  đã làm xong",
    exitCodeList: [
      "0  không có vấn đề nào từ mức --fail-on trở lên",
      "1  có vấn đề",
      "2  có tệp không đọc được, hoặc gọi lệnh sai",
    ],
    commandOperand: "LỆNH",
    more: "Xem thêm: doichieu LỆNH --help",
    oneOf: "một trong",
    byDefault: "mặc định",
  },
  commands: {
    audit: "đọc báo cáo và chỉ ra số liệu, văn bản viện dẫn không khớp",
    annotate: "ghi vấn đề thành nhận xét ngay trong tệp Word, PDF (tệp mới)",
    accept: "ghi lại vấn đề đã xem và chấp nhận, để lần sau không báo nữa",
    extract: "liệt kê văn bản viện dẫn và số liệu đọc được, không kiểm tra",
    refs: "liệt kê các văn bản được viện dẫn, mỗi văn bản một lần",
    export: "ghi kết quả thành các bảng (SQLite, Parquet, CSV, NDJSON) cho phần mềm thống kê",
    enqueue: "đưa báo cáo vào hàng đợi trong PostgreSQL, để nhiều máy cùng đọc",
    work: "đọc báo cáo từ hàng đợi và ghi kết quả vào các bảng; chạy trên bao nhiêu máy cũng được",
    queue: "cho biết hàng đợi còn bao nhiêu, tệp nào không đọc được và vì sao",
    dashboard: "tổng hợp nhiều báo cáo thành một trang HTML có biểu đồ",
    page: "ghi trang web tự kiểm báo cáo trong trình duyệt: không cài đặt, không tải gì lên",
    serve: "mở trang đó trên máy này (127.0.0.1)",
    rules: "liệt kê các quy tắc kiểm tra",
    explain: "giải thích một quy tắc, hoặc một vấn đề của báo cáo: vì sao hiểu như vậy",
    schema: "in JSON Schema của kết quả audit --format json",
    mcp: "phục vụ mô hình ngôn ngữ qua MCP (stdio): kiểm tra văn bản đang soạn; chỉ đọc các đường dẫn nêu ra",
    completion: "in phần gợi ý lệnh cho bash, zsh hoặc fish",
  },
  examples: {
    audit: [
      ["doichieu audit bao-cao.docx", "một báo cáo"],
      ["doichieu audit bao-cao/ --format json --out ket-qua.json", "cả thư mục, kết quả để máy đọc"],
      ["doichieu audit 'bao-cao/**/*.pdf' --fail-on warning", "mọi tệp PDF; cảnh báo cũng tính là có vấn đề"],
      ["doichieu audit - --stdin-name bao-cao.txt < bao-cao.txt", "đọc từ đầu vào chuẩn"],
    ],
    annotate: [
      ["doichieu annotate bao-cao.docx --out da-danh-dau", "tệp Word mới, mỗi vấn đề một nhận xét"],
      ["doichieu annotate bao-cao/ --out da-danh-dau", "mọi tệp Word và PDF của thư mục"],
    ],
    accept: [
      ['doichieu accept MÃ --reason "số theo công bố lại" --report bao-cao.docx', "một vấn đề của một báo cáo"],
      ["doichieu audit bao-cao/ --baseline doichieu.baseline.json", "từ nay chỉ báo vấn đề mới"],
    ],
    extract: [
      ["doichieu extract bao-cao.docx", "đọc xem báo cáo có những số nào"],
      ["doichieu extract bao-cao/ --format csv --out so-lieu.csv", "cả thư mục, mở bằng Excel"],
      ["doichieu extract bao-cao.pdf --dump layout --out trang.html", "xem từng trang được đọc ra sao"],
    ],
    refs: [
      ["doichieu refs bao-cao.pdf", "các văn bản được viện dẫn"],
      ["doichieu refs bao-cao/ --format csv --out van-ban.csv", "cả thư mục, mở bằng Excel"],
    ],
    export: [
      ["doichieu export bao-cao/ --to du-lieu.sqlite", "một tệp SQLite; chạy lại để ghi thêm"],
      ["doichieu export bao-cao/ --to du-lieu/ --format parquet", "mỗi bảng một tệp Parquet"],
      ["doichieu export bao-cao/ --to postgres://may-chu/bao_cao --prune", "PostgreSQL; bỏ báo cáo không còn tệp"],
    ],
    enqueue: [["doichieu enqueue /kho/bao-cao --queue postgres://may-chu/bao_cao", "mọi máy đều thấy /kho"]],
    work: [
      [
        "doichieu work --queue postgres://may-chu/bao_cao --until-empty",
        "trên từng máy; máy cuối cùng đối chiếu giữa các báo cáo",
      ],
    ],
    queue: [["doichieu queue --queue postgres://may-chu/bao_cao", "còn bao nhiêu, tệp nào hỏng"]],
    dashboard: [["doichieu dashboard bao-cao/ --out tong-hop.html", "một trang cho cả thư mục"]],
    page: [["doichieu page --out doi-chieu.html", "một tệp, mở bằng trình duyệt, gửi cho người khác được"]],
    serve: [["doichieu serve", "in địa chỉ để mở"]],
    rules: [["doichieu rules", "mọi quy tắc"]],
    explain: [
      ["doichieu explain percent-of-whole", "quy tắc tỷ lệ phần trăm"],
      ["doichieu explain 51869360f45e02df bao-cao.docx", "một vấn đề: dấu hiệu nào, cách hiểu khác"],
    ],
    schema: [
      ["doichieu schema > doichieu.schema.json", "lược đồ của kết quả"],
      ["doichieu schema config > doichieu.config.schema.json", "lược đồ của tệp cấu hình"],
    ],
    mcp: [
      ["doichieu mcp", "chỉ kiểm tra văn bản được gửi tới, không mở tệp nào"],
      ["doichieu mcp bao-cao/", "được đọc thêm các tệp trong thư mục này"],
    ],
    completion: [
      ["source <(doichieu completion bash)", "bash, cho phiên đang mở"],
      ["doichieu completion fish > ~/.config/fish/completions/doichieu.fish", "fish, mọi phiên"],
    ],
  } as Readonly<Record<string, readonly (readonly [string, string])[]>>,
  options: {
    lang: "ngôn ngữ của kết quả",
    help: "in hướng dẫn",
    version: "in số phiên bản",
    format: "dạng kết quả; không nêu thì theo đuôi tệp của --out",
    "fail-on": "mức thấp nhất của vấn đề làm mã kết thúc là 1",
    out: "ghi kết quả vào tệp (hoặc thư mục) thay vì in ra",
    to: "tệp .sqlite, thư mục hoặc địa chỉ postgres:// để ghi các bảng; đã có thì ghi tiếp",
    prune: "bỏ khỏi các bảng những báo cáo không còn tệp trong các thư mục được nêu",
    "stdin-name": "tên của báo cáo đọc từ đầu vào chuẩn (-)",
    dump: "cho xem chương trình đọc được gì từ tệp: văn bản (text), hoặc trang HTML có hình từng trang (layout)",
    ocr: "nhận dạng chữ của trang chỉ có ảnh (chậm)",
    port: "cổng để mở trang (0: cổng nào còn trống)",
    quiet: "không in tiến độ",
    verbose: "nêu từng chỗ không kiểm được (dạng text)",
    jobs: "số tiến trình đọc cùng lúc (mặc định: theo số nhân của máy)",
    timeout: "số giây nhiều nhất cho một tệp; quá thì dừng và nêu tên tệp (0: không giới hạn)",
    "max-memory": "số MB bộ nhớ nhiều nhất cho một tệp (0: không giới hạn)",
    "max-pages": "số trang nhiều nhất của một tệp PDF",
    "files-from": "đọc thêm đường dẫn từ tệp này, mỗi dòng một đường dẫn (-: đầu vào chuẩn)",
    null: "các đường dẫn của --files-from cách nhau bằng ký tự NUL (find -print0)",
    shard: "phần của máy này khi nhiều máy chia nhau: phần I trong N phần, I từ 0 đến N-1",
    resume: "ghi sổ những tệp đã đọc; chạy lại thì chỉ đọc phần còn lại",
    journal: "thư mục của sổ ấy (mặc định: cạnh tệp kết quả, thêm đuôi .doichieu)",
    queue: "địa chỉ postgres:// của hàng đợi; kết quả nằm trong cùng cơ sở dữ liệu",
    "until-empty": "dừng khi hàng đợi hết việc",
    retry: "đưa những tệp không đọc được vào lại hàng đợi",
    config: "tệp cấu hình (mặc định: doichieu.config.json gần báo cáo nhất)",
    baseline: "tệp ghi các vấn đề đã chấp nhận (mặc định: theo cấu hình)",
    annotate: "ghi thêm vào thư mục này các tệp Word, PDF có nhận xét ở chỗ có vấn đề",
    reason: "lý do chấp nhận",
    report: "báo cáo (hoặc thư mục) có vấn đề này; được đọc lại để biết chắc",
    until: "ngày cuối còn chấp nhận, NĂM-THÁNG-NGÀY",
    as: "ghi thành gì: mục đã chấp nhận, hoặc ghi thêm đoạn văn có chú giải (passage) vào doichieu.passages/",
    by: "người chấp nhận (mặc định: tên đăng nhập)",
  },
  optionDefaults: { lang: "vi", format: "text", "fail-on": "error", port: "0", as: "baseline" } as Readonly<
    Record<string, string>
  >,
  usage: {
    prefix: "lỗi",
    hint: (command: string) => `Xem: ${command}`,
    unknownCommand: (name: string, close: string | undefined) =>
      `không có lệnh "${name}"${close ? `; có phải "${close}"?` : ""}`,
    pathWithoutCommand: (path: string) => `thiếu tên lệnh; có phải: doichieu audit ${path}`,
    unknownOption: (name: string, close: string | undefined) =>
      `không có tùy chọn ${name}${close ? `; có phải ${close}?` : ""}`,
    missingValue: (name: string, value: string) => `tùy chọn ${name} cần một giá trị (${value})`,
    unexpectedValue: (name: string) => `tùy chọn ${name} không nhận giá trị`,
    wrongChoice: (name: string, value: string, choices: readonly string[]) =>
      `${name} không nhận "${value}"; chọn một trong: ${choices.join(", ")}`,
    missingPath: "thiếu đường dẫn của báo cáo",
    tooMany: (word: string) => `thừa "${word}"`,
    unknownShell: (name: string, known: string) => `không có phần gợi ý cho "${name}"; chọn: ${known}`,
    unknownSchema: (name: string, known: string) => `không có lược đồ "${name}"; chọn: ${known}`,
    noNumber: (name: string, value: string) => `${name} cần một số từ 1 đến 99, không phải "${value}"`,
    noLimit: (name: string, value: string) => `${name} cần một số không âm, không phải "${value}"`,
    listNotRead: (path: string, cause: string) => `không đọc được danh sách ${path}: ${cause}`,
    nullAlone: "--null chỉ dùng với --files-from",
    noShard: (text: string) => `--shard cần I/N với I từ 0 đến N-1 (ví dụ 0/4), không phải "${text}"`,
    journalNowhere: "--resume cần biết ghi sổ ở đâu: thêm --journal THƯ-MỤC (hoặc ghi kết quả vào tệp bằng --out)",
    journalUnusable: (path: string, cause: string) => `không dùng được sổ ${path}: ${cause}`,
    inUse: ({ pid, host, since }: Held) =>
      pid === 0
        ? "một lần chạy khác đang dùng"
        : `một lần chạy khác đang dùng (tiến trình ${pid} trên máy ${host}, từ ${since})`,
    noOwnFile: (path: string) => `${path} là liên kết, thiết bị hoặc thư mục, không phải tệp của chương trình`,
    temporaryNotWritten: (folder: string, cause: string) => `không ghi được tệp tạm vào ${folder}: ${cause}`,
    journalForeign: "đây không phải là sổ của phiên bản này, hoặc người khác cũng ghi được vào thư mục này",
    missingRule: "thiếu tên quy tắc (xem: doichieu rules) hoặc mã vấn đề",
    missingReport: (finding: string) => `thiếu báo cáo có vấn đề ${finding}: doichieu explain ${finding} BÁO-CÁO`,
    unknownFinding: (finding: string) => `không có vấn đề ${finding} trong báo cáo này`,
    unknownRule: (name: string, close: string | undefined) =>
      `không có quy tắc "${name}"${close ? `; có phải "${close}"?` : "; xem: doichieu rules"}`,
    stdinTwice: "đầu vào chuẩn (-) chỉ đọc được một lần",
    outIsInput: (path: string) => `kết quả sẽ ghi đè lên báo cáo ${path}; chọn nơi khác`,
    outNotWritten: (path: string, cause: string) => `không ghi được ${path}: ${cause}`,
    fileNeeded: (format: string, extension: string) => `--format ${format} cần --out TỆP.${extension}`,
    folderNeeded: (format: string) =>
      `nhiều báo cáo thì --format ${format} cần --out THƯ-MỤC/ (mỗi báo cáo một trang, một trang chung)`,
    internal: (cause: string) => `lỗi bên trong chương trình: ${cause}`,
  },
  batch: {
    stopped: (done: number, total: number | null) =>
      total === null ? `đã dừng sau ${done} tệp` : `đã dừng: xong ${done}/${total} tệp`,
    goOn: "Chạy lại đúng lệnh này để làm tiếp phần còn lại.",
    startOver: "Lần này không ghi sổ; thêm --resume để lần sau làm tiếp được.",
    finishing: "đang dừng; bấm Ctrl-C lần nữa để dừng ngay",
    staleLock: ({ pid, host, since }: Held) =>
      `bỏ khóa của một lần chạy đã chết (tiến trình ${pid} trên máy ${host}, từ ${since})`,
    keyNotKept: (file: string, cause: string) =>
      `không giữ được khóa của sổ (${file}: ${cause}); lần sau sẽ đọc lại từ đầu, trừ khi đặt DOICHIEU_JOURNAL_KEY`,
    written: (path: string, reports: number) => `đã ghi ${path} (${reports} báo cáo)`,
    notWritten: (path: string) => `${path} vẫn như trước.`,
    excluded: (n: number) => `bỏ qua ${n} tệp theo tệp cấu hình (exclude); tên từng tệp có trong kết quả`,
    partAlone: "một phần của kho (--shard): không đối chiếu giữa các báo cáo",
    fromJournal: (known: number, read: number) => `${known} tệp đã có trong sổ, ${read} tệp đọc mới`,
    unchanged: (path: string) => `${path} đã đủ và vẫn đúng, không ghi lại`,
  },
  export: {
    missingTarget: "thiếu nơi ghi: --to TỆP, THƯ MỤC hoặc postgres://…",
    unknownTarget: (path: string) => `không rõ ${path} là dạng gì; dùng tên .sqlite, hoặc thư mục với --format`,
    formatOfAddress: (address: string) => `${address} là cơ sở dữ liệu PostgreSQL, không dùng --format`,
    postgres: (address: string, trouble: string, said: string): string => {
      const told: Readonly<Record<string, string>> = {
        "no-driver": "cần gói pg để ghi vào PostgreSQL: npm install pg",
        "bad-address": `địa chỉ ${address} không đúng; viết postgres://TÊN@MÁY/CƠ-SỞ-DỮ-LIỆU`,
        unreachable: `không kết nối được với máy chủ PostgreSQL ${address} (${said})`,
        refused: `máy chủ PostgreSQL ${address} không nhận tên hoặc mật khẩu (mật khẩu: biến PGPASSWORD hoặc tệp .pgpass)`,
        "no-database": `máy chủ PostgreSQL không có cơ sở dữ liệu của ${address}`,
        "not-allowed": `tên trong ${address} không có quyền ghi ở đó (${said})`,
        lost: `mất kết nối với PostgreSQL ${address}; báo cáo đã ghi xong vẫn còn, chạy lại để ghi tiếp (${said})`,
      };
      return told[trouble] ?? `không ghi được vào ${address}: ${said}`;
    },
    foreign: (path: string, part: string, anew: string | null) =>
      `${path} không do phiên bản này ghi ra (${part}), không ghi tiếp vào đó được; ${anew === null ? "chọn cơ sở dữ liệu khác" : `ghi mới từ chính các báo cáo bằng lệnh “${anew}”`}`,
    written: (path: string, c: Written) =>
      [
        `Đã ghi vào ${path}: thêm ${c.added}, thay ${c.replaced}, giữ nguyên ${c.unchanged} báo cáo`,
        ...(c.copies > 0 ? [`${c.copies} tệp trùng nội dung với tệp khác`] : []),
        ...(c.pruned > 0 ? [`bỏ ${c.pruned} tệp không còn`] : []),
        ...(c.unreadable > 0 ? [`${c.unreadable} tệp không đọc được`] : []),
      ].join("; ") + ".",
    leftOut: (path: string) => `đã bỏ ${path}: tệp không còn`,
    moreLeftOut: (count: number) => `đã bỏ ${count} tệp nữa không còn`,
    notThere: (count: number) => `${count} tệp đã ghi trước đây không còn; thêm --prune để bỏ khỏi các bảng`,
  },
  queue: queueMessages.vi,
  dashboard: {
    missingOut: "thiếu tệp để ghi: --out TỆP.html",
  },
  annotate: {
    missingOut: "thiếu thư mục để ghi: --out THƯ-MỤC",
    unsupported: (path: string) => `chỉ ghi được nhận xét vào tệp DOCX và PDF, bỏ qua ${path}`,
    notAnnotated: (path: string, cause: string) => `không ghi được nhận xét vào ${path}: ${cause}`,
    written: (folder: string, c: Annotated) =>
      [
        c.files === 0 ? "Không có tệp nào để ghi" : `Đã ghi ${c.files} tệp với ${c.comments} nhận xét vào ${folder}`,
        ...(c.clean > 0 ? [`${c.clean} báo cáo không có vấn đề`] : []),
        ...(c.unsupported > 0 ? [`${c.unsupported} tệp không phải DOCX, PDF`] : []),
        ...(c.failed > 0 ? [`${c.failed} tệp không ghi được`] : []),
      ].join("; ") + ".",
  },
  baseline: {
    missingFinding: "thiếu mã vấn đề (xem cuối mỗi vấn đề trong kết quả)",
    missingReason: 'thiếu lý do: --reason "…"',
    missingReport: "thiếu báo cáo có vấn đề này: --report ĐƯỜNG-DẪN",
    unknownFinding: (names: string) => `các báo cáo đã nêu không có vấn đề ${names}; không ghi gì`,
    noPassage: "vấn đề giữa các báo cáo không có đoạn văn riêng để ghi",
    passages: (n: number, folder: string) => `đã ghi ${n} đoạn văn có chú giải vào ${folder} (chỉ trên máy này)`,
    noDay: (text: string) => `"${text}" không phải là ngày (viết NĂM-THÁNG-NGÀY: 2026-12-31)`,
    pastDay: (day: string) => `ngày ${dayName(day)} đã qua: --until là ngày cuối còn chấp nhận`,
    written: (n: number, file: string) => `đã ghi ${n} vấn đề vào ${file}`,
    invalid: (file: string, cause: string) => `tệp vấn đề đã chấp nhận ${file}: ${cause}`,
    accepted: (n: number) => `${n} vấn đề đã chấp nhận, không tính`,
    expired: (name: string, until: string) => `hết hạn chấp nhận ngày ${dayName(until)}: ${name}`,
    unmatched: (name: string) => `không còn vấn đề nào khớp với mục đã chấp nhận: ${name}`,
  },
  config: {
    invalid: (file: string, cause: string) => `tệp cấu hình ${file}: ${cause}`,
    noJson: "không phải JSON hợp lệ",
    noFile: "không phải là tệp, hoặc quá lớn",
    baselineOutside: "mục baseline phải nằm trong thư mục của tệp cấu hình; nơi khác thì nêu bằng --baseline",
    passedOver: (file: string, why: "no-file" | "not-own") =>
      why === "not-own"
        ? `bỏ qua cấu hình ${file}: tệp của người khác, nằm ngoài thư mục được kiểm`
        : `bỏ qua cấu hình ${file}: không phải là tệp`,
    ruleOff: (rule: string, findings: number) => `tắt quy tắc “${rule}” (bỏ ${findings} vấn đề)`,
    ruleMoved: (rule: string, severity: string, findings: number) =>
      `đổi mức của quy tắc “${rule}” thành ${severity} (${findings} vấn đề)`,
    ownWords: (n: number) => `thêm ${n} đơn vị, văn bản, cơ quan hoặc chỉ tiêu riêng`,
    changed: (what: string) => `theo tệp cấu hình: ${what}`,
    unknownKey: (key: string, close: string | undefined) =>
      `không có mục "${key}"${close ? `; có phải "${close}"?` : ""}`,
    wrongValue: (key: string, values: readonly string[]) =>
      `mục ${key} không nhận giá trị này; chọn một trong: ${values.join(", ")}`,
    wrongType: (key: string, cause: string) => `mục ${key}: ${cause}`,
  },
  mcp: {
    textOrPath: "nêu một trong hai: text (nội dung) hoặc path (đường dẫn)",
    ruleOrFinding: "nêu một trong hai: rule (quy tắc) hoặc finding (mã vấn đề)",
    noRoots: "máy chủ không được phép đọc tệp nào: chạy lại `doichieu mcp THƯ-MỤC`, hoặc gửi nội dung trong text",
    outside: (path: string) => `không có ${path} trong các đường dẫn mà máy chủ được phép đọc`,
  },
  inputErrors: {
    "not-found": "không tìm thấy tệp hoặc thư mục",
    "not-a-file": "không phải là tệp hay thư mục đọc được",
    "permission-denied": "không có quyền đọc",
    "link-outside": "liên kết ra ngoài thư mục được kiểm, không mở",
    "config-invalid": "tệp cấu hình không hợp lệ",
    excluded: "bỏ qua theo tệp cấu hình (exclude)",
    "nothing-readable": "không có báo cáo nào đọc được ở đây (.docx, .doc, .pdf, .xlsx, .txt, .md, .html)",
    "no-match": "không có tệp nào khớp mẫu này",
    "too-large": "tệp quá lớn",
    "too-many-pages": "tệp có quá nhiều trang",
    timeout: "đọc tệp quá lâu, đã dừng",
    "out-of-memory": "tệp làm hết bộ nhớ",
    crashed: "tiến trình đọc tệp đã chết đột ngột",
    interrupted: "dừng giữa chừng: tệp này và các tệp sau nó chưa được đọc",
    "read-failed": "đọc tệp bị lỗi",
    "internal-error": "chương trình gặp lỗi khi kiểm tra tệp này",
  },
  progress: {
    reading: (done: number, total: number | null, path: string) =>
      `[${done}${total === null ? "" : `/${total}`}] đang đọc ${path}`,
    page: (done: number, total: number) => `trang ${done}/${total}`,
    ocr: (done: number, total: number) => `nhận dạng chữ trang ${done}/${total}`,
    left: (time: string) => `còn khoảng ${time}`,
    seconds: (n: number) => `${n} giây`,
    minutes: (n: number) => `${n} phút`,
  },
  severity: { error: "LỖI", warning: "CẢNH BÁO", note: "LƯU Ý" },
  verdict: { pass: "ĐẠT", fix: "CẦN SỬA", unknown: "KHÔNG KIỂM ĐƯỢC" },
  report: {
    verdict: "Kết luận",
    where: "Vị trí",
    problem: "Vấn đề",
    id: "Mã",
    todo: "Cần làm",
    page: (page: number) => `trang ${page}`,
    line: (line: number) => `dòng ${line}`,
    cell: (address: string) => `ô ${address}`,
    section: (numbers: string) => `mục ${numbers}`,
    paragraph: (number: number) => `đoạn ${number}`,
    footnote: "chú thích",
    beginning: "đầu văn bản",
    table: (number: number, title: string | null) => `bảng ${number}${title === null ? "" : ` (“${title}”)`}`,
    row: (number: number, name: string | null) => (name === null ? `hàng ${number}` : `hàng “${name}”`),
    column: (number: number, name: string | null) => (name === null ? `cột ${number}` : `cột “${name}”`),
    pages: (n: number) => `${n} trang`,
    findings: (errors: number, warnings: number, notes: number) =>
      [errors && `${errors} lỗi`, warnings && `${warnings} cảnh báo`, notes && `${notes} lưu ý`]
        .filter(Boolean)
        .join(", ") || "không có vấn đề",
    nothingCompared: "không có phép tính nào để kiểm",
    accepted: (reason: string, by: string, on: string, until: string | null) =>
      `${reason} (${[by, on, until === null ? "" : `đến hết ${until}`].filter(Boolean).join(", ")})`,
    acceptedCount: (n: number) => `${n} vấn đề đã chấp nhận`,
    acceptedHead: "Đã chấp nhận",
    configuration: "Tệp cấu hình",
    unchecked: "Không kiểm được",
    uncheckedCount: (n: number, reason: string) => `${n} chỗ: ${reason}`,
    uncheckedAll: "xem từng chỗ: --verbose, --format html hoặc markdown",
    tableUnchecked: (table: number, figures: number) =>
      `bảng ${table}: không có hàng, cột nào kiểm được (${figures} số liệu)`,
    andMoreOf: (n: number) => `… và ${n} chỗ khác`,
    andMore: (n: number) => `… và ${n} chỗ khác (xem đủ: --verbose, --format html hoặc markdown)`,
    likely: (percent: number) => `khả năng sai: ${percent} %`,
    otherwise: (arithmetic: string, holds: boolean) =>
      `có thể hiểu cách khác: ${arithmetic}${holds ? ", khớp với báo cáo" : ", cũng không khớp"}`,
    alsoBroken: (arithmetic: string, stated: string) => `cũng không khớp: ${arithmetic}, báo cáo ghi ${stated}`,
    kinds,
    across: "Giữa các báo cáo",
    notRead: "Không đọc được",
    leftOut: "Bỏ qua theo cấu hình",
    diagnostics: "Chỗ không đọc được trọn vẹn",
    suggestion: (value: string) => `nếu chỉ sửa một số thì giá trị khớp là ${value}`,
    summary: (c: Covered) =>
      `Đã đọc ${c.documents} báo cáo${c.failed ? ` (${c.failed} tệp không đọc được)` : ""}: ` +
      `${c.figures} số liệu, ${c.references} văn bản viện dẫn. ` +
      `Đã kiểm ${c.checks} phép tính, ${c.inconsistent} không khớp` +
      `${c.checks + c.unchecked === 0 ? "" : ` (kiểm được: ${coveredKinds(c.kinds, kinds)})`}; ` +
      `không kiểm được ${c.unchecked} chỗ.` +
      `${c.tables === 0 ? "" : ` Bảng: ${c.tableFiguresChecked}/${c.tableFigures} số liệu được so${c.tablesUnchecked === 0 ? "" : `, ${c.tablesUnchecked}/${c.tables} bảng không kiểm được`}.`}`,
  },
  rulesHint: "Xem một quy tắc: doichieu explain QUY-TẮC",
  explain: {
    correct: "Không báo",
    incorrect: "Có báo",
    evidence: "Dấu hiệu",
    weighed: "Dấu hiệu được cân nhắc để chọn số nào so với số nào (dương: ủng hộ, âm: phản đối)",
    reading: "Cách hiểu",
    sure: (percent: string) => `chắc ${percent}`,
    fits: { rounded: "khớp", "cut-off": "bị cắt bớt", qualified: "khớp theo lời văn", misfit: "không khớp" },
    noAlternative: "không có cách hiểu nào khác đáng kể",
    pattern: (instances: number, fitting: number) => `theo mẫu của bảng: ${fitting}/${instances} dòng, cột khớp`,
    noRelation: "Quy tắc này không chọn số để so: mọi dấu hiệu đã nêu ở phần vấn đề.",
  },
  extract: {
    reference: "văn bản",
    kinds: {
      count: "số lượng",
      percentage: "tỷ lệ",
      ratio: "tỷ số",
      money: "số tiền",
      measure: "số đo",
      rate: "tần suất",
    },
    counts: (references: number, figures: number) => `  ${references} văn bản viện dẫn, ${figures} số liệu`,
  },
  dump: {
    title: "Chương trình đọc được gì",
    withFormat: "--dump có dạng riêng, không dùng cùng --format",
    noPictures: (cause: string) => `không vẽ được hình trang, chỉ có khung: ${cause}`,
    noGeometry: "Định dạng này không có trang; dưới đây là các khối theo thứ tự đọc.",
    facts: (mediaType: string, pages: number | null, blocks: number) =>
      [mediaType, pages === null ? "" : `${pages} trang`, `${blocks} khối`].filter(Boolean).join(" · "),
    page: (page: number) => `trang ${page}`,
    pageAlt: (page: number) => `Hình trang ${page} với các khối`,
    table: (number: number) => `bảng ${number}`,
    row: (number: number) => `hàng ${number}`,
    cell: (row: number, column: number) => `ô ${row}:${column}`,
    note: (mark: string) => `chú thích ${mark}`,
    noteAt: (line: number) => `ghi ở dòng ${line}`,
    confidence: (percent: number) => `nhận dạng ${percent}%`,
    continued: (block: number) => `khối ${block} (tiếp)`,
    kinds: {
      paragraph: "đoạn",
      heading: "tiêu đề",
      "list-item": "mục",
      cell: "ô",
      footnote: "chú thích",
      stamp: "dấu ký số",
      furniture: "đầu, cuối trang",
    },
    legend: "Màu của khung",
  },
  refs: {
    count: (n: number) => `${n} văn bản được viện dẫn`,
    times: (n: number) => `${n} lần`,
    variants: "nêu khác nhau",
    ambiguous: "có chỗ có thể hiểu là hai văn bản khác nhau",
    fields: {
      documentType: "loại văn bản",
      number: "số",
      year: "năm",
      symbol: "ký hiệu",
      date: "ngày",
      issuer: "cơ quan ban hành",
      title: "trích yếu",
    } as Readonly<Record<string, string>>,
  },
  csvHeader: [
    "Báo cáo",
    "Mức độ",
    "Khả năng sai (%)",
    "Quy tắc",
    "Trang",
    "Vị trí",
    "Câu",
    "Vấn đề",
    "Phép tính",
    "Giá trị khớp",
    "Cần làm",
    "Đã chấp nhận",
    "Mã vấn đề",
  ] as readonly string[],
  xlsx: {
    findings: "Vấn đề",
    unchecked: "Không kiểm được",
    uncheckedHeader: ["Báo cáo", "Trang", "Vị trí", "Số liệu", "Lý do"] as readonly string[],
    more: "Còn nữa: một trang tính không chứa hết. Hãy kiểm từng thư mục, hoặc dùng --format csv.",
  },
  page: {
    title: "Đối chiếu báo cáo",
    promise: "Báo cáo không rời khỏi máy này: trang không được phép nối mạng và không lưu lại gì.",
    noScript: "Trang này cần JavaScript để đọc báo cáo.",
    drop: "Thả báo cáo vào đây",
    chooseFiles: "Chọn tệp…",
    chooseFolder: "Chọn thư mục…",
    formats:
      "Đọc được DOCX, DOC, PDF, XLSX, TXT, MD, HTML; nhiều tệp một lúc. Bản quét (PDF chỉ có ảnh) thì dùng lệnh doichieu.",
    scan: "Trang này không nhận dạng chữ: bản quét thì dùng lệnh doichieu audit --ocr",
    files: "Báo cáo",
    all: "Tất cả báo cáo",
    lists: "Tải về",
    xlsx: "Danh sách Excel",
    csv: "CSV",
    json: "JSON",
    html: "Trang đang xem",
    mark: "Tải tệp có nhận xét",
    remove: "Bỏ",
    waiting: "đang chờ",
    reading: "đang đọc",
    page: (done: number, total: number) => `đang đọc trang ${done}/${total}`,
    failed: (cause: string) => `Không đọc được: ${cause}`,
    trouble: (cause: string) => `Trang gặp lỗi: ${cause}`,
    nothing: "Không có báo cáo nào đọc được trong những gì vừa đưa vào.",
    working: (done: number, all: number) => `Đang đọc: xong ${done}/${all} tệp`,
    worked: (read: number, fix: number, failed: number) =>
      `Đã kiểm ${read} báo cáo, ${fix} cần sửa${failed === 0 ? "" : `; ${failed} tệp không đọc được`}.`,
    result: (path: string) => `Kết quả: ${path}`,
    missingOut: "thiếu tệp để ghi: --out TỆP.html",
    badPort: (text: string) => `"${text}" không phải là số cổng (0 đến 65535)`,
    noPort: (port: number, cause: string) => `không mở được cổng ${port}: ${cause}`,
    serving: (address: string) => `Mở ${address} trong trình duyệt; Ctrl+C để dừng`,
  },
  html: {
    madeBy: (version: string) =>
      `Trang do doichieu ${version} lập; mọi vấn đề cần người đọc đối chiếu lại với tài liệu gốc.`,
    skipToFindings: "Đến danh sách vấn đề",
    skipToReports: "Đến danh sách báo cáo",
    overview: "Tổng quan",
    indexTitle: "Kết quả đối chiếu các báo cáo",
    reportsTitle: "Báo cáo",
    findingsTitle: "Vấn đề",
    textTitle: "Nội dung báo cáo",
    figuresTitle: "Số liệu",
    referencesTitle: "Văn bản viện dẫn",
    citedTitle: "Văn bản được viện dẫn",
    report: "Báo cáo",
    period: "Kỳ",
    noFindings: "Không có vấn đề nào trong phần kiểm được.",
    nothingCompared: "Không có phép tính nào để kiểm: cần người đọc tự xem.",
    nothingUnchecked: "Không có chỗ nào.",
    unreadTitle: "Cần biết khi đọc kết quả",
    filterSeverity: "Mức độ",
    filterRule: "Quy tắc",
    allRules: "tất cả",
    shown: "Đang hiện {shown}/{all} vấn đề",
    showMarks: "Đánh dấu trong văn bản",
    views: "Cách xem",
    asInWord: "Như trong Word",
    asPages: "Hình trang",
    asRead: "Chữ đọc được",
    asBoth: "Cả hai",
    picture: "hình",
    pagePicture: (page: number) => `Hình trang ${page}, chỗ có vấn đề được khoanh`,
    differences: (n: number) => `Hai cách xem khác nhau ở ${n} chỗ`,
    onlyRead: "chỉ có trong chữ đọc được",
    onlyLook: "chỉ có trong bản như Word",
    noLook: (path: string, cause: string) =>
      `${path}: trang kết quả chỉ có chữ đọc được, không có bản như tệp gốc (${cause})`,
    lookUnlike: "Bản dựng lại như trong Word khác chữ đọc được quá nhiều nên không nêu ở đây.",
    jumpTo: (number: number, place: string) => `${place}: xem vấn đề ${number} trong văn bản`,
    backTo: (number: number) => `về vấn đề ${number} trong danh sách`,
    placeOf: (name: string, number: number) => `chỗ ${name}: về vấn đề ${number} trong danh sách`,
    relatedTo: (number: number, message: string) => (message ? `vấn đề ${number}: ${message}` : `vấn đề ${number}`),
    tick: "Không phải lỗi",
    note: "Lý do, ghi chú",
    noteOn: (number: number) => `Lý do, ghi chú cho vấn đề ${number}`,
    reader: "Người xem",
    savePage: "Lưu trang này",
    saveBaseline: "Tải danh sách đã chấp nhận",
    judged: "{ticked} mục không phải lỗi, {noted} ghi chú; chưa lưu",
    saved: "Đã tải về {file}",
    page: (page: number) => `Trang ${page}`,
    table: (number: number) => `Bảng ${number}`,
    coverageCaption: "Đã kiểm được bao nhiêu",
    checkedOf: "Kiểm được",
    why: "Vì sao hiểu như vậy?",
    tablesTitle: "Các bảng",
    tableName: "Bảng",
    size: "Hàng × cột",
    tableChecked: "Số liệu được so",
    tableOpen: "Chưa so",
    tableStates: { all: "kiểm được", some: "kiểm được một phần", none: "không kiểm được" },
    allChecks: "Mọi phép tính",
    coverage: (good: number, bad: number, open: number) =>
      `${good} khớp, ${bad} không khớp${open ? `, ${open} không kiểm được` : ""}`,
    rulesCaption: "Vấn đề theo quy tắc",
    byReport: "Vấn đề theo báo cáo",
    byPeriod: "Vấn đề theo kỳ báo cáo",
    figure: "Số",
    unit: "Đơn vị",
    label: "Nói về",
    kind: "Loại",
    standing: "Kết quả",
    consistent: "khớp",
    inconsistent: "có phép tính không khớp",
    notChecked: "chưa so với số nào",
    citedDocument: "Văn bản",
    mentions: "Chỗ viện dẫn",
    mention: (number: number, name: string) => `chỗ viện dẫn ${number} của ${name}`,
    pages: "Trang",
  },
  advice: {
    default: "Đối chiếu các số được đánh dấu với tài liệu gốc, sửa số không khớp.",
    "percent-of-whole": "Đối chiếu tỷ lệ, phần và tổng với tài liệu gốc; sửa số không khớp.",
    "percent-of-whole/cut-off": "Làm tròn lại tỷ lệ, hoặc giữ nguyên nếu cả báo cáo đều cắt bớt như vậy.",
    "percent-of-whole/level": "Đối chiếu tỷ lệ, số thực hiện và số được so (kế hoạch, kỳ trước); sửa số không khớp.",
    "sum-of-parts": "Cộng lại các phần, đối chiếu với tài liệu gốc; sửa phần hoặc tổng không khớp.",
    difference: "Tính lại số còn lại, đối chiếu với tài liệu gốc; sửa số không khớp.",
    "ratio-sum": "Cộng lại các tử số, đối chiếu với mẫu số; sửa số không khớp.",
    "percentages-sum": "Cộng lại các tỷ trọng; sửa tỷ trọng sai hoặc nêu phần còn thiếu.",
    "no-integer-fits": "Xem lại số đếm và tỷ lệ ở chỗ được đánh dấu; một trong hai số không đúng.",
    "share-range": "Xem lại tỷ trọng: nếu là mức so với kế hoạch, kỳ trước thì không viết “chiếm”.",
    growth: "Tính lại tốc độ tăng, giảm từ số kỳ này và kỳ trước; sửa số không khớp.",
    "growth/cut-off": "Làm tròn lại tốc độ tăng, giảm, hoặc giữ nguyên nếu cả báo cáo đều cắt bớt như vậy.",
    delta: "Tính lại phần tăng, giảm từ số kỳ này và kỳ trước; sửa số không khớp.",
    "listed-items": "Đếm lại các mục đã liệt kê; sửa số lượng hoặc bổ sung mục còn thiếu.",
    "repeated-figure": "Thống nhất số liệu ở các chỗ được đánh dấu theo tài liệu gốc.",
    "reference-conflict": "Mở văn bản được viện dẫn, thống nhất số, ký hiệu, ngày và cơ quan ban hành.",
    "reference-year": "Mở văn bản được viện dẫn, xem lại năm trong số và năm trong ngày ban hành.",
    "reference-sequence": "Mở các văn bản được viện dẫn, xem lại số và ngày ban hành.",
    "date-order": "Xem lại ngày, tháng ở chỗ được đánh dấu.",
    "period-conflict": "Mở kế hoạch, chương trình được nêu, thống nhất giai đoạn.",
    "implausible-value": "Xem lại giá trị ở chỗ được đánh dấu theo tài liệu gốc.",
  } as Readonly<Record<string, string>>,
};
