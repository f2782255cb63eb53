import { realpathSync } from "node:fs";
import { resolve, sep } from "node:path";
import { pathBelow } from "../files/path-below.ts";

/**
 * What a file is called in a data set, however it was called: its path below the working folder, or its whole path.
 * What is no file on disk (standard input) keeps the name that it was given.
 */
export const documentPathIn =
  (cwd: string) =>
  (path: string): string => {
    let file = resolve(cwd, path);
    try {
      file = realpathSync(file);
    } catch {
      return path;
    }
    const name = pathBelow(realpathSync(cwd), file) || file;
    return name.split(sep).join("/");
  };
