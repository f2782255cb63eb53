/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readReport } from "@doichieu/parser/reader";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { hasBrowser, useBrowser } from "../support/chromium.ts";
import { allRead, downloaded, drop, type Given, give, useBuiltPage } from "./built.ts";

const FIXTURES = join(import.meta.dirname, "../../../../fixtures");
const fixture = (path: string, name = path.replaceAll("/", "--")): Given => ({
  name,
  bytes: readFileSync(join(FIXTURES, path)),
});
const text = (name: string, content: string): Given => ({ name, bytes: new TextEncoder().encode(content) });

const DOCX = fixture("documents/huyen-tiep-cong-dan/source.docx", "báo cáo.docx");
const PDF = fixture("pdf/two-fonts.pdf", "hai-phong.pdf");
/** Generous: a loaded machine is slow, not wrong. */
const WAIT = { timeout: 60_000 };

const WRONG =
  "BÁO CÁO\n\nTrong quý, Sở tiếp nhận 1.250 hồ sơ. Trong đó: trực tuyến 1.010 hồ sơ, chiếm 80,8%; trực tiếp 240 hồ sơ, chiếm 19,8%.\n";
const RIGHT = WRONG.replace("19,8%", "19,2%");

describe.skipIf(!hasBrowser)("the page that audits in the browser", () => {
  const open = useBuiltPage(useBrowser());

  test.each(["disk", "server"] as const)("from a %s: drop several, look at each, jump and filter", async (from) => {
    const { page, troubles } = await open(from);
    await drop(page, "#drop", [text("sai.txt", WRONG), DOCX, PDF]);
    expect(await page.locator("#list .open").allTextContents()).toEqual([
      "Tất cả báo cáo",
      "sai.txt",
      "báo cáo.docx",
      "hai-phong.pdf",
    ]);
    const frame = page.frameLocator("#report");
    await expect.poll(() => frame.locator(".path").textContent(), WAIT).toBe("sai.txt");
    await frame.locator("#finding-1 a.jump").click();
    await expect.poll(() => frame.locator("#at-finding-1:focus").count(), WAIT).toBe(1);
    expect(page.url()).not.toContain("#");
    await frame.locator("input[value=error]").uncheck();
    expect(await frame.locator("li.finding").first().isVisible()).toBe(false);
    await page.click("#list li:nth-child(4) .open");
    await expect.poll(() => frame.locator(".path").textContent(), WAIT).toBe("hai-phong.pdf");
    expect(await page.locator("[aria-current]").textContent()).toBe("hai-phong.pdf");
    await page.click("#list li:first-child .open");
    await expect.poll(() => frame.locator("table.reports tbody tr").count(), WAIT).toBe(3);
    expect(troubles).toEqual([]);
  });

  test("a report that was mended and is dropped again, onto the report that is shown, takes its place", async () => {
    const { page, troubles } = await open("disk");
    await drop(page, "#drop", [text("a.txt", WRONG)]);
    expect(await page.textContent("#list li:nth-child(2) .verdict")).toContain("CẦN SỬA");
    const frame = page.frameLocator("#report");
    await expect.poll(() => frame.locator(".verdict.fix").count(), WAIT).toBe(1);
    await drop(page, "#report", [text("a.txt", RIGHT)]);
    await expect.poll(() => frame.locator(".verdict.pass").count(), WAIT).toBe(1);
    expect(await page.locator("#list .remove:visible").count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  test("what cannot be read is told with its cause, and takes nothing else down", async () => {
    const { page, troubles } = await open("disk");
    await give(page, [
      fixture("formats/scan/report.pdf", "quét.pdf"),
      text("hỏng.docx", "PK\u0003\u0004"),
      text("rỗng.txt", ""),
      text("được.txt", RIGHT),
    ]);
    const told = await page.locator("#list li:visible .verdict").allTextContents();
    for (const [index, part] of ["audit --ocr", "Không đọc được", "rỗng", "ĐẠT"].entries())
      expect(told[index]).toContain(part);
    expect(await page.textContent("#status")).toContain("3 tệp không đọc được");
    expect(troubles).toEqual([]);
  });

  test("the marked file, the list and the page can be taken away", async () => {
    const { page, troubles } = await open("disk");
    await give(page, [DOCX, PDF, text("sai.txt", WRONG)]);
    const docx = await downloaded(page, () => page.click("#list li:nth-child(2) .mark"));
    expect(docx.name).toBe("báo cáo.doichieu.docx");
    expect(Object.keys(unzipSync(docx.bytes))).toContain("word/comments.xml");
    expect((await readReport(docx.bytes)).text).toBe((await readReport(DOCX.bytes)).text);
    const pdf = await downloaded(page, () => page.click("#list li:nth-child(3) .mark"));
    expect(Buffer.compare(Buffer.from(pdf.bytes.subarray(0, PDF.bytes.length)), Buffer.from(PDF.bytes))).toBe(0);
    expect(pdf.bytes.length).toBeGreaterThan(PDF.bytes.length);
    expect(await page.locator("#list li:nth-child(4) .mark").isVisible()).toBe(false);
    const xlsx = await downloaded(page, () => page.click("[data-list=xlsx]"));
    expect([xlsx.name, Object.keys(unzipSync(xlsx.bytes)).includes("xl/workbook.xml")]).toEqual([
      "doi-chieu.xlsx",
      true,
    ]);
    const shown = await downloaded(page, () => page.click("#save-page"));
    expect(new TextDecoder().decode(shown.bytes)).toMatch(/^<!doctype html>.*<\/html>\s*$/su);
    expect(troubles).toEqual([]);
  });

  test("while a file is read it may be taken off; the others go on", async () => {
    const { page, troubles } = await open("disk");
    await page.setInputFiles("#files", [
      { name: "dài.txt", mimeType: "text/plain", buffer: Buffer.from(WRONG.repeat(3000)) },
      { name: "sau.txt", mimeType: "text/plain", buffer: Buffer.from(RIGHT) },
    ]);
    await page.click("#list li:nth-child(2) .remove");
    await allRead(page);
    expect(await page.locator("#list .open:visible").allTextContents()).toEqual(["sau.txt"]);
    expect(await page.textContent("#status")).toBe("Đã kiểm 1 báo cáo, 0 cần sửa.");
    expect(troubles).toEqual([]);
  });

  test("a worker that ends over a file is told of that file; the others are read by a new one", async () => {
    const { page, troubles } = await open("disk");
    const worker = page.workers()[0] ?? (await page.waitForEvent("worker"));
    await worker.evaluate(() =>
      addEventListener("message", () => {
        throw new Error("the end");
      }),
    );
    await give(page, [text("a.txt", WRONG), text("b.txt", RIGHT)]);
    const told = await page.locator("#list li:visible .verdict").allTextContents();
    expect(told[0]).toContain("Không đọc được");
    expect(told[1]).toContain("ĐẠT");
    const list = await downloaded(page, () => page.click("[data-list=json]"));
    expect(JSON.parse(new TextDecoder().decode(list.bytes)).errors).toMatchObject([{ path: "a.txt", code: "crashed" }]);
    expect(troubles.filter((trouble) => !trouble.includes("the end"))).toEqual([]);
  });

  test("by keyboard alone: choose, open, go into the report, and take one off", async () => {
    const { page, troubles } = await open("disk");
    const reached = async (selector: string): Promise<void> => {
      for (let press = 0; press < 60; press++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      throw new Error(`not reached by keyboard: ${selector}`);
    };
    await reached("#choose-files");
    // The browser's own dialogue is no part of the page.
    await page.evaluate(() =>
      document.getElementById("files")?.addEventListener("click", (event) => {
        event.preventDefault();
        document.title = "choosing";
      }),
    );
    await page.keyboard.press("Enter");
    await expect.poll(() => page.title(), WAIT).toBe("choosing");
    await give(page, [text("a.txt", WRONG), text("b.txt", RIGHT)]);
    await reached("#list li:nth-child(3) .open");
    await page.keyboard.press("Enter");
    const frame = page.frameLocator("#report");
    await expect.poll(() => frame.locator(".path").textContent(), WAIT).toBe("b.txt");
    await reached("#report");
    await expect.poll(() => frame.locator(".skip:focus").count(), WAIT).toBe(1);
    await page.keyboard.press("Enter");
    await expect.poll(() => frame.locator("#findings-title:focus").count(), WAIT).toBe(1);
    await page.focus("#list li:nth-child(3) .remove");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.matches("#list button"))).toBe(true);
    expect(await page.locator("#list .open:visible").allTextContents()).toEqual(["a.txt"]);
    expect(troubles).toEqual([]);
  });

  test("printed, the report that is shown stands on the paper, whole", async () => {
    const { page } = await open("disk");
    await give(page, [PDF]);
    const words = await page.frameLocator("#report").locator("#text p").last().textContent();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#app").isVisible()).toBe(false);
    expect(await page.textContent("#print")).toContain(words);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.textContent("#print")).toBe("");
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  test.each([
    ["before", 400, false],
    ["before", 1600, true],
    ["after", 400, true],
    ["after", 1600, false],
  ])("axe finds nothing: %s, %i pixels, dark %j; nothing is wider than the window", async (when, width, dark) => {
    const { page } = await open("disk", { width, dark });
    if (when === "after") await give(page, [text("sai.txt", WRONG), DOCX, text("rỗng.txt", "")]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    for (const frame of when === "after" ? page.frames() : [page.mainFrame()]) {
      // Handed to the page by the debugger, which its policy does not bind.
      await frame.evaluate(axe);
      const violations = await frame.evaluate(async () => {
        const run = (
          globalThis as unknown as {
            axe: {
              run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          }
        ).axe;
        return (await run.run({ iframes: false })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
    }
  });
});

test("the policy of the page allows no connection, and only what is in it to run; packed, it has less than 0.95 MB", async () => {
  const { buildPage } = await import("../../../../scripts/build-page.ts");
  const html = await buildPage();
  expect(gzipSync(html, { level: 9 }).length).toBeLessThan(950_000);
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
  expect(policy?.replaceAll("&#39;", "'").replaceAll(/'sha256-[^']+'/gu, "'#'")).toBe(
    "default-src 'none'; style-src '#' '#'; script-src '#' '#'; connect-src 'none'; worker-src blob:; img-src data:; base-uri 'none'; form-action 'none'",
  );
  expect(html.match(/<\/?script/giu)).toEqual(["<script", "</script"]);
  const [before = ""] = html.split("<script");
  expect(before).not.toMatch(/<(?:link|img|object|embed|base)\b|\s(?:src|href|srcset|style|on[a-z]+)=/iu);
});
