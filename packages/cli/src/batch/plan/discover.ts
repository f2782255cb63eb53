import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { READABLE_EXTENSIONS } from "@doichieu/parser/reader";
import { pathBelow } from "../../files/path-below.ts";
import { isAnnotated } from "../../files/annotated-name.ts";
import { failureOf, type InputFailure } from "../result/input-error.ts";

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

/** "~$x.docx" is the lock that Word leaves beside an open file; dot files are nobody's reports; what is marked as ours is no other. */
const isReport = (name: string): boolean =>
  READABLE.has(extname(name).slice(1).toLowerCase()) &&
  !name.startsWith("~$") &&
  !name.startsWith(".") &&
  !isAnnotated(name);

/** Whether a file that a folder or a pattern yields is to be read: not at all, or why not, where that is to be told. */
export type Wanted = (file: string) => Promise<boolean | Omit<InputFailure, "path">>;

/** Where a link leads; null where it leads nowhere. */
const leadsTo = async (link: string): Promise<{ readonly file: string; readonly stats: Stats } | null> => {
  try {
    const file = await realpath(link);
    return { file, stats: await stat(file) };
  } catch {
    return null;
  }
};

/** Why what a folder holds is not opened, as it is no file of the folder's; null for what is. */
const strange = async (entry: Dirent, file: string, root: string): Promise<InputFailure["code"] | null> => {
  if (entry.isFile()) return null;
  if (!entry.isSymbolicLink()) return "not-a-file";
  const target = await leadsTo(file);
  if (!target) return "not-found";
  if (pathBelow(root, target.file) === null) return "link-outside";
  return target.stats.isFile() ? null : "not-a-file";
};

/** Whether a link that bears no report's name leads to a folder elsewhere. */
const isFolderElsewhere = async (link: string, root: string): Promise<boolean> => {
  const target = await leadsTo(link);
  return target !== null && target.stats.isDirectory() && pathBelow(root, target.file) === null;
};

/** Every report under a folder, by name; a subfolder that may not be read is told and does not stop the others. */
const walk = async (
  folder: string,
  shown: string,
  found: Input[],
  failures: InputFailure[],
  wanted: Wanted,
  root: string,
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
      if (!entry.name.startsWith(".") && entry.name !== "node_modules")
        await walk(file, path, found, failures, wanted, root);
      continue;
    }
    if (!isReport(entry.name)) {
      // What a linked folder holds would be missed by nobody else.
      if (entry.isSymbolicLink() && !entry.name.startsWith(".") && (await isFolderElsewhere(file, root)))
        failures.push({ path, code: "link-outside", cause: null });
      continue;
    }
    const want = await wanted(file);
    if (want === false) continue;
    const code = await strange(entry, file, root);
    if (code !== null) failures.push({ path, code, cause: null });
    else if (want === true) found.push({ path, file });
    else failures.push({ path, ...want });
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
    async (file) => matches(slashes(relative(root, file))) && wanted(file),
    await realpath(root).catch(() => root),
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
  await walk(
    file,
    shown.length > 1 ? shown.replace(/\/+$/u, "") : shown,
    inputs,
    failures,
    wanted,
    await realpath(file),
  );
  if (inputs.length === 0 && failures.length === 0)
    failures.push({ path: shown, code: "nothing-readable", cause: null });
  return { inputs, failures };
};

/** Finds what the paths of a list name, as they come; a list holds paths and folders, no patterns. */
export async function* discoverListed(
  paths: AsyncIterable<string>,
  cwd: string,
  wanted: Wanted,
): AsyncGenerator<Discovery> {
  for await (const path of paths) yield discoverOne(path, cwd, wanted, "listed");
}

/**
 * Finds the reports that paths, folders and patterns name: each once, in the order told, folders by name.
 * A file named outright is always read; `wanted` is asked only for what a folder or a pattern yields.
 */
export const discover = async (
  operands: readonly string[],
  cwd: string,
  wanted: Wanted = async () => true,
): Promise<Discovery> => {
  const inputs = new Map<string, Input>();
  const failures: InputFailure[] = [];
  for (const operand of operands) {
    const found = await discoverOne(operand, cwd, wanted);
    for (const input of found.inputs) {
      const key = input.file ?? "-";
      if (!inputs.has(key)) inputs.set(key, input);
    }
    failures.push(...found.failures);
  }
  return { inputs: [...inputs.values()], failures };
};
