import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const REPORT = "BÁO CÁO\n\nĐã tiếp nhận 120 hồ sơ, giải quyết 96 hồ sơ, đạt 80%.\n";

const audit = async (cwd: string, ...argv: readonly string[]) => {
  const io = fakeIo({ cwd });
  const code = await main(["audit", "bc", "--format", "json", "--lang", "en", ...argv], io);
  return { code, out: io.out(), err: io.err() };
};

const lockOf = (pid: number, since = "2031-04-11T08:00:00.000Z") =>
  JSON.stringify({ pid, host: hostname(), born: null, since });

test.each(["kq.json.partial", "kq.json.lock"])("a link planted at %s is not followed", async (name) => {
  const cwd = await folderWith({ "bc/a.txt": REPORT, "mine.txt": "mine\n" });
  symlinkSync(join(cwd, "mine.txt"), join(cwd, name));
  await audit(cwd, "--out", "kq.json");
  expect(readFileSync(join(cwd, "mine.txt"), "utf8")).toBe("mine\n");
});

test("a folder planted at the name of the half written result is named", async () => {
  const cwd = await folderWith({ "bc/a.txt": REPORT });
  mkdirSync(join(cwd, "kq.json.partial"));
  const { code, err } = await audit(cwd, "--out", "kq.json");
  expect(code).toBe(2);
  expect(err).toContain("kq.json");
  expect(readdirSync(cwd).sort()).toEqual(["bc", "kq.json.partial"]);
});

test("two runs do not write to one file: the second is told who is at work", async () => {
  const cwd = await folderWith({ "bc/a.txt": REPORT, "kq.json": "before\n", "kq.json.lock": lockOf(process.ppid) });
  const { code, err } = await audit(cwd, "--out", "kq.json");
  expect(code).toBe(2);
  expect(err).toContain(`another run is using it (process ${process.ppid}`);
  expect(readFileSync(join(cwd, "kq.json"), "utf8")).toBe("before\n");
});

test("the lock and the half of a run that is gone are taken over, and told", async () => {
  const cwd = await folderWith({ "bc/a.txt": REPORT, "kq.json.partial": "half" });
  writeFileSync(join(cwd, "kq.json.lock"), lockOf(4_194_999));
  const { code, err } = await audit(cwd, "--out", "kq.json");
  expect(code).toBe(0);
  expect(err).toContain("took over the lock of a run that is gone (process 4194999");
  expect(readdirSync(cwd).sort()).toEqual(["bc", "kq.json"]);
});

test.each(["kq.json.lock", "so/lock"])("what a planted %s says steers no terminal", async (lock) => {
  const cwd = await folderWith({ "bc/a.txt": REPORT, [lock]: lockOf(4_194_999, "\u001B]0;x\u0007\u009B31m") });
  const { code, err } = await audit(cwd, "--out", "kq.json", "--journal", "so");
  expect(code).toBe(0);
  expect(err).toContain("took over the lock of a run that is gone (process 4194999");
  // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
});

test("where the journal's key cannot be kept, that is told, and the run goes on", async () => {
  const cwd = await folderWith({ "bc/a.txt": REPORT, state: "no folder" });
  const io = fakeIo({ cwd, env: { XDG_STATE_HOME: join(cwd, "state") } });
  const argv = ["audit", "bc", "--format", "json", "--lang", "en", "--journal", "so"];
  expect(await main(argv, io)).toBe(0);
  expect(io.err()).toMatch(/could not keep the journal's key \(.*journal-key: ENOTDIR/u);
  const told = fakeIo({ cwd, env: { XDG_STATE_HOME: join(cwd, "state"), DOICHIEU_JOURNAL_KEY: "x" } });
  expect(await main(argv, told)).toBe(0);
  expect(told.err()).not.toContain("could not keep");
});

test("a journal folder that is a link to somebody else's is not this run's", async () => {
  const cwd = await folderWith({ "bc/a.txt": REPORT, "mine/journal.ndjson": "mine\n" });
  symlinkSync(join(cwd, "mine"), join(cwd, "kq.json.doichieu"));
  const { code } = await audit(cwd, "--out", "kq.json", "--resume");
  expect(code).toBe(2);
  expect(readFileSync(join(cwd, "mine/journal.ndjson"), "utf8")).toBe("mine\n");
  expect(existsSync(join(cwd, "mine/results"))).toBe(false);
});
