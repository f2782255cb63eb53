import type { Severity } from "@doichieu/metrics";
import type { Basis, Granularity, NotAligned } from "@doichieu/metrics/tables";
import { type Both, both, catalogueOf, type Lang } from "./both.ts";

type Words<Name extends string> = Readonly<Record<Name, Both<string>>>;

/** The dashboard's page. */
const dashboard = {
  lang: both<Lang>("vi", "en"),
  title: both("Tổng hợp kiểm tra báo cáo", "Audit overview"),
  skip: both("Đến nội dung chính", "To the main content"),
  figures: both("số liệu đọc được", "figures read"),
  references: both("lượt viện dẫn", "references"),
  checks: both("phép đối chiếu", "relations checked"),
  inconsistent: both("không khớp", "inconsistent"),
  unchecked: both("tỷ lệ không kiểm được", "percentages not checked"),
  findings: both("Vấn đề phát hiện", "Findings"),
  noFindings: both("Không phát hiện vấn đề nào trong phần kiểm được.", "Nothing was found in what could be checked."),
  byRule: both("Theo quy tắc", "By rule"),
  byOffice: both("Theo cơ quan", "By office"),
  byPeriod: both("Theo kỳ báo cáo", "By period"),
  all: both("Tất cả", "All"),
  severityWord: both("Mức", "Severity"),
  rule: both("Quy tắc", "Rule"),
  office: both("Cơ quan", "Office"),
  report: both("Báo cáo", "Report"),
  reports: both("Báo cáo đã đọc", "Reports read"),
  period: both("Kỳ", "Period"),
  page: both("Trang", "Page"),
  message: both("Nội dung", "Message"),
  pages: both("Số trang", "Pages"),
  unreadable: both("Tệp không đọc được", "Files that could not be read"),
  notAudited: both("Tệp không được kiểm", "Files that were not audited"),
  reason: both("Lý do", "Reason"),
  unknown: both("(không rõ)", "(unknown)"),
  series: both("Chỉ tiêu theo thời gian", "Indicators over time"),
  chooseSeries: both("Chỉ tiêu", "Indicator"),
  compare: both("So sánh", "Compare"),
  overOffices: both("một chỉ tiêu ở nhiều cơ quan", "one indicator over several offices"),
  overIndicators: both("nhiều chỉ tiêu của một cơ quan", "one office over several indicators"),
  lines: both("Đường được vẽ", "Lines drawn"),
  linesHelp: both(
    "Vẽ nhiều nhất 8 đường; mỗi đơn vị tính có thang riêng.",
    "At most 8 lines are drawn; each unit has a scale of its own.",
  ),
  unit: both("Đơn vị", "Unit"),
  across: both("Vấn đề giữa các báo cáo", "Findings between reports"),
  noAcross: both(
    "Không phát hiện gì không khớp giữa các báo cáo.",
    "Nothing was found that does not fit between reports.",
  ),
  offices: both("Theo từng cơ quan", "Office by office"),
  reportsWord: both("Báo cáo", "Reports"),
  perHundred: both("Vấn đề trên 100 số liệu", "Findings per 100 figures"),
  noSeries: both("Chưa có chỉ tiêu nào được nêu ở từ hai kỳ trở lên.", "No indicator is told for two periods or more."),
  chartHelp: both(
    "Bấm vào một điểm để mở nơi số liệu được viết.",
    "Click a point to open the place where the figure is written.",
  ),
  value: both("Giá trị", "Value"),
  source: both("Nguồn", "Source"),
  notAligned: both("Số liệu không xếp được vào chuỗi", "Figures in no time series"),
  notAlignedHelp: both("Được liệt kê chứ không phỏng đoán.", "Listed, not guessed."),
  number: both("Số lượng", "Number"),
  network: both("Mạng lưới văn bản được viện dẫn", "Network of cited documents"),
  networkHelp: both(
    "Ô vuông là báo cáo, hình tròn là văn bản được từ hai báo cáo trở lên viện dẫn.",
    "Squares are reports, circles are documents that two reports or more cite.",
  ),
  noNetwork: both(
    "Không có văn bản nào được từ hai báo cáo trở lên viện dẫn.",
    "No document is cited by two reports or more.",
  ),
  mostCited: both("Văn bản được viện dẫn nhiều nhất", "Most cited documents"),
  document: both("Văn bản", "Document"),
  issued: both("Ngày ban hành", "Issued"),
  mentions: both("Lượt", "Mentions"),
  citedBy: both("Báo cáo viện dẫn", "Cited by"),
  diagnostics: both("Chỗ chưa đọc được hết", "Places not read in full"),
  only: both(
    (shown: number, total: number) => `Hiện ${shown} trong ${total}; toàn bộ có trong doichieu export.`,
    (shown, total) => `Showing ${shown} of ${total}; doichieu export has all of them.`,
  ),
  scriptNeeded: both("Biểu đồ cần JavaScript; các bảng thì không.", "The chart needs JavaScript; the tables do not."),
  severity: {
    error: both("Lỗi", "Error"),
    warning: both("Cảnh báo", "Warning"),
    note: both("Lưu ý", "Note"),
  } satisfies Words<Severity>,
  granularity: {
    day: both("thời điểm", "point in time"),
    month: both("tháng", "month"),
    quarter: both("quý", "quarter"),
    "half-year": both("6 tháng", "half-year"),
    "nine-months": both("9 tháng", "nine months"),
    year: both("năm", "year"),
    range: both("khoảng thời gian", "range"),
  } satisfies Words<Granularity>,
  basis: {
    within: both("trong kỳ", "within the period"),
    cumulative: both("lũy kế", "cumulative"),
  } satisfies Words<Basis>,
  reasons: {
    "no-indicator": both("chưa rõ là chỉ tiêu nào", "indicator not known"),
    "no-office": both("chưa rõ cơ quan", "office not known"),
    "no-period": both("chưa rõ kỳ", "period not known"),
    comparison: both("là mức tăng, giảm", "tells a change"),
    range: both("là một khoảng", "tells a range"),
    conflict: both("một kỳ có hai giá trị khác nhau", "two values for one period"),
  } satisfies Words<NotAligned>,
};

export const dashboardMessagesOf = catalogueOf(dashboard);

/** What the page says. */
export type DashboardMessages = ReturnType<typeof dashboardMessagesOf>;
