import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

describe("doichieu page", () => {
  test.each([
    ["vi", '<html lang="vi">'],
    ["en", '<html lang="en">'],
  ])("writes one file that begins in the language asked for: %s", async (lang, begins) => {
    const folder = await folderWith({});
    const io = fakeIo({ cwd: folder });
    expect(await main(["page", "--out", "trang/doi-chieu.html", "--lang", lang], io)).toBe(0);
    const html = await readFile(join(folder, "trang/doi-chieu.html"), "utf8");
    expect(html).toContain(begins);
    expect(html).toContain("connect-src &#39;none&#39;");
  });

  test.each([
    [["page"], "--out"],
    [["page", "a.docx", "--out", "x.html"], "a.docx"],
    [["serve", "a.docx"], "a.docx"],
    [["serve", "--port", "99999"], "99999"],
    [["serve", "--port", "cổng"], "cổng"],
  ])("%j is refused", async (argv, told) => {
    const io = fakeIo();
    expect(await main(argv, io)).toBe(2);
    expect(io.err()).toContain(told);
  });
});

describe("doichieu serve", () => {
  test("serves the page, what recognises scans, and nothing else, to this machine, until it is ended", async () => {
    const ending = new AbortController();
    const io = { ...fakeIo(), signal: ending.signal };
    const err = io.err;
    const ended = main(["serve"], io);
    await expect.poll(err, { timeout: 120_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//u);
    const [address = ""] = /http:\S+/u.exec(err()) ?? [];
    const page = await fetch(address);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    const html = await page.text();
    expect(html).toMatch(/^<!doctype html>/u);
    // It may start what recognises scans, which is bound by its own policy, and connect to nothing itself.
    expect(html).toContain("connect-src &#39;none&#39;; worker-src 'self' blob:;");
    const engine = await fetch(`${address}ocr/worker.min.js`);
    expect([engine.status, engine.headers.get("content-type")]).toEqual([200, "text/javascript"]);
    expect(engine.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    );
    expect((await engine.text()).length).toBeGreaterThan(10_000);
    expect((await fetch(`${address}ocr/..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${address}ocr/package.json`)).status).toBe(404);
    expect((await fetch(`${address}etc/passwd`)).status).toBe(404);
    expect((await fetch(address, { method: "POST", body: "x" })).status).toBe(404);
    ending.abort();
    expect(await ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow(TypeError);
  });

  test("a port that is taken is told", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void taken.close());
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const io = fakeIo();
    expect(await main(["serve", "--port", String(port)], io)).toBe(2);
    expect(io.err()).toContain(String(port));
  });
});
