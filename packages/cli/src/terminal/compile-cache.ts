import { mkdirSync, statSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/** The user's own folder for what can be made again, as the system names it; null where there is none. */
export const cacheFolder = (env: Env, platform: NodeJS.Platform, home: string): string | null => {
  const told = platform === "win32" ? env["LOCALAPPDATA"] : env["XDG_CACHE_HOME"];
  if (told !== undefined && isAbsolute(told)) return join(told, "doichieu");
  if (platform === "win32" || !isAbsolute(home)) return null;
  return join(home, platform === "darwin" ? "Library/Caches" : ".cache", "doichieu");
};

/** Whether nobody but this user can put anything into a folder: what lies in it is run as code. */
const isPrivate = (folder: string): boolean => {
  const { uid, mode } = statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
};

/**
 * Has Node keep what it compiles, so that the next start need not compile it again. A start without it is slower and
 * nothing else: where there is no folder for it, nothing is kept. `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
 */
export const keepCompiled = (env: Env = process.env): void => {
  const folder = cacheFolder(env, process.platform, homedir());
  if (folder === null) return;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isPrivate(folder)) enableCompileCache(folder);
  } catch {
    // A home that cannot be written to is no reason to read no report.
  }
};
