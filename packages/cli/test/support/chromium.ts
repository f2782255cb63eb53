import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { CHROMIUM, launch, NO_CHROMIUM } from "./browser.ts";

/** Whether there is a browser to test in. Tests that need one are skipped without it, and the run says why. */
export const hasBrowser = CHROMIUM !== undefined;
// oxlint-disable-next-line no-console -- a skipped test must be seen
if (!hasBrowser) console.warn(`skipped: ${NO_CHROMIUM}`);

/** One browser for the tests of a file. */
export const useBrowser = (): (() => Browser) => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (hasBrowser) browser = await launch();
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error("the browser is not running");
    return browser;
  };
};
