import { notesInMemory, type NoteStore } from "../../src/across/note-store.ts";
import { textSource } from "@doichieu/parser/reader";
import { expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";
import { acrossReports, auditAcross, notesOf } from "../../src/across/across-reports.ts";

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

const counted = (period: string, files: string) =>
  auditReport(
    textSource(
      `UBND HUYỆN LÂM KHÊ\n\nSố: 12/BC-UBND\n\nLâm Khê, ngày 20 tháng 12 năm 2031\n\nBÁO CÁO\n\nKết quả công tác ${period} năm 2031\n\nĐã tiếp nhận ${files} hồ sơ.\n`,
    ),
    { path: `${period}.txt`, sha256: "", bytes: 0 },
  );
const sixMonths = (files: string) => counted("6 tháng đầu năm", files);

test("one figure with two values is told with both places", () => {
  const found = auditAcross([sixMonths("1.250"), sixMonths("1.250"), sixMonths("1.350")]);
  expect(found).toMatchObject([{ rule: "cross-indicator", id: "cross-1" }]);
  expect(found[0]?.places.map((place) => place.document)).toEqual([0, 2]);
});

test("a hundred versions of one report make one finding a figure, not one a pair", () => {
  const found = auditAcross(Array.from({ length: 100 }, (_, index) => sixMonths(String(200 + index))));
  expect(found).toHaveLength(1);
  expect(found[0]?.places).toHaveLength(10);
});

test("a running total that falls is told once a step", () => {
  const found = auditAcross([counted("6 tháng đầu năm", "900"), counted("9 tháng đầu năm", "750")]);
  expect(found).toMatchObject([{ rule: "cross-cumulative" }]);
});

/** Keeps notes as JSON, as a file would, and gives the keys back last first. */
const backwards = (): NoteStore => {
  const notes = notesInMemory();
  return { put: notes.put, groups: () => JSON.parse(JSON.stringify([...notes.groups()].reverse())) };
};

test("whatever order a store gives its keys back in, the findings follow the reports", () => {
  const reports = [
    report(2031, "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2031 và Công văn số 7/UBND-NV ngày 01/03/2031."),
    report(2031, "Thực hiện Công văn số 7/UBND-NV ngày 11/03/2031 và Kế hoạch số 45/KH-UBND ngày 21/02/2031."),
  ];
  const across = acrossReports({ store: backwards });
  for (const each of reports) across.add(each);
  expect(auditAcross(reports)).toHaveLength(2);
  expect(across.findings()).toEqual(auditAcross(reports));
});

const cited = (office: string, body: string) =>
  auditReport(
    textSource(
      `${office}\n\nSố: 12/BC-ABC\n\nLâm Khê, ngày 20 tháng 12 năm 2031\n\nBÁO CÁO\n\nKết quả công tác\n\n${body}\n`,
    ),
    { path: `${office}.txt`, sha256: "", bytes: 0 },
  );

test("an office told with its place is one in every report, however its name is written", () => {
  const found = auditAcross([
    cited("TRƯỜNG TIỂU HỌC LÂM KHÊ", "Căn cứ Quyết định số 649/QĐ-UBND ngày 20/12/2030 của UBND huyện Lâm Khê."),
    cited(
      "TRƯỜNG MẦM NON LÂM KHÊ",
      "Căn cứ Quyết định số 649/QĐ-UBND ngày 20/10/2030 của ủy ban nhân dân huyện Lâm Khê.",
    ),
  ]);
  expect(found.map(({ rule }) => rule)).toEqual(["cross-reference-date"]);
});

test("notes that were taken elsewhere say what the reports would have said", () => {
  const reports = [
    counted("quý I", "1.250"),
    counted("quý I", "1.300"),
    counted("quý I", "1.250"),
    report(2030, "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2031 của UBND tỉnh, huyện đã triển khai."),
    report(2031, "Thực hiện Kế hoạch số 45/KH-UBND ngày 21/02/2031 của UBND tỉnh, huyện đã triển khai."),
  ];
  const across = acrossReports();
  for (const each of reports) across.addNotes(JSON.parse(JSON.stringify(notesOf(each))));
  const found = auditAcross(reports);
  expect(found.length).toBeGreaterThan(1);
  expect(across.findings()).toEqual(found);
});
