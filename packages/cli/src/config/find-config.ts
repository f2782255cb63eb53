import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Messages } from "../terminal/messages.ts";
import { type Config, CONFIG_NAME } from "./config.ts";

/** The configuration in force for the files of a folder. */
export type ConfigOf = (folder: string) => Promise<Config | null>;

/** Loaded only where there is a file to read: checking it takes a library. */
const load = async (file: string, messages: Messages): Promise<Config> =>
  (await import("./read-config.ts")).readConfig(file, messages);

/**
 * Looks for `doichieu.config.json` in a folder and those above it; the nearest counts, alone. With `only`, that file
 * is in force everywhere.
 */
export const configFinder = (messages: Messages, only?: string): ConfigOf => {
  const files = new Map<string, Promise<Config>>();
  const folders = new Map<string, Promise<Config | null>>();
  const read = (file: string): Promise<Config> => {
    const reading = files.get(file) ?? load(file, messages);
    files.set(file, reading);
    return reading;
  };
  const lookIn = async (folder: string): Promise<Config | null> => {
    const file = join(folder, CONFIG_NAME);
    const there = await access(file).then(
      () => true,
      () => false,
    );
    if (there) return read(file);
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
