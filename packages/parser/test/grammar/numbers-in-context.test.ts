import { describe, expect, test } from "vitest";
import { parseBlock } from "../../src/grammar/report.ts";
import { tokenize } from "../../src/lexer/tokenize.ts";
import type { Mention } from "../../src/mention/mention.ts";

const mentionsOf = (text: string): readonly Mention[] => parseBlock(tokenize(text));

/** The numbers of a text that say how many: number, form and unit. */
const quantities = (text: string): string[] =>
  mentionsOf(text).flatMap((mention) => {
    if (mention.kind !== "quantity") return [];
    const { numeral, second, form, unit } = mention;
    return [[numeral.text + (second ? `|${second.text}` : ""), form, unit?.written ?? "-"].join(" ")];
  });

/** text → the quantities in it, and nothing else */
const CASES: readonly { readonly text: string; readonly found: readonly string[] }[] = [
  // ordinals, names and codes
  { text: "lần thứ 6", found: [] },
  { text: "dịch vụ mức độ 3, 4", found: [] },
  { text: "mức độ 3, 4, 15 cơ quan cung cấp", found: ["15 count cơ quan"] },
  { text: "hạng 4 và khóa 15", found: [] },
  { text: "học sinh lớp 12 và 465 TS tự do", found: ["465 count TS"] },
  { text: "tỷ số 108 nữ/100 nam", found: ["108 measure nữ/100 nam"] },
  { text: "đợt 1 năm 2031 có 12 hồ sơ", found: ["12 count hồ sơ"] },
  { text: "xếp thứ 19/63 cả nước", found: [] },
  { text: "Bệnh viện 350 giường", found: [] },
  { text: "Bệnh viện có 350 giường", found: ["350 count giường"] },
  { text: "dịch Covid-19", found: [] },
  { text: "ISO 9001:2015", found: [] },
  { text: "mã số V05.02.08", found: [] },
  { text: "sóng 4G, 5G tại 3 phường", found: ["3 count phường"] },
  { text: "Lưu: VT, TH.H.01b", found: [] },
  { text: "điện thoại 0212.3852.011", found: [] },
  { text: "Đề án 06 và Chương trình 135", found: [] },
  { text: 'mô hình "5 tại chỗ"', found: [] },
  { text: "Không = 0 Có = 1", found: [] },
  { text: "trực 24/24 giờ, 24/7", found: [] },
  { text: "STK: 102010000123456 tại ngân hàng", found: [] },
  { text: "số tài khoản 3711.0.1058390", found: [] },
  { text: "ký số 123456789 phiếu", found: ["123456789 count phiếu"] },
  { text: "tọa độ 21°02'10\" vĩ độ Bắc, 105°51'00\" kinh độ Đông", found: [] },
  { text: "nhiệt độ 39,2°C, 38,5 độ C", found: ["39,2 measure °c", "38,5 measure độ c"] },
  { text: "Km12+300 đến km 15 + 200 quốc lộ 6", found: [] },
  { text: "bản đồ 1/2000, tỷ lệ 1/500", found: [] },
  { text: "đạt 1/500 hộ", found: ["1|500 ratio hộ"] },
  { text: "lớp 10A1, phòng 201, biển số 29A-123.45", found: [] },
  { text: "khổ A4, H5N1, PM2.5, vitamin B12", found: [] },
  { text: "khóa XV, lần thứ XIV, quý III", found: [] },
  { text: "OR = 2,1 và Không = 0", found: ["2,1 count -"] },
  { text: "Số: 95 BC/TĐ", found: [] },
  { text: "vắc xin 5 trong 1 đạt 91,7%", found: ["91,7 percentage -"] },
  { text: "2 trong 3 tiêu chí", found: ["2 count -", "3 count tiêu chí"] },
  { text: "nợ thuế đến 30/6 là 742 tỷ đồng", found: ["742 money tỷ đồng"] },
  { text: "đạt đến 5/12 tiêu chí", found: ["5|12 ratio tiêu chí"] },
  { text: "34,6 học sinh/lớp", found: ["34,6 rate học sinh/lớp"] },
  { text: "ngập 1.204 ha (Cao Bằng 0,25; Lào Cai 9,43)", found: ["1.204 measure ha", "0,25 count -", "9,43 count -"] },
  // times of day
  { text: "lúc 14h30, hồi 07h00", found: [] },
  { text: "từ 8 giờ 30 đến 11 giờ 30", found: [] },
  { text: "lúc 15 giờ 45 phút, 9 giờ ngày 12/5", found: [] },
  { text: "15 giờ 45 phút cùng ngày", found: [] },
  { text: "kéo dài 2 giờ 30 phút", found: ["2 measure giờ", "30 measure phút"] },
  { text: "từ 12 đến 14/5 có 3 vụ", found: ["3 count vụ"] },
  { text: "từ 12 đến 14/20 xã", found: ["12 count -", "14|20 ratio xã"] },
  // verbs that look like the words of ordinals
  { text: "cấp 120 giấy chứng nhận", found: ["120 count giấy chứng nhận"] },
  { text: "loại 15 hồ sơ", found: ["15 count hồ sơ"] },
  { text: "tổng số 60 văn bản", found: ["60 count văn bản"] },
  { text: "thu điều tiết 1.062 triệu đồng", found: ["1.062 money triệu đồng"] },
  // headings and lists
  { text: "1. Công tác chỉ đạo", found: [] },
  { text: "2.1. Cải cách thể chế", found: [] },
  { text: "2.1 Cải cách thể chế", found: [] },
  { text: "161. Diện tích chè theo huyện", found: [] },
  { text: "3) Kết quả", found: [] },
  { text: "(1) Rà soát; (2) Công bố 14 thủ tục", found: ["14 count thủ tục"] },
  { text: "- 12 công chức", found: ["12 count công chức"] },
  // days and periods
  { text: "ngày 15/7 và tháng 8", found: [] },
  { text: "trong 6 tháng đầu năm 2031", found: [] },
  { text: "lũy kế 6 tháng 2.156 tỷ", found: ["2.156 money tỷ"] },
  { text: "giai đoạn 2031-2035, định hướng đến 2040", found: [] },
  { text: "quý I, II/2031", found: [] },
  { text: "đến 30.11 còn 85 hộ, tới 15.6 đã có 7 tổ", found: ["85 count hộ", "7 count tổ"] },
  { text: "toàn huyện có 166 điểm 10", found: ["166 count điểm"] },
  { text: "hiện chỉ còn dăm ba hộ nghèo", found: [] },
  { text: "tăng đến 30.11 điểm", found: ["30.11 measure điểm"] },
  { text: "trong đợt 26/5 - 10/7/2031 có 12 hội đồng", found: ["12 count hội đồng"] },
  { text: "đêm 12 rạng sáng 13/10 có 2 vụ", found: ["2 count vụ"] },
  { text: "so với tuần 6-13/8 giảm 97 ca", found: ["97 count ca"] },
  { text: "đạt 3-5/10 xã", found: ["3 count -", "5|10 ratio xã"] },
  { text: "so với trung bình 4 tuần trước giảm 15 ca", found: ["15 count ca"] },
  { text: "tiêm cho trẻ 18 tháng tuổi", found: ["18 measure tháng tuổi"] },
  { text: "mỗi ngày 165 lượt giao dịch", found: ["165 count lượt giao dịch"] },
  { text: "phạt 12 tháng tù", found: ["12 measure tháng tù"] },
  { text: "thời hạn 36 tháng", found: ["36 measure tháng"] },
  { text: "trong 30 ngày làm việc", found: ["30 measure ngày làm việc"] },
  // ratios, pairs, ranges, rates
  { text: "26/28 nhiệm vụ", found: ["26|28 ratio nhiệm vụ"] },
  { text: "dự thi 389/đăng ký 392 thí sinh", found: ["389|392 ratio thí sinh"] },
  { text: "tiêm 384 trẻ/400 trẻ", found: ["384 count trẻ", "400 count trẻ"] },
  { text: "giải quyết 12/còn 30 vụ", found: ["12 count -", "30 count vụ"] },
  { text: "giảm 43,8 số vụ và 87% số bị can", found: ["43,8 percentage -", "87 percentage -"] },
  { text: "số nhập viện 7.582/1", found: ["7.582|1 count -"] },
  { text: "giảm 4,12% (2.096/2.186 vụ)", found: ["4,12 percentage -", "2.096|2.186 count vụ"] },
  { text: "từ 20 đến 30 người", found: ["20|30 count người"] },
  { text: "cỡ chữ từ 13 đến 14", found: ["13|14 count -"] },
  { text: "dày từ 20 - 25 mm, mưa 70 ÷ 100mm/h", found: ["20|25 measure mm", "70|100 measure mm/h"] },
  { text: "đạt từ 30% đến 40%", found: ["30|40 percentage -"] },
  { text: "đạt 30-40%, 55,5 – 60%", found: ["30|40 percentage -", "55,5|60 percentage -"] },
  { text: "đạt 30% - 40%, 30%-40%", found: ["30|40 percentage -", "30|40 percentage -"] },
  {
    text: "tăng từ 30% lên 40%, giảm từ 67,4% xuống 65%",
    found: ["30", "40", "67,4", "65"].map((n) => `${n} percentage -`),
  },
  { text: "tăng từ 30% đến 40%", found: ["30 percentage -", "40 percentage -"] },
  { text: "đúng hạn 99,1% - 1.974 hồ sơ", found: ["99,1 percentage -", "1.974 count hồ sơ"] },
  { text: "nam 55% - nữ 45%", found: ["55 percentage -", "45 percentage -"] },
  { text: "từ 3 triệu đồng đến 5 triệu đồng", found: ["3|5 money triệu đồng"] },
  { text: "20 tỷ - 50 tỷ đồng", found: ["20|50 money tỷ đồng"] },
  { text: "từ 18 tuổi đến 35 tuổi", found: ["18|35 measure tuổi"] },
  { text: "từ 20 người đến 30 hộ", found: ["20 count người", "30 count hộ"] },
  { text: "3-5 ngày", found: ["3|5 measure ngày"] },
  { text: "2,5/10.000 dân", found: ["2,5 rate /10.000 dân"] },
  { text: "9,5 bác sĩ/10.000 dân", found: ["9,5 rate bác sĩ/10.000 dân"] },
  { text: "28 giường bệnh/vạn dân", found: ["28 rate giường bệnh/vạn dân"] },
  { text: "34/1.000 trẻ em", found: ["34|1.000 ratio trẻ em"] },
  { text: "tỷ suất sinh 14,5‰", found: ["14,5 rate ‰"] },
  { text: "350 m3/s, 12,5 mg/l", found: ["350 measure m3/s", "12,5 measure mg/l"] },
  { text: "½ diện tích", found: ["1|2 ratio diện tích"] },
  { text: "02 tuần/lần", found: ["02 rate tuần/lần"] },
  { text: "5 kỳ/10 lượt/50 người", found: ["5 count kỳ", "10 count lượt", "50 count người"] },
  { text: "34 lượt người/102 văn bản", found: ["34 count lượt người", "102 count văn bản"] },
  // money and magnitudes
  { text: "1.634 tỷ đồng", found: ["1.634 money tỷ đồng"] },
  { text: "2 nghìn tỷ đồng", found: ["2 money nghìn tỷ đồng"] },
  { text: "4,5 ngàn hồ sơ", found: ["4,5 count ngàn hồ sơ"] },
  { text: "500.000đ", found: ["500.000 money đ"] },
  { text: "dịch vụ mức 3, hỗ trợ mức 3 triệu đồng", found: ["3 money triệu đồng"] },
  { text: "thấp hơn mức 4% theo quy định", found: ["4 percentage -"] },
  { text: "thêm 46 đ/vị, 12 đ/viên, giá 300 đ/kWh", found: ["46 count đ/vị", "12 count đ/viên", "300 money đ"] },
  { text: "01 đồng chí", found: ["01 count đồng chí"] },
  // units
  { text: "250 tin, bài, ảnh, phóng sự; 12 văn bản", found: ["250 count tin, bài, ảnh, phóng sự", "12 count văn bản"] },
  { text: "18 nhiệm vụ và 5 giải pháp", found: ["18 count nhiệm vụ", "5 count giải pháp"] },
  { text: "128 tổ chức, cá nhân vi phạm", found: ["128 count tổ chức, cá nhân"] },
  { text: "12 lò rèn thủ công", found: ["12 count lò"] },
  {
    text: "180 hành khách, 61 lái xe, 12 trụ sở",
    found: ["180 count hành khách", "61 count lái xe", "12 count trụ sở"],
  },
  { text: "9 sàn vi phạm", found: ["9 count sàn"] },
  { text: "87 CCB tham gia, 99PGS", found: ["87 count CCB", "99 count PGS"] },
  { text: "14/22 quận huyện, 5 xã phường", found: ["14|22 ratio quận huyện", "5 count xã phường"] },
  { text: "3 xã huyện Hòa An", found: ["3 count xã"] },
  { text: "giảm 310 người, tử vong giảm 9 người", found: ["310 count người", "9 count người"] },
  { text: "củi 4,7 triệu ste", found: ["4,7 measure triệu ste"] },
  { text: "7 guồng quay được sửa", found: ["7 count guồng quay"] },
  { text: "**71** tờ trình", found: ["71 count tờ trình"] },
  { text: "<b>71</b> tờ trình", found: ["71 count tờ trình"] },
  { text: "1,193 vụ", found: ["1,193 count vụ"] },
  // words
  { text: "ba hình thức và hai mươi mốt người", found: ["ba count hình thức", "hai mươi mốt count người"] },
  { text: "02 (hai) công chức", found: ["02 count công chức"] },
  { text: "một cửa, một phần, một số việc", found: [] },
  { text: "Tư pháp, Ba Vì, Bảy Núi", found: [] },
];

