import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { docxLook } from "../../../src/look/docx-look.ts";
import { main } from "../../../src/main.ts";
import { focusOn, inView, openFile } from "../../support/browser.ts";
import { hasBrowser, useBrowser } from "../../support/chromium.ts";
import { fakeIo } from "../../support/fake-io.ts";
import { folderWith } from "../../support/folder.ts";
import { rendered } from "../../support/render.ts";
import { sampleOutput, TEXT } from "../../support/sample-audit.ts";

const fixture = (path: string): Promise<Buffer> =>
  readFile(fileURLToPath(new URL(`../../../../../fixtures/${path}`, import.meta.url)));

/** The page of a report, and what was told while it was made. */
const pageOf = async (name: string, bytes: Uint8Array): Promise<{ readonly file: string; readonly err: string }> => {
  const cwd = await folderWith({ [name]: bytes });
  const io = fakeIo({ cwd });
  await main(["audit", name, "--out", "trang.html"], io);
  return { file: join(cwd, "trang.html"), err: io.err() };
};

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file whose body is this markup. */
const docx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
  });

const paragraph = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((run) => `<w:r>${run.startsWith("*") ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${run.replace("*", "")}</w:t></w:r>`).join("")}</w:p>`;

const visibleViews = (page: Page): Promise<string[]> =>
  page.locator("article").evaluateAll((items) => items.filter((item) => item.checkVisibility()).map(({ id }) => id));

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const violations = async (page: Page): Promise<string[]> => {
  // Handed to the page by the debugger, which its policy does not bind.
  await page.evaluate(await readFile(axe, "utf8"));
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
};

describe.skipIf(!hasBrowser)("a report as it looks", () => {
  const browser = useBrowser();

  test.each([
    ["source.docx", 400],
    ["source.pdf", 1600],
  ])("%s: every finding leads to its place in sight and back, %i pixels wide", async (name, width) => {
    const { file } = await pageOf(name, await fixture(`documents/kho-bac-thu-ngan-sach/${name}`));
    const { page, troubles } = await openFile(browser(), file, { width });
    expect(await visibleViews(page)).toEqual(["look"]);
    const ids = await page.locator("li.finding").evaluateAll((items) => items.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) {
      await page.click(`#${id} a.jump`);
      await focusOn(page, `at-${id}`);
      expect(await inView(page, `at-${id}`)).toBe(true);
      expect(await visibleViews(page)).toEqual(["look"]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("Word: headings, bold, centred titles, numbers that Word gives, merged cells", async () => {
    const { file } = await pageOf("a.docx", await fixture("formats/word/report.docx"));
    const { page } = await openFile(browser(), file);
    const look = page.locator("#look");
    expect(await look.locator("p.center strong").allTextContents()).toContain("BÁO CÁO");
    expect(await look.locator("h3").allTextContents()).toEqual(["I. Kết quả thực hiện", "II. Phương hướng"]);
    expect(await look.locator("li").allTextContents()).toContain("1. Tiếp nhận và giải quyết yêu cầu");
    expect(await look.locator("td[rowspan='2']").count()).toBe(2);
    expect(await look.locator("td[colspan='2']").textContent()).toBe("Phiếu yêu cầu");
    // The running foot is no part of the page, and no difference.
    expect(await page.locator(".differences").count()).toBe(0);
  });

  test("a mark runs through bold and plain text, and what it names is named once", async () => {
    const { file } = await pageOf(
      "a.docx",
      docx(paragraph("Có 1.000 hồ sơ, trong đó loại một 400 hồ sơ, chiếm ", "*4", "1%.")),
    );
    const { page } = await openFile(browser(), file);
    expect((await page.locator("#look mark.hit").allTextContents()).join("")).toBe("41");
    expect(await page.locator("#at-finding-1").count()).toBe(1);
    await page.check("[name=view][value=text]");
    await page.click("#finding-1 a.jump");
    await page.waitForFunction(() => document.activeElement?.closest("article")?.id === "text");
    expect(await visibleViews(page)).toEqual(["text"]);
  });

  test("a place that only the other view has brings that view to light", async () => {
    const { file } = await pageOf("a.pdf", await fixture("documents/kho-bac-thu-ngan-sach/source.pdf"));
    const { page } = await openFile(browser(), file);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await page.click("section.records a[href='#at-fig-1']");
    await focusOn(page, "at-fig-1");
    expect(await visibleViews(page)).toEqual(["text"]);
  });

  test("without script the other view opens where a link leads into it", async () => {
    const { file } = await pageOf("a.pdf", await fixture("documents/kho-bac-thu-ngan-sach/source.pdf"));
    const { page } = await openFile(browser(), `${file}#at-fig-1`, { script: false });
    expect(await page.locator("#at-fig-1").isVisible()).toBe(true);
  });

  test("old fonts that no browser has: the text alone, and why", async () => {
    const { file } = await pageOf("a.docx", await fixture("formats/tcvn3/report.docx"));
    const { page } = await openFile(browser(), file);
    expect(await visibleViews(page)).toEqual(["text"]);
    expect(await page.textContent("#text")).toContain("khác chữ đọc được quá nhiều");
  });

  test("a hostile document stays inert", async () => {
    const text =
      '&lt;img src=x onerror="globalThis.pwned=1"&gt;&lt;/article&gt;&lt;script&gt;globalThis.pwned=1&lt;/script&gt;';
    const { file } = await pageOf(
      "a.docx",
      docx(paragraph(`Có 1.000 hồ sơ, trong đó loại một 400 hồ sơ, chiếm 41%. ${text}`)),
    );
    const { page, troubles } = await openFile(browser(), file);
    expect(await page.locator("#look").textContent()).toContain("<script>");
    expect(await page.locator("#look :is(img, script, iframe, a:not(.back))").count()).toBe(0);
    expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
    expect(troubles).toEqual([]);
  });
});

