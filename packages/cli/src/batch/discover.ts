import { type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { READABLE_EXTENSIONS } from "@doichieu/parser/reader";
import { failureOf, type InputFailure } from "./input-error.ts";

/** A report to read: as the user would name it, and where it is. */
export interface Input {
  /** Shown and written to the JSON; forward slashes on every system. */
  readonly path: string;
  /** Absolute; null for standard input. */
  readonly file: string | null;
}

export interface Discovery {
  readonly inputs: readonly Input[];
  readonly failures: readonly InputFailure[];
}

const READABLE = new Set(READABLE_EXTENSIONS);

const slashes = (path: string): string => (sep === "\\" ? path.replaceAll("\\", "/") : path);

/** "~$x.docx" is the lock that Word leaves beside an open file; dot files are nobody's reports. */
const isReport = (name: string): boolean =>
  READABLE.has(extname(name).slice(1).toLowerCase()) && !name.startsWith("~$") && !name.startsWith(".");

/** Whether a file that a folder or a pattern yields is to be read. */
type Wanted = (file: string) => boolean | Promise<boolean>;

/** Every report under a folder, by name; a subfolder that may not be read is told and does not stop the others. */
const walk = async (
  folder: string,
  shown: string,
  found: Input[],
  failures: InputFailure[],
  wanted: Wanted,
): Promise<void> => {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    failures.push(failureOf(shown, error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = join(folder, entry.name);
    const path = shown === "." ? entry.name : slashes(join(shown, entry.name));
    // Links to folders are not followed: they could lead back up.
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(".") && entry.name !== "node_modules") await walk(file, path, found, failures, wanted);
    } else if (isReport(entry.name) && (await wanted(file))) found.push({ path, file });
  }
};

/** Files that a pattern names, for shells that leave patterns alone and for quoted ones. */
const expand = async (pattern: string, cwd: string, wanted: Wanted): Promise<Discovery> => {
  const { base, glob } = picomatch.scan(slashes(pattern));
  const root = resolve(cwd, base);
  const matches = picomatch(glob, { nocase: process.platform === "win32" });
  const found: Input[] = [];
  const failures: InputFailure[] = [];
  await walk(
    root,
    base === "" ? "." : base,
    found,
    failures,
    (file) => matches(slashes(relative(root, file))) && wanted(file),
  );
  return { inputs: found, failures };
};

const discoverOne = async (
  operand: string,
  cwd: string,
  wanted: Wanted,
  named: "operand" | "listed" = "operand",
): Promise<Discovery> => {
  if (operand === "-" && named === "operand") return { inputs: [{ path: "-", file: null }], failures: [] };
  const file = resolve(cwd, operand);
  const shown = slashes(operand);
  try {
    const info = await stat(file);
    if (info.isFile()) return { inputs: [{ path: shown, file }], failures: [] };
    if (!info.isDirectory()) return { inputs: [], failures: [{ path: shown, code: "not-a-file", cause: null }] };
  } catch (error) {
    const failure = failureOf(shown, error);
    // A name that exists is taken as it is, "[1]" and all; only then may it be a pattern.
    if (named === "listed" || failure.code !== "not-found" || !picomatch.scan(shown).isGlob)
      return { inputs: [], failures: [failure] };
    const matched = await expand(operand, cwd, wanted);
    if (matched.inputs.length > 0 || matched.failures.length > 0) return matched;
    return { inputs: [], failures: [{ path: shown, code: "no-match", cause: null }] };
  }
  const inputs: Input[] = [];
  const failures: InputFailure[] = [];
  await walk(file, shown.length > 1 ? shown.replace(/\/+$/u, "") : shown, inputs, failures, wanted);
  if (inputs.length === 0 && failures.length === 0)
    failures.push({ path: shown, code: "nothing-readable", cause: null });
  return { inputs, failures };
};

/** Whether a file is left out by the patterns of the configuration, which count from its folder. */
export const leftOut = (patterns: readonly string[], folder: string): ((file: string) => boolean) => {
  if (patterns.length === 0) return () => false;
  const matches = picomatch([...patterns], { dot: true });
  return (file) => {
    const from = relative(folder, file);
    if (isAbsolute(from) || from.startsWith("..")) return false;
    const path = slashes(from);
    // "nhap/" leaves out the whole folder, "*.txt" such files in any folder.
    return matches(path) || matches(basename(path)) || patterns.some((p) => p.endsWith("/") && path.startsWith(p));
  };
};

/** Finds what the paths of a list name, as they come; a list holds paths and folders, no patterns. */
export async function* discoverListed(
  paths: AsyncIterable<string>,
  cwd: string,
  exclude: (file: string) => Promise<boolean>,
): AsyncGenerator<Discovery> {
  for await (const path of paths) yield discoverOne(path, cwd, async (file) => !(await exclude(file)), "listed");
}

/**
 * Finds the reports that paths, folders and patterns name: each once, in the order told, folders by name.
 * A file named outright is always read; `exclude` is asked only for what a folder or a pattern yields.
 */
export const discover = async (
  operands: readonly string[],
  cwd: string,
  exclude: (file: string) => Promise<boolean> = async () => false,
): Promise<Discovery> => {
  const inputs = new Map<string, Input>();
  const failures: InputFailure[] = [];
  for (const operand of operands) {
    const found = await discoverOne(operand, cwd, async (file) => !(await exclude(file)));
    for (const input of found.inputs) {
      const key = input.file ?? "-";
      if (!inputs.has(key)) inputs.set(key, input);
    }
    failures.push(...found.failures);
  }
  return { inputs: [...inputs.values()], failures };
};
