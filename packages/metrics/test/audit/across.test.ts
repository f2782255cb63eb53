import { textSource } from "@doichieu/parser/reader";
import { expect, test } from "vitest";
import { auditAcross, auditReport } from "../../src/audit-report.ts";

const report = (year: number, body: string) =>
  auditReport(
    textSource(
      `UBND HUYỆN LÂM KHÊ\n\nSố: 12/BC-UBND\n\nLâm Khê, ngày 20 tháng 12 năm ${year}\n\nBÁO CÁO\n\nKết quả công tác năm ${year}\n\n${body}\n`,
    ),
    { path: `${year}.txt`, sha256: "", bytes: 0 },
  );

test("one document cited with two dates of one year is told", () => {
  const [found] = auditAcross([
    report(2031, "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2031 của UBND tỉnh, huyện đã triển khai."),
    report(2031, "Thực hiện Kế hoạch số 45/KH-UBND ngày 21/02/2031 của UBND tỉnh, huyện đã triển khai."),
  ]);
  expect(found).toMatchObject({ rule: "cross-reference-date", severity: "warning" });
  expect(found?.places.map((place) => place.document)).toEqual([0, 1]);
});

test("one number of two years is two documents", () => {
  const found = auditAcross([
    report(2030, "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2030 của UBND tỉnh, huyện đã triển khai."),
    report(2031, "Thực hiện Kế hoạch số 45/KH-UBND ngày 21/02/2031 của UBND tỉnh, huyện đã triển khai."),
  ]);
  expect(found).toEqual([]);
});

test("a paragraph of last year's report with the old year left in is told", () => {
  const old =
    "Trong năm 2030, các xã đã chủ động rà soát, củng cố tổ hòa giải và tuyên truyền pháp luật đến từng thôn.";
  const found = auditAcross([report(2030, old), report(2031, old)]);
  expect(found.map((finding) => finding.rule)).toEqual(["cross-old-year"]);
});
