import { parseReport } from "@doichieu/parser";
import { textSource } from "@doichieu/parser/text";
import { describe, expect, test } from "vitest";
import { figuresOf } from "../../src/record/figure/figures-of.ts";

const keysOf = (text: string): (string | null)[] =>
  figuresOf(parseReport(textSource(text))).map((figure) => figure.indicator);

describe("one quantity has one key, whatever its wording", () => {
  test.each<[string, readonly string[]]>([
    [
      "received/ho-so",
      ["Trung tâm đã tiếp nhận 1.250 hồ sơ.", "Trong tháng, nhận được 980 hồ sơ.", "Tổng số hồ sơ tiếp nhận: 75 HS."],
    ],
    ["received-new/ho-so", ["Tiếp nhận mới 305 hồ sơ.", "Trong kỳ nhận mới 41 hồ sơ."]],
    [
      "resolved-on-time/ho-so",
      [
        "Giải quyết đúng hạn 96 hồ sơ.",
        "Đã giải quyết đúng hạn 96 hồ sơ.",
        "Xử lý đúng hạn: 96 hồ sơ.",
        "Trả kết quả đúng hạn 96 hồ sơ.",
        "Số hồ sơ đã được giải quyết đúng hạn là 96 hồ sơ.",
        "Có 96 hồ sơ đúng hạn.",
      ],
    ],
    [
      "resolved-on-time/ho-so/share",
      [
        "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%.",
        "Tỷ lệ hồ sơ trả kết quả đúng hạn đạt 98%.",
        "Tỉ lệ hồ sơ đã giải quyết đúng hạn: 98%.",
      ],
    ],
    ["resolved-late/ho-so", ["Trả quá hạn 12 hồ sơ.", "Quá hạn: 7 hồ sơ.", "Có 03 hồ sơ trễ hạn."]],
    [
      "citizens-received/luot",
      ["Toàn huyện tiếp 487 lượt công dân.", "Đã tiếp 22 lượt người.", "Công tác tiếp công dân: 58 lượt."],
    ],
    ["citizens-received-regularly/luot", ["Tiếp thường xuyên: 398 lượt.", "Tiếp công dân thường xuyên 40 lượt."]],
    ["petitions-received/don", ["Tiếp nhận 326 đơn.", "Trong quý nhận 15 đơn thư."]],
    ["documents-issued/ke-hoach", ["Ban hành 12 kế hoạch.", "Sở đã tham mưu ban hành 03 kế hoạch."]],
    [
      "staff-trained/nguoi",
      ["Cử đi học 36 công chức.", "Bồi dưỡng 120 lượt người.", "Đào tạo, bồi dưỡng 12 cán bộ, công chức."],
    ],
    ["staff-appointed/nguoi", ["Bổ nhiệm 04 công chức.", "Bổ nhiệm 14 cán bộ."]],
    [
      "budget-revenue/dong",
      ["Thu ngân sách nhà nước đạt 1.204 tỷ đồng.", "Thu ngân sách trên địa bàn đạt 860 triệu đồng."],
    ],
    ["budget-revenue-domestic/dong", ["Thu nội địa: 846 tỷ đồng.", "Trong đó thu nội địa đạt 50 tỷ đồng."]],
    ["budget-expenditure-recurrent/dong", ["Chi thường xuyên 1.204,7 tỷ đồng.", "Chi thường xuyên đạt 3 tỷ đồng."]],
  ])("%s", (key, texts) => {
    expect(texts.map((text) => keysOf(text)[0])).toEqual(texts.map(() => key));
  });
});

const namesOf = (text: string): (string | null)[] =>
  figuresOf(parseReport(textSource(text))).map((figure) => figure.indicatorName);

