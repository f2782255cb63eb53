import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { AuditOutput } from "@doichieu/metrics";
import { describe, expect, test } from "vitest";
import { leftOut } from "../../src/config/left-out.ts";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const WRONG = "BÁO CÁO\n\nCó 1.000 hồ sơ, trong đó loại một 400 hồ sơ, chiếm 41%.\n";
const CONFIG = "doichieu.config.json";

const run = async (cwd: string, ...argv: readonly string[]) => {
  const io = fakeIo({ cwd });
  const code = await main([...argv, "--lang", "en"], io);
  return { code, out: io.out(), err: io.err(), output: () => JSON.parse(io.out()) as AuditOutput };
};

describe("patterns of a configuration", () => {
  test.each([
    ["(a+)+$", `${"a".repeat(200)}!.txt`],
    ["+(a|aa)+(a|aa)+(a|aa)", `${"a".repeat(200)}.txt`],
    [`${"*a".repeat(90)}b`, `${"a".repeat(240)}.txt`],
    ["**/".repeat(60) + "x", `${"a/".repeat(100)}a.txt`],
    ["{a,b}".repeat(38), "a.txt"],
    ["[^a]*[^b]*[^c]*", `${"d".repeat(240)}.txt`],
  ])("%.20s takes no time and leaves nothing out", (pattern, file) => {
    expect(leftOut([pattern], "/bc")(join("/bc", file))).toBe(false);
  });

  test.each<[string, string, boolean]>([
    ["nhap/", "nhap/x.txt", true],
    ["nhap/", "con/nhap/x.txt", false],
    ["*.txt", "con/x.txt", true],
    ["*.txt", "con/x.docx", false],
    ["con/*.txt", "con/x.txt", true],
    ["con/*.txt", "con/cháu/x.txt", false],
    ["con/**", "con/cháu/x.txt", true],
    ["**/*-cu.txt", "a/b/c-cu.txt", true],
    ["**/*-cu.txt", "c-cu.txt", true],
    ["quý-?.txt", "quý-1.txt", true],
    ["{nháp,cũ}/*.{txt,docx}", "cũ/a.docx", true],
    ["{nháp,cũ}/*.{txt,docx}", "mới/a.docx", false],
    ["a[1].txt", "a[1].txt", true],
    ["(a+)+$", "(a+)+$", true],
    ["*.txt", "../x.txt", false],
    ["*.txt", "..x.txt", true],
  ])("%s and %s: %s", (pattern, file, expected) => {
    expect(leftOut([pattern], "/bc")(join("/bc", file))).toBe(expected);
  });
});

test("one that is wrong, in a subfolder, takes down its own files alone, by name", async () => {
  const cwd = await folderWith({
    "bc/a.txt": WRONG,
    "bc/con/b.txt": WRONG,
    [`bc/con/${CONFIG}`]: "{ no JSON",
    "bc/z.txt": WRONG,
  });
  const { code, output } = await run(cwd, "audit", "bc", "--format", "json");
  expect(code).toBe(2);
  expect(output().documents.map(({ source }) => source.path)).toEqual(["bc/a.txt", "bc/z.txt"]);
  expect(output().errors).toMatchObject([{ path: "bc/con/b.txt", code: "config-invalid" }]);
});

