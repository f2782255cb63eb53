import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const files = {
  "bao-cao/a b.txt": "UBND TỈNH HÒA AN\n\nBÁO CÁO\n\nĐã tiếp nhận 120 đơn.\n",
  "bao-cao/hong.pdf": "%PDF-",
};
const run = async (cwd: string, ...words: readonly string[]) => {
  const io = fakeIo({ cwd });
  return { code: await main(["dashboard", ...words], io), out: io.out(), err: io.err() };
};

test("a folder becomes one page, with links to the reports beside it", async () => {
  const cwd = await folderWith(files);
  const { code, err } = await run(cwd, "bao-cao", "--out", "ra/tong-hop.html");
  expect(code).toBe(2);
  expect(err).toContain("đã ghi ra/tong-hop.html");
  const page = readFileSync(join(cwd, "ra", "tong-hop.html"), "utf8");
  expect(page).toContain('href="./../bao-cao/a%20b.txt"');
  expect(page).toContain("bao-cao/hong.pdf");
});

test("--out may be a folder, and the page may be English", async () => {
  const cwd = await folderWith(files);
  expect(await run(cwd, "bao-cao/a b.txt", "--out", "ra/", "--lang", "en")).toMatchObject({ code: 0 });
  const page = readFileSync(join(cwd, "ra", "doichieu.html"), "utf8");
  expect(page).toContain('lang="en"');
  expect(page).toContain('href="./../bao-cao/a%20b.txt"');
});

test("without --out nothing is read or written", async () => {
  const cwd = await folderWith(files);
  const { code, err } = await run(cwd, "bao-cao");
  expect(code).toBe(2);
  expect(err).toContain("--out");
  expect(existsSync(join(cwd, "ra"))).toBe(false);
});