test.each<[string, readonly string[]]>([
  ["Đã giải quyết đúng hạn 96 hồ sơ (đạt 80%).", ["Hồ sơ trả đúng hạn", "Tỷ lệ hồ sơ trả đúng hạn"]],
  ["Toàn huyện tiếp 487 lượt công dân.", ["Lượt tiếp công dân"]],
  [
    "Thu nội địa đạt 24 tỷ đồng, bằng 28,4% dự toán tỉnh giao.",
    ["Thu nội địa", "Thu nội địa so với dự toán tỉnh giao"],
  ],
  [
    "Tiếp nhận 120 đơn, tăng 12 đơn so với cùng kỳ (108 đơn).",
    ["Đơn tiếp nhận", "Mức tăng, giảm đơn tiếp nhận", "Đơn tiếp nhận (kỳ so sánh)"],
  ],
  ["Toàn tỉnh có 12 trường mầm non.", ["Số trường mầm non"]],
  ["Tiêm chủng đầy đủ 384 trẻ/400 trẻ.", ["Trẻ tiêm chủng đầy đủ", "Trẻ tiêm chủng đầy đủ (tổng)"]],
])("%s is told in words", (text, names) => {
  expect(namesOf(text)).toEqual(names);
});

test("equal keys have equal names, other keys other names", () => {
  const figures = [
    "Giải quyết đúng hạn 96 hồ sơ.",
    "Hồ sơ đã được giải quyết ĐÚNG HẠN: 12.",
    "Trả quá hạn 4 hồ sơ.",
  ].flatMap((text) => figuresOf(parseReport(textSource(text))));
  expect(new Set(figures.map(({ indicator }) => indicator)).size).toBe(2);
  expect(new Set(figures.map(({ indicator, indicatorName }) => `${indicator} ${indicatorName}`)).size).toBe(2);
});

describe("what a key is told of", () => {
  test.each<[string, readonly (string | null)[]]>([
    ["Giải quyết 96 hồ sơ (đạt 80%).", ["resolved/ho-so", "resolved/ho-so/share"]],
    [
      "Tiếp nhận 120 đơn, tăng 12 đơn so với cùng kỳ (108 đơn).",
      ["petitions-received/don", "petitions-received/don/change", "petitions-received/don/earlier"],
    ],
    [
      "Giải ngân 96 tỷ đồng, đạt 80% kế hoạch (120 tỷ đồng).",
      ["disbursed/dong", "disbursed/dong/level-ke-hoach", "disbursed/dong/plan"],
    ],
    ["Tiêm chủng đầy đủ 384 trẻ/400 trẻ.", ["vaccinated-day-du/tre", "vaccinated-day-du/tre/whole"]],
    ["Chưa qua đào tạo 13 người.", ["trained-chua-qua/nguoi"]],
  ])("%s", (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });
});

describe("two quantities of one report have two keys", () => {
  test.each<[string, string]>([
    ["punishments", "Kỷ luật 50 đảng viên, hình thức: khiển trách 33, cảnh cáo 13, cách chức 02, khai trừ 04."],
    [
      "items",
      "+ Vốn tỉnh: kế hoạch 41 tỷ đồng, giải ngân 36 tỷ đồng;\n+ Vốn huyện: kế hoạch 23 tỷ đồng, giải ngân 14 tỷ đồng.",
    ],
    ["sections", "I. HÌNH SỰ\n\nThụ lý 18 vụ.\n\nII. DÂN SỰ\n\nThụ lý 96 vụ."],
    ["levels", "Thu nội địa đạt 24 tỷ đồng, bằng 28,4% dự toán Trung ương giao, bằng 19,2% dự toán tỉnh giao."],
    ["changes", "Giảm 12 vụ (8,39%), tăng 03 người chết (3,53%), giảm 21 người bị thương (19%)."],
  ])("%s", (_, text) => {
    const keys = keysOf(text);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(null);
  });

  test("one told twice has one", () => {
    const [first, , again] = keysOf("Tiếp nhận 120 đơn, giải quyết 96 đơn.\n\nNhư vậy, đã tiếp nhận 120 đơn.");
    expect(again).toBe(first);
  });
});
