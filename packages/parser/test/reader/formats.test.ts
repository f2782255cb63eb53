import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it, test } from "vitest";
import { readReport } from "../../src/reader/index.ts";
import type { SourceText } from "../../src/source/source-text.ts";

/** One invented report in the formats that reach an office; scripts/build-format-fixtures.ts makes them. */
const read = (name: string): Promise<SourceText> =>
  readReport(readFileSync(fileURLToPath(new URL(`../../../../fixtures/formats/${name}`, import.meta.url))), { name });

const SENTENCE = "Các trạm đã tiếp nhận 1.250 phiếu yêu cầu, giải quyết 1.175 phiếu, đạt 94%.";

test.each([
  ["tcvn3/report.docx", ["legacy-encoding"]],
  ["tcvn3/report.txt", ["legacy-encoding"]],
  ["vni/report.docx", ["legacy-encoding"]],
  ["word/report.docx", ["tracked-changes"]],
  ["word-97/report.doc", ["tables-flattened"]],
])("%s holds the report's sentence, and says what it had to do for it", async (name, codes) => {
  const source = await read(name);
  expect(source.text).toContain(SENTENCE);
  expect(source.diagnostics.map(({ code }) => code)).toEqual(codes);
});

it.each(["tcvn3/report.docx", "vni/report.docx"])("%s is Unicode whatever the font of the run", async (name) => {
  expect((await read(name)).text).toBe(
    [
      "Số: 214/BC-TTN",
      "Bến Gỗ, ngày 12 tháng 01 năm 2032",
      "BÁO CÁO",
      "Kết quả cấp nước sạch nông thôn năm 2031",
      "Thực hiện Kế hoạch số 58/KH-SNN ngày 21/02/2031 của Sở Nông nghiệp, Trung tâm Nước sạch báo cáo kết quả như sau:",
      SENTENCE,
      "Người lập: Đỗ Thị Hường",
    ].join("\n"),
  );
});

it("the Word report keeps headings, list numbers, the table's grid, the note's place and the text box", async () => {
  const source = await read("word/report.docx");
  const at = (text: string): object | undefined =>
    source.blocks.find((block) => source.text.slice(block.span.start, block.span.end) === text);
  expect(at("Kết quả thực hiện")).toMatchObject({ kind: "heading", level: 1, listLabel: "I." });
  expect(at("Đấu nối mới")).toMatchObject({ kind: "list-item", listLabel: "2." });
  expect(at("Phiếu yêu cầu")).toMatchObject({ cell: { table: 0, row: 0, column: 2, columnSpan: 2, header: true } });
  expect(at("STT")).toMatchObject({ cell: { row: 0, column: 0, rowSpan: 2 } });
  expect(at("Cộng")).toMatchObject({ cell: { row: 5, column: 1, header: false } });
  expect(at("Gồm 620 phiếu nộp trực tuyến và 630 phiếu nộp trực tiếp.")).toMatchObject({
    kind: "footnote",
    note: { mark: "1", anchor: source.text.indexOf(", giải quyết") },
  });
  expect(at("Đã đấu nối 318 hộ, tăng 18 hộ so với năm 2030 (300 hộ).")).toMatchObject({ kind: "paragraph" });
  expect(at("Đường dây nóng tiếp nhận 46 cuộc gọi.")).toMatchObject({ kind: "paragraph" });
  expect(at("Tài liệu lưu hành nội bộ")).toMatchObject({ kind: "furniture" });
});
