import type { NotAligned, Granularity, Basis } from "@doichieu/metrics/tables";
import type { Severity } from "@doichieu/metrics";
import type { Lang } from "../terminal/messages.ts";

/** What the page says. */
export interface Words {
  readonly lang: Lang;
  readonly title: string;
  readonly skip: string;
  readonly figures: string;
  readonly references: string;
  readonly checks: string;
  readonly inconsistent: string;
  readonly unchecked: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly byRule: string;
  readonly byOffice: string;
  readonly byPeriod: string;
  readonly all: string;
  readonly severityWord: string;
  readonly rule: string;
  readonly office: string;
  readonly report: string;
  readonly reports: string;
  readonly period: string;
  readonly page: string;
  readonly message: string;
  readonly pages: string;
  readonly unreadable: string;
  readonly notAudited: string;
  readonly reason: string;
  readonly unknown: string;
  readonly series: string;
  readonly chooseSeries: string;
  readonly compare: string;
  readonly overOffices: string;
  readonly overIndicators: string;
  readonly lines: string;
  readonly linesHelp: string;
  readonly unit: string;
  readonly across: string;
  readonly noAcross: string;
  readonly offices: string;
  readonly reportsWord: string;
  readonly perHundred: string;
  readonly noSeries: string;
  readonly chartHelp: string;
  readonly value: string;
  readonly source: string;
  readonly notAligned: string;
  readonly notAlignedHelp: string;
  readonly number: string;
  readonly network: string;
  readonly networkHelp: string;
  readonly noNetwork: string;
  readonly mostCited: string;
  readonly document: string;
  readonly issued: string;
  readonly mentions: string;
  readonly citedBy: string;
  readonly diagnostics: string;
  readonly only: (shown: number, total: number) => string;
  readonly scriptNeeded: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly granularity: Readonly<Record<Granularity, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly reasons: Readonly<Record<NotAligned, string>>;
}

