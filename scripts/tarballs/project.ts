import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const BUFFER = 256 * 1024 * 1024;

export const root = join(import.meta.dirname, "../..");
export const binary = (name: string): string => join(root, "node_modules/.bin", name);
export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Ends the check. */
export const fail = (what: string, told: string): never => {
  say(`FAILED: ${what}\n${told.slice(0, 4000)}`);
  return process.exit(1);
};

export const run = (file: string, args: readonly string[], cwd: string): string => {
  try {
    return execFileSync(file, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    return fail([file, ...args].join(" "), stdout + stderr);
  }
};

/** What a program printed; it must say nothing on standard error. */
export const printed = (file: string, args: readonly string[], cwd: string, codes: readonly number[] = [0]): string => {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd, encoding: "utf8", maxBuffer: BUFFER });
  const call = [file, ...args].join(" ");
  if (!codes.includes(status ?? -1)) fail(call, stderr + stdout);
  // npx itself may warn of the user's own npm settings.
  const own = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("npm "));
  if (own.length > 0) fail(`${call} says something on stderr`, stderr);
  return stdout;
};

/** An empty project with these packages, installed by npm as a stranger would. */
export const projectWith = (name: string, packages: readonly string[]): string => {
  const project = mkdtempSync(join(tmpdir(), `doichieu-${name}-`));
  process.on("exit", () => rmSync(project, { recursive: true, force: true }));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name, private: true, type: "module" }));
  run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", ...packages], project);
  return project;
};

/** Bytes of all that is installed in a project. */
export const installedBytes = (project: string): number =>
  readdirSync(join(project, "node_modules"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

/** Checks the types of a project's TypeScript as strictly as the compiler can. */
export const checkTypes = (project: string): void => {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2023",
    module: "nodenext",
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  run(binary("tsc"), ["-p", project], project);
};

/** Runs a TypeScript file of a project with the Node that runs this. */
export const runFile = (project: string, file: string): string =>
  printed(process.execPath, ["--disable-warning=ExperimentalWarning", file], project);
