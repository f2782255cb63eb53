import { describe, expect, test } from "vitest";
import { parseBlock } from "../../src/grammar/report.ts";
import { tokenize } from "../../src/lexer/tokenize.ts";

const quantities = (text: string): string[] =>
  parseBlock(tokenize(text)).flatMap((mention) =>
    mention.kind === "quantity"
      ? [`${mention.numeral.text}${mention.second ? `|${mention.second.text}` : ""} ${mention.unit?.written ?? "-"}`]
      : [],
  );

describe("a number that ends a name counts nothing", () => {
  test.each([
    "Xã không sắp xếp là xã Vĩnh Bình 1 và xã Vĩnh Bình 2.",
    "Cụm công nghiệp Hòa Sơn 2 đang giải phóng mặt bằng.",
    "Ban Quản lý dự án khu vực 1 báo cáo.",
    "Thực hiện Đề án 06 và Bộ chỉ số 766 trên địa bàn.",
    "Chuyển số dư TK 142 sang TK 242.",
    "Bảng 2.10. Tình hình thu ngân sách",
    "Người học tự đánh giá (xem tiêu chí 3.1, 3.2).",
    "Các chất thuộc Cấp 1.1 và Cấp 1.2.",
    "Giảm từ vị trí 69 xuống vị trí 70/190 nước.",
    "Cơ sở tại số nhà 12/45 ngõ 8; số 1806/127/2/6 đường Hoa Ban; số 40bis/1.",
    "Hộ ở ngõ 23, ngách 5, hẻm 17 bị ngập.",
    "Thu hồi thửa đất số 45, tờ bản đồ số 12 và thửa 78 tờ bản đồ 9.",
    "Nợ nhóm 3 và nợ nhóm 5 tăng.",
    "Sửa đường 2/9, cầu 30/4 và Trường Mầm non 19-5 của Công ty TNHH 1-5.",
    "Hồ chứa nước Nà Khoang 2 đang thi công.",
    "Các xã gồm: Yên Lãng 1, Minh Tân, Phú Bình 2 và Đại Đồng.",
    "Cụm công nghiệp Đông Thanh 2",
    "Theo Nghị quyết 26, xã Đông Hải 3 đã mở lớp.",
    "Trường THPT số 1, Trường Tiểu học Kim Đồng 2 và Trạm y tế phường 5 được sửa chữa.",
    "Số hộ còn lại sống rải rác ở các thôn.[227]",
    "“3. Chủ hàng gửi hồ sơ.",
    "Thay ống PVC 60 bằng ống HDPE 90.",
    "Gieo giống lúa OM 5451 và ngô NK 7328.",
    "Xi măng PCB 40, máy ủi D 85 và xe tải Hino 500 hư hỏng.",
    "Đúc bê tông mác 250 đổ cho cầu tạm.",
    "Thu giữ thuốc lá 555 nhập lậu tại kho.",
    "Theo hợp đồng 45, bên bán giao hàng.",
    "Thí sinh có số báo danh 14001557 vắng thi.",
    "Nút giao trên đường Vành đai 3 (huyện Hóc Sơn) bị ngập.",
    "Phân hiệu tại Bến Sơn (Q. 2), An Khê (P. 14) đã đóng.",
    "Chương trình bao gồm: 1. Mở rộng mạng lưới; 2. Đổi mới quản lý.",
    "Theo thông tư 39/2031, đơn vị tự cân đối.",
    "Bên bán thực hiện hợp đồng 45 và thanh lý hợp đồng 46.",
    "Bón phân NPK 16-16-8 và NPK 20-20-15 cho lúa.",
    "Số hộ ở rải rác các thôn[^12] và xóm.",
    "[^2]: Theo báo cáo của huyện.",
    "Tàu cá QNg 91234 TS và tàu KH 90876-TS mất liên lạc.",
    "Các ngạch có mã đầu là “15.”, “15a.” và “16”.",
  ])("%s", (text) => {
    expect(quantities(text)).toEqual([]);
  });

  test.each([
    ["Có 9 người tham gia (VP 3, TYT 2, QS 2, CA 2).", ["9 người", "3 -", "2 -", "2 -", "2 -"]],
    ["Huyện Hòa Sơn 12 hồ sơ, huyện Bình Lâm 9 hồ sơ.", ["12 hồ sơ", "9 hồ sơ"]],
    [
      "Sập 148 căn nhà (Vĩnh Lâm 3, Đông Lâm 26, Hải Bình 114, Tây Lâm 5); tốc mái 960 nhà (Vĩnh Lâm 8, Hải Bình 952).",
      ["148 căn nhà", "3 -", "26 -", "114 -", "5 -", "960 nhà", "8 -", "952 -"],
    ],
    ["Đã xếp hạng 218 di tích.", ["218 di tích"]],
    ["Đăng ký mới ô tô 45, mô tô 320 chiếc.", ["45 -", "320 chiếc"]],
    ["Thu giữ rượu 45 chai, thuốc lá 120 bao.", ["45 chai", "120 bao"]],
    ["Đã ký 45 hợp đồng và 12 phụ lục.", ["45 hợp đồng", "12 phụ lục"]],
    ["Xóm Đông 12, Xóm Tây 9 và Xóm Bắc 7.", ["12 -", "9 -", "7 -"]],
    ["Sửa 2/9 cầu và 30/40 đường.", ["2|9 cầu", "30|40 đường"]],
    ["Cắt điện tại 8 trạm 110 kV.", ["8 trạm", "110 kv"]],
    ["Làm chết 31 người (quốc lộ 19 người, tuyến khác 12 người).", ["31 người", "19 người", "12 người"]],
    ["Qua điện thoại 412 phản ánh, qua mạng 96 phản ánh.", ["412 phản ánh", "96 phản ánh"]],
    ["Nhựa hóa quốc lộ 214,6 km, đường tỉnh 1.308 km.", ["214,6 km", "1.308 km"]],
    ["Đi học trên 10 tháng 68, nghỉ quá 5 năm 171.", ["10 tháng", "68 -", "5 năm", "171 -"]],
  ] as const)("but: %s", (text, found) => {
    expect(quantities(text)).toEqual(found);
  });
});

describe("a day, a month, an hour told without their words", () => {
  test.each([
    "Sáng 23/07, hội nghị khai mạc.",
    "Giá giảm so với chốt phiên 23/11.",
    "Tặng quà dịp 02/9 cho gia đình chính sách.",
    "Trong tháng cao điểm (17/10 - 18/11) ra quân.",
    "Sáng 19-8, huyện khởi công.",
    "Số liệu tính đến 30.9 của ngành.",
    "Kết quả 7 tháng/2031 của ngành.",
    "Kết quả Q1/2031, III/2031, T5/2031 và 9T/2031.",
    "Siêu thị mở cửa lại từ mùng 4 Tết.",
    "Nghẽn mạng từ 18 giờ đến 22 giờ.",
    "Không để trẻ em chơi sau 22 giờ.",
  ])("%s", (text) => {
    expect(quantities(text)).toEqual([]);
  });

  test.each([
    ["Đến nay 9/11 xã đạt chuẩn, bằng 81,8%.", ["9|11 xã", "81,8 -"]],
    ["Họp kéo dài từ 2 giờ đến 3 giờ.", ["2|3 giờ"]],
    ["Kết nạp 13/12 thanh niên, đạt 108,3%.", ["13|12 thanh niên", "108,3 -"]],
  ] as const)("but: %s", (text, found) => {
    expect(quantities(text)).toEqual(found);
  });
});
