import { textSource } from "@doichieu/parser/reader";
import { expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

const figuresOf = (rows: readonly string[]): string[] =>
  auditReport(textSource(`${rows.join("\n")}\n`), { path: "report.txt", sha256: "0".repeat(64), bytes: 0 }).figures.map(
    ({ kind, text, unit }) => `${kind} ${text} ${unit ?? "-"}`,
  );

test("a column of offices is headed like a column of units and is none", () => {
  expect(
    figuresOf([
      "STT\tĐơn vị\tSố trẻ tiêm đủ\tTỷ lệ (%)\tPhản ứng (ca)",
      "1\tHuyện Sông Lam\t1.204\t98,6\t4",
      "2\tHuyện Núi Voi\t985\t97,4\t3",
    ]),
  ).toEqual(["count 1.204 trẻ", "percentage 98,6 -", "count 4 ca", "count 985 trẻ", "percentage 97,4 -", "count 3 ca"]);
});

test("a row that counts offices is no header", () => {
  expect(
    figuresOf([
      "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu",
      "1\tSố đơn vị sự nghiệp\tĐơn vị\t521",
      "Trong đó\tThuộc sở\tĐơn vị\t96",
      "2\tSố công chức\tNgười\t1.778",
    ]),
  ).toEqual(["count 521 đơn vị", "count 96 đơn vị", "count 1.778 người"]);
});

test("keys of answers are no figures", () => {
  expect(
    figuresOf([
      "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu",
      "1\tHệ thống họp trực tuyến\tChưa có = 0 2 cấp = 1 3 cấp = 2\t2",
      "2\tSố công chức\tNgười\t1.778",
    ]),
  ).toEqual(["count 1.778 người"]);
});

test("bounds name the rows that they class, in the unit of their head", () => {
  expect(
    figuresOf([
      "Nhóm tuổi\tSố hội viên\tTỷ lệ (%)",
      "Dưới 18 tuổi\t12\t10,0",
      "18-30\t48\t40,0",
      "31 - 60\t42\t35,0",
      "Trên 60\t18\t15,0",
      "Cộng\t120\t100",
    ]),
  ).toEqual([
    "measure 18 tuổi",
    "count 12 hội viên",
    "percentage 10,0 -",
    "measure 18 tuổi",
    "measure 30 tuổi",
    "count 48 hội viên",
    "percentage 40,0 -",
    "measure 31 tuổi",
    "measure 60 tuổi",
    "count 42 hội viên",
    "percentage 35,0 -",
    "measure 60 tuổi",
    "count 18 hội viên",
    "percentage 15,0 -",
    "count 120 hội viên",
    "percentage 100 -",
  ]);
});

test("a place among others is no amount; things that are ranked are counted", () => {
  expect(
    figuresOf([
      "Chỉ tiêu\tNăm trước\tNăm nay",
      "Xếp hạng chỉ số PCI\t24\t15",
      "Xếp hạng chuyển đổi số\t24/63\t15/63",
      "Xếp hạng di tích\t4 di tích\t6 di tích",
    ]),
  ).toEqual(["count 4 di tích", "count 6 di tích"]);
});
