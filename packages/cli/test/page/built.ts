/// <reference lib="dom" />
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { buildPage } from "../../../../scripts/build-page.ts";
import { folderWith } from "../support/folder.ts";

/** A file as a user gives it to the page. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Opened {
  readonly page: Page;
  /** What it said to the console, and every request that it made beyond itself. */
  readonly troubles: string[];
}

interface OpenOptions {
  /** Run in the page before anything of it. */
  readonly before?: () => void;
  readonly width?: number;
  readonly dark?: boolean;
}

/** The page, built of the sources once for the tests of a file: on a disk, and served. */
export const useBuiltPage = (browser: () => Browser) => {
  let disk = "";
  let served = "";
  let server: Server | undefined;
  beforeAll(async () => {
    const html = await buildPage();
    disk = `file://${join(await folderWith({ "doi-chieu.html": html }, "file"), "doi-chieu.html")}`;
    server = createServer((_, response) => response.end(html)).listen(0, "127.0.0.1");
    await new Promise((resolve) => server?.once("listening", resolve));
    served = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => server?.close());
  return async (from: "disk" | "server", { width = 1280, dark = false, before }: OpenOptions = {}): Promise<Opened> => {
    const context = await browser().newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    const address = from === "disk" ? disk : served;
    const troubles: string[] = [];
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
    });
    context.on("weberror", (error) => troubles.push(String(error.error())));
    context.on("request", (request) => {
      const own = request.url() === address || request.url() === new URL("/favicon.ico", address).href;
      if (!own && !request.url().startsWith("blob:")) troubles.push(`request: ${request.url()}`);
    });
    // Generous: a loaded machine is slow, not wrong.
    context.setDefaultTimeout(600_000);
    const page = await context.newPage();
    if (before) await page.addInitScript(before);
    await page.goto(address);
    return { page, troubles };
  };
};

/** Gives files to the page, and waits until it is through with all that it has. */
export const give = async (page: Page, files: readonly Given[]): Promise<void> => {
  await page.setInputFiles(
    "#files",
    files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })),
  );
  await allRead(page);
};

export const allRead = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    /^(?:Đã kiểm|\d+ reports? checked)/u.test(document.getElementById("status")?.textContent ?? ""),
  );
};

/** Drops what lies at these paths, files and folders, where a user would: by the browser, not by a script of the page. */
export const dropPaths = async (page: Page, target: string, paths: readonly string[]): Promise<void> => {
  const box = await page.locator(target).boundingBox();
  if (!box) throw new Error(`nothing to drop onto: ${target}`);
  const debug = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await debug.send("Input.dispatchDragEvent", { type, x: box.x + box.width / 2, y: box.y + box.height / 2, data });
  await debug.detach();
};

/** Drops files, and waits until the page is through with all that it has. */
export const drop = async (page: Page, target: string, files: readonly Given[]): Promise<void> => {
  const folder = await folderWith(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
  await dropPaths(
    page,
    target,
    files.map(({ name }) => join(folder, name)),
  );
  await allRead(page);
};

/** What a press on something has the browser keep. */
export const downloaded = async (page: Page, press: () => Promise<void>): Promise<Given> => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(pieces) };
};
