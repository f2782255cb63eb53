import { describe, expect, test } from "vitest";
import { parseBlock } from "../../src/grammar/report.ts";
import { tokenize } from "../../src/lexer/tokenize.ts";

/** Value, form and unit of every quantity of a text. */
const values = (text: string): string[] =>
  parseBlock(tokenize(text)).flatMap((mention) => {
    if (mention.kind !== "quantity") return [];
    const { numeral, second, form, scale, unit } = mention;
    const digits = `${numeral.exact}${second ? `|${second.exact}` : ""}${scale === 0 ? "" : `e${scale}`}`;
    return [`${digits} ${form} ${unit?.canonical ?? "-"}`];
  });

describe("values as they are written", () => {
  const CASES: readonly (readonly [text: string, ...found: readonly string[]])[] = [
    // below nothing
    ["tăng trưởng âm 5%", "-5 percentage -"],
    ["tăng trưởng -5 % so với năm trước", "-5 percentage -"],
    ["thay đổi −12,85 %", "-12.85 percentage -"],
    ["chênh lệch -1.200.000", "-1200000 count -"],
    ["lỗ âm 1.200.000 đồng", "-1200000 money đồng"],
    // the sign says what "giảm" has said; a dash lists
    ["giảm 35 vụ (-4,2%)", "35 count vụ", "4.2 percentage -"],
    ["- 45 hồ sơ", "45 count hồ sơ"],
    ["cấp xã -12 hồ sơ", "12 count hồ sơ"],
    ["từ 5-10%", "5|10 percentage -"],
    ["lỗ (-) 7,2 tỷ đồng, lãi (+) 3 tỷ đồng", "-7.2e9 money đồng", "3e9 money đồng"],
    ["giảm (-) 4,2% so với năm trước", "4.2 percentage -"],
    // no space before it; what may be the mark of a note stays one
    ["Lào Cai 41,5ha, Hòa Bình101ha", "41.5 measure ha", "101 measure ha"],
    ["đạt25% kế hoạch", "25 percentage -"],
    ["được1.250 tỷ đồng của các hộ nghèo2 trong xã", "1250e9 money đồng"],
    ["nhiều ngườ1i dân, hỗ trợ được25kg gạo", "25 measure kg"],
    ["đào đắp 1.200 mét3 đất", "1200 measure m3"],
    // a mark that slipped
    ["đạt 47, 5% kế hoạch", "47.5 percentage -"],
    ["lần lượt 3, 5%", "3 count -", "5 percentage -"],
    ["trực tuyến 261.40 hồ sơ", "26140 count hồ sơ"],
    ["đã giải quyết 6.8412 hồ sơ", "68412 count hồ sơ"],
    ["đoạt 16 đồng", "16 money đồng"],
    ["đoạt 14 vàng, 11 bạc, 16 đồng", "14 count vàng", "11 count bạc", "16 count -"],
    ["chi 12.50.000 đồng", "1250000 money đồng"],
    ["bình quân 2.5 người mỗi hộ", "2.5 count người"],
    ["tăng 2,24(%) so với năm trước", "2.24 percentage -"],
    // in words
    ["cấp 2000 (hai nghìn) thẻ", "2000 count thẻ"],
    ["chi một tỷ sáu trăm triệu đồng", "1600000000 money đồng"],
    ["tổng mức một nghìn hai trăm ba mươi tỷ đồng", "1230000000000 money đồng"],
    ["1.500.000 đồng (Bằng chữ: Một triệu năm trăm nghìn đồng chẵn)", "1500000 money đồng"],
    // so many of so many
    ["kết nạp 36/35 đảng viên mới", "36|35 ratio đảng viên"],
    ["giảm 240/532 hộ nghèo", "240|532 ratio hộ nghèo"],
    ["giảm 4,12% (2.096/2.186 vụ)", "4.12 percentage -", "2096|2186 count vụ"],
    ["giải ngân 12,4/25,5 tỷ đồng", "12.4|25.5e9 money đồng"],
    ["lấp đầy 31,4/36 ha", "31.4|36 ratio ha"],
    ["1.206 vụ/2.085 bị cáo", "1206 count vụ", "2085 count bị cáo"],
    ["28.470 triệu đồng/512 hộ vay", "28470e6 money đồng", "512 count hộ"],
    // ranges
    ["từ 5 đến dưới 12 tuổi", "5|12 measure tuổi"],
    ["ở mức từ 50 đến trên 75%", "50|75 percentage -"],
    ["ngập từ 0,5 m đến 1,8 m", "0.5|1.8 measure m"],
    ["điều động 30÷40 xe", "30|40 count xe"],
    ["công suất buồng phòng 45-50%", "45|50 percentage -"],
    // points
    ["đạt 86,5 điểm", "86.5 measure điểm"],
    ["giảm 2,6 điểm (2,2%) còn 116,9 điểm", "2.6 measure điểm", "2.2 percentage -", "116.9 measure điểm"],
    ["12 điểm trường", "12 count điểm trường"],
    ["giảm 0,3 điểm % so với quý trước", "0.3 percentage điểm phần trăm"],
    ["đạt 82,5% (tăng 1,2 điểm so với năm trước)", "82.5 percentage -", "1.2 percentage điểm phần trăm"],
    // one currency, whatever its sign
    ["thu 45 tỷ VND, chi 12.500.000 VNĐ", "45e9 money đồng", "12500000 money đồng"],
    // whole compounds
    ["268,4 TWh", "268.4 measure TWh"],
    ["mưa 100 mm/đợt", "100 measure mm/đợt"],
    ["12 ứng cử viên và 5 chức việc", "12 count ứng cử viên", "5 count chức việc"],
    ["giảm 22 cấp phó, 4 cấp trưởng", "22 count cấp phó", "4 count cấp trưởng"],
    ["phát 9.300 bưu gửi, triệt xóa 4 ổ, nhóm", "9300 count bưu gửi", "4 count ổ nhóm"],
    ["3 đặc khu, 2 vườn quốc gia", "3 count đặc khu", "2 count vườn quốc gia"],
  ];
  test.each(CASES.map(([text, ...found]) => ({ text, found })))("$text", ({ text, found }) => {
    expect(values(text)).toEqual(found);
  });
});
