import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const docs = join(root, "docs/api");
/** Beside the CLI, which depends on both libraries; the compiler is told to look there. */
const beside = fileURLToPath(new URL(".api-reference/", import.meta.url));

interface Named {
  readonly page: string;
  readonly name: string;
  readonly body: string;
}

/** Every public name of the API reference with what is said of it. */
const NAMES: readonly Named[] = readdirSync(docs, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md") && file !== "README.md")
  .flatMap((page) =>
    readFileSync(join(docs, page), "utf8")
      .split(/^### /mu)
      .slice(1)
      .map((part) => {
        const [title = ""] = part.split("\n", 1);
        return {
          page,
          name: title
            .replace(/\\?[(<].*$/u, "")
            .replaceAll("\\", "")
            .trim(),
          body: part,
        };
      })
      // What one package hands on is shown where it comes from.
      .filter(({ body }) => !/^Re-exports /mu.test(body)),
  );

const EXAMPLE = /```ts\n(import [\s\S]*?)```/gu;

const examplesOf = ({ body }: Named): string[] => [...body.matchAll(EXAMPLE)].map(([, code = ""]) => code);

/** What an example says that it prints: behind the arrows. */
const promised = (code: string): string[] => [...code.matchAll(/\/\/ → (.*)$/gmu)].map(([, told = ""]) => told);

const EXAMPLES = NAMES.flatMap((named) =>
  examplesOf(named).map((code) => ({ page: named.page, name: named.name, code })),
);

describe("the API reference", () => {
  test.each(NAMES)("shows $name of $page at work", (named) => {
    expect(examplesOf(named).join("")).toContain(named.name);
  });

  test("names every parameter, and nothing internal", () => {
    const told = NAMES.map(({ body }) => body).join("");
    expect(told).not.toContain("__namedParameters");
    expect(told).not.toMatch(/@internal|\/internal/u);
  });
});

describe("the examples of the API reference", () => {
  const told = new Map<string, readonly string[]>();

  beforeAll(() => {
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside);
    const files = EXAMPLES.map(({ code }, at) => {
      const file = join(beside, `example-${at}.ts`);
      writeFileSync(file, code);
      return file;
    });
    const runner = join(beside, "run.ts");
    writeFileSync(
      runner,
      `import { format } from "node:util";
const told: string[][] = [];
const write = console.log;
for (const file of ${JSON.stringify(files)}) {
  const own: string[] = [];
  told.push(own);
  console.log = (...what) => own.push(format(...what));
  await import(file);
}
write(JSON.stringify(told));
process.exit(0);`,
    );
    const flags = ["--conditions=@doichieu/source", "--disable-warning=ExperimentalWarning"];
    const all = JSON.parse(execFileSync(process.execPath, [...flags, runner], { encoding: "utf8" })) as string[][];
    EXAMPLES.forEach(({ code }, at) => told.set(code, all[at] ?? []));
  });
  afterAll(() => rmSync(beside, { recursive: true, force: true }));

  test.each(EXAMPLES)("$name of $page prints what it says", ({ code }) => {
    expect(promised(code).length).toBeGreaterThan(0);
    expect(told.get(code)).toEqual(promised(code));
  });

  test("hold their types", () => {
    writeFileSync(
      join(beside, "tsconfig.json"),
      JSON.stringify({
        extends: join(root, "tsconfig.test.json"),
        include: ["example-*.ts", join(root, "packages/parser/src/**/*.d.ts")],
      }),
    );
    const { status, stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", beside], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });
});
