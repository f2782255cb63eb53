import { parseReport } from "@doichieu/parser";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/record/figure/figure.ts";
import { figuresOf } from "../../src/record/figure/figures-of.ts";
import { sourceOf, tableSource } from "./source-of.ts";

const read = (text: string): Figure[] => figuresOf(parseReport(sourceOf(text)));

describe("an amount told in steps is one figure", () => {
  test.each<[string, readonly string[]]>([
    ["Thu 1.852 tỷ 340 triệu đồng.", ["1.852 tỷ 340 = 1852340000000"]],
    ["Thi hành xong 412 tỷ 15 triệu 500 nghìn đồng.", ["412 tỷ 15 triệu 500 = 412015500000"]],
    ["Hỗ trợ 1 triệu 200 nghìn đồng/hộ.", ["1 triệu 200 = 1200000"]],
    ["Thu 12 tỷ đồng, chi 340 triệu đồng.", ["12 = 12000000000", "340 = 340000000"]],
    ["Trồng 1 triệu 250 nghìn cây.", ["1 triệu 250 = 1250000"]],
    ["Thu 340 triệu 12 tỷ đồng.", ["340 = 340000000", "12 = 12000000000"]],
  ])("%s", (text, expected) => {
    const found = read(text);
    expect(found.map((figure) => `${figure.text} = ${figure.exact}`)).toEqual(expected);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(found.map((figure) => figure.text));
  });
});

describe("a unit that is left out", () => {
  test.each<[string, readonly (string | null)[]]>([
    ["Có 412 phòng thi; điểm trung bình 6,84.", ["phòng thi", null]],
    ["Kiến nghị 104 vụ việc: môi trường: 24; xã hội: 17.", ["vụ việc", "vụ việc", "vụ việc"]],
    ["Có 80.472 học sinh. Trung học cơ sở: 59.117; trung học phổ thông: 21.355.", ["học sinh", "học sinh", "học sinh"]],
    [
      "Chi 1.234 triệu đồng (đạt 98,7%), trong đó: giáo dục 456, y tế 123.",
      ["triệu đồng", null, "triệu đồng", "triệu đồng"],
    ],
    ["Có 120 xã; 1/3 số hộ thoát nghèo.", ["xã", "hộ"]],
    ["Khởi tố 201 bị can; cơ quan điều tra đã bắt 161/201.", ["bị can", "bị can"]],
    ["Phúc tra 60 thí sinh, Hội đồng thi trả lời 58/60.", ["thí sinh", "thí sinh"]],
  ])("%s", (text, units) => {
    expect(read(text).map(({ unit }) => unit)).toEqual(units);
  });
});

describe("what a figure tells", () => {
  test.each<[string, readonly (string | null)[]]>([
    ["Tổng thu nội địa đạt 120 tỷ đồng.", ["Tổng thu nội địa"]],
    ["Phụ tải cực đại 486,5 MW lúc 13h30 ngày 28/6.", ["Phụ tải cực đại"]],
    ["Thu nhập bình quân 45,6 triệu đồng/người/năm.", ["Thu nhập bình quân"]],
    ["Đã giải quyết: 1.175 hồ sơ (quá hạn 12 hồ sơ), đạt 94%.", ["Đã giải quyết", "quá hạn", "Đã giải quyết"]],
    ["Xảy ra 87 vụ, giảm 9 vụ (9,4%).", ["Xảy ra", "giảm", "giảm"]],
    ["Chưa qua đào tạo 13 người.", ["Chưa qua đào tạo"]],
  ])("%s", (text, labels) => {
    expect(read(text).map(({ label }) => label)).toEqual(labels);
  });
});

test("a column of percentages has none of the rows' units", () => {
  const table = tableSource([
    ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"],
    ["1", "Tổng thu viện phí", "Triệu đồng", "312", "248", "79,7"],
    ["2", "Số lượt khám", "Lượt", "210", "168", "80,2"],
  ]);
  expect(figuresOf(parseReport(table)).map(({ kind, exact }) => `${kind} ${exact}`)).toEqual([
    "money 312000000",
    "money 248000000",
    "percentage 79.7",
    "count 210",
    "count 168",
    "percentage 80.2",
  ]);
});

describe("parts of an amount are told in its unit", () => {
  test.each<[string, readonly string[]]>([
    [
      "Thực hiện 612 triệu đồng, gồm ngân sách huyện 450, quỹ bảo trợ 162.",
      ["612000000 money", "450000000 money", "162000000 money"],
    ],
    [
      "Thu gom 312.440 tấn chất thải (đô thị 148.920, nông thôn 163.520).",
      ["312440 measure", "148920 measure", "163520 measure"],
    ],
    [
      "Hỗ trợ 12 triệu đồng cho 5 hộ (hộ nghèo 3, hộ cận nghèo 2).",
      ["12000000 money", "5 count", "3 count", "2 count"],
    ],
    ["Mới giải ngân 12,4/25,5 tỷ đồng.", ["12400000000 ratio"]],
  ])("%s", (text, expected) => {
    expect(read(text).map(({ exact, kind }) => `${exact} ${kind}`)).toEqual(expected);
  });

  test("both sides of a ratio of money are in đồng", () => {
    expect(read("Mới giải ngân 12,4/25,5 tỷ đồng.")[0]).toMatchObject({
      numerator: 12_400_000_000,
      denominator: 25_500_000_000,
    });
  });
});

describe("a unit told once behind a list", () => {
  test.each<[string, readonly string[]]>([
    [
      "Nộp ngân sách lần lượt là 38,4; 41,7 và 45,2 tỷ đồng.",
      ["38400000000 money", "41700000000 money", "45200000000 money"],
    ],
    ["Tỷ lệ lần lượt là 9,1; 8,2 và 7,5%.", ["9.1 percentage", "8.2 percentage", "7.5 percentage"]],
    ["Có 12 hồ sơ, 8 và 4,5%.", ["12 count", "8 percentage", "4.5 percentage"]],
  ])("%s", (text, expected) => {
    expect(read(text).map(({ exact, kind }) => `${exact} ${kind}`)).toEqual(expected);
  });
});

describe("ages", () => {
  test.each<[string, readonly string[]]>([
    ["Tuổi thấp nhất 31, cao nhất 62, bình quân 47,4 tuổi.", ["31 tuổi", "62 tuổi", "47,4 tuổi"]],
    ["Người trong độ tuổi 15 - 60 biết chữ.", ["15 - 60 tuổi"]],
    ["Có 20 người dưới 35 tuổi 06 người là nữ.", ["20 người", "35 tuổi", "06 người"]],
  ])("%s", (text, expected) => {
    expect(read(text).map((figure) => `${figure.text} ${figure.unit}`)).toEqual(expected);
  });
});

test("codes do not make the point a decimal mark", () => {
  const found = read("Hàng thuộc mã 6907.2111, 6907.2112, 6907.2191. Nhập khẩu 12.500 tấn, tăng từ 800 tấn.");
  expect(found.map(({ exact }) => exact)).toEqual(["12500", "800"]);
});
