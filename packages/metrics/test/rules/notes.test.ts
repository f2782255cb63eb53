import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

const findingsIn = (text: string) => auditReport(textSource(text), { path: "cau.txt", sha256: "", bytes: 0 }).findings;

/** What no word claims, or what small numbers cannot prove, is told as a note: never more, never nothing. */
const NOTED: readonly (readonly [what: string, text: string, rule: string, message: string])[] = [
  [
    "a list in a bracket whose total is less than its parts",
    "Kỷ luật 06 viên chức (khiển trách 04, cảnh cáo 20).",
    "sum-of-parts",
    "4 + 20 = 24",
  ],
  [
    "parts counted by names of their own",
    "Đoàn làm việc tại 09 cơ quan, đơn vị (gồm 04 sở, 02 huyện, 01 xã).",
    "sum-of-parts",
    "4 + 2 + 1 = 7",
  ],
  [
    "parts of the count, not of the money beside it",
    "Bàn giao 43 mái ấm tình thương với 2.150 triệu đồng, gồm xây mới 37 căn, sửa chữa 08 căn.",
    "sum-of-parts",
    "37 + 8 = 45",
  ],
  [
    "what a slip explains after “trong đó”, which claims no completeness",
    "Có 1.672 hồ sơ, trong đó mức độ ba 74 hồ sơ và mức độ bốn 1.597 hồ sơ.",
    "sum-of-parts",
    "74 + 1.597 = 1.671",
  ],
  [
    "a share of a figure that is less than its part",
    "Khen thưởng 26 cán bộ. Hình thức: bằng khen 48 (77,4%), giấy khen 12 (19,4%), cờ 02 (3,2%).",
    "percent-of-whole",
    "48 / 26 = 184,6%",
  ],
  [
    "a small whole that fits none of its shares",
    "Bầu 50 ủy viên. Cơ cấu: nữ 14 người (24,1%); dưới 35 tuổi 5 người (8,6%).",
    "percent-of-whole",
    "14 / 50 = 28,0%",
  ],
  [
    "what “và” closes a list with, although it is more than the head",
    "Có 24 doanh nghiệp lữ hành, trong đó 06 quốc tế và 81 nội địa.",
    "sum-of-parts",
    "6 + 81 = 87",
  ],
  [
    "classes that leave nothing over, under the head that a slip explains",
    "Thụ lý 19 vụ tố cáo, giải quyết 16 vụ, còn 03 vụ. Kết luận: tố cáo đúng 02 vụ, đúng một phần 07 vụ, sai 09 vụ.",
    "sum-of-parts",
    "2 + 7 + 9 = 18",
  ],
  [
    "parts of a total of an earlier paragraph",
    "Tỉnh đầu tư 36 công trình.\n\nĐã nghiệm thu, bàn giao 12 công trình; đang thi công 71 công trình; chưa khởi công 07 công trình.",
    "sum-of-parts",
    "12 + 71 + 7 = 90",
  ],
  ["two digits transposed into a leading zero", "Tiếp nhận 031 đơn của công dân.", "implausible-value", "031"],
  ["a percentage with a zero in front", "Tỷ lệ hộ cận nghèo là 07,5%.", "implausible-value", "07,5"],
  [
    "thousands without their separator",
    "Khám bệnh cho 1483.920 lượt người, điều trị 12.480 lượt người.",
    "implausible-value",
    "1483.920",
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
    ["a whole that is not printed", "Tiếp nhận 500 hồ sơ; trả đúng hạn 470 hồ sơ (97,9%), trễ hạn 10 hồ sơ (2,1%)."],
    ["traits that overlap", "Bầu 45 đại biểu (nữ 16, dân tộc thiểu số 12, trẻ tuổi 07)."],
    ["things of other kinds in the bracket", "Tổ chức 02 lớp bồi dưỡng (60 học viên, 15 chuyên đề)."],
    ["a selection after “trong đó”", "Ban hành 118 văn bản, trong đó có 23 kế hoạch và 41 công văn."],
    ["more done than taken in", "Tiếp nhận 620 hồ sơ. Toàn tỉnh đã giải quyết 4.815 hồ sơ, đang giải quyết 212 hồ sơ."],
    ["a day told with its zero", "Tiếp 08 lượt với 104 người, đạt 0,9%."],
  ])("stays silent on %s", (_, text) => {
    expect(findingsIn(text).map((finding) => finding.message)).toEqual([]);
  });
});

/** Slips in long numbers: nothing but the slip explains them, so they are more than a note. */
describe("slips that are hardly met by chance", () => {
  test.each([
    [
      "a part that outgrew its head",
      "Khám cho 728.350 lượt người, trong đó tuyến tỉnh 104.620 lượt, tuyến huyện 241.185 lượt, tuyến xã 832.545 lượt.",
      "104.620 + 241.185 + 832.545",
    ],
    [
      "a whole that is less than one of the two shares that fill it",
      "Khen thưởng 36 cán bộ. Hình thức: bằng khen 48 (76,2%), giấy khen 15 (23,8%).",
      "48 / 36",
    ],
    [
      "a whole that fits none of its shares, and all of them with two digits the other way round",
      "Rà soát 1.487 hộ. Kết quả: hộ nghèo 356 (24,1%), hộ cận nghèo 402 (27,2%), hộ thoát nghèo 720 (48,7%).",
      "1.478",
    ],
    [
      "a named whole that is less than its part",
      "Có 24.310 vụ việc có điều kiện giải quyết và 2.915 vụ việc chưa có điều kiện. Trong số có điều kiện, đã xong 80.493 vụ việc (tỷ lệ 84,3%).",
      "80.493 / 24.310",
    ],
    [
      "a whole before two shares that fill it",
      "Kiểm định 6.284 lượt xe, đạt tiêu chuẩn 3.871 lượt (90,4%), không đạt 413 lượt (9,6%).",
      "3.871 / 6.284",
    ],
  ])("%s", (_, text, arithmetic) => {
    const raised = findingsIn(text).filter((finding) => finding.severity !== "note");
    expect(raised.length).toBeGreaterThan(0);
    expect(raised[0]?.message).toContain(arithmetic);
  });
});