describe("what a number is, by what stands around it", () => {
  test.each(CASES)("$text", ({ text, found }) => {
    expect(quantities(text)).toEqual(found);
  });
});

const qualifierOf = (text: string): string | null | undefined => {
  const found = mentionsOf(text).find((mention) => mention.kind === "quantity");
  return found?.kind === "quantity" ? found.qualifier : undefined;
};

describe("qualifiers", () => {
  const QUALIFIED: readonly { readonly text: string; readonly qualifier: string | null }[] = [
    { text: "hơn 100 hồ sơ", qualifier: "hơn" },
    { text: "trên 99%", qualifier: "trên" },
    { text: "gần 90 vụ", qualifier: "gần" },
    { text: "khoảng 18.460 tỷ đồng", qualifier: "khoảng" },
    { text: "tăng hơn 5.218 hồ sơ", qualifier: "hơn" },
    { text: "ít nhất 3 người", qualifier: "ít nhất" },
    { text: "không quá 15 ngày", qualifier: "không quá" },
    { text: "đạt từ 30% trở lên", qualifier: "trở lên" },
    { text: "từ 105% dự toán trở lên", qualifier: "trở lên" },
    { text: "dưới 35 tuổi", qualifier: "dưới" },
    { text: "cao hơn 0,05%", qualifier: null },
    { text: "trên 02 lĩnh vực", qualifier: null },
    { text: "trên 12 huyện, thành phố", qualifier: null },
    { text: "ngân sách cấp trên 3.415 triệu đồng", qualifier: null },
    { text: "trên tổng số 120 hồ sơ", qualifier: null },
  ];
  test.each(QUALIFIED)("$text", ({ text, qualifier }) => {
    expect(qualifierOf(text)).toBe(qualifier);
  });
});

