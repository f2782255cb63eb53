import { posix } from "node:path";

/** Which file imports which, types and lazy imports included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)"([^"]+)"/g;

/** What a comment shows imports nothing. */
const COMMENT_LINE = /^\s*\*.*$/gm;

/** What a source asks for by name, in the order of its lines. */
export const importsOf = (text: string): string[] =>
  [...text.replaceAll(COMMENT_LINE, "").matchAll(IMPORT)].map(([, target = ""]) => target);

/** The graph of files given by path (with "/") and text; what lies outside of them is no part of it. */
export const importGraph = (files: ReadonlyMap<string, string>): ImportGraph =>
  new Map(
    [...files].map(([file, text]) => {
      const targets = importsOf(text)
        .filter((target) => target.startsWith("."))
        .map((target) => posix.join(posix.dirname(file), target));
      return [file, [...new Set(targets)].filter((target) => files.has(target))];
    }),
  );

/**
 * The graph's strongly connected components, each after those that it imports (Tarjan). One of several files is a
 * circle.
 */
const components = (graph: ImportGraph): string[][] => {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const own = index.size;
    index.set(file, own);
    low.set(file, own);
    open.push(file);
    for (const target of graph.get(file) ?? []) {
      const reached = index.has(target) ? (open.includes(target) ? (index.get(target) as number) : own) : visit(target);
      low.set(file, Math.min(low.get(file) as number, reached));
    }
    const lowest = low.get(file) as number;
    if (lowest === own) found.push(open.splice(open.indexOf(file)));
    return lowest;
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return found;
};

/** Files that import each other, over however many steps. */
export const circlesOf = (graph: ImportGraph): string[][] =>
  components(graph)
    .filter((files) => files.length > 1)
    .map((files) => files.sort());

/** How many files the longest path of imports has; a circle is one step. */
export const floorsOf = (graph: ImportGraph): number => {
  const heights = new Map<string, number>();
  for (const files of components(graph)) {
    const below = files.flatMap((file) => (graph.get(file) ?? []).map((target) => heights.get(target) ?? 0));
    const height = 1 + Math.max(0, ...below);
    for (const file of files) heights.set(file, height);
  }
  return Math.max(0, ...heights.values());
};
