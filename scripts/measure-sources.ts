/**
 * Prints how large the packages are and how they hang together: lines, files, floors (files on the longest path of
 * imports), circles, the longest files and the most imported ones.
 *
 *   pnpm sources [COMMIT]      the working tree, or what was committed
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { circlesOf, floorsOf, importGraph } from "./import-graph.ts";

const root = join(import.meta.dirname, "..");
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const git = (args: readonly string[], input?: string): Buffer =>
  execFileSync("git", args, { cwd: root, maxBuffer: 2 ** 28, ...(input === undefined ? {} : { input }) });
const lines = (output: Buffer): string[] => output.toString("utf8").split("\n").filter(Boolean);

const SOURCE = /^packages\/[^/]+\/src\/.+\.ts$/u;

const workingTree = (): Map<string, string> =>
  new Map(
    lines(git(["ls-files", "--cached", "--others", "--exclude-standard", "packages"]))
      .filter((path) => SOURCE.test(path))
      .flatMap((path) => {
        try {
          return [[path, readFileSync(join(root, path), "utf8")] as const];
        } catch {
          // Removed, and not yet told to Git.
          return [];
        }
      }),
  );

const committed = (commit: string): Map<string, string> => {
  const paths = lines(git(["ls-tree", "-r", "--name-only", commit, "packages"])).filter((path) => SOURCE.test(path));
  const blobs = git(["cat-file", "--batch"], paths.map((path) => `${commit}:${path}\n`).join(""));
  const files = new Map<string, string>();
  let at = 0;
  for (const path of paths) {
    const from = blobs.indexOf("\n", at) + 1;
    const size = Number(blobs.toString("utf8", at, from).split(" ")[2]);
    files.set(path, blobs.toString("utf8", from, from + size));
    at = from + size + 1;
  }
  return files;
};

const lengthOf = (text: string): number => text.split("\n").length - 1;

/** Lines that are neither blank nor comment. */
const codeOf = (text: string): number => text.split("\n").filter((line) => !/^\s*(?:$|\/\/|\/?\*)/u.test(line)).length;

const MOST_NAMED = 5;

const named = (counts: readonly (readonly [string, number])[]): string =>
  counts
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_NAMED)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");

const measure = (name: string, files: ReadonlyMap<string, string>): void => {
  const graph = importGraph(files);
  const bare = (path: string): string => path.replace(`packages/${name}/src/`, "");
  const sum = (of: (text: string) => number): number => [...files.values()].reduce((all, text) => all + of(text), 0);
  const importers = new Map<string, number>();
  for (const targets of graph.values())
    for (const target of targets) importers.set(bare(target), (importers.get(bare(target)) ?? 0) + 1);
  const circles = circlesOf(graph);
  const long = [...files.values()].filter((text) => codeOf(text) > 250).length;
  const short = [...files.values()].filter((text) => lengthOf(text) < 30).length;
  say(`${name}: ${sum(lengthOf)} lines (${sum(codeOf)} of code), ${files.size} files, ${floorsOf(graph)} floors`);
  say(`  files above 250 lines of code: ${long}; below 30 lines: ${short}`);
  say(`  longest: ${named([...files].map(([path, text]) => [bare(path), lengthOf(text)]))}`);
  say(`  most imported: ${named([...importers])}`);
  say(`  circles: ${circles.length}`);
  for (const circle of circles) say(`    ${circle.map(bare).join(" ↔ ")}`);
};

const [commit] = process.argv.slice(2);
const all = commit === undefined ? workingTree() : committed(commit);
for (const name of new Set([...all.keys()].map((path) => path.split("/")[1] as string)))
  measure(name, new Map([...all].filter(([path]) => path.startsWith(`packages/${name}/`))));
