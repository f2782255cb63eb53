import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

const citedIn = (text: string) =>
  auditReport(textSource(text), { path: "bao-cao.txt", sha256: "", bytes: 0 }).citedDocuments.map((document) => [
    document.number,
    document.symbol,
    document.mentions.length,
  ]);

describe("mentions of one document are one cited document", () => {
  test.each([
    [
      "a number alone means the one document of that number",
      "Sở ban hành Kế hoạch số 17/KH-SNV ngày 09/02/2026 về kiểm tra. Thực hiện Kế hoạch số 17 nêu trên, các phòng đã báo cáo.",
      [["17", "KH-SNV", 2]],
    ],
    [
      "a number alone that two documents bear stays apart",
      "Có Kế hoạch số 17/KH-SNV ngày 09/02/2026 và Kế hoạch số 17/KH-STC ngày 03/3/2026. Thực hiện Kế hoạch số 17 nêu trên.",
      [
        ["17", "KH-SNV", 1],
        ["17", "KH-STC", 1],
        ["17", null, 1],
      ],
    ],
    [
      "spaces and leading zeros do not part a document from itself",
      "Quyết định số 05/QĐ-UBND ngày 03/01/2025 của UBND tỉnh. Theo Quyết định số 5 /QĐ - UBND ngày 03/01/2025, sở triển khai.",
      [["05", "QĐ-UBND", 2]],
    ],
  ])("%s", (_, text, documents) => {
    expect(citedIn(text)).toEqual(documents);
  });
});
