import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AuditOutput, PlacedSpan } from "@doichieu/metrics";
import type { Download, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { htmlRenderer } from "../../src/renderers/html.ts";
import { main } from "../../src/main.ts";
import { openFile } from "../support/browser.ts";
import { hasBrowser, useBrowser } from "../support/chromium.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { contextOf, rendered } from "../support/render.ts";
import { sampleDocument, sampleOutput } from "../support/sample-audit.ts";

const acceptance = { reason: "đã công bố lại", by: "Minh", on: "2026-04-01", until: "2026-12-31" };

const pageOf = async (output: AuditOutput = sampleOutput()): Promise<string> =>
  join(await folderWith({ "quy 1.html": await rendered("html", output) }), "quy 1.html");

/** What a click on a button of the page downloads. */
const downloaded = async (page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> => {
  const [download] = (await Promise.all([page.waitForEvent("download"), page.click(`#keep [name=${button}]`)])) as [
    Download,
    void,
  ];
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
};

/** A saved page but for what is kept in it. */
const without = (text: string): string => text.replace(/(id="kept">)[^<]*/u, "$1");

const counts = (page: Page): Promise<Record<string, string>> =>
  page
    .locator("[data-count]")
    .evaluateAll((items) =>
      Object.fromEntries(items.map((item) => [(item as HTMLElement).dataset["count"], item.textContent])),
    );

describe.skipIf(!hasBrowser)("ticks and notes", () => {
  const browser = useBrowser();

  test("a tick strikes the finding, takes it out of the counts and its mark out of the text", async () => {
    const { page, troubles } = await openFile(browser(), await pageOf());
    expect(await counts(page)).toEqual({ error: "1", warning: "1", note: "1", ticked: "0" });
    await page.check("#finding-1 [name=tick]");
    expect(await counts(page)).toEqual({ error: "0", warning: "1", note: "1", ticked: "1" });
    expect(
      await page.locator("#finding-1 h3 .strike").evaluate((item) => getComputedStyle(item).textDecorationLine),
    ).toBe("line-through");
    expect(await page.locator("#at-finding-1").getAttribute("class")).toContain("off");
    expect(await page.textContent("p.verdict")).toMatch(/CẦN SỬA\s+1 cảnh báo, 1 lưu ý; 1 vấn đề đã chấp nhận/u);
    await page.check("#finding-2 [name=tick]");
    expect(await page.textContent("p.verdict")).toMatch(/ĐẠT\s+1 lưu ý; 2 vấn đề đã chấp nhận/u);
    await page.uncheck("#filters [value=ticked]");
    expect(await page.isVisible("#finding-1")).toBe(false);
    expect(troubles).toEqual([]);
  });

  test("a saved page has its ticks and notes, whatever they say, and can be saved again", async () => {
    const hostile = '</script><img src=x onerror="globalThis.pwned=1"> $& "';
    const first = await openFile(browser(), await pageOf());
    await first.page.check("#finding-2 [name=tick]");
    await first.page.fill("#finding-2 [name=note]", hostile);
    await first.page.fill("#finding-3 [name=note]", "hỏi lại phòng Tổng hợp");
    await first.page.fill("#keep [name=by]", "Lan");
    expect(await first.page.textContent("#judged")).toBe("1 mục không phải lỗi, 1 ghi chú; chưa lưu");
    const saved = await downloaded(first.page, "page");
    expect(saved.name).toBe("quy 1.html");
    const again = await openFile(browser(), join(await folderWith({ "b.html": saved.text }), "b.html"));
    const { page } = again;
    expect(await page.isChecked("#finding-2 [name=tick]")).toBe(true);
    expect(await page.inputValue("#finding-2 [name=note]")).toBe(hostile);
    expect(await page.inputValue("#finding-3 [name=note]")).toBe("hỏi lại phòng Tổng hợp");
    expect(await page.inputValue("#keep [name=by]")).toBe("Lan");
    expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
    await page.uncheck("#finding-2 [name=tick]");
    const third = await downloaded(page, "page");
    // Only what is kept differs: the page is the same however often it is saved.
    expect(without(third.text)).toBe(without(saved.text));
    expect([...first.troubles, ...again.troubles]).toEqual([]);
  });

  test("what is ticked becomes a baseline; what was accepted before keeps who and when", async () => {
    const document = sampleDocument();
    const [share, ...findings] = document.findings;
    if (!share) throw new Error("the sample has findings");
    const output = { ...sampleOutput(), documents: [{ ...document, findings, accepted: [{ ...share, acceptance }] }] };
    const { page } = await openFile(browser(), await pageOf(output));
    const [sum, dates] = findings;
    // The accepted one stands last.
    expect(await page.locator("li.finding").evaluateAll((items) => items.map(({ id }) => id))).toEqual([
      sum?.id,
      dates?.id,
      share.id,
    ]);
    await page.check(`#${sum?.id} [name=tick]`);
    await page.fill("#keep [name=by]", "Lan");
    const { name, text } = await downloaded(page, "baseline");
    expect(name).toBe("doichieu.baseline.json");
    const report = "bao-cao/quy-1.pdf";
    const on = expect.stringMatching(/^\d{4}-\d\d-\d\d$/u);
    expect(JSON.parse(text)).toEqual({
      version: 1,
      accepted: [
        { fingerprint: sum?.fingerprint, report, reason: "Không phải lỗi", by: "Lan", on, until: null },
        { fingerprint: share.fingerprint, report, ...acceptance },
      ],
    });
  });

  test("the command reads it", async () => {
    const cwd = await folderWith({ "a.txt": "BÁO CÁO\n\nCó 1.000 hồ sơ, trong đó loại một 400 hồ sơ, chiếm 41%.\n" });
    await main(["audit", "a.txt", "--out", "a.html"], fakeIo({ cwd }));
    const { page } = await openFile(browser(), join(cwd, "a.html"));
    await page.check("#finding-1 [name=tick]");
    await page.fill("#finding-1 [name=note]", "số ước");
    const { text } = await downloaded(page, "baseline");
    const other = await folderWith({ "a.txt": await readFile(join(cwd, "a.txt")), "da-xem.json": text });
    const io = fakeIo({ cwd: other });
    expect(await main(["audit", "a.txt", "--baseline", "da-xem.json"], io)).toBe(0);
    expect(io.out()).toContain("1 vấn đề đã chấp nhận");
    expect(io.out()).toContain("số ước");
  });

  test("by keyboard: a tick, a note and the page saved", async () => {
    const { page, troubles } = await openFile(browser(), await pageOf());
    await page.focus("#finding-1 [name=tick]");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.type("đã hỏi");
    await page.focus("#keep [name=page]");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(await readFile(await download.path(), "utf8")).toContain('"finding-1":[true,"đã hỏi"]');
    expect(troubles).toEqual([]);
  });

  test("what stands between reports is ticked on the folder's page, for no one report", async () => {
    const between = {
      id: "cross-1",
      rule: "cross-indicator",
      severity: "error",
      message: "hai báo cáo nêu hai số",
      places: [0, 1].map((document) => ({
        document,
        span: sampleDocument().findings[0]?.span as PlacedSpan,
        message: "nêu",
      })),
      fingerprint: "giữa",
    } as const;
    const output = { ...sampleOutput(), documents: [sampleDocument(), sampleDocument()], crossFindings: [between] };
    const [index] = htmlRenderer.renderFolder?.(output, contextOf()) ?? [];
    const file = join(await folderWith({ "index.html": [...(index?.content ?? [])].join("") }), "index.html");
    const { page } = await openFile(browser(), file);
    await page.check("#cross-1 [name=tick]");
    const { text } = await downloaded(page, "baseline");
    expect(JSON.parse(text).accepted).toMatchObject([{ fingerprint: "giữa", report: null }]);
  });
});
