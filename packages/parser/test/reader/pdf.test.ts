import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pdfReader } from "../../src/reader/pdf/index.ts";

const samples = join(import.meta.dirname, "../../../../../shared/reports");
const absent = !existsSync(samples);
const readSample = (name: string) => pdfReader.read(readFileSync(join(samples, name)), {});

const THREE_PAGES = join(import.meta.dirname, "../../../../fixtures/pdf/table-over-three-pages.pdf");

test("a file of more pages than asked for is refused, one of as many is read", async () => {
  const bytes = readFileSync(THREE_PAGES);
  await expect(pdfReader.read(bytes, { maxPages: 3 })).rejects.toMatchObject({ code: "too-many-pages" });
  expect((await pdfReader.read(bytes, { maxPages: 4 })).pages).toBe(4);
});

describe("what cannot be read is refused with a code", () => {
  test("a file that only begins like a PDF", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.7\nthis is the end");
    await expect(pdfReader.read(bytes, {})).rejects.toMatchObject({ code: "pdf-invalid" });
  });
});

describe.skipIf(absent)("trouble", () => {
  test.each([
    ["real/trouble/tai_lieu_ma_hoa.pdf", "pdf-encrypted"],
    ["real/trouble/tep_khong_hop_le.pdf", "pdf-invalid"],
    ["real/trouble/scan_khong_co_text.pdf", "no-text"],
    ["real/trouble/text_layer_hong.pdf", "no-text"],
  ])("%s: %s", async (name, code) => {
    await expect(readSample(name)).rejects.toMatchObject({ code });
  });
});

describe.skipIf(absent)("signed documents", () => {
  test.each([
    ["real/hanoi_kh_173_festival.pdf", "Số: 173/KH-UBND", "Hà Nội, ngày 28 tháng 4 năm 2026"],
    ["real/hanoi_qd_2280_water.pdf", "Số: 2280/QĐ-UBND", "Hà Nội, ngày 29 tháng 4 năm 2026"],
  ])("%s: number and date are read where they are stamped", async (name, number, date) => {
    const { text } = await readSample(name);
    expect(text).toContain(number);
    expect(text).toContain(date);
  });
});
