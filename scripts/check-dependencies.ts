/**
 * Holds what users install with the packages to what SECURITY.md says of it: licences, scripts that run when something
 * is installed, and exact versions for what takes files of strangers apart.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { BUNDLED } from "./bundled-libraries.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const LICENCES: ReadonlySet<string> = new Set(["MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Apache-2.0", "MPL-2.0"]);

/** Packages whose manifest names their licence otherwise: what stands in their own text. */
const READ: Readonly<Record<string, string>> = {
  // "BSD": two clauses.
  "duck@0.1.12": "BSD-2-Clause",
  // "MIT AND Zlib": zlib's own licence, as free as MIT, for what is taken from it.
  "pako@1.0.11": "MIT",
};

/** What runs a script of its own when npm installs it; SECURITY.md names each. */
const SCRIPTED: ReadonlySet<string> = new Set(["tesseract.js"]);

/** What is given bytes that a stranger made: a new version is taken on purpose, never by a range. */
const EXACT: ReadonlySet<string> = new Set([
  "@tesseract.js-data/vie",
  "csv-parse",
  "fflate",
  "hyparquet",
  "mammoth",
  "micromark",
  "parse5",
  "pdfjs-dist",
  "saxen",
  "tesseract.js",
]);

const ROOT = resolve(import.meta.dirname, "..");
const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** Where a dependency of a package lies, as Node looks for it. */
const folderOf = (name: string, from: string): string | null => {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return found;
    if (dirname(folder) === folder) return null;
  }
};

const wrong: string[] = [];
const seen = new Set<string>();

const check = (folder: string, own: boolean): void => {
  const manifest = manifestIn(folder);
  const {
    dependencies = {},
    optionalDependencies = {},
    devDependencies = {},
    peerDependencies = {},
    scripts = {},
  } = manifest;
  const name = `${manifest.name}@${manifest.version}`;
  if (seen.has(name)) return;
  seen.add(name);
  if (!own) {
    const licence = READ[name] ?? manifest.license ?? "none";
    const choices = licence.replaceAll(/[()]/gu, "").split(" OR ");
    if (!choices.some((choice) => LICENCES.has(choice))) wrong.push(`${name}: licence ${licence}`);
    const runs = ["preinstall", "install", "postinstall"].filter((script) => scripts[script] !== undefined);
    if (runs.length > 0 && !SCRIPTED.has(manifest.name)) wrong.push(`${name}: runs ${runs.join(", ")} when installed`);
  }
  const bundled = Object.entries(devDependencies).filter(([dependency]) => own && BUNDLED.has(dependency));
  // Whoever wants what a package of ours is a peer of installs it beside.
  const peers = own ? peerDependencies : {};
  const used = { ...Object.fromEntries(bundled), ...dependencies, ...optionalDependencies, ...peers };
  for (const [dependency, range] of Object.entries(used)) {
    if (own && EXACT.has(dependency) && peerDependencies[dependency] === undefined && !/^\d+\.\d+\.\d+$/u.test(range))
      wrong.push(`${name}: ${dependency} ${range} is no exact version`);
    if (range.startsWith("workspace:")) continue;
    // pnpm's folders are links; what a package sees lies beside where they lead.
    const found = folderOf(dependency, folder);
    if (found) check(realpathSync(found), false);
    else if (dependencies[dependency] !== undefined && optionalDependencies[dependency] === undefined)
      wrong.push(`${name}: ${dependency} is not installed`);
  }
};

for (const entry of readdirSync(join(ROOT, "packages"))) check(join(ROOT, "packages", entry), true);
for (const line of wrong) process.stderr.write(`${line}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
