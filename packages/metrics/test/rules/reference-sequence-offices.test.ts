import { textSource } from "@doichieu/parser/reader";
import { expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

const disorders = (text: string): number =>
  auditReport(textSource(text), { path: "report.txt", sha256: "0".repeat(64), bytes: 0 }).findings.filter(
    ({ rule }) => rule === "reference-sequence",
  ).length;

const LETTERHEAD = `ỦY BAN NHÂN DÂN
HUYỆN SÔNG LAM

Số: 15/BC-UBND

Sông Lam, ngày 02 tháng 12 năm 2020

BÁO CÁO
Công tác dân vận năm 2020

`;

test("a district's plans and the province's are numbered apart", () => {
  const text = `Thực hiện Kế hoạch số 98/KH-UBND ngày 21/02/2020 của UBND tỉnh, huyện ban hành Kế hoạch số 12/KH-UBND ngày 10/01/2020; Kế hoạch số 61/KH-UBND ngày 24/3/2020.\n`;
  expect(disorders(LETTERHEAD + text)).toBe(0);
});

test("the district's own are numbered together", () => {
  const text = `Huyện ban hành Kế hoạch số 98/KH-UBND ngày 21/02/2020; Kế hoạch số 12/KH-UBND ngày 10/01/2020; Kế hoạch số 61/KH-UBND ngày 24/3/2020; Kế hoạch số 63/KH-UBND ngày 26/3/2020.\n`;
  expect(disorders(LETTERHEAD + text)).toBe(1);
});
