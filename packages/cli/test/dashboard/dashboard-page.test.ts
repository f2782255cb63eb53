import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import type { AuditError, AuditOutput } from "@doichieu/metrics";
import { officeTitle } from "@doichieu/metrics/tables";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { dashboardPage } from "../../src/dashboard/dashboard-page.ts";
import { sourceLink } from "../../src/dashboard/source-link.ts";
import { inventAudit } from "../../../metrics/test/invented/audit.ts";
import { openFile } from "../support/browser.ts";
import { hasBrowser, useBrowser } from "../support/chromium.ts";
import { folderWith } from "../support/folder.ts";

const output: AuditOutput = (() => {
  const invented = inventAudit(16);
  const span = invented.documents[0]?.figures[0]?.span;
  if (!span) throw new Error("nothing was invented");
  const places = [0, 4].map((document) => ({ document, span, message: `ghi ${document}` }));
  const told = { id: "cross-1", severity: "warning", message: "hai giá trị: 120 và 125", fingerprint: "a" } as const;
  return { ...invented, crossFindings: [{ ...told, rule: "cross-indicator", places }] };
})();
const plain = dashboardPage(output, "vi", () => null);
const browser = useBrowser();

/** Opens the page; whatever it complains of or asks the network for is told. */
const open = async (
  html: string,
  options: Parameters<typeof openFile>[2] = {},
): Promise<{ readonly page: Page; readonly told: readonly string[] }> => {
  const file = join(await folderWith({}), "tong-hop.html");
  writeFileSync(file, html);
  const { page, troubles } = await openFile(browser(), file, options);
  return { page, told: troubles };
};

const HOSTILE = [
  `<img src=x onerror=alert(1)>`,
  `</script><script>alert(2)</script>`,
  `"><svg onload=alert(3)>`,
  `'onmouseover='alert(4)`,
  `javascript:alert(5)`,
  `]]><!--`,
  `\u202Egpj.exe`,
  `\${alert(6)}`,
];

const hostile = (): AuditOutput => ({
  ...output,
  documents: output.documents.map((document, index) => {
    const text = HOSTILE[index % HOSTILE.length] as string;
    return Object.assign({}, document, {
      source: { ...document.source, path: `${index}${text}` },
      profile: { ...document.profile, issuer: text, period: text },
      citedDocuments: document.citedDocuments.map((cited) =>
        Object.assign({}, cited, { key: text, title: text, issuer: text, date: text }),
      ),
      findings: document.findings.map((finding) => Object.assign({}, finding, { rule: text, message: text })),
      figures: document.figures.map((figure) =>
        Object.assign({}, figure, { indicator: text, indicatorName: text, scope: text, unit: text }),
      ),
    });
  }),
  crossFindings: output.crossFindings.map((finding) =>
    Object.assign({}, finding, {
      message: HOSTILE[0],
      places: finding.places.map((place) => Object.assign({}, place, { message: HOSTILE[1] })),
    }),
  ),
  errors: HOSTILE.map((text) => ({ path: text, code: text as AuditError["code"], message: text })),
});

