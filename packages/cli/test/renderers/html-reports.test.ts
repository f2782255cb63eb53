import { existsSync, globSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { CHROMIUM, inView, launch, NO_CHROMIUM, openFile } from "../support/browser.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const FOLDERS = [
  ["the example reports", path("../../../../docs/vi-du")],
  ["the invented reports", path("../../../../fixtures/documents")],
  ["the shared reports", path("../../../../../shared/reports")],
] as const;

/** Enough of a large folder to see every kind of block. */
const MOST_PAGES = 3;

describe.skipIf(!CHROMIUM)(`pages of whole reports${CHROMIUM ? "" : ` (skipped: ${NO_CHROMIUM})`}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  for (const [name, folder] of FOLDERS)
    test.skipIf(!existsSync(folder))(
      `${name}${existsSync(folder) ? "" : " (skipped: not on this machine)"}: every finding leads to its place`,
      async () => {
        const out = await folderWith({});
        const io = fakeIo({ cwd: folder });
        const pattern = existsSync(join(folder, "002.pdf")) ? "00?.{txt,docx,pdf}" : "**/{source,bao-cao*}.txt";
        const reports = globSync(pattern, { cwd: folder }).sort().slice(-MOST_PAGES);
        expect(await main(["audit", ...reports, "--format", "html", "--out", `${out}/`], io)).not.toBe(2);
        for (const file of await readdir(join(out, "bao-cao"))) {
          const { page, troubles } = await openFile(browser, join(out, "bao-cao", file), { width: 1280 });
          const ids = await page.locator("li.finding").evaluateAll((items) => items.map(({ id }) => id));
          for (const id of ids) {
            await page.click(`#${id} a.jump`);
            await page.waitForFunction((wanted) => document.activeElement?.id === wanted, `at-${id}`);
            expect([file, id, await inView(page, `at-${id}`)]).toEqual([file, id, true]);
          }
          expect(troubles.map((trouble) => `${file}: ${trouble}`)).toEqual([]);
          await page.context().close();
        }
      },
      180_000,
    );
});
