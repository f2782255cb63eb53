/**
 * Words with which the subject (trích yếu) of a document begins right behind its number, date and issuer
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5: "V/v", "về việc", or the act itself). Folded.
 */
export const TITLE_OPENERS: readonly string[] = [
  "về",
  "về việc",
  "v/v",
  "ban hành",
  "quy định",
  "phê duyệt",
  "hướng dẫn",
  "sửa đổi",
  "bổ sung",
  "bãi bỏ",
  "thay thế",
  "điều chỉnh",
  "công bố",
  "công nhận",
  "kiện toàn",
  "thành lập",
  "giao",
  "triển khai",
  "thực hiện",
  "tổ chức",
  "kiểm tra",
  "tổng kết",
  "thông qua",
  "chấp thuận",
  "phân công",
  "phân bổ",
  "đẩy mạnh",
  "tăng cường",
];