/** The texts of a table's cells, row by row. */
const rowsOf = (page: Page, table: string): Promise<string[][]> =>
  page
    .locator(`${table} tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe.skipIf(!hasBrowser)("in a browser", () => {
  test("the page is whole: nothing is blocked, nothing is asked for", async () => {
    const { page, told } = await open(plain);
    expect(told).toEqual([]);
    expect(await page.locator("canvas").count()).toBe(1);
    expect(await page.locator("#findings-list tr").count()).toBe(
      output.documents.flatMap((document) => document.findings).length,
    );
  });

  test("a point of the chart opens its source", async () => {
    const { page } = await open(dashboardPage(output, "vi", (document) => `./${document}.pdf`));
    const over = page.locator(".u-over");
    const box = await over.boundingBox();
    if (!box) throw new Error("no chart");
    await over.hover({ position: { x: box.width - 2, y: box.height / 2 } });
    await over.click({ position: { x: box.width - 2, y: box.height / 2 } });
    const chosen = page.locator("#points tr.chosen");
    expect(await chosen.locator("details[open] mark").count()).toBe(1);
    expect(await chosen.locator("a").getAttribute("href")).toMatch(/^\.\/\d+\.pdf$/);
  });

  test("another indicator draws another line with its own points", async () => {
    const { page } = await open(plain);
    const before = await page.locator("#points").innerText();
    await page.locator("#series-choice").selectOption({ index: 1 });
    expect(await page.locator("#points").innerText()).not.toBe(before);
    expect(await page.locator("canvas").count()).toBe(1);
  });

  test("one indicator over several offices, its periods by their names", async () => {
    const { page } = await open(plain);
    const rows = await rowsOf(page, "#points");
    const offices = [...new Set(output.documents.map(({ profile }) => officeTitle(profile.issuer ?? "")))];
    expect(new Set(rows.map((row) => row[1])).size).toBe(1);
    expect([...new Set(rows.map((row) => row[2]))].toSorted()).toEqual(offices.toSorted());
    expect(rows.filter(([period = ""]) => !/^Quý (?:I|II|III|IV)\/20\d\d$/.test(period))).toEqual([]);
    expect(await page.locator("#chart .u-series").count()).toBe(offices.length + 1);
    // A line that is not ticked is not drawn.
    await page.locator("#series-boxes input").first().uncheck();
    expect(await page.locator("#chart .u-series").count()).toBe(offices.length);
  });

  test("one office over several indicators, with names and units", async () => {
    const { page } = await open(plain);
    await page.locator("#series-mode").selectOption("office");
    const rows = await rowsOf(page, "#points");
    expect(new Set(rows.map((row) => row[2])).size).toBe(1);
    const told = [...new Set(rows.map((row) => `${row[1]} (${row[4]})`))];
    expect(told).toHaveLength(3);
    const known = output.documents.flatMap(({ figures }) =>
      figures.map(({ indicatorName, unit, unitInfo }) => `${indicatorName} (${unitInfo?.canonical ?? unit})`),
    );
    expect(known).toEqual(expect.arrayContaining(told));
  });

  test("findings between reports stand on the page, with their places", async () => {
    const { page } = await open(dashboardPage(output, "vi", (document) => `./${document}.pdf`));
    const section = page.locator("section", { has: page.locator("#across") });
    expect(await section.innerText()).toContain("hai giá trị: 120 và 125");
    expect(await section.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual([
      "./0.pdf",
      "./4.pdf",
    ]);
  });

  test("the table of offices adds up, and sorts by each of its columns", async () => {
    const { page } = await open(plain);
    const table = "section:has(#offices) tbody";
    const column = async (at: number): Promise<number[]> => (await rowsOf(page, table)).map((row) => Number(row[at]));
    expect(sum(await column(1))).toBe(output.documents.length);
    expect(sum(await column(4))).toBe(sum(output.documents.map(({ coverage }) => coverage.inconsistent)));
    const errors = output.documents.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error");
    expect(sum(await column(5))).toBe(errors.length);
    const head = page.locator("section:has(#offices) th[scope=col]").nth(5);
    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await column(5)).toEqual((await column(5)).toSorted((a, b) => b - a));
    await head.locator("button").click();
    expect(await column(5)).toEqual((await column(5)).toSorted((a, b) => a - b));
    await page.locator("section:has(#offices) th[scope=col] button").first().click();
    const names = (await rowsOf(page, table)).map((row) => row[0] ?? "");
    expect(names).toEqual(names.toSorted(new Intl.Collator("vi-VN").compare));
    expect(await head.getAttribute("aria-sort")).toBeNull();
  });

  test("findings can be narrowed down", async () => {
    const { page } = await open(plain);
    await page.locator('[data-filter="severity"]').selectOption("error");
    const errors = output.documents.flatMap((document) =>
      document.findings.filter(({ severity }) => severity === "error"),
    );
    expect(await page.locator("#findings-list tr:visible").count()).toBe(errors.length);
  });

  test("hostile names stay names", async () => {
    const { page, told } = await open(
      dashboardPage(hostile(), "vi", (document) => sourceLink("/a", `/a/${HOSTILE[document % 8]}`, 1)),
    );
    for (const details of await page.locator("summary").all()) if (await details.isVisible()) await details.click();
    expect(told).toEqual([]);
    expect(await page.locator("img, iframe, object, embed, body svg[onload], [onerror], [onmouseover]").count()).toBe(
      0,
    );
    expect(await page.locator("script").count()).toBe(2);
    const schemes = await page
      .locator("a")
      .evaluateAll((links) => links.map((link) => new URL(link.getAttribute("href") ?? "", location.href).protocol));
    expect(new Set(schemes)).toEqual(new Set(["file:"]));
    expect(await page.locator("body").innerText()).not.toContain("\u202E");
  });

  test("it can be used without a mouse and without scripts", async () => {
    const { page } = await open(plain);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    const context = await browser().newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(page.url());
    expect(await still.locator("noscript").innerText()).not.toBe("");
    expect(await still.locator("#findings-list tr").first().isVisible()).toBe(true);
    await context.close();
  });

  test("headings, labels and tables are in order", async () => {
    const { page } = await open(dashboardPage(output, "en", () => null));
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.getAttribute("html", "lang")).toBe("en");
    const unlabelled = await page
      .locator("select")
      .evaluateAll((selects) => selects.filter((select) => (select as HTMLSelectElement).labels.length === 0).length);
    expect(unlabelled).toBe(0);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map((each) => each.id));
    expect(new Set(ids).size).toBe(ids.length);
    const lost = await page
      .locator("a[href^='#']")
      .evaluateAll(
        (links) => links.filter((link) => !document.getElementById((link.getAttribute("href") ?? "").slice(1))).length,
      );
    expect(lost).toBe(0);
  });

  test.each([
    [400, false],
    [1600, true],
  ])("axe finds nothing: %i pixels, dark %j", async (width, dark) => {
    const { page, told } = await open(plain, { width, dark });
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    // Handed to the page by the debugger, which its policy does not bind.
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    expect(told).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test("no report at all is a page too", async () => {
    const { page, told } = await open(
      dashboardPage({ ...output, documents: [], errors: [], crossFindings: [] }, "vi", () => null),
    );
    expect(told).toEqual([]);
    expect(await page.locator("h2").count()).toBe(7);
  });
});

test("the same reports give the same page", () => {
  expect(dashboardPage(output, "vi", () => null)).toBe(plain);
});

test("the page names no place outside itself", () => {
  expect(plain).toContain("default-src &#39;none&#39;");
  expect([...plain.matchAll(/(?:src|href)="(?!#)[^"]*"/g)].map(([link]) => link)).toEqual([]);
});

test.each([
  ["/a/b", "/a/b/c d.pdf", 3, "./c%20d.pdf#page=3"],
  ["/a/b", "/a/c.txt", 3, "./../c.txt"],
  ["/a", "/a/javascript:alert(1)", null, "./javascript%3Aalert(1)"],
  ["/a", "/a/#?.pdf", 1, "./%23%3F.pdf#page=1"],
  ["/a", null, 1, null],
])("from %s, %s is reached by a relative link", (folder, file, page, link) => {
  expect(sourceLink(folder, file, page)).toBe(link);
});
