import { describe, expect, test } from "vitest";
import { tokenize } from "../../src/lexer/tokenize.ts";
import { NumberLiteral } from "../../src/lexer/tokens.ts";

const numbersOf = (text: string): string[] =>
  tokenize(text)
    .tokens.filter(({ tokenType }) => tokenType === NumberLiteral)
    .map(({ image }) => image);

describe("thousands set apart by spaces", () => {
  test.each([
    ["tiếp nhận 1 204 hồ sơ", ["1 204"]],
    ["thu 1 234 567 890 đồng", ["1 234 567 890"]],
    ["diện tích 12 345,6 ha", ["12 345,6"]],
    ["đạt 1 204/1 310 vụ", ["1 204", "1 310"]],
    ["(dân sự 1 402; hành chính 31)", ["1 402", "31"]],
    ["cấp 15 120 thẻ", ["15 120"]],
    ["đầu năm 12 906 hộ", ["12 906"]],
    ["1 204", ["1 204"]],
    ["thu được 8 947 triệu đồng", ["8 947"]],
    ["1\u00A0204\u00A0318 người", ["1 204 318"]],
    ["hoàn thành nhiệm vụ 4 117 người", ["4 117"]],
    ["cấp 2 416 thẻ", ["2 416"]],
    ["phổ biến 2 500 - 3 000 mm", ["2 500", "3 000"]],
    ["phụng dưỡng 1 108/1 108 mẹ", ["1 108", "1 108"]],
    ["tờ rơi, 1 250 đĩa", ["1 250"]],
    ["đặt vòng: 11 902 ca/11 500 ca", ["11 902", "11 500"]],
  ])("%s", (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });
});

describe("numbers that only stand side by side", () => {
  test.each([
    ["tháng 12 250 hồ sơ", ["12", "250"]],
    ["ngày 31/12 250 hồ sơ", ["31", "12", "250"]],
    ["lớp 5 120 em", ["5", "120"]],
    ["cấp 3 120 học sinh", ["3", "120"]],
    ["năm 2012 250 hộ", ["2012", "250"]],
    ["Đại An 916 655 240 22,46", ["916", "655", "240", "22,46"]],
    ["Đại An 916 655", ["916", "655"]],
    ["khoản 2 120 đồng", ["2 120"]],
    ["khoản 2 120 hộ", ["2", "120"]],
    ["0 204 hồ sơ", ["0", "204"]],
    ["1 20 hồ sơ", ["1", "20"]],
    ["1  204 hồ sơ", ["1", "204"]],
  ])("%s", (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });
});
