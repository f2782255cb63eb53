import { isAbsolute, relative, sep } from "node:path";

/** The path from a folder to what is in it or below it, "" for the folder itself; null for what lies elsewhere. */
export const pathBelow = (folder: string, path: string): string | null => {
  const from = relative(folder, path);
  // A file may be called "..x"; on Windows another drive has no way from here.
  return from === ".." || from.startsWith(`..${sep}`) || isAbsolute(from) ? null : from;
};
