import { both, counted } from "./both.ts";

/** Heads of the list of findings. */
export const csvHeader = [
  both("Báo cáo", "Report"),
  both("Mức độ", "Severity"),
  both("Khả năng sai (%)", "Likely wrong (%)"),
  both("Quy tắc", "Rule"),
  both("Trang", "Page"),
  both("Vị trí", "Place"),
  both("Câu", "Sentence"),
  both("Vấn đề", "Problem"),
  both("Phép tính", "Arithmetic"),
  both("Giá trị khớp", "Value that fits"),
  both("Cần làm", "To do"),
  both("Đã chấp nhận", "Accepted"),
  both("Mã vấn đề", "Fingerprint"),
];

export const xlsx = {
  findings: both("Vấn đề", "Findings"),
  unchecked: both("Không kiểm được", "Not checked"),
  uncheckedHeader: [
    both("Báo cáo", "Report"),
    both("Trang", "Page"),
    both("Vị trí", "Place"),
    both("Số liệu", "Figure"),
    both("Lý do", "Reason"),
  ],
  more: both(
    "Còn nữa: một trang tính không chứa hết. Hãy kiểm từng thư mục, hoặc dùng --format csv.",
    "There are more than one sheet holds. Audit folder by folder, or use --format csv.",
  ),
};

export const extract = {
  reference: both("văn bản", "reference"),
  kinds: {
    count: both("số lượng", "count"),
    percentage: both("tỷ lệ", "percentage"),
    ratio: both("tỷ số", "ratio"),
    money: both("số tiền", "money"),
    measure: both("số đo", "measure"),
    rate: both("tần suất", "rate"),
  },
  counts: both(
    (references: number, figures: number) => `  ${references} văn bản viện dẫn, ${figures} số liệu`,
    (references, figures) => `  ${counted(references, "reference")}, ${counted(figures, "figure")}`,
  ),
};

export const refs = {
  count: both(
    (n: number) => `${n} văn bản được viện dẫn`,
    (n) => counted(n, "cited document"),
  ),
  times: both(
    (n: number) => `${n} lần`,
    (n) => (n === 1 ? "once" : `${n} times`),
  ),
  variants: both("nêu khác nhau", "told differently"),
  ambiguous: both("có chỗ có thể hiểu là hai văn bản khác nhau", "one of the mentions could mean two documents"),
  fields: {
    documentType: both("loại văn bản", "type"),
    number: both("số", "number"),
    year: both("năm", "year"),
    symbol: both("ký hiệu", "symbol"),
    date: both("ngày", "date"),
    issuer: both("cơ quan ban hành", "issuer"),
    title: both("trích yếu", "subject"),
  },
};
