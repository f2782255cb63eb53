/// <reference lib="dom" />
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasBrowser, useBrowser } from "../support/chromium.ts";
import { folderWith } from "../support/folder.ts";
import { allRead, dropPaths, useBuiltPage } from "./built.ts";

const WRONG =
  "Sở tiếp nhận 1.250 hồ sơ. Trong đó: trực tuyến 1.010 hồ sơ, chiếm 80,8%; trực tiếp 240 hồ sơ, chiếm 19,8%.\n";
const RIGHT = WRONG.replace("19,8%", "19,2%");
/** Generous: a loaded machine is slow, not wrong. */
const WAIT = { timeout: 60_000 };

const tree = (): Promise<string> =>
  folderWith({
    "báo cáo/b.txt": RIGHT,
    "báo cáo/bên trong/a.txt": WRONG,
    "báo cáo/~$b.docx": "x",
    "báo cáo/.ẩn.txt": RIGHT,
    "báo cáo/ảnh.png": "x",
    "trống/ảnh.png": "x",
    "c.txt": RIGHT,
  });

describe.skipIf(!hasBrowser)("folders that are dropped onto the page", () => {
  const open = useBuiltPage(useBrowser());

  test.each([
    ["disk", "that tells folders by handles", undefined],
    ["server", "that tells folders by handles", undefined],
    [
      "server",
      "that has no handles",
      () => Reflect.deleteProperty(DataTransferItem.prototype, "getAsFileSystemHandle"),
    ],
  ] as const)("from a %s, in a browser %s: a folder yields its reports, and theirs", async (from, _, before) => {
    const { page, troubles } = await open(from, before ? { before: before as () => void } : {});
    const folder = await tree();
    await dropPaths(page, "#drop", [join(folder, "báo cáo"), join(folder, "c.txt")]);
    await allRead(page);
    expect(await page.locator("#list .open:visible").allTextContents()).toEqual([
      "Tất cả báo cáo",
      "báo cáo/b.txt",
      "báo cáo/bên trong/a.txt",
      "c.txt",
    ]);
    expect(await page.textContent("#status")).toBe("Đã kiểm 3 báo cáo, 1 cần sửa.");
    expect(troubles).toEqual([]);
  });

  test("a folder without a report is told to hold none", async () => {
    const { page } = await open("disk");
    await dropPaths(page, "#drop", [join(await tree(), "trống")]);
    await expect.poll(() => page.textContent("#status"), WAIT).toContain("Không có báo cáo nào");
  });
});
