/**
 * Checks that imports go one way, between packages, between the stages of each and between files (import-rules.ts), and
 * that ARCHITECTURE.md says of each folder what may enter.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import process from "node:process";
import { circlesOf, importGraph, importsOf } from "./import-graph.ts";
import { LIBRARY_RULES, PACKAGE_RULES } from "./import-rules.ts";

const root = resolve(import.meta.dirname, "..");
const problems: string[] = [];

const posix = (path: string): string => path.split(sep).join("/");

const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");

for (const [name, rule] of Object.entries(PACKAGE_RULES)) {
  const src = join(root, "packages", name, "src");
  const stageOf = (file: string): number => {
    const steps = posix(relative(src, file)).replace(/\.ts$/, "").split("/");
    // The room, where it has a stage of its own, before the folder that it is in.
    for (let depth = steps.length; depth > 0; depth--) {
      const stage = rule.stages.findIndex((entries) => entries.includes(steps.slice(0, depth).join("/")));
      if (stage >= 0) return stage;
    }
    return -1;
  };
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  for (const folder of new Set(files.map((file) => dirname(file))))
    if (folder !== "." && !new RegExp(`[ /]${basename(folder)}/`, "u").test(architecture))
      problems.push(`packages/${name}/src/${posix(folder)}: ARCHITECTURE.md does not say what may enter`);
  const texts = new Map<string, string>();
  for (const file of files.map((entry) => join(src, entry))) {
    const shown = posix(relative(root, file));
    const stage = stageOf(file);
    if (stage < 0) problems.push(`${shown}: its folder is no stage of ${name} (scripts/import-rules.ts)`);
    const text = readFileSync(file, "utf8");
    texts.set(shown, text);
    for (const target of importsOf(text)) {
      if (target.startsWith(".")) {
        const resolved = resolve(dirname(file), target);
        if (stageOf(resolved) > stage) problems.push(`${shown}: imports ${target}, a later stage`);
        continue;
      }
      const workspace = /^@doichieu\/([^/]+)/.exec(target)?.[1];
      if (workspace && !rule.packages.includes(workspace)) problems.push(`${shown}: imports ${target}`);
      const library = LIBRARY_RULES.find((entry) => entry.library.test(target));
      if (library && !library.only.test(shown)) problems.push(`${shown}: imports ${target}, but ${library.why}`);
    }
  }
  for (const circle of circlesOf(importGraph(texts))) problems.push(`${circle.join(" ↔ ")}: import each other`);
}

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
