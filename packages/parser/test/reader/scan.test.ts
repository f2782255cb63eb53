import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readReport } from "../../src/reader/index.ts";

const scan = readFileSync(fileURLToPath(new URL("../../../../fixtures/formats/scan/report.pdf", import.meta.url)));

it("refuses a scan that it is not asked to recognise", async () => {
  await expect(readReport(scan, { name: "report.pdf" })).rejects.toMatchObject({ code: "no-text" });
});

it("recognises a scan: its sentences, its ruled table, how sure each block is, and how far it has come", async () => {
  const progress: string[] = [];
  const source = await readReport(scan, {
    name: "report.pdf",
    ocr: true,
    onProgress: ({ stage, done, total }) => progress.push(`${stage} ${done}/${total}`),
  });
  expect(source).toMatchObject({ ocr: true, pages: 1 });
  expect(source.text).toContain("Thực hiện Kế hoạch số 58/KH-SNN ngày 21/02/2031 của Sở Nông nghiệp");
  expect(source.text).toContain("giải quyết 1.175 phiếu, đạt 94%.");
  expect(source.text).toContain("Đã đấu nối 318 hộ, tăng 18 hộ so với năm 2030 (300 hộ).");
  const cells = new Map(
    source.blocks
      .filter((block) => block.cell)
      .map((block) => [source.text.slice(block.span.start, block.span.end), block.cell]),
  );
  expect(cells.get("Trạm Cầu Đá")).toMatchObject({ column: 1, header: false });
  expect(cells.get("1.250")).toMatchObject({ column: 2, row: cells.get("Cộng")?.row });
  expect(cells.get("Phiếu yêu cầu")).toMatchObject({ columnSpan: 2, header: true });
  expect(source.blocks.every((block) => block.source === "ocr" && block.confidence !== null)).toBe(true);
  expect(source.diagnostics.map(({ code, page }) => [code, page])).toEqual([["page-recognized", 1]]);
  expect(progress.at(-1)).toBe("ocr 1/1");
}, 180_000);
