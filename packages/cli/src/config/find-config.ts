import type { Stats } from "node:fs";
import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathBelow } from "../files/path-below.ts";
import type { Messages } from "../messages/index.ts";
import { type Config, CONFIG_NAME } from "./config.ts";

/** The configuration in force for the files of a folder. */
export type ConfigOf = (folder: string) => Promise<Config | null>;

/** Loaded only where there is a file to read: checking it takes a library. */
const load = async (file: string, messages: Messages): Promise<Config> =>
  (await import("./read-config.ts")).readConfig(file, messages);

/** Where a configuration is looked for, and who hears of one that is passed over. */
export interface ConfigSearch {
  /** The folders that are audited: what they hold may configure their own reports. */
  readonly roots: readonly string[];
  readonly passedOver: (file: string, why: "no-file" | "not-own") => void;
}

/** Whether nobody but this user, or the system's administrator, has put a file there. */
const isOwn = ({ uid, mode }: Stats): boolean =>
  process.getuid === undefined || ((uid === process.getuid() || uid === 0) && (mode & 0o002) === 0);

/**
 * Looks for `doichieu.config.json` in a folder and those above it; the nearest counts, alone. Above the folders that are
 * audited ("/tmp") anybody may have put one: there it counts where it is the user's own. With `only`, that file is in
 * force everywhere.
 */
export const configFinder = (
  messages: Messages,
  only?: string,
  { roots, passedOver }: ConfigSearch = { roots: [], passedOver: () => {} },
): ConfigOf => {
  const files = new Map<string, Promise<Config>>();
  const folders = new Map<string, Promise<Config | null>>();
  const read = (file: string): Promise<Config> => {
    const reading = files.get(file) ?? load(file, messages);
    files.set(file, reading);
    return reading;
  };
  const lookIn = async (folder: string): Promise<Config | null> => {
    const file = join(folder, CONFIG_NAME);
    const there = await lstat(file).catch(() => null);
    if (there?.isFile() && (isOwn(there) || roots.some((root) => pathBelow(root, folder) !== null))) return read(file);
    if (there) passedOver(file, there.isFile() ? "not-own" : "no-file");
    const above = dirname(folder);
    return above === folder ? null : find(above);
  };
  const find = (folder: string): Promise<Config | null> => {
    const finding = folders.get(folder) ?? lookIn(folder);
    folders.set(folder, finding);
    return finding;
  };
  return only === undefined ? find : () => read(only);
};
