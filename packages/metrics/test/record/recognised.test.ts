import { expect, test } from "vitest";
import { auditReport } from "../../src/index.ts";
import type { SourceText } from "@doichieu/parser";

const LINES = [
  "IL. KẾT QUẢ THỰC HIỆN",
  "Theo Rế hoạch số l2/KH-UBND ngày 03/02/2031, Sở đã tiếp nhận 1O hồ sơ.",
  "Đã giải quyết 9 hồ sơ theo Quyết định số 45/QĐ-UBND ngày 05/02/2031.",
];
const text = LINES.join("\n");
const source: SourceText = {
  text,
  blocks: LINES.map((line, index) => {
    const start = LINES.slice(0, index).join("\n").length + (index > 0 ? 1 : 0);
    return {
      kind: index === 0 ? ("heading" as const) : ("paragraph" as const),
      span: { start, end: start + line.length },
      source: "ocr" as const,
      page: 1,
      cell: null,
      note: null,
      level: null,
      listLabel: null,
      boxes: [],
      confidence: 91,
    };
  }),
  pageStarts: [{ start: 0, page: 1 }],
  pages: 1,
  mediaType: "application/pdf",
  ocr: true,
  noteMarks: [],
  diagnostics: [],
};

const audit = auditReport(source, { path: "quet.pdf", sha256: "0".repeat(64), bytes: 1 });

test("a record of recognised text keeps what stands there, and tells what it was read as", () => {
  const [repaired, plain] = audit.references;
  expect(repaired).toMatchObject({
    text: "Rế hoạch số l2/KH-UBND ngày 03/02/2031",
    readAs: "Kế hoạch số 12/KH-UBND ngày 03/02/2031",
    documentType: "Kế hoạch",
    number: "12",
    confidence: 91,
  });
  expect(plain?.readAs).toBeUndefined();
  expect(audit.figures.map((figure) => [figure.text, figure.readAs, figure.value, figure.unit])).toEqual([
    ["1O", "10", 10, "hồ sơ"],
    ["9", undefined, 9, "hồ sơ"],
  ]);
});

test("a heading's numeral is read as it was meant", () => {
  expect(audit.outline.map(({ number, title }) => [number, title])).toEqual([["II", "KẾT QUẢ THỰC HIỆN"]]);
});

test("each repair is a note with its place", () => {
  expect(
    audit.diagnostics.map(({ code, severity, span, message }) => [
      code,
      severity,
      text.slice(span?.start, span?.end),
      message,
    ]),
  ).toEqual([
    ["recognition-repaired", "note", "IL.", "“IL.” (nhận dạng từ ảnh) được hiểu là “II.”"],
    ["recognition-repaired", "note", "Rế", "“Rế” (nhận dạng từ ảnh) được hiểu là “Kế”"],
    ["recognition-repaired", "note", "l2/KH-UBND", "“l2/KH-UBND” (nhận dạng từ ảnh) được hiểu là “12/KH-UBND”"],
    ["recognition-repaired", "note", "1O", "“1O” (nhận dạng từ ảnh) được hiểu là “10”"],
  ]);
});