describe("what it changed stands in every output", () => {
  const files = {
    "a.txt": WRONG,
    "nhap/b.txt": WRONG,
    [CONFIG]: JSON.stringify({ rules: { "percent-of-whole": "off" }, exclude: ["nhap/"] }),
  };

  test.each(["text", "json", "ndjson", "csv", "markdown", "sarif", "github", "html"])("%s", async (format) => {
    const cwd = await folderWith(files);
    const { code } = await run(cwd, "audit", ".", "--format", format, "--out", format === "html" ? "ra/" : "kq");
    expect(code).toBe(0);
    const page = "ra/bao-cao/0001-a.html";
    const told = ["kq", page, "ra/index.html"]
      .map((file) => join(cwd, file))
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    expect(told).toContain("is off (1 finding left out)");
    expect(told).toContain("nhap/b.txt");
  });

  test("and on standard error, how many files were left out", async () => {
    const { err } = await run(await folderWith(files), "extract", ".");
    expect(err).toContain("1 file left out by the configuration (exclude)");
  });

  test("findings that were accepted stand apart, with who accepted them and why", async () => {
    const cwd = await folderWith({ "a.txt": WRONG });
    const first = (await run(cwd, "audit", "a.txt", "--format", "json")).output().documents[0]?.findings[0];
    await run(cwd, "accept", first?.fingerprint ?? "", "--report", "a.txt", "--reason", "checked");
    const { output } = await run(cwd, "audit", "a.txt", "--format", "json", "--baseline", "doichieu.baseline.json");
    expect(output().documents[0]).toMatchObject({ findings: [], accepted: [{ acceptance: { reason: "checked" } }] });
  });
});

describe("what is no file", () => {
  test.each(["--config", "--baseline"])("%s of a device is refused, and not read without end", async (option) => {
    const cwd = await folderWith({ "a.txt": WRONG });
    const { code, err } = await run(cwd, "audit", "a.txt", option, "/dev/zero");
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test.skipIf(process.platform === "win32")(
    "a configuration that is a link or a pipe is passed over, and told",
    async () => {
      const cwd = await folderWith({ "bc/a.txt": WRONG, "bc/con/b.txt": WRONG, "secret.json": '{"rules":{}}' });
      symlinkSync(join(cwd, "secret.json"), join(cwd, "bc", CONFIG));
      execFileSync("mkfifo", [join(cwd, "bc/con", CONFIG)]);
      const { err, output } = await run(cwd, "audit", "bc", "--format", "json");
      expect(output().documents).toHaveLength(2);
      expect(err.match(/is passed over: it is no file/gu)).toHaveLength(2);
    },
  );
});

test("the first bytes of a file that it names are not shown", async () => {
  const cwd = await folderWith({
    "a.txt": WRONG,
    "con/secret.txt": "root:x:0:0:secret\n",
    [`${CONFIG}`]: '{"baseline":"con/secret.txt"}',
  });
  const { code, err } = await run(cwd, "audit", "a.txt");
  expect(code).toBe(2);
  expect(err).not.toContain("root");
  const config = await run(cwd, "audit", "a.txt", "--config", "con/secret.txt");
  expect(config.err).not.toContain("root");
});

test.each(["../nha/.profile", "/tmp/somewhere/x", "."])("accept writes no baseline at %s", async (baseline) => {
  const cwd = await folderWith({
    "nha/.profile": "mine\n",
    "bc/a.txt": WRONG,
    [`bc/${CONFIG}`]: JSON.stringify({ baseline }),
  });
  const { code } = await run(join(cwd, "bc"), "accept", "abc", "--report", "a.txt", "--reason", "x");
  expect(code).toBe(2);
  expect(readFileSync(join(cwd, "nha/.profile"), "utf8")).toBe("mine\n");
});

test.skipIf(process.getuid?.() === undefined)("above the audited folder only the user's own counts", async () => {
  const config = JSON.stringify({ rules: { "percent-of-whole": "off" } });
  const cwd = await folderWith({ "chung/xa/bc/a.txt": WRONG, [`chung/${CONFIG}`]: config });
  const own = await run(cwd, "audit", "chung/xa/bc", "--format", "json");
  expect(own.output().documents[0]?.findings).toEqual([]);
  // A file that anybody may write to is nobody's own.
  chmodSync(join(cwd, "chung", CONFIG), 0o666);
  const shared = await run(cwd, "audit", "chung/xa/bc", "--format", "json");
  expect(shared.output().documents[0]?.findings).toHaveLength(1);
  expect(shared.err).toContain("is passed over: it is somebody else's");
  const inside = await run(cwd, "audit", "chung", "--format", "json");
  expect(inside.output().documents[0]?.findings).toEqual([]);
});
