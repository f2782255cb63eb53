/**
 * Prints which relations the working tree gains and loses against a commit, over all fixtures: the corpus and the
 * documents, read as the audit reads them. Every change of a feature, a proposer or the weights shows here what it does.
 *
 *   pnpm relations:diff [COMMIT] [--summary]      COMMIT is HEAD where it is left out
 *   pnpm relations:diff --lines ROOT              the relations that the sources under ROOT find, one a line
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { relationLines } from "./relation-lines.ts";

const here = join(import.meta.dirname, "..");
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const sourceOf = (root: string, path: string): string => pathToFileURL(join(root, "packages", path)).href;

const textsOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt") && !file.endsWith("annotated.txt"))
    .sort()
    .map((file) => join(folder, file));

const printLines = async (root: string): Promise<void> => {
  const { auditReport } = await import(sourceOf(root, "metrics/src/index.ts"));
  const { readReport } = await import(sourceOf(root, "parser/src/reader/index.ts"));
  for (const file of [...textsOf(join(here, "fixtures/corpus")), ...textsOf(join(here, "fixtures/documents"))]) {
    const bytes = readFileSync(file);
    const source = await readReport(bytes, { name: file });
    const audit = auditReport(source, { path: file, sha256: "", bytes: bytes.length });
    const name = relative(join(here, "fixtures"), file).replace(/\.txt$/u, "");
    for (const line of relationLines(audit)) say(`${name}:${line}`);
  }
};

/** The dependencies of this tree, beside the workspace's own packages of the other one. */
const linkModules = (root: string): void => {
  symlinkSync(join(here, "node_modules"), join(root, "node_modules"));
  for (const name of readdirSync(join(root, "packages"))) {
    const [own, other] = [join(here, "packages", name, "node_modules"), join(root, "packages", name, "node_modules")];
    mkdirSync(join(other, "@doichieu"), { recursive: true });
    for (const entry of readdirSync(own))
      if (entry === "@doichieu")
        for (const sibling of readdirSync(join(own, entry)))
          symlinkSync(join(root, "packages", sibling), join(other, entry, sibling));
      else symlinkSync(join(own, entry), join(other, entry));
  }
};

const linesOf = (root: string): string[] => {
  const args = ["--conditions=@doichieu/source", "--disable-warning=ExperimentalWarning", import.meta.filename];
  const output = execFileSync(process.execPath, [...args, "--lines", root], { encoding: "utf8", maxBuffer: 2 ** 28 });
  return output.split("\n").filter(Boolean);
};

const git = (...args: string[]): string => execFileSync("git", args, { cwd: here, encoding: "utf8" });

const compare = (commit: string, summary: boolean): void => {
  const root = mkdtempSync(join(tmpdir(), "relations-"));
  try {
    git("worktree", "add", "--quiet", "--detach", root, commit);
    linkModules(root);
    const [before, now] = [new Set(linesOf(root)), new Set(linesOf(here))];
    const lost = [...before].filter((line) => !now.has(line)).map((line) => `- ${line}`);
    const gained = [...now].filter((line) => !before.has(line)).map((line) => `+ ${line}`);
    const changed = [...lost, ...gained].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
    if (!summary) for (const line of changed) say(line);
    say(`${now.size} relations, ${before.size} at ${commit}: ${gained.length} gained, ${lost.length} lost`);
  } finally {
    git("worktree", "remove", "--force", root);
    rmSync(root, { recursive: true, force: true });
  }
};

const words = process.argv.slice(2);
if (words[0] === "--lines") await printLines(words[1] ?? here);
else compare(words.find((word) => !word.startsWith("--")) ?? "HEAD", words.includes("--summary"));