test("where the look and the text differ, the text says so", async () => {
  const [first = "", second = "", ...rest] = TEXT.trim().split("\n\n");
  const html = [first, "Kính gửi: Ủy ban nhân dân tỉnh", ...rest].map((told) => `<p>${told}</p>`).join("");
  const page = await rendered("html", sampleOutput(), { lookOf: () => ({ kind: "document", html }) });
  const [, list = ""] = /<details class="differences">([^]*?)<\/details>/u.exec(page) ?? [];
  expect(
    list
      .replace(/<[^>]*>|\s+/gu, " ")
      .replace(/ +/gu, " ")
      .trim(),
  ).toBe(
    `Hai cách xem khác nhau ở 2 chỗ chỉ có trong chữ đọc được: “${second.replace(/\n/u, " ")}” chỉ có trong bản như Word: “Kính gửi: Ủy ban nhân dân tỉnh”`,
  );
  expect([...page.matchAll(/class="[\w-]* differs"/gu)]).toHaveLength(1);
});

test("a document that cannot be shown as it looks is shown as it was read, and why is told", async () => {
  const { file, err } = await pageOf("a.docx", docx(paragraph("Có 12 xã."), { "word/footnotes.xml": "<w:footnotes" }));
  expect(err).toContain("a.docx: trang kết quả chỉ có chữ đọc được");
  const page = await readFile(file, "utf8");
  expect(page).toContain("Có ");
  expect(page).not.toContain('id="look"');
});

test("no more of a document is unpacked than is allowed", async () => {
  const bytes = docx(paragraph("dài ".repeat(1000)));
  await expect(docxLook(bytes, { zipEntryBytes: 1000 })).rejects.toMatchObject({ code: "too-large" });
  await expect(docxLook(bytes, { zipBytes: 1000 })).rejects.toMatchObject({ code: "too-large" });
  expect(await docxLook(bytes)).toMatchObject({ kind: "document" });
});
