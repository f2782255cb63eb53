/**
 * Writes the JavaScript of each package into its `dist/`, beside the declarations of `tsc -b`: the modules of a package
 * joined to a few files, what is imported on demand still apart. Finding, reading and linking some 250 files was a
 * third of the time to the first finding.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { rolldown } from "rolldown";
import { BUNDLED } from "./bundled-libraries.ts";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Target>>;
  readonly imports?: Readonly<Record<string, Target>>;
}

/** What a name stands for: a file, or one of several by conditions. */
type Target = string | { readonly [condition: string]: Target };

/** The page for browsers is one file (build-page.ts), not a module of the package. */
const PAGE = "src/page/";

const root = join(import.meta.dirname, "..");
const readJson = <Value>(file: string): Value => JSON.parse(readFileSync(file, "utf8")) as Value;
const knip = readJson<{ workspaces: Record<string, { entry: string[] }> }>(join(root, "knip.json"));

const filesOf = (target: Target): readonly string[] =>
  typeof target === "string" ? [target] : Object.values(target).flatMap(filesOf);

/** The modules that something outside the package begins with, below `src/` and without extension. */
const entriesOf = (name: string, folder: string): string[] => {
  const { bin = {}, exports, imports = {} } = readJson<Manifest>(join(folder, "package.json"));
  // What is told by a condition is for whoever imports the package to choose: it stays a module of its own.
  const built = [bin, exports, imports].flatMap((table) => Object.values<Target>(table).flatMap(filesOf));
  const published = built.flatMap((path) => /^\.\/dist\/(.+)\.js$/.exec(path)?.[1] ?? []);
  // Threads and processes start from a path that no import tells; knip must be told of them as well.
  const started = knip.workspaces[`packages/${name}`]?.entry.filter((path) => !path.startsWith(PAGE)) ?? [];
  return [...new Set(published), ...started.flatMap((path) => /^src\/(.+)\.ts$/.exec(path)?.[1] ?? [])];
};

const dependenciesOf = (folder: string): ReadonlySet<string> => {
  const { dependencies, optionalDependencies, peerDependencies } = readJson<Manifest>(join(folder, "package.json"));
  return new Set(Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }));
};

const packageOf = (id: string): string => id.split("/", id.startsWith("@") ? 2 : 1).join("/");

/** What a bundled library imports comes with it. */
const isLibrary = (file: string | undefined): boolean => file?.includes(`${sep}node_modules${sep}`) ?? false;

const flat = (entry: string): string => entry.replaceAll("/", "-");
const IMPORT_META_URL = /\bimport\.meta\.url\b/g;

for (const name of ["parser", "metrics", "cli"]) {
  const folder = join(root, "packages", name);
  const [src, dist] = [join(folder, "src"), join(folder, "dist")];
  const entries = entriesOf(name, folder);
  for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" }))
    if (/\.js(?:\.map)?$/.test(file)) rmSync(join(dist, file));
  const bundle = await rolldown({
    cwd: folder,
    input: Object.fromEntries(entries.map((entry) => [`chunks/${flat(entry)}`, join(src, `${entry}.ts`)])),
    platform: "node",
    external: (id, importer) => /^[^./]/.test(id) && !BUNDLED.has(packageOf(id)) && !isLibrary(importer),
    plugins: [
      {
        name: "own-place",
        // A module looks for its neighbours from where it would stand in dist/, not from the chunk it ended up in.
        transform: (code, id) => {
          if (!IMPORT_META_URL.test(code)) return null;
          const place = relative(src, id).split(sep).join("/").replace(/\.ts$/, ".js");
          return { code: code.replace(IMPORT_META_URL, `new URL("../${place}", import.meta.url).href`), map: null };
        },
      },
    ],
  });
  const { output } = await bundle.write({
    dir: dist,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
  });
  await bundle.close();
  const known = dependenciesOf(folder);
  for (const each of output)
    if (each.type === "chunk")
      for (const id of [...each.imports, ...each.dynamicImports])
        if (!/^(?:node:|chunks\/|#)/.test(id) && !known.has(packageOf(id)))
          throw new Error(`${name}/${each.fileName} imports ${id}, which ${name} does not depend on`);
  const licences = [...BUNDLED].filter((library) => existsSync(join(folder, "node_modules", library)));
  for (const library of licences)
    cpSync(join(folder, "node_modules", library, "LICENSE.txt"), join(dist, `LICENSE-${library}.txt`));
  for (const entry of entries) {
    const file = join(dist, `${entry}.js`);
    const chunk = output.find((each) => each.type === "chunk" && each.name === `chunks/${flat(entry)}`);
    if (chunk?.type !== "chunk") throw new Error(`no chunk was written for ${name}/${entry}`);
    const target = relative(dirname(file), join(dist, chunk.fileName)).split(sep).join("/");
    const path = target.startsWith(".") ? target : `./${target}`;
    mkdirSync(dirname(file), { recursive: true });
    const shebang = /^#!.*\n/.exec(chunk.code)?.[0] ?? "";
    writeFileSync(
      file,
      chunk.exports.length > 0 ? `${shebang}export * from "${path}";\n` : `${shebang}import "${path}";\n`,
    );
  }
}
