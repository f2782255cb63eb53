import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

const PLACES = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executable = PLACES.find((path) => path !== undefined && existsSync(path));

/** Whether there is a browser to test in. Tests that need one are skipped without it, and the run says why. */
export const hasBrowser = executable !== undefined;
// oxlint-disable-next-line no-console -- a skipped test must be seen
if (!hasBrowser) console.warn("SKIPPED: no Chromium found; set CHROMIUM to its path to run the browser tests");

/** One browser for the tests of a file. */
export const useBrowser = (): (() => Browser) => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (executable) browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error("the browser is not running");
    return browser;
  };
};
