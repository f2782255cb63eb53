import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { auditText } from "@doichieu/metrics";
import { rolldown } from "rolldown";
import { describe, expect, onTestFinished, test } from "vitest";
import { hasBrowser, useBrowser } from "../support/chromium.ts";
import { folderWith } from "../support/folder.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const example = join(root, "examples/browser");

/** The example as any bundler would make it for a browser, from the packages' sources. */
const bundle = async (): Promise<string> => {
  const build = await rolldown({
    input: join(example, "app.js"),
    platform: "browser",
    // The examples lie beside the packages, not inside one that depends on them.
    resolve: {
      conditionNames: ["@doichieu/source", "browser", "import", "default"],
      alias: {
        "@doichieu/metrics": join(root, "packages/metrics/src/index.ts"),
      },
    },
    onLog: (level, log) => {
      // Modules of Node stand in what is imported on demand; the finished bundle has none, as is tested below.
      if (level === "warn" && log.code !== "UNRESOLVED_IMPORT") throw new Error(log.message);
    },
  });
  const { output } = await build.generate({ format: "esm", minify: true, codeSplitting: false });
  return output[0].code;
};

test("the Node example audits a folder and goes on after a file that it cannot read", async () => {
  const folder = await folderWith({ "a.txt": "Đã tiếp nhận 1.250 hồ sơ.\n", "b.pdf": "no PDF at all", "c.csv": "1" });
  // Beside the CLI, which depends on both libraries.
  const beside = join(root, "packages/cli/test/examples/.audit-folder.mjs");
  writeFileSync(beside, readFileSync(join(root, "examples/node/audit-folder.mjs")));
  onTestFinished(() => rmSync(beside, { force: true }));
  const printed = execFileSync(process.execPath, ["--conditions=@doichieu/source", beside, folder], {
    encoding: "utf8",
  });
  expect(printed).toContain("a.txt: 1 figures");
  expect(printed).toContain("b.pdf: format-mismatch");
});

const kilobytes = (bytes: number): number => Math.round(bytes / 1024);

describe("in a browser", () => {
  const browser = useBrowser();

  test("the bundle of the text part and the metrics stays small, and holds no reader of files", async () => {
    const code = await bundle();
    const sizes = `${kilobytes(code.length)} kB, ${kilobytes(gzipSync(code).length)} kB gzipped`;
    // oxlint-disable-next-line no-console -- the size is told with every run
    console.info(`browser bundle: ${sizes}`);
    expect(gzipSync(code).length).toBeLessThan(250 * 1024);
    for (const library of ["GlobalWorkerOptions", "WordDocument", "ZodType"]) expect(code).not.toContain(library);
    // A module of Node stands in quotes; a property may be called "node" as well.
    expect(code).not.toMatch(/["'`]node:/u);
  });

  test.skipIf(!hasBrowser)("a page finds what Node finds", async () => {
    const code = await bundle();
    const html = readFileSync(join(example, "index.html"), "utf8");
    const server = createServer((request, response) => {
      const script = request.url === "/app.bundle.js";
      response.setHeader("content-type", script ? "text/javascript" : "text/html; charset=utf-8");
      response.end(script ? code : html);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const page = await browser().newPage();
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    page.on("pageerror", (error) => told.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const there = await page.evaluate(() => (globalThis as unknown as { audited: object }).audited);
    const text = await page.inputValue("#report");
    const here = auditText(text, { name: "trang.txt" });
    expect(there).toEqual(JSON.parse(JSON.stringify(here)));
    expect(await page.locator("#figures li").count()).toBe(here.figures.length);
    expect(here.figures.length).toBeGreaterThan(2);
    expect(told.filter((line) => !line.includes("favicon"))).toEqual([]);
  });
});
