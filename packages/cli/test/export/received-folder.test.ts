import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const REPORT = "BÁO CÁO\n\nĐã tiếp nhận 120 hồ sơ, giải quyết 96 hồ sơ, đạt 80%.\n";

const exportTo = async (cwd: string, to: string) => {
  const io = fakeIo({ cwd });
  const code = await main(["export", "bc", "--to", to, "--lang", "en"], io);
  return { code, err: io.err() };
};

const lock = (pid: number) => JSON.stringify({ pid, host: hostname(), born: null, since: "2031-04-11T08:00:00.000Z" });

/** Every file below a folder with its content. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [file, readFileSync(file, "latin1")];
      }),
  );

describe("a data set that somebody else packed", () => {
  test.each([
    ["leads up", "../../nha/.bashrc"],
    ["is a path", "/etc/hosts"],
    ["leads down", "con/documents.csv"],
    ["is one that no export gives", "run.sh"],
    ["is the list's own", ".doichieu-commit.json"],
    ["is every object's", "__proto__"],
  ])("names no file outside of our own: one that %s", async (_, name) => {
    const cwd = await folderWith({
      "bc/a.txt": REPORT,
      "nha/.bashrc": "mine\n",
      "xa/ra/.doichieu-commit.json": JSON.stringify([name]),
      // Where the prepared file would lie for that name.
      "xa/ra/.doichieu-..": "",
      "xa/ra/.doichieu-run.sh.new": "evil\n",
    });
    const before = contents(cwd);
    const { code, err } = await exportTo(cwd, "xa/ra");
    expect(code).toBe(2);
    expect(err).toContain(".doichieu-commit.json");
    expect(contents(cwd)).toEqual(before);
  });

  test.each(["17", "{}", "[[]]", "[7]", "no JSON", `["${"a".repeat(100_000)}"]`])(
    "whose list is %.20s",
    async (list) => {
      const cwd = await folderWith({ "bc/a.txt": REPORT, "ra/.doichieu-commit.json": list });
      const { code, err } = await exportTo(cwd, "ra");
      expect(code).toBe(2);
      expect(err).toMatch(/^doichieu: error: ra was not written by this version[^\n]*\n$/u);
    },
  );

  test("a prepared file that is a link takes no name, and what it leads to stays", async () => {
    const cwd = await folderWith({
      "bc/a.txt": REPORT,
      "mine.txt": "mine\n",
      "ra/.doichieu-commit.json": '["documents.csv"]',
    });
    symlinkSync(join(cwd, "mine.txt"), join(cwd, "ra/.doichieu-documents.csv.new"));
    expect((await exportTo(cwd, "ra")).code).toBe(2);
    expect(existsSync(join(cwd, "ra/documents.csv"))).toBe(false);
    expect(readFileSync(join(cwd, "mine.txt"), "utf8")).toBe("mine\n");
  });

  test.each([".doichieu-documents.csv.new", ".doichieu-journal.new", ".doichieu-datapackage.json.new"])(
    "a link at %s is not written through",
    async (name) => {
      const cwd = await folderWith({ "bc/a.txt": REPORT, "mine.txt": "mine\n", "ra/keep": "" });
      symlinkSync(join(cwd, "mine.txt"), join(cwd, "ra", name));
      expect((await exportTo(cwd, "ra")).code).toBe(0);
      expect(readFileSync(join(cwd, "mine.txt"), "utf8")).toBe("mine\n");
    },
  );

  test.each(["documents.csv", ".doichieu-lock", ".doichieu-commit.json"])(
    "a link at %s is not read through",
    async (name) => {
      const cwd = await folderWith({ "bc/a.txt": REPORT, "mine.txt": "mine\n", "ra/keep": "" });
      symlinkSync(join(cwd, "mine.txt"), join(cwd, "ra", name));
      const { code, err } = await exportTo(cwd, "ra");
      expect(code).toBe(2);
      expect(err).not.toContain("mine\n");
      expect(readFileSync(join(cwd, "mine.txt"), "utf8")).toBe("mine\n");
    },
  );

  test.skipIf(process.platform === "win32")("a pipe in a table's place does not hold the run", async () => {
    const cwd = await folderWith({ "bc/a.txt": REPORT, "ra/keep": "" });
    execFileSync("mkfifo", [join(cwd, "ra/documents.csv")]);
    expect((await exportTo(cwd, "ra")).code).toBe(2);
  });

  test("a database with a trigger is refused", async () => {
    const cwd = await folderWith({ "bc/a.txt": REPORT });
    expect((await exportTo(cwd, "d.sqlite")).code).toBe(0);
    const database = new DatabaseSync(join(cwd, "d.sqlite"));
    database.exec("CREATE TRIGGER evil AFTER INSERT ON documents BEGIN DELETE FROM findings; END");
    database.close();
    const { code, err } = await exportTo(cwd, "d.sqlite");
    expect([code, err.includes("evil")]).toEqual([2, true]);
  });
});

describe("two runs and one folder", () => {
  test("the second is told who is at work", async () => {
    const cwd = await folderWith({ "bc/a.txt": REPORT, "ra/.doichieu-lock": lock(process.ppid) });
    const { code, err } = await exportTo(cwd, "ra");
    expect(code).toBe(2);
    expect(err).toContain(`process ${process.ppid}`);
    expect(readdirSync(join(cwd, "ra"))).toEqual([".doichieu-lock"]);
  });

  test("a lock whose process is gone is taken over, and told", async () => {
    const cwd = await folderWith({ "bc/a.txt": REPORT, "ra/keep": "" });
    writeFileSync(join(cwd, "ra/.doichieu-lock"), lock(4_194_999));
    const { code, err } = await exportTo(cwd, "ra");
    expect(code).toBe(0);
    expect(err).toContain("took over the lock of a run that is gone (process 4194999");
    expect(existsSync(join(cwd, "ra/.doichieu-lock"))).toBe(false);
  });
});
