import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { hasBrowser, useBrowser } from "../support/chromium.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { downloaded, type Given, give, useBuiltPage } from "./built.ts";

const FIXTURES = join(import.meta.dirname, "../../../../fixtures");

/** Every fixture that a browser reads, under its path with no folders in it. */
const fixtures = (folder: string, kinds: RegExp): Given[] =>
  readdirSync(join(FIXTURES, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => kinds.test(path))
    .sort()
    .map((path) => ({
      name: relative(".", join(folder, path)).replaceAll(/[\\/]/gu, "--"),
      bytes: readFileSync(join(FIXTURES, folder, path)),
    }));

const DOCUMENTS = fixtures("documents", /source\.(?:txt|docx|pdf)$/u);
const FORMATS = [...fixtures("formats", /\.(?:txt|docx?|xlsx|pdf|html|md)$/u), ...fixtures("pdf", /\.(?:pdf|txt)$/u)];
const MARKUP: readonly Given[] = [
  [
    "trang.html",
    "<html><body><h1>BÁO CÁO</h1><table><tr><td>Tổng</td><td>12</td></tr></table><p>Có 5 hộ, đạt 40% của 12 hộ.</p></body></html>",
  ],
  [
    "ghi.md",
    "# BÁO CÁO\n\nTiếp nhận **1.250** hồ sơ; trong đó trực tuyến 1.010 hồ sơ, chiếm 80,8%; trực tiếp 240 hồ sơ, chiếm 19,8%.\n",
  ],
  ["rỗng.txt", ""],
  ["hỏng.docx", "PK\u0003\u0004"],
].map(([name, text]) => ({ name: name as string, bytes: new TextEncoder().encode(text) }));

/** Generous: every fixture is read twice. */
const LONG = 900_000;

/** What the command tells of the same files, in each of these formats. */
const told = async (files: readonly Given[], formats: readonly string[], lang: string): Promise<readonly Buffer[]> => {
  const folder = await folderWith(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
  const results: Buffer[] = [];
  for (const format of formats) {
    const out = join(folder, `ket-qua.${format}`);
    // The second format is told of what was read for the first.
    const argv = [
      "audit",
      ...files.map(({ name }) => name),
      "--out",
      out,
      "--lang",
      lang,
      "--quiet",
      "--journal",
      "so",
    ];
    await main(argv, fakeIo({ cwd: folder }));
    results.push(readFileSync(out));
  }
  return results;
};

describe.skipIf(!hasBrowser)("a browser yields what Node yields, byte by byte", () => {
  const open = useBuiltPage(useBrowser());

  test.each([
    ["the reports of the corpus", DOCUMENTS],
    ["every format and every trouble", [...FORMATS, ...MARKUP]],
  ])(
    "%s",
    async (_, files) => {
      expect(files.length).toBeGreaterThan(20);
      const { page, troubles } = await open("disk");
      const [[expected]] = await Promise.all([told(files, ["json"], "vi"), give(page, files)]);
      const { bytes } = await downloaded(page, () => page.click("[data-list=json]"));
      expect(Buffer.compare(Buffer.from(bytes), expected as Buffer)).toBe(0);
      expect(troubles).toEqual([]);
    },
    LONG,
  );

  test(
    "in English by the switch, and as lists, too",
    async () => {
      const files = DOCUMENTS.slice(0, 6);
      const { page, troubles } = await open("server");
      await give(page, files);
      await page.click("#lang");
      await page.waitForFunction(() => document.querySelector("#status")?.textContent?.startsWith("6 reports"));
      const formats = ["json", "csv", "xlsx"];
      const expected = await told(files, formats, "en");
      for (const [index, format] of formats.entries()) {
        const { bytes } = await downloaded(page, () => page.click(`[data-list=${format}]`));
        expect([format, Buffer.compare(Buffer.from(bytes), expected[index] as Buffer)]).toEqual([format, 0]);
      }
      expect(troubles).toEqual([]);
    },
    LONG,
  );
});
