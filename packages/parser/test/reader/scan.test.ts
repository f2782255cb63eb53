import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it, test } from "vitest";
import { readReport } from "../../src/reader/index.ts";
import { lineOf, type PageWords } from "../../src/reader/pdf/page.ts";
import { confidenceDiagnostic, illegibleDiagnostic, isLegible, legiblePart } from "../../src/reader/scan/confidence.ts";

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

const recognised = (...confidences: readonly (number | null)[]): PageWords => {
  const words = confidences.map((confidence, index) => ({
    text: "hồ",
    x: index * 30,
    right: index * 30 + 20,
    y: 100,
    size: 12,
    bold: false,
    italic: false,
    glued: false,
    raised: false,
    annotation: -1,
    artifact: false,
    confidence,
    letters: [],
  }));
  return { number: 3, width: 595, height: 842, lines: [lineOf(3, words)], turned: [], rules: [] };
};

test.each([
  [[95, 93], true, "note"],
  [[75, 65], true, "warning"],
  [[70, 20, 50], false, "warning"],
] as const)("a page recognised at %j is worth reading: %s", (confidences, legible, severity) => {
  expect(isLegible(recognised(...confidences))).toBe(legible);
  expect(confidenceDiagnostic(recognised(...confidences))?.severity).toBe(severity);
});

test("of a page full of noise the surer words are read, and where they are few nothing is", () => {
  const noisy = recognised(95, 93, 20, 15, 14, 18);
  expect(isLegible(noisy)).toBe(true);
  expect(legiblePart(noisy).lines.flatMap(({ words }) => words.map(({ confidence }) => confidence))).toEqual([95, 93]);
  expect(isLegible(recognised(95, 20, 15, 14, 18, 40, 33))).toBe(false);
  expect(legiblePart(recognised(95, 40)).lines[0]?.words).toHaveLength(2);
});

test("drawn text has no confidence to tell", () => {
  expect(confidenceDiagnostic(recognised(null, null))).toBeNull();
});

test("a page that is left out is named, in both languages", () => {
  expect(illegibleDiagnostic(3, 53)).toMatchObject({ code: "page-illegible", page: 3, severity: "warning" });
  expect(illegibleDiagnostic(3, 53).message).toContain("trang 3");
  expect(illegibleDiagnostic(3, 53).messageEn).toContain("53%");
});

const broken = new URL("../../../../../shared/reports/real/trouble/text_layer_hong.pdf", import.meta.url);

test.skipIf(!existsSync(broken))(
  "a broken text layer that no recognition can make out is refused, and said why",
  async () => {
    await expect(readReport(readFileSync(fileURLToPath(broken)), { ocr: true })).rejects.toMatchObject({
      code: "no-text",
      messageEn: expect.stringContaining("recognised too badly"),
    });
  },
  180_000,
);
