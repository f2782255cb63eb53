/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { openFile } from "../support/browser.ts";
import { hasBrowser, useBrowser } from "../support/chromium.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { downloaded, type Given, give, useBuiltPage } from "./built.ts";

const FIXTURES = join(import.meta.dirname, "../../../../fixtures");
const fixture = (path: string, name: string): Given => ({ name, bytes: readFileSync(join(FIXTURES, path)) });
/** Generous: a loaded machine is slow, not wrong. */
const WAIT = { timeout: 60_000 };

const styleOf = (place: Locator): Promise<string[]> =>
  place.evaluateAll((all) =>
    all.map((each) => `${getComputedStyle(each).display} ${getComputedStyle(each).textDecorationLine}`),
  );

describe.skipIf(!hasBrowser)("reports as they look, on the page that audits in the browser", () => {
  const open = useBuiltPage(useBrowser());

  test.each([
    ["bảng.docx", "formats/word/report.docx"],
    ["ngân sách.docx", "documents/kho-bac-thu-ngan-sach/source.docx"],
    ["phông cũ.docx", "formats/tcvn3/report.docx"],
  ])("%s is shown as the command's page shows it", async (name, path) => {
    const { page, troubles } = await open("disk");
    const report = fixture(path, name);
    await give(page, [report]);
    const frame = page.frameLocator("#report");
    await frame.locator("#text").waitFor({ state: "attached" });
    const cwd = await folderWith({ [name]: report.bytes });
    await main(["audit", name, "--out", "trang.html"], fakeIo({ cwd }));
    const { page: there } = await openFile(page.context().browser() as Browser, join(cwd, "trang.html"));
    for (const view of ["#look", "#text"])
      expect(await frame.locator(view).evaluateAll((all) => all.map((each) => each.outerHTML))).toEqual(
        await there.locator(view).evaluateAll((all) => all.map((each) => each.outerHTML)),
      );
    expect(troubles).toEqual([]);
  });

  test("the pages of a PDF are drawn, leave with the page that is kept, and stand on paper", async () => {
    const { page, troubles } = await open("disk");
    const pdf = fixture("pdf/table-over-three-pages.pdf", "bốn trang.pdf");
    await give(page, [pdf]);
    const frame = page.frameLocator("#report");
    const drawn = frame.locator("#look image[href^='data:image/']");
    await expect.poll(() => drawn.count(), WAIT).toBe(4);
    expect(await frame.locator("#look image").count()).toBe(4);
    // Drawn, not only there: most of a page is paper, some of it ink.
    const ink = await drawn.first().evaluate(async (image) => {
      const picture = new Image();
      picture.src = image.getAttribute("href") as string;
      await picture.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [picture.width, picture.height];
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((shade, at) => at % 4 === 0 && shade < 128).length / (data.length / 4);
    });
    expect(ink).toBeGreaterThan(0.005);
    expect(ink).toBeLessThan(0.5);
    const kept = await downloaded(page, () => page.click("#save-page"));
    const html = new TextDecoder().decode(kept.bytes);
    expect(html.match(/<image data-page="\d" href="data:image\//gu)).toHaveLength(4);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const paper = page.locator("#print image[href^='data:image/']");
    expect(await paper.count()).toBe(4);
    // In the print's own file, not only in the page that is printed.
    expect((await page.pdf()).toString("latin1").match(/\/Subtype \/Image/gu)?.length).toBeGreaterThanOrEqual(4);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    // The page's own style leaves the report as it is.
    await page.emulateMedia({ media: "print" });
    const told = styleOf(page.locator("#print :is(.open, .heading, .verdict)"));
    expect(await told).toEqual(await styleOf(frame.locator(":is(.open, .heading, .verdict)")));
    expect(troubles).toEqual([]);
  });
});
