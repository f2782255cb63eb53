import type { AuditOutput } from "@doichieu/metrics";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo, type FakeIoOptions } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const REPORT = "BÁO CÁO\n\nĐã tiếp nhận 120 hồ sơ, giải quyết 96 hồ sơ, đạt 80%.\n";

const audit = async (argv: readonly string[], options: FakeIoOptions) => {
  const io = fakeIo(options);
  const code = await main(["audit", "--format", "json", ...argv], io);
  return { code, io, output: JSON.parse(io.out()) as AuditOutput };
};

describe("inputs", () => {
  test("a folder is read by name, subfolders too, only reports", async () => {
    const cwd = await folderWith({
      "b.txt": REPORT,
      "a.txt": REPORT,
      "con/c.txt": REPORT,
      "anh.png": "x",
      "~$b.docx": "x",
      ".an/d.txt": REPORT,
    });
    const { code, output } = await audit(["."], { cwd });
    expect(output.documents.map((document) => document.source.path)).toEqual(["a.txt", "b.txt", "con/c.txt"]);
    expect(output.errors).toEqual([]);
    expect(code).toBe(0);
  });

  test("a pattern that the shell left alone", async () => {
    const cwd = await folderWith({ "2025/q1.txt": REPORT, "2025/q2.txt": REPORT, "2024/q1.txt": REPORT });
    const { output } = await audit(["**/q1.txt"], { cwd });
    expect(output.documents.map((document) => document.source.path)).toEqual(["2024/q1.txt", "2025/q1.txt"]);
  });

  test("a name that looks like a pattern but exists is read as it is", async () => {
    const cwd = await folderWith({ "báo cáo [1].txt": REPORT });
    const { output } = await audit(["báo cáo [1].txt"], { cwd });
    expect(output.documents).toHaveLength(1);
  });

  test("one file named twice is audited once", async () => {
    const cwd = await folderWith({ "a.txt": REPORT });
    const { output } = await audit(["a.txt", "./a.txt", "."], { cwd });
    expect(output.documents).toHaveLength(1);
  });

  test("standard input, under the name it is given", async () => {
    const { code, output } = await audit(["-", "--stdin-name", "quy-1.txt"], { stdin: REPORT });
    expect(code).toBe(0);
    expect(output.documents[0]?.source).toMatchObject({ path: "quy-1.txt", bytes: Buffer.byteLength(REPORT) });
    expect(output.documents[0]?.text).toBe(REPORT);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["thieu.txt", "not-found"],
    ["trong", "nothing-readable"],
    ["rong.txt", "empty-file"],
    ["khong-phai.pdf", "format-mismatch"],
    ["*.xyz", "no-match"],
    ["la.xyz", "unknown-format"],
  ])("%s: %s", async (path, code) => {
    const cwd = await folderWith({
      "tot.txt": REPORT,
      "rong.txt": "",
      "khong-phai.pdf": "chữ",
      "la.xyz": "chữ",
      "trong/anh.png": "x",
    });
    const result = await audit([path, "tot.txt"], { cwd });
    expect(result.code).toBe(2);
    expect(result.output.errors).toMatchObject([{ path, code }]);
    // The other file is audited all the same.
    expect(result.output.documents.map((document) => document.source.path)).toEqual(["tot.txt"]);
    const lines = result.io.err().trim().split("\n");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(path);
    expect(lines[0]).toContain(`(${code})`);
  });

  test("a name with control characters cannot steer the terminal", async () => {
    const { io } = await audit(["\u001B[31mđỏ\u202E.txt"], {});
    expect(io.err()).not.toContain("\u001B");
    expect(io.err()).not.toContain("\u202E");
  });
});

test("--out writes the file, and the folders above it", async () => {
  const cwd = await folderWith({ "a.txt": REPORT });
  const io = fakeIo({ cwd });
  expect(await main(["audit", "a.txt", "--format", "json", "--out", "kq/moi/a.json"], io)).toBe(0);
  expect(io.out()).toBe("");
  const again = await audit(["a.txt"], { cwd });
  const { readFile } = await import("node:fs/promises");
  expect(JSON.parse(await readFile(`${cwd}/kq/moi/a.json`, "utf8"))).toEqual(again.output);
});

describe("--fail-on decides the exit code", () => {
  const WRONG = "BÁO CÁO\n\nĐã nhận 50 hồ sơ, trong đó: đúng hạn 20 hồ sơ, chiếm 45%; quá hạn 30 hồ sơ, chiếm 60%.\n";

  test.each([
    [[], 1],
    [["--fail-on", "note"], 1],
    [["--fail-on", "never"], 0],
  ])("%j", async (argv, expected) => {
    const cwd = await folderWith({ "a.txt": WRONG });
    const { code, output } = await audit(["a.txt", ...argv], { cwd });
    expect(output.documents[0]?.findings[0]?.severity).toBe("error");
    expect(code).toBe(expected);
  });

  test("an unreadable input goes before what was found", async () => {
    const cwd = await folderWith({ "a.txt": WRONG });
    expect((await audit(["a.txt", "thieu.txt"], { cwd })).code).toBe(2);
  });
});

test.each([[["a.txt", "b.txt"]], [["."]], [["*.txt"]]])(
  "%j as one page asks for a folder, before reading",
  async (paths) => {
    const io = fakeIo({ cwd: await folderWith({ "a.txt": REPORT, "b.txt": REPORT }) });
    expect(await main(["audit", ...paths, "--format", "html"], io)).toBe(2);
    expect(io.err()).toContain("--out THƯ-MỤC/");
  },
);
