import { posix, win32 } from "node:path";

const slashes = (path: string): string => (process.platform === "win32" ? path.replaceAll("\\", "/") : path);

const isRooted = (path: string): boolean =>
  posix.isAbsolute(path) || (process.platform === "win32" && win32.isAbsolute(path));

/** The folder in which all of these lie, "" for a root. */
const common = (folders: readonly string[]): string =>
  folders.reduce((left, right) => {
    const steps = left.split("/");
    const others = right.split("/");
    const differs = steps.findIndex((step, index) => step !== others[index]);
    return steps.slice(0, differs < 0 ? steps.length : differs).join("/");
  });

/**
 * From where pages and lists tell the paths of reports that a call names by paths from a root: the folder that holds all
 * that it names. Nothing where no path is such.
 */
export const rootsOf = (operands: readonly string[]): readonly string[] => {
  const folders = operands
    .map(slashes)
    .filter(isRooted)
    .map((path) => posix.dirname(path.length > 1 ? path.replace(/\/+$/u, "") : path));
  return folders.length === 0 ? [] : [common(folders).replace(/\/$/u, "")];
};
