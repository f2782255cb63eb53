/**
 * Packs the packages, installs the tarballs with npm into an empty project, and uses them there as a stranger would:
 * the READMEs' examples run and print what stands below them, their types hold under `tsc --strict`, and the command
 * runs. Uses the Node that runs this script.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeExamples } from "./document-examples.ts";

const BUFFER = 256 * 1024 * 1024;
const PACKAGES = ["parser", "metrics", "cli"];
const root = join(import.meta.dirname, "..");
const binary = (name: string): string => join(root, "node_modules/.bin", name);
const project = mkdtempSync(join(tmpdir(), "doichieu-tarballs-"));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const run = (file: string, args: readonly string[], cwd: string): string =>
  execFileSync(file, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

const fail = (what: string, told: string): never => {
  say(`FAILED: ${what}\n${told.slice(0, 4000)}`);
  process.exit(1);
};

/** Packs and lints every package; the tarballs by the name of their package. */
const pack = (): readonly string[] => {
  mkdirSync(join(project, "tarballs"));
  for (const name of PACKAGES) {
    run("pnpm", ["pack", "--pack-destination", join(project, "tarballs")], join(root, "packages", name));
  }
  const tarballs = readdirSync(join(project, "tarballs")).map((name) => join(project, "tarballs", name));
  for (const tarball of tarballs) {
    run(binary("publint"), ["--strict", tarball], root);
    // ESM alone is what is published: "esm-only" leaves out what CommonJS and node10 would say.
    run(binary("attw"), ["--profile", "esm-only", tarball], root);
  }
  return tarballs;
};

interface Example {
  readonly file: string;
  readonly prints: string;
}

const examplesOf = (name: string): readonly Example[] => {
  const readme = readFileSync(join(project, "node_modules/@doichieu", name, "README.md"), "utf8");
  return codeExamples(readme).map(({ code, prints }, index) => {
    const file = join(project, `${name}-${index + 1}.ts`);
    writeFileSync(file, code);
    return { file, prints };
  });
};

const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "es2023",
    module: "nodenext",
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  },
  include: ["*.ts"],
};

const useCommand = (): void => {
  cpSync(join(root, "fixtures"), join(project, "fixtures"), { recursive: true });
  // A scan is an error without --ocr: it is read by itself.
  renameSync(join(project, "fixtures/formats/scan"), join(project, "scan"));
  // Files that once took a reader down are broken on purpose; the corpus is for training.
  for (const folder of ["crashers", "corpus"])
    rmSync(join(project, "fixtures", folder), { recursive: true, force: true });
  const doichieu = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync("npx", ["doichieu", ...args], {
      cwd: project,
      encoding: "utf8",
      maxBuffer: BUFFER,
    });
    if (status !== 0 && status !== 1) fail(`npx doichieu ${args.join(" ")}`, stderr + stdout);
    // npx itself may warn of the user's own npm settings.
    const own = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("npm "));
    if (own.length > 0) fail(`npx doichieu ${args.join(" ")} says something on stderr`, stderr);
    return stdout;
  };
  const output = JSON.parse(doichieu("audit", "fixtures", "--format", "json")) as {
    documents: { source: { mediaType: string } }[];
  };
  say(
    `npx doichieu audit: ${output.documents.length} reports (${[...new Set(output.documents.map((each) => each.source.mediaType))].join(", ")})`,
  );
  for (const target of ["out.sqlite", "out-csv", "out-parquet"])
    say(
      doichieu(
        "export",
        "fixtures",
        "--to",
        target,
        ...(target === "out-parquet" ? ["--format", "parquet"] : []),
      ).trim(),
    );
  say(`recognised: ${doichieu("audit", "scan", "--ocr", "--format", "json").length > 1000}`);
  say(doichieu("dashboard", "fixtures", "--out", "overview.html").trim());
};

try {
  const tarballs = pack();
  say(`packed, publint and attw clean: ${tarballs.length} packages`);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "stranger", private: true, type: "module" }));
  run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", ...tarballs], project);
  say(`installed with npm on Node ${process.version}`);
  const examples = PACKAGES.flatMap(examplesOf);
  for (const { file, prints } of examples) {
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", file], {
      cwd: project,
      encoding: "utf8",
    });
    if (status !== 0 || stdout !== prints || stderr !== "")
      fail(file, `--- printed\n${stdout}${stderr}--- README\n${prints}`);
  }
  say(`${examples.length} README examples print what stands below them`);
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(TSCONFIG));
  run(binary("tsc"), ["-p", project], project);
  say("their types hold under tsc --strict, library types included");
  useCommand();
} catch (error) {
  const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
  fail(error instanceof Error ? error.message : String(error), stdout + stderr);
} finally {
  rmSync(project, { recursive: true, force: true });
}
