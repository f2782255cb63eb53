/** Builds the page that audits in the browser: engine, readers and renderers as one script in one file. Run by itself, it
 * writes it to where the published command reads it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { type OutputChunk, rolldown } from "rolldown";
import { leanPdfJs } from "./lean-pdfjs.ts";

const CLI = join(import.meta.dirname, "../packages/cli");
const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const inlined = (text: string) => ({ text, hash: hashOf(text) });

/** What would end the script's element, or its being read as one, spelt so that it does not (HTML, 4.12.1.3). */
const safeInElement = (script: string): string => script.replace(/<(?=!--|\/?script)/giu, "\\x3c");

/** The package that a module came from. */
const packageOf = (module: string): string | null => {
  const at = module.lastIndexOf("node_modules/");
  if (at < 0) return null;
  const [scope = "", name = ""] = module.slice(at + 13).split("/", 2);
  return module.slice(0, at + 13) + (scope.startsWith("@") ? `${scope}/${name}` : scope);
};

/** The licences of the libraries in a bundle, which go where the libraries go. */
const noticesOf = (modules: readonly string[]): string => {
  const folders = new Set(modules.flatMap((module) => (module.startsWith("\0") ? [] : (packageOf(module) ?? []))));
  const byText = new Map<string, string[]>();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<
      "name" | "version" | "license",
      string
    >;
    const file = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each));
    const text = file === undefined ? license : readFileSync(join(folder, file), "utf8").trim();
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  return [...byText].map(([text, names]) => `${names.join(", ")}:\n${text}`).join("\n\n");
};

const build = async (): Promise<string> => {
  const { pageAssets } = await import("../packages/cli/src/renderers/html/assets.ts");
  const { shell } = await import("../packages/cli/src/page/shell.ts");
  const assets = pageAssets();
  const bundle = await rolldown({
    cwd: CLI,
    input: join(CLI, "src/page/entry.ts"),
    platform: "browser",
    transform: { define: { "import.meta": "{}" } },
    // What reads is in a worker, which has no document to decode references with.
    resolve: {
      conditionNames: ["@doichieu/source", "worker", "browser", "import", "default"],
      // What mammoth has libraries of its own for, the page has others for; it never needs the one that writes.
      alias: {
        jszip: join(CLI, "src/page/mammoth-zip.ts"),
        "@xmldom/xmldom/lib/dom": join(CLI, "src/page/mammoth-xml.ts"),
        "@xmldom/xmldom": join(CLI, "src/page/mammoth-xml.ts"),
        xmlbuilder: false,
        // As they were written: what was minified, no bundler can take apart.
        "pdfjs-dist/legacy/build/pdf.min.mjs": "pdfjs-dist/legacy/build/pdf.mjs",
        "pdfjs-dist/legacy/build/pdf.worker.min.mjs": "pdfjs-dist/legacy/build/pdf.worker.mjs",
      },
    },
    treeshake: { propertyReadSideEffects: false },
    checks: { bundlerTimings: false },
    plugins: [
      leanPdfJs(),
      {
        name: "assets-inlined",
        // In Node they are read from beside the package.
        load: (id) =>
          id.endsWith("/renderers/html/assets.ts")
            ? `export const pageAssets = () => (${JSON.stringify(assets)});`
            : null,
      },
    ],
  });
  const { output } = await bundle.generate({ format: "iife", codeSplitting: false, minify: true });
  await bundle.close();
  const chunks = output.filter((each): each is OutputChunk => each.type === "chunk");
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error(`the page is ${chunks.length} scripts`);
  if (chunk.imports.length > 0) throw new Error(`the page imports ${chunk.imports.join(", ")}`);
  const style = [assets.css.text, readFileSync(join(CLI, "assets/page.css"), "utf8").replaceAll("\r\n", "\n")].join("");
  return shell({
    style: inlined(style),
    script: inlined(safeInElement(chunk.code)),
    framed: { styles: assets.css.hash, scripts: assets.js.hash },
    notices: noticesOf(chunk.moduleIds),
  });
};

let built: Promise<string> | undefined;

/** The whole page as HTML, built of the sources as they are; once, since a process does not see them change. */
export const buildPage = (): Promise<string> => (built ??= build());

if (process.argv[1] === import.meta.filename) writeFileSync(join(CLI, "dist/page.html"), await buildPage());
