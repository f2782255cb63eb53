/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { openFile } from "../support/browser.ts";
import { hasBrowser, useBrowser } from "../support/chromium.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const fixture = (name: string): string => fileURLToPath(new URL(`../../../../fixtures/${name}`, import.meta.url));

const REPORT = "BÁO CÁO\n\nĐã giải quyết 96 hồ sơ, <b>đạt</b> 98%.\n\nChỉ tiêu\tSố lượng\nHồ sơ\t96\n";

const dump = async (kind: string, ...more: readonly string[]) => {
  const io = fakeIo({ cwd: await folderWith({ "a.txt": REPORT }) });
  return { code: await main(["extract", "--dump", kind, ...more], io), io };
};

describe("extract --dump text", () => {
  test("tells every block in reading order, a table's row in one line", async () => {
    const { code, io } = await dump("text", "a.txt");
    expect(code).toBe(0);
    expect(io.out()).toMatch(/^a\.txt\ntext\/plain/u);
    expect(io.out()).toContain("BÁO CÁO");
    expect(io.out()).toMatch(/┌ bảng 1\n.*Chỉ tiêu │ Số lượng\n.*Hồ sơ │ 96\n/u);
  });

  test("says page, footnote and place of a PDF's blocks, in English too", async () => {
    const { io } = await dump("text", fixture("pdf/footnote-over-two-pages.pdf"), "--lang", "en");
    expect(io.out()).toContain("───── page 1 ─────");
    expect(io.out()).toMatch(/footnote 1 \(marked in line \d+\)/u);
    expect(io.out()).toContain("header, footer");
  });

  test("keeps an empty cell's place", async () => {
    const { io } = await dump("text", fixture("pdf/table-over-three-pages.pdf"));
    expect(io.out()).toContain("Số tàu cá │ │ │ Ghi chú");
  });
});

describe("extract --dump layout", () => {
  test("writes one page with a picture of each page and its boxes", async () => {
    const { code, io } = await dump("layout", fixture("pdf/table-over-three-pages.pdf"));
    expect(code).toBe(0);
    expect(io.out().match(/<svg /gu)).toHaveLength(4);
    expect(io.out().match(/<image href="data:image\/webp;base64,/gu)).toHaveLength(4);
  });

  test("shows the blocks of a format that has no pages, harmless", async () => {
    const { io } = await dump("layout", "a.txt");
    expect(io.out()).not.toContain("<svg");
    expect(io.out()).toContain("&lt;b&gt;đạt&lt;/b&gt;");
  });

  test.skipIf(!hasBrowser).each(["pdf/landscape.pdf", "formats/word/report.docx"])("%s opens whole", async (name) => {
    const folder = await folderWith({});
    const io = fakeIo({ cwd: folder });
    expect(await main(["extract", "--dump", "layout", "--out", "trang.html", fixture(name)], io)).toBe(0);
    const { page, troubles } = await openFile(browser(), `${folder}/trang.html`, { script: false });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(troubles).toEqual([]);
  });

  test.skipIf(!hasBrowser)("a click on a box leads to its block", async () => {
    const folder = await folderWith({});
    const io = fakeIo({ cwd: folder });
    await main(["extract", "--dump", "layout", "--out", "trang.html", fixture("pdf/one-font.pdf")], io);
    const { page } = await openFile(browser(), `${folder}/trang.html`, { script: false });
    await page.locator("svg a").nth(2).click();
    expect(new URL(page.url()).hash).toBe("#b0-2");
    await page.context().close();
  });

  const browser = useBrowser();
});

test("what cannot be read is told, the rest is shown", async () => {
  const { code, io } = await dump("text", "thieu.txt", "a.txt");
  expect(code).toBe(2);
  expect(io.err()).toContain("thieu.txt: không tìm thấy tệp hoặc thư mục (not-found)");
  expect(io.out()).toContain("BÁO CÁO");
});

test("a dump has no format", async () => {
  const { code, io } = await dump("text", "a.txt", "--format", "json");
  expect(code).toBe(2);
  expect(io.err()).toContain("--dump có dạng riêng");
});

test("--out writes the dump to a file", async () => {
  const folder = await folderWith({ "a.txt": REPORT });
  const io = fakeIo({ cwd: folder });
  await main(["extract", "a.txt", "--dump", "text", "--out", "doc.txt"], io);
  expect(await readFile(`${folder}/doc.txt`, "utf8")).toContain("96 hồ sơ");
});
