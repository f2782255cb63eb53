import { textSource } from "@doichieu/parser/text";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

const audit = (text: string) => auditReport(textSource(text), { path: "a.txt", sha256: "", bytes: 0 });
const messages = (text: string): string[] => audit(text).findings.map(({ message }) => message);
const explanations = (text: string): string[] => audit(text).checks.map(({ explanation }) => explanation);

const TABLE = (rate: string): string =>
  [
    "Đơn vị\tTiếp nhận\tĐúng hạn\tTỷ lệ (%)",
    "- Phòng Một\t1.240\t1.116\t90,0",
    `- Phòng Hai\t2.160\t1.836\t${rate}`,
    "- Phòng Ba\t1.850\t1.480\t80,0",
    "- Phòng Bốn\t3.264\t2.040\t62,5",
  ].join("\n");

describe("a finding in a table", () => {
  test("names row and column, and the column that stands under the rate", () => {
    const [message = ""] = messages(TABLE("58,0"));
    expect(message).toMatch(/^Bảng 1, hàng “Phòng Hai”, cột “Tỷ lệ \(%\)”: tỷ lệ không khớp: /u);
    expect(message).toContain("1.836 / 2.160 = 85,0%, báo cáo ghi 58,0%. Mẫu số là 2.160 (cột “Tiếp nhận”).");
  });
});

const CHECKED =
  "Sở đã kiểm tra theo thẩm quyền 1.485 văn bản cấp huyện, gồm 640 văn bản của quý I và 1.205 văn bản của quý II.";

describe("a mend", () => {
  test("is offered where a slip of the pen explains what is printed", () => {
    expect(messages(TABLE("58,0"))[0]).toContain("Nếu sửa 58,0% thành 85,0% thì khớp (có thể hai chữ số bị đổi chỗ).");
  });

  test.each([
    ["of a part", "Tiếp nhận 2.400 hồ sơ, trong đó 1.890 hồ sơ trả trước hạn, chiếm 82,5%.", "1.980"],
    [
      "of a whole that several shares are of",
      "Rà soát 1.487 hộ. Kết quả: hộ nghèo 356 (24,1%), hộ cận nghèo 402 (27,2%), hộ thoát nghèo 720 (48,7%).",
      "1.478",
    ],
    ["of a total", CHECKED, "1.845"],
  ])("may be one %s", (_, text, mended) => {
    expect(audit(text).findings.map(({ suggestion }) => suggestion)).toEqual([mended]);
  });

  test.each([
    [
      "several slips would explain it",
      "Tiếp nhận 24.500 hồ sơ, tăng 1.200 hồ sơ so với cùng kỳ năm trước (23.500 hồ sơ).",
    ],
    [
      "the figure is told again elsewhere",
      `${CHECKED}\n\nPHỤ LỤC\n\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n1\tSố văn bản cấp huyện đã kiểm tra theo thẩm quyền\tVăn bản\t1.485\n`,
    ],
  ])("is not where %s", (_, text) => {
    const { findings } = audit(text);
    expect(findings.length).toBeGreaterThan(0);
    for (const { suggestion } of findings) expect(suggestion).toBeNull();
  });

  test("is not where none does", () => {
    const { findings } = audit(TABLE("61,7"));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).not.toContain("Nếu");
    expect(findings[0]?.suggestion).toBeNull();
  });
});

test.each([
  ["a ratio of decimals as it stands", "Giải ngân 12,4/25,5 tỷ đồng, đạt 48,6%.", "12,4 / 25,5 = 48,6%"],
  ["a ratio of large numbers as it stands", "Đã số hóa 4.312/5.600 cuốn, đạt 77%.", "4.312 / 5.600 = 77%"],
])("the arithmetic prints %s", (_, text, expected) => {
  expect(explanations(text)).toContain(expected);
});
