import { describe, expect, test } from "vitest";
import { parseReport } from "../../src/parse-report.ts";
import { textSource } from "../../src/reader/index.ts";

/** "form text" of each quantity and "role text" of each naming number in a text. */
const numbersOf = (text: string): string[] =>
  parseReport(textSource(text)).blocks.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => {
      const written = text.slice(mention.span.start, mention.span.end);
      if (mention.kind === "quantity") return [`${mention.form} ${written}`];
      return mention.kind === "naming-number" ? [`${mention.role} ${written}`] : [];
    }),
  );

describe("words that look like a provision, an ordinal or a qualifier", () => {
  test.each([
    ["giải quyết dứt điểm 28 kiến nghị", ["count 28 kiến nghị"]],
    ["kiểm điểm 38 tập thể", ["count 38 tập thể"]],
    ["thu điều tiết 1.062 triệu đồng", ["money 1.062 triệu đồng"]],
    ["lực lượng vũ trang 03; doanh nghiệp 06", ["count 03", "count 06"]],
    ["phát hành 36.000 tờ gấp, 226/226 xã", ["count 36.000 tờ gấp", "ratio 226/226 xã"]],
    ["đối thoại 01 lần/quý", ["rate 01 lần/quý"]],
    ["Đài Loan 131, Nhật Bản 84", ["count 131", "count 84"]],
    ["sơ cấp và dưới 3 tháng 6.008", ["measure 3 tháng", "count 6.008"]],
    ["đối thoại 03 tháng/lần", ["rate 03 tháng/lần"]],
    ["mở phiên tòa trong thời hạn 4 tháng", ["measure 4 tháng"]],
  ])("%s", (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });
});

describe("headings numbered the party's way", () => {
  test.each([
    ["1- Công tác kiểm tra 12 đơn vị", ["heading 1", "count 12 đơn vị"]],
    ["2.1- Kiểm tra 12 đơn vị", ["heading 2.1", "count 12 đơn vị"]],
  ])("%s", (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });
});

const qualifierOf = (text: string): readonly (string | null)[] =>
  parseReport(textSource(text)).blocks.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => (mention.kind === "quantity" ? [mention.qualifier] : [])),
  );

describe("trên", () => {
  test.each([
    ["đạt trên 85%", ["trên"]],
    ["đạt 88,6% trên 6.905 phụ nữ", [null, null]],
    ["cấp cơ sở 75%, cấp trên 25%", [null, null]],
  ])("%s", (text, qualifiers) => {
    expect(qualifierOf(text)).toEqual(qualifiers);
  });
});