const periodsOf = (text: string) =>
  mentionsOf(text).flatMap((mention) => {
    if (mention.kind !== "period") return [];
    const { grain, count, from, to, edge, year, toYear } = mention;
    return [[grain, count, from, to, edge, year, toYear].map((part) => part ?? "-").join(" ")];
  });

describe("periods", () => {
  const PERIODS: readonly { readonly text: string; readonly parts: string }[] = [
    { text: "năm 2031", parts: "year - - - - 2031 -" },
    { text: "6 tháng đầu năm 2031", parts: "month 6 - - first 2031 -" },
    { text: "6 tháng cuối năm", parts: "month 6 - - last - -" },
    { text: "9 tháng năm 2031", parts: "month 9 - - - 2031 -" },
    { text: "quý I/2031", parts: "quarter - 1 - - 2031 -" },
    { text: "quý IV năm 2031", parts: "quarter - 4 - - 2031 -" },
    { text: "quý I, II/2031", parts: "quarter - 1 2 - 2031 -" },
    { text: "tuần 43/2031", parts: "week - 43 - - 2031 -" },
    { text: "giai đoạn 2031 - 2035", parts: "year - - - - 2031 2035" },
    { text: "nhiệm kỳ 2031-2036", parts: "year - - - - 2031 2036" },
    { text: "qua 5 năm", parts: "year 5 - - - - -" },
  ];
  test.each(PERIODS)("$text", ({ text, parts }) => {
    expect(periodsOf(text)).toEqual([parts]);
  });
});

describe("texts made to hurt", () => {
  test.each(["9", "1.", "1/", "năm ", "hơn ", "1 ", "12 hồ sơ, ", "(1", "một ", "từ 1 đến "])(
    "a quarter of a megabyte of %j",
    (piece) => {
      const text = piece.repeat(Math.floor(250_000 / piece.length));
      const found = mentionsOf(text);
      expect(found.every(({ span }) => span.start < span.end && span.end <= text.length)).toBe(true);
    },
  );
});
