import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const source = fileURLToPath(new URL("../src/", import.meta.url));

/** URLs of every module that a fresh process resolves when it imports `file`. */
const loadedBy = (file: string): { readonly urls: readonly string[]; readonly globals: readonly string[] } => {
  const script = `
    import { registerHooks } from "node:module";
    const urls = new Set();
    registerHooks({ load: (url, context, next) => (urls.add(url), next(url, context)) });
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    await import(process.argv[1]);
    const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    console.log(JSON.stringify({ urls: [...urls], globals }));`;
  const told = execFileSync(
    process.execPath,
    ["--conditions=@doichieu/source", "--input-type=module", "-e", script, file],
    { encoding: "utf8" },
  );
  return JSON.parse(told) as { urls: string[]; globals: string[] };
};

const heavy = /node_modules\/(?:\.pnpm\/)?(?:zod|pdfjs-dist|mammoth|tesseract)/;

test("importing the package loads neither zod nor a reader, prints nothing and sets no global", () => {
  const { urls, globals } = loadedBy(`${source}index.ts`);
  expect(globals).toEqual([]);
  expect(urls.length).toBeGreaterThan(0);
  expect(urls.filter((url) => heavy.test(url))).toEqual([]);
});

test("zod comes with the schema alone", () => {
  const { urls } = loadedBy(`${source}schema/index.ts`);
  expect(urls.some((url) => url.includes("node_modules/.pnpm/zod@"))).toBe(true);
  expect(urls.some((url) => url.endsWith("audit-report.ts"))).toBe(false);
});
