import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

const findingsIn = (text: string) => auditReport(textSource(text), { path: "cau.txt", sha256: "", bytes: 0 }).findings;

/** What is told as a note: never more, never nothing. */
const NOTED: readonly (readonly [what: string, text: string, rule: string, message: string])[] = [
  ["two digits transposed into a leading zero", "Tiếp nhận 031 đơn của công dân.", "implausible-value", "031"],
  ["a percentage with a zero in front", "Tỷ lệ hộ cận nghèo là 07,5%.", "implausible-value", "07,5"],
  [
    "thousands without their separator",
    "Khám bệnh cho 1483.920 lượt người, điều trị 12.480 lượt người.",
    "implausible-value",
    "1483.920",
  ],
  [
    "a total of rounded figures",
    "Tổng số cây giống đã cấp là 26.750 cây, gồm 3.190 cây keo, 21.000 cây quế và 2.550 cây mỡ.",
    "sum-of-parts",
    "3.190 + 21.000 + 2.550 = 26.740, báo cáo ghi 26.750 (chênh 10); khớp nếu các số tròn trăm",
  ],
  [
    "a rate that is cut off",
    "Tiếp nhận 2.400 hồ sơ, trong đó 1.985 hồ sơ trả trước hạn, chiếm 82,70%.",
    "percent-of-whole",
    "1.985 / 2.400 = 82,71%",
  ],
];

describe("notes", () => {
  test.each(NOTED)("%s", (_, text, rule, message) => {
    const findings = findingsIn(text);
    expect(findings.map((finding) => finding.severity)).toEqual(findings.map(() => "note"));
    expect(findings.filter((finding) => finding.rule === rule).map((finding) => finding.message)).toEqual(
      expect.arrayContaining([expect.stringContaining(message)]),
    );
  });

  test.each([
    ["traits that overlap", "Bầu 45 đại biểu (nữ 16, dân tộc thiểu số 12, trẻ tuổi 07)."],
    ["things of other kinds in the bracket", "Tổ chức 02 lớp bồi dưỡng (60 học viên, 15 chuyên đề)."],
    ["a selection after “trong đó”", "Ban hành 118 văn bản, trong đó có 23 kế hoạch và 41 công văn."],
    ["more done than taken in", "Tiếp nhận 620 hồ sơ. Toàn tỉnh đã giải quyết 4.815 hồ sơ, đang giải quyết 212 hồ sơ."],
    ["a day told with its zero", "Tiếp 08 lượt với 104 người, đạt 0,9%."],
  ])("stays silent on %s", (_, text) => {
    expect(findingsIn(text).map((finding) => finding.message)).toEqual([]);
  });
});
