import { type Both, both } from "./both.ts";

/** What is to be done about a finding, by rule, and by what became of it where that differs. */
export const advice = {
  default: both(
    "Đối chiếu các số được đánh dấu với tài liệu gốc, sửa số không khớp.",
    "Compare the marked figures with the source and correct the one that does not fit.",
  ),
  "percent-of-whole": both(
    "Đối chiếu tỷ lệ, phần và tổng với tài liệu gốc; sửa số không khớp.",
    "Compare percentage, part and whole with the source; correct what does not fit.",
  ),
  "percent-of-whole/cut-off": both(
    "Làm tròn lại tỷ lệ, hoặc giữ nguyên nếu cả báo cáo đều cắt bớt như vậy.",
    "Round the percentage, or leave it if the whole report cuts off.",
  ),
  "percent-of-whole/level": both(
    "Đối chiếu tỷ lệ, số thực hiện và số được so (kế hoạch, kỳ trước); sửa số không khớp.",
    "Compare the percentage, the figure and what it is held against (plan, earlier time); correct what does not fit.",
  ),
  "sum-of-parts": both(
    "Cộng lại các phần, đối chiếu với tài liệu gốc; sửa phần hoặc tổng không khớp.",
    "Add the parts up again and compare with the source; correct the part or the total.",
  ),
  difference: both(
    "Tính lại số còn lại, đối chiếu với tài liệu gốc; sửa số không khớp.",
    "Compute the rest again and compare with the source; correct what does not fit.",
  ),
  "ratio-sum": both(
    "Cộng lại các tử số, đối chiếu với mẫu số; sửa số không khớp.",
    "Add the numerators up again and compare with the denominator; correct what does not fit.",
  ),
  "percentages-sum": both(
    "Cộng lại các tỷ trọng; sửa tỷ trọng sai hoặc nêu phần còn thiếu.",
    "Add the shares up again; correct the wrong one or tell the missing part.",
  ),
  "no-integer-fits": both(
    "Xem lại số đếm và tỷ lệ ở chỗ được đánh dấu; một trong hai số không đúng.",
    "Look at the marked count and percentage again; one of the two is wrong.",
  ),
  "share-range": both(
    "Xem lại tỷ trọng: nếu là mức so với kế hoạch, kỳ trước thì không viết “chiếm”.",
    "Look at the share again: a level against a plan or an earlier time is not “chiếm”.",
  ),
  growth: both(
    "Tính lại tốc độ tăng, giảm từ số kỳ này và kỳ trước; sửa số không khớp.",
    "Compute the rate again from this period and the one before; correct what does not fit.",
  ),
  "growth/cut-off": both(
    "Làm tròn lại tốc độ tăng, giảm, hoặc giữ nguyên nếu cả báo cáo đều cắt bớt như vậy.",
    "Round the rate, or leave it if the whole report cuts off.",
  ),
  delta: both(
    "Tính lại phần tăng, giảm từ số kỳ này và kỳ trước; sửa số không khớp.",
    "Compute the change again from this period and the one before; correct what does not fit.",
  ),
  "listed-items": both(
    "Đếm lại các mục đã liệt kê; sửa số lượng hoặc bổ sung mục còn thiếu.",
    "Count the listed items again; correct the number or add what is missing.",
  ),
  "repeated-figure": both(
    "Thống nhất số liệu ở các chỗ được đánh dấu theo tài liệu gốc.",
    "Bring the marked places to one value, after the source.",
  ),
  "reference-conflict": both(
    "Mở văn bản được viện dẫn, thống nhất số, ký hiệu, ngày và cơ quan ban hành.",
    "Open the cited document; bring number, symbol, date and issuer to one form.",
  ),
  "reference-year": both(
    "Mở văn bản được viện dẫn, xem lại năm trong số và năm trong ngày ban hành.",
    "Open the cited document; look at the year in its number and in its date.",
  ),
  "reference-sequence": both(
    "Mở các văn bản được viện dẫn, xem lại số và ngày ban hành.",
    "Open the cited documents; look at their numbers and dates.",
  ),
  "date-order": both("Xem lại ngày, tháng ở chỗ được đánh dấu.", "Look at the marked date again."),
  "period-conflict": both(
    "Mở kế hoạch, chương trình được nêu, thống nhất giai đoạn.",
    "Open the plan or programme; bring its period to one form.",
  ),
  "implausible-value": both(
    "Xem lại giá trị ở chỗ được đánh dấu theo tài liệu gốc.",
    "Compare the marked value with the source.",
  ),
} as Readonly<Record<string, Both<string>>>;
