import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheFolder } from "../../src/terminal/compile-cache.ts";

test.each([
  ["Linux", {}, "linux", "/home/an", "/home/an/.cache/doichieu"],
  ["Linux, moved", { XDG_CACHE_HOME: "/var/tmp/an" }, "linux", "/home/an", "/var/tmp/an/doichieu"],
  [
    "Linux, a relative path counts as none",
    { XDG_CACHE_HOME: "cache" },
    "linux",
    "/home/an",
    "/home/an/.cache/doichieu",
  ],
  ["macOS", {}, "darwin", "/Users/an", "/Users/an/Library/Caches/doichieu"],
  ["no home", {}, "linux", "", null],
  ["Windows without its folder", {}, "win32", "/Users/an", null],
] as const)("keeps what Node compiled in the user's own cache: %s", (_case, env, platform, home, folder) => {
  expect(cacheFolder(env, platform, home)).toBe(folder === null ? null : join(folder));
});
