/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { main } from "../../src/main.ts";
import { hasBrowser, useBrowser } from "../support/chromium.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { downloaded, drop, type Given } from "./built.ts";

const scan = readFileSync(join(import.meta.dirname, "../../../../fixtures/formats/scan/report.pdf"));
/** The picture that the scan is made of. */
const jpeg = scan.subarray(scan.indexOf("\xff\xd8\xff", 0, "latin1"), scan.lastIndexOf("\xff\xd9", -1, "latin1") + 2);
const SCANS: readonly Given[] = [
  { name: "quét.pdf", bytes: scan },
  { name: "ảnh.jpg", bytes: jpeg },
];
const TEXT: Given = { name: "chữ.txt", bytes: new TextEncoder().encode("Tiếp nhận 1.250 hồ sơ.\n") };

/** Generous: recognition takes seconds a page where nothing else is done. */
const LONG = 900_000;

/** What the command tells of the same files. */
const told = async (files: readonly Given[]): Promise<Buffer> => {
  const cwd = await folderWith(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
  const argv = ["audit", "--ocr", ...files.map(({ name }) => name), "--out", "ket-qua.json", "--quiet"];
  await main(argv, fakeIo({ cwd }));
  return readFileSync(join(cwd, "ket-qua.json"));
};

describe.skipIf(!hasBrowser)("scans on the page that doichieu serve opens", () => {
  const browser = useBrowser();
  const ending = new AbortController();
  let address = "";
  let ended: Promise<number>;
  beforeAll(async () => {
    const io = { ...fakeIo(), signal: ending.signal };
    ended = main(["serve"], io);
    address = await vi.waitUntil(() => /http:\/\/127\S+/u.exec(io.err())?.[0], { timeout: LONG });
  }, LONG);
  afterAll(async () => {
    ending.abort();
    await ended;
  });

  const open = async (): Promise<{ page: Page; requests: string[] }> => {
    const context = await browser().newContext({ acceptDownloads: true });
    context.setDefaultTimeout(LONG);
    const requests: string[] = [];
    context.on("request", (request) => requests.push(request.url()));
    const page = await context.newPage();
    await page.goto(address);
    return { page, requests };
  };
  /** What was asked for beside the page, its own worker, and the icon that browsers look for. */
  const beside = (requests: readonly string[]): string[] =>
    requests.filter((url) => ![address, `${address}favicon.ico`].includes(url) && !url.startsWith(`blob:${address}`));

  test(
    "a scan and a picture are read as the command reads them; what recognises comes from the page's own server, with the first of them",
    async () => {
      const { page, requests } = await open();
      expect(await page.textContent("#scans")).toContain("nhận dạng chữ ngay trên máy này");
      await drop(page, "#drop", [TEXT]);
      expect(beside(requests)).toEqual([]);
      await page.click("#list li:nth-child(2) .remove");
      const [expected] = await Promise.all([told(SCANS), drop(page, "#drop", SCANS)]);
      const loaded = beside(requests);
      expect(loaded.filter((url) => !url.startsWith(`${address}ocr/`))).toEqual([]);
      expect(loaded.map((url) => url.slice(address.length)).toSorted()).toEqual(
        expect.arrayContaining([
          "ocr/tesseract.esm.min.js",
          expect.stringMatching(/^ocr\/tesseract-core[\w-]*\.wasm\.js$/u),
          "ocr/vie.traineddata.gz",
          "ocr/worker.min.js",
        ]),
      );
      const { bytes } = await downloaded(page, () => page.click("[data-list=json]"));
      expect(new TextDecoder().decode(bytes)).toContain("giải quyết 1.175 phiếu, đạt 94%.");
      expect(Buffer.compare(Buffer.from(bytes), expected)).toBe(0);
      await page.click("#list li:last-child .open");
      const drawn = page.frameLocator("#report").locator("#look image[href^='data:image/']");
      await expect.poll(() => drawn.count(), { timeout: LONG }).toBe(1);
    },
    LONG,
  );

  test(
    "where recognition is not installed, a scan is told with what to install",
    async () => {
      const { page } = await open();
      await page.route("**/ocr/**", (route) => route.fulfill({ status: 404 }));
      await drop(page, "#drop", [SCANS[0] as Given, TEXT]);
      const verdicts = await page.locator("#list li:visible .verdict").allTextContents();
      expect(verdicts.find((verdict) => verdict.startsWith("Không đọc được"))).toContain("npm install tesseract.js@7");
      expect(await page.textContent("#status")).toContain("1 tệp không đọc được");
    },
    LONG,
  );
});