const vi: Words = {
  lang: "vi",
  title: "Tổng hợp kiểm tra báo cáo",
  skip: "Đến nội dung chính",
  figures: "số liệu đọc được",
  references: "lượt viện dẫn",
  checks: "phép đối chiếu",
  inconsistent: "không khớp",
  unchecked: "tỷ lệ không kiểm được",
  findings: "Vấn đề phát hiện",
  noFindings: "Không phát hiện vấn đề nào trong phần kiểm được.",
  byRule: "Theo quy tắc",
  byOffice: "Theo cơ quan",
  byPeriod: "Theo kỳ báo cáo",
  all: "Tất cả",
  severityWord: "Mức",
  rule: "Quy tắc",
  office: "Cơ quan",
  report: "Báo cáo",
  reports: "Báo cáo đã đọc",
  period: "Kỳ",
  page: "Trang",
  message: "Nội dung",
  pages: "Số trang",
  unreadable: "Tệp không đọc được",
  notAudited: "Tệp không được kiểm",
  reason: "Lý do",
  unknown: "(không rõ)",
  series: "Chỉ tiêu theo thời gian",
  chooseSeries: "Chỉ tiêu",
  compare: "So sánh",
  overOffices: "một chỉ tiêu ở nhiều cơ quan",
  overIndicators: "nhiều chỉ tiêu của một cơ quan",
  lines: "Đường được vẽ",
  linesHelp: "Vẽ nhiều nhất 8 đường; mỗi đơn vị tính có thang riêng.",
  unit: "Đơn vị",
  across: "Vấn đề giữa các báo cáo",
  noAcross: "Không phát hiện gì không khớp giữa các báo cáo.",
  offices: "Theo từng cơ quan",
  reportsWord: "Báo cáo",
  perHundred: "Vấn đề trên 100 số liệu",
  noSeries: "Chưa có chỉ tiêu nào được nêu ở từ hai kỳ trở lên.",
  chartHelp: "Bấm vào một điểm để mở nơi số liệu được viết.",
  value: "Giá trị",
  source: "Nguồn",
  notAligned: "Số liệu không xếp được vào chuỗi",
  notAlignedHelp: "Được liệt kê chứ không phỏng đoán.",
  number: "Số lượng",
  network: "Mạng lưới văn bản được viện dẫn",
  networkHelp: "Ô vuông là báo cáo, hình tròn là văn bản được từ hai báo cáo trở lên viện dẫn.",
  noNetwork: "Không có văn bản nào được từ hai báo cáo trở lên viện dẫn.",
  mostCited: "Văn bản được viện dẫn nhiều nhất",
  document: "Văn bản",
  issued: "Ngày ban hành",
  mentions: "Lượt",
  citedBy: "Báo cáo viện dẫn",
  diagnostics: "Chỗ chưa đọc được hết",
  only: (shown, total) => `Hiện ${shown} trong ${total}; toàn bộ có trong doichieu export.`,
  scriptNeeded: "Biểu đồ cần JavaScript; các bảng thì không.",
  severity: { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý" },
  granularity: {
    day: "thời điểm",
    month: "tháng",
    quarter: "quý",
    "half-year": "6 tháng",
    "nine-months": "9 tháng",
    year: "năm",
    range: "khoảng thời gian",
  },
  basis: { within: "trong kỳ", cumulative: "lũy kế" },
  reasons: {
    "no-indicator": "chưa rõ là chỉ tiêu nào",
    "no-office": "chưa rõ cơ quan",
    "no-period": "chưa rõ kỳ",
    comparison: "là mức tăng, giảm",
    range: "là một khoảng",
    conflict: "một kỳ có hai giá trị khác nhau",
  },
};

const en: Words = {
  lang: "en",
  title: "Audit overview",
  skip: "To the main content",
  figures: "figures read",
  references: "references",
  checks: "relations checked",
  inconsistent: "inconsistent",
  unchecked: "percentages not checked",
  findings: "Findings",
  noFindings: "Nothing was found in what could be checked.",
  byRule: "By rule",
  byOffice: "By office",
  byPeriod: "By period",
  all: "All",
  severityWord: "Severity",
  rule: "Rule",
  office: "Office",
  report: "Report",
  reports: "Reports read",
  period: "Period",
  page: "Page",
  message: "Message",
  pages: "Pages",
  unreadable: "Files that could not be read",
  notAudited: "Files that were not audited",
  reason: "Reason",
  unknown: "(unknown)",
  series: "Indicators over time",
  chooseSeries: "Indicator",
  compare: "Compare",
  overOffices: "one indicator over several offices",
  overIndicators: "one office over several indicators",
  lines: "Lines drawn",
  linesHelp: "At most 8 lines are drawn; each unit has a scale of its own.",
  unit: "Unit",
  across: "Findings between reports",
  noAcross: "Nothing was found that does not fit between reports.",
  offices: "Office by office",
  reportsWord: "Reports",
  perHundred: "Findings per 100 figures",
  noSeries: "No indicator is told for two periods or more.",
  chartHelp: "Click a point to open the place where the figure is written.",
  value: "Value",
  source: "Source",
  notAligned: "Figures in no time series",
  notAlignedHelp: "Listed, not guessed.",
  number: "Number",
  network: "Network of cited documents",
  networkHelp: "Squares are reports, circles are documents that two reports or more cite.",
  noNetwork: "No document is cited by two reports or more.",
  mostCited: "Most cited documents",
  document: "Document",
  issued: "Issued",
  mentions: "Mentions",
  citedBy: "Cited by",
  diagnostics: "Places not read in full",
  only: (shown, total) => `Showing ${shown} of ${total}; doichieu export has all of them.`,
  scriptNeeded: "The chart needs JavaScript; the tables do not.",
  severity: { error: "Error", warning: "Warning", note: "Note" },
  granularity: {
    day: "point in time",
    month: "month",
    quarter: "quarter",
    "half-year": "half-year",
    "nine-months": "nine months",
    year: "year",
    range: "range",
  },
  basis: { within: "within the period", cumulative: "cumulative" },
  reasons: {
    "no-indicator": "indicator not known",
    "no-office": "office not known",
    "no-period": "period not known",
    comparison: "tells a change",
    range: "tells a range",
    conflict: "two values for one period",
  },
};

export const wordsOf = (lang: Lang): Words => ({ vi, en })[lang];
