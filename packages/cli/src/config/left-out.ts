import { basename, sep } from "node:path";
import { pathBelow } from "../files/path-below.ts";

/** How many ways one pattern may be read ("{a,b}-{c,d}" is four). */
const MOST_WAYS = 256;

/** The first "{a,b}" of a pattern written out; null where it has none. */
const spread = (pattern: string): readonly string[] | null => {
  const close = pattern.indexOf("}");
  const open = pattern.lastIndexOf("{", close);
  if (close < 0 || open < 0) return null;
  return pattern
    .slice(open + 1, close)
    .split(",")
    .map((choice) => pattern.slice(0, open) + choice + pattern.slice(close + 1));
};

const ways = (pattern: string): readonly string[] => {
  let all: readonly string[] = [pattern];
  for (;;) {
    const next = all.flatMap((one) => spread(one) ?? [one]);
    if (next.length === all.length && next.every((one, at) => one === all[at])) return all;
    if (next.length > MOST_WAYS) return [pattern];
    all = next;
  }
};

/**
 * Matches a sequence against one with wildcards, of which `isMany` stands for any number of items. Each item is looked at
 * once for each wildcard at most: no pattern makes it slow.
 */
const matches = <Item>(
  items: ArrayLike<Item>,
  pattern: ArrayLike<Item>,
  isMany: (part: Item) => boolean,
  fits: (item: Item, part: Item) => boolean,
): boolean => {
  let item = 0;
  let part = 0;
  let manyAt = -1;
  let from = 0;
  while (item < items.length) {
    if (part < pattern.length && isMany(pattern[part] as Item)) {
      manyAt = part++;
      from = item;
    } else if (part < pattern.length && fits(items[item] as Item, pattern[part] as Item)) {
      item++;
      part++;
    } else if (manyAt >= 0) {
      part = manyAt + 1;
      item = ++from;
    } else return false;
  }
  while (part < pattern.length && isMany(pattern[part] as Item)) part++;
  return part === pattern.length;
};

const nameMatches = (name: string, pattern: string): boolean =>
  matches<string>(
    [...name],
    [...pattern],
    (part) => part === "*",
    (character, part) => part === "?" || character === part,
  );

const pathMatches = (path: readonly string[], pattern: readonly string[]): boolean =>
  matches(path, pattern, (part) => part === "**", nameMatches);

const slashes = (path: string): string => (sep === "\\" ? path.replaceAll("\\", "/") : path);

/**
 * Whether a file is left out by the patterns of a configuration, which count from its folder: "nhap/" leaves out the
 * whole folder, "*.txt" such files in any folder; "**" stands for any folders, "?" for one letter, "{a,b}" for a choice,
 * and nothing else for anything but itself.
 */
export const leftOut = (patterns: readonly string[], folder: string): ((file: string) => boolean) => {
  const read = patterns.flatMap(ways).map((pattern) => pattern.split("/"));
  return (file) => {
    const from = pathBelow(folder, file);
    if (from === null) return false;
    const path = slashes(from);
    const steps = path.split("/");
    const name = [basename(path)];
    return (
      read.some((pattern) => pathMatches(steps, pattern) || pathMatches(name, pattern)) ||
      patterns.some((pattern) => pattern.endsWith("/") && path.startsWith(pattern))
    );
  };
};
