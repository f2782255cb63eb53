/**
 * Packs the packages, installs the tarballs with npm into empty projects, and uses them there as a stranger would: how
 * large they are, whether the READMEs' examples run and print what stands below them, what wrong calls are told,
 * whether types hold under `tsc --strict`, whether a bundler makes a page of them, and whether the command runs. Uses
 * the Node that runs this script.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { bundlePage } from "./tarballs/browser.ts";
import { useCommand } from "./tarballs/command.ts";
import { runReadme } from "./tarballs/examples.ts";
import { binary, checkTypes, projectWith, root, run, say } from "./tarballs/project.ts";
import { checkTextOnly } from "./tarballs/text-only.ts";

const PACKAGES = ["parser", "metrics", "cli"] as const;

/** Packs and lints every package. */
const pack = (folder: string): readonly string[] => {
  for (const name of PACKAGES) run("pnpm", ["pack", "--pack-destination", folder], join(root, "packages", name));
  const tarballs = readdirSync(folder).map((name) => join(folder, name));
  for (const tarball of tarballs) {
    run(binary("publint"), ["--strict", tarball], root);
    // ESM alone is what is published: "esm-only" leaves out what CommonJS and node10 would say.
    run(binary("attw"), ["--profile", "esm-only", tarball], root);
  }
  say(`packed, publint and attw clean: ${tarballs.length} packages`);
  return PACKAGES.map((name) => tarballs.find((tarball) => tarball.includes(`doichieu-${name}-`)) as string);
};

const folder = mkdtempSync(join(tmpdir(), "doichieu-tarballs-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const [parser, metrics, cli] = pack(folder) as [string, string, string];
say(`installing with npm on Node ${process.version}`);
checkTextOnly(parser, metrics);
const project = projectWith("all", [parser, metrics, cli]);
const examples = PACKAGES.map((name) => runReadme(project, name)).reduce((sum, count) => sum + count, 0);
say(`${examples} README examples print what stands below them`);
checkTypes(project);
say("their types hold under tsc --strict, library types included");
await bundlePage(project);
useCommand(project);
