/// <reference lib="dom" />
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

const CANDIDATES = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium of this machine, or undefined. None is ever downloaded. */
export const CHROMIUM = CANDIDATES.find((path) => path !== undefined && existsSync(path));

export const NO_CHROMIUM = "no Chromium on this machine: set CHROMIUM_PATH to test the page in a browser";

export const launch = (): Promise<Browser> =>
  chromium.launch({ ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }), args: ["--no-sandbox"] });

export interface Watched {
  readonly page: Page;
  /** Console errors, page errors and requests that left the file. */
  readonly troubles: string[];
}

/** Opens a page of a file and writes down whatever it should not do. */
export const openFile = async (
  browser: Browser,
  file: string,
  options: { readonly width?: number; readonly dark?: boolean; readonly script?: boolean } = {},
): Promise<Watched> => {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    colorScheme: options.dark ? "dark" : "light",
    reducedMotion: "reduce",
    javaScriptEnabled: options.script ?? true,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  return { page, troubles };
};

/** Whether an element stands whole in the window. */
export const inView = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((name) => {
    const box = document.getElementById(name)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight && box.width > 0;
  }, id);

/** Waits until an element has the focus. */
export const focusOn = async (page: Page, id: string): Promise<void> => {
  await page.waitForFunction((name) => document.activeElement?.id === name, id);
};
