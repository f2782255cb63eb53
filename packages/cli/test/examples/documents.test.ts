import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { codeExamples, shellLines } from "../../../../scripts/document-examples.ts";
import { COMMON_OPTIONS } from "../../src/commands/command.ts";
import { COMMANDS } from "../../src/commands/index.ts";
import { parseArguments } from "../../src/commands/parse.ts";
import { main } from "../../src/main.ts";
import { messagesOf } from "../../src/messages/index.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const documents = globSync(
  ["*.md", "docs/*.md", "docs/{decisions,rules}/*.md", "examples/*.md", "packages/*/README.md"],
  {
    cwd: root,
  },
);
const texts = documents
  .filter((path) => !path.endsWith("CHANGELOG.md"))
  .map((path) => readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n"));
const lines = [...new Set(texts.flatMap(shellLines))];

describe("code", () => {
  const examples = texts.flatMap(codeExamples);

  test("is shown", () => expect(examples.length).toBeGreaterThan(5));

  test.each(examples.map(({ code, prints }, index) => ({ name: code.split("\n")[0], index, code, prints })))(
    "$index $name … prints what stands below it",
    ({ index, code, prints }) => {
      // Beside the CLI, which depends on both libraries.
      const file = join(root, `packages/cli/test/examples/.example-${index}.ts`);
      writeFileSync(file, code);
      onTestFinished(() => rmSync(file, { force: true }));
      const args = ["--conditions=@doichieu/source", "--disable-warning=ExperimentalWarning", file];
      const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      expect(stderr).toBe("");
      expect(stdout).toBe(prints);
    },
  );
});

test("files that are told of are there", () => {
  const files = globSync(["packages/*/{src,test}/**/*.ts", "scripts/**/*.ts", "bench/*.ts"], { cwd: root }).map(
    (path) => `/${path.split(sep).join("/")}`,
  );
  const told = texts.flatMap((text) => Array.from(text.matchAll(/`([\w./-]+\.ts)`/gu), ([, name = ""]) => name));
  // Where tests are listed, "cli" stands for the folder of its tests.
  const full = told.map((name) =>
    name.replace(/^(?=(?:parser|metrics|cli)\/.*\.test\.ts$)([a-z]+)/u, "packages/$1/test"),
  );
  expect(full.length).toBeGreaterThan(50);
  expect(full.filter((name) => !files.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
});

/** The words that a shell hands to the command, up to a pipe or redirection; null where the line calls another one. */
const argumentsOf = (line: string): string[] | null => {
  const [, , call] = /(^|\s|\()(?:@doichieu\/cli|doichieu)\s+(.*)$/u.exec(line) ?? [];
  if (call === undefined || call === "…" || call === "ARGS") return null;
  const words = [...call.replace(/\s#\s.*$/u, "").matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)];
  const end = words.findIndex(([word]) => /^[|<>]$/u.test(word));
  return words
    .slice(0, end < 0 ? undefined : end)
    .map(([, double, single, bare = ""]) => double ?? single ?? bare.replace(/\)$/u, ""));
};

const sample = join(root, "fixtures/documents/bo-cai-cach-hanh-chinh-quy");
const REPORT = { ".docx": "source.docx", ".pdf": "source.pdf", ".txt": "source.txt" } as const;
/** Stands for the finding until the report is read. */
const FINDING = "\0";
let finding = "";

beforeAll(async () => {
  const io = fakeIo({ cwd: sample });
  await main(["audit", "source.docx", "--format", "json", "--quiet"], io);
  const [first] = (JSON.parse(io.out()) as { documents: { findings: { fingerprint: string }[] }[] }).documents;
  finding = first?.findings[0]?.fingerprint ?? "";
});

/** What a reader puts in for a name that stands for any of its kind. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  "PATH…": "bao-cao/",
  PATH: "bao-cao.docx",
  FILE: "bao-cao.docx",
  REPORT: "bao-cao.docx",
  FOLDER: "ra",
  "FILE|FOLDER": "ra.sqlite",
};

const filledIn = (word: string): string => {
  if (/^(?:FINDING|ID|MÃ|[0-9a-f]{16})$/u.test(word)) return FINDING;
  // Folders of Windows, wherever the test runs.
  return PLACEHOLDERS[word] ?? word.replace(/^D:\\/u, "").replaceAll("\\", "/");
};

/** Puts a report, or a folder of them, where an example has one. */
const makePath = async (folder: string, path: string): Promise<void> => {
  const target = join(folder, path.replace(/\*.*$/u, ""));
  const name = REPORT[extname(target) as keyof typeof REPORT];
  await mkdir(name ? dirname(target) : target, { recursive: true });
  if (name) await cp(join(sample, name), target);
  // A PDF has a process of its own, which takes its time.
  else
    for (const each of [path.endsWith(".pdf") ? "source.pdf" : "source.docx", "source.txt"])
      await cp(join(sample, each), join(target, each));
};

interface Call {
  readonly line: string;
  readonly words: readonly string[];
}

/** Calls that differ in names of files alone are one. */
const shapeOf = ({ words }: Call): string =>
  words.map((word) => (/[./]/u.test(word) ? word.replaceAll(/[^./]+(?=[./])/gu, "") : word)).join(" ");

describe("every command runs", () => {
  const help = (["vi", "en"] as const).flatMap((lang) => Object.values(messagesOf(lang).examples).flat());
  const calls = [...lines, ...help.map(([line = ""]) => line)].flatMap((line): Call[] => {
    const words = argumentsOf(line);
    return words && words[0] !== "--help" ? [{ line, words: words.map(filledIn) }] : [];
  });
  const different = [...new Map(calls.map((call) => [shapeOf(call), call])).values()];

  test("and they are many", () => expect(different.length).toBeGreaterThan(40));

  test.each(different)("$line", async ({ words: [name = "", ...rest] }) => {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    expect(command, `a command "${name}"`).toBeDefined();
    const words = rest.map((word) => (word === FINDING ? finding : word));
    const options = [...(command?.options ?? []), ...COMMON_OPTIONS];
    const { positionals, values } = parseArguments(words, options, messagesOf("en"));
    // A command that is only spoken of has nothing to read or write; one that serves ends when it is told, and a database is
    // elsewhere: they have tests of their own.
    if (words.length === 0 || name === "serve" || words.some((word) => word.startsWith("postgres:"))) return;
    if (command?.takesPaths && positionals.length === 0 && !values.has("files-from")) return;
    const folder = await folderWith({});
    const paths = name === "explain" ? positionals.slice(1) : command?.takesPaths ? positionals : [];
    for (const path of [...paths, ...(values.get("report") ?? [])]) if (path !== "-") await makePath(folder, path);
    await writeFile(join(folder, "doichieu.baseline.json"), '{ "version": 1, "accepted": [] }');
    const stdin = paths.includes("-") ? readFileSync(join(sample, "source.txt")) : join(sample, "source.txt");
    const io = fakeIo({ cwd: folder, stdin });
    const code = await main([name, ...words], io);
    expect({ code, said: io.err() }).toEqual({ code: expect.toBeOneOf([0, 1]), said: expect.any(String) });
  });
});

test("every script that is named is there", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
  const named = lines.flatMap((line) => /(?:^|\s)pnpm (?:--silent )?([a-z][\w:-]*)/u.exec(line)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test("every file that a document links to is there", () => {
  const links = documents.flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, target = ""]) =>
      join(root, dirname(path), decodeURI(target)),
    ),
  );
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});
