import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AuditOutput } from "@doichieu/metrics";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlRenderer } from "../../src/renderers/html.ts";
import { CHROMIUM, focusOn, inView, launch, NO_CHROMIUM, openFile } from "../support/browser.ts";
import { folderWith } from "../support/folder.ts";
import { HOSTILE, hostileOutput } from "../support/hostile-audit.ts";
import { contextOf, rendered } from "../support/render.ts";
import { sampleDocument, sampleOutput, TEXT } from "../support/sample-audit.ts";

const folderOf = async (output: AuditOutput): Promise<string> => {
  const files: Record<string, string> = {};
  for (const { path, content } of htmlRenderer.renderFolder?.(output, contextOf()) ?? [])
    files[path] = [...content].join("");
  return folderWith(files);
};

const fileOf = async (output: AuditOutput): Promise<string> =>
  join(await folderWith({ "page.html": await rendered("html", output) }), "page.html");

const several = (): AuditOutput => ({
  ...sampleOutput(),
  documents: [
    sampleDocument(),
    {
      ...sampleDocument(),
      source: { ...sampleDocument().source, path: "bao-cao/quý 2 & 3.pdf" },
      profile: { ...sampleDocument().profile, period: "2026-Q2" },
    },
  ],
});

describe("the page as text", () => {
  test("names a strict policy and holds nothing that could load or run", async () => {
    const page = await rendered("html", hostileOutput());
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/u);
    // One that runs, and one that holds what is kept.
    expect(page.match(/<script\b[^>]*>/gu)).toEqual(['<script type="application/json" id="kept">', "<script>"]);
    expect(page).not.toMatch(/\son[a-z]+\s*=\s*"/u);
    expect(page).not.toMatch(/(?:src|href)\s*=\s*"(?!#)/u);
    expect(page).not.toContain("style=");
  });

  test("holds every letter of the report", async () => {
    const page = await rendered("html", { ...sampleOutput(), errors: [] });
    const article = /<article[^>]*>([^]*)<\/article>/u.exec(page)?.[1] ?? "";
    const read = article
      .replace(/<a class="back[^]*?<\/a>|<p class="page">[^]*?<\/p>/gu, "")
      .replace(/<[^>]*>/gu, "")
      .replace(/\s+/gu, "");
    expect(read).toBe(TEXT.replace(/\s+/gu, ""));
  });

  test("no id stands twice, and no link leads nowhere", async () => {
    for (const output of [sampleOutput(), hostileOutput()]) {
      const page = await rendered("html", output);
      const ids = [...page.matchAll(/\sid="([^"]*)"/gu)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of page.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(target);
    }
  });

  test("several reports are an index and a page each, whatever their names", async () => {
    const files = [...(htmlRenderer.renderFolder?.(several(), contextOf()) ?? [])].map(({ path }) => path);
    expect(files).toEqual(["index.html", "bao-cao/0001-quy-1.html", "bao-cao/0002-quý-2-3.html"]);
  });

  test("the index names periods as a reader says them", () => {
    const [index] = htmlRenderer.renderFolder?.(several(), contextOf()) ?? [];
    const cells = [...[...(index?.content ?? [])].join("").matchAll(/<td>([^<]*)<\/td>/gu)].map((match) => match[1]);
    expect(cells).toContain("Quý II/2026");
    expect(cells).not.toContain("2026-Q2");
  });
});

describe.skipIf(!CHROMIUM)(`in a browser${CHROMIUM ? "" : ` (skipped: ${NO_CHROMIUM})`}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each([400, 1600])("every finding leads to its place and back, %i pixels wide", async (width) => {
    const { page, troubles } = await openFile(browser, await fileOf(sampleOutput()), { width });
    for (const { id } of sampleDocument().findings) {
      await page.click(`#${id} a.jump`);
      await focusOn(page, `at-${id}`);
      expect(await inView(page, `at-${id}`)).toBe(true);
      await page.click(`#text a.back[href="#${id}"]`);
      await focusOn(page, id);
      expect(await inView(page, id)).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(troubles).toEqual([]);
  });

  test("by keyboard alone: skip link, first finding, its place, and back", async () => {
    const { page, troubles } = await openFile(browser, await fileOf(sampleOutput()));
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await page.keyboard.press("Enter");
    await focusOn(page, "findings-title");
    const reached = async (selector: string): Promise<void> => {
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      throw new Error(`not reached by keyboard: ${selector}`);
    };
    await reached("#finding-1 a.jump");
    await page.keyboard.press("Enter");
    await focusOn(page, "at-finding-1");
    await reached('a.back[href="#finding-1"]');
    await page.keyboard.press("Enter");
    await focusOn(page, "finding-1");
    expect(troubles).toEqual([]);
  });

  test("filters by severity and rule, told to a screen reader, and a link to a hidden finding brings it back", async () => {
    const { page } = await openFile(browser, await fileOf(sampleOutput()));
    const visible = () =>
      page
        .locator("li.finding")
        .evaluateAll((items) => items.filter((item) => item.checkVisibility()).map(({ id }) => id));
    expect(await visible()).toHaveLength(3);
    await page.uncheck("input[value=error]");
    expect(await visible()).toEqual(["finding-2", "finding-3"]);
    expect(await page.textContent("#shown")).toBe("Đang hiện 2/3 vấn đề");
    await page.selectOption("select[name=rule]", "sum-of-parts");
    expect(await visible()).toEqual(["finding-2"]);
    await page.click('#text a.back[href="#finding-1"]');
    await focusOn(page, "finding-1");
    expect(await visible()).toHaveLength(3);
  });

  test("without script the list still leads to the places", async () => {
    const { page } = await openFile(browser, await fileOf(sampleOutput()), { script: false });
    await page.click("#finding-2 a.jump");
    expect(page.url()).toMatch(/#at-finding-2$/u);
    expect(await page.locator("#filters").isVisible()).toBe(false);
  });

  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  test.each([
    ["report", 400, false],
    ["report", 1600, true],
    ["index", 400, true],
    ["index", 1600, false],
  ])("axe finds nothing: %s, %i pixels, dark %j", async (kind, width, dark) => {
    const file = kind === "index" ? join(await folderOf(several()), "index.html") : await fileOf(sampleOutput());
    const { page } = await openFile(browser, file, { width, dark });
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    // Handed to the page by the debugger, which its policy does not bind.
    await page.evaluate(await readFile(axe, "utf8"));
    const violations = await page.evaluate(async () => {
      const run = (
        globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe;
      return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });

  test("a folder: from the index to a report and back", async () => {
    const folder = await folderOf(several());
    const { page, troubles } = await openFile(browser, join(folder, "index.html"));
    await page.click("table.reports tr:nth-child(2) a");
    expect(await page.textContent(".path")).toBe("bao-cao/quý 2 & 3.pdf");
    await page.click("header a[href='../index.html']");
    expect(await page.locator("table.reports tbody tr").count()).toBe(2);
    expect(troubles).toEqual([]);
  });

  test("a hostile report stays inert", async () => {
    const { page, troubles } = await openFile(browser, await fileOf(hostileOutput()));
    expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
    expect(await page.locator("article img, article script, article iframe, article a:not(.back)").count()).toBe(0);
    for (const sign of ["\u202E", "\u0007"]) expect(await page.textContent("body")).not.toContain(sign);
    expect(await page.textContent("#text")).toContain(HOSTILE.script);
    expect(troubles).toEqual([]);
  });
});
