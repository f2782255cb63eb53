import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo, STATE } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const report = (index: number): string =>
  index % 6 === 4 ? "" : `BÁO CÁO\n\nĐã tiếp nhận ${120 + index} hồ sơ, giải quyết 96 hồ sơ, đạt 80%.\n`;
const FILES = Object.fromEntries(
  Array.from({ length: 14 }, (_, index) => [`bc/${String(index).padStart(2, "0")}.txt`, report(index)]),
);

const audit = async (cwd: string, ...argv: readonly string[]) => {
  const io = fakeIo({ cwd });
  const code = await main(["audit", "bc", "--format", "ndjson", "--lang", "en", "--jobs", "1", ...argv], io);
  return { code, out: io.out(), err: io.err() };
};

const CLI = join(import.meta.dirname, "../../src/bin.ts");
const NODE = ["--conditions=@doichieu/source", "--no-warnings", CLI];

/** Starts the command in a process of its own, and kills it when it has told so many lines. */
const killedAfter = async (lines: number, cwd: string, ...argv: readonly string[]): Promise<readonly string[]> => {
  const call = ["audit", "bc", "--format", "ndjson", "--lang", "en", "--jobs", "2", ...argv];
  const child = spawn(process.execPath, [...NODE, ...call], {
    cwd,
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, XDG_STATE_HOME: STATE },
  });
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (told.length === lines) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return told;
};

describe("--resume", () => {
  test("killed without warning again and again, a run goes on to the result of an undisturbed one", async () => {
    const cwd = await folderWith(FILES);
    const calm = await audit(cwd);
    for (const lines of [1, 6]) await killedAfter(lines, cwd, "--journal", "so");
    const last = await audit(cwd, "--journal", "so");
    expect(last.out).toBe(calm.out);
    expect(last.err).toMatch(/(\d+) files? known from the journal/u);
    expect(Number(/(\d+) files? known/u.exec(last.err)?.[1])).toBeGreaterThanOrEqual(6);
  });

  test("a finished run reads nothing and leaves its result alone; what changed is read again", async () => {
    const cwd = await folderWith(FILES);
    const out = join(cwd, "kq.ndjson");
    const first = await audit(cwd, "--out", "kq.ndjson", "--resume");
    expect(first.err).toContain("0 files known from the journal, 14 files read");
    const { mtimeMs } = statSync(out);
    const second = await audit(cwd, "--out", "kq.ndjson", "--resume");
    expect(second.code).toBe(first.code);
    expect(second.err).toContain("14 files known from the journal, 0 files read");
    expect(second.err).toContain("not written again");
    expect(statSync(out).mtimeMs).toBe(mtimeMs);
    writeFileSync(join(cwd, "bc/03.txt"), report(99));
    const third = await audit(cwd, "--out", "kq.ndjson", "--resume");
    expect(third.err).toContain("13 files known from the journal, 1 file read");
    expect(readFileSync(out, "utf8")).toBe((await audit(cwd)).out);
    expect(readdirSync(cwd).sort()).toEqual(["bc", "kq.ndjson", "kq.ndjson.doichieu"]);
  });

  test("a result follows from more than the file: another language, other rules, other limits are read anew", async () => {
    const cwd = await folderWith(FILES);
    const known = async (...argv: readonly string[]) =>
      Number(/(\d+) files? known/u.exec((await audit(cwd, "--journal", "so", ...argv)).err)?.[1]);
    expect(await known()).toBe(0);
    expect(await known()).toBe(14);
    expect(await known("--max-pages", "9")).toBe(0);
    writeFileSync(join(cwd, "doichieu.config.json"), JSON.stringify({ rules: { "percent-of-whole": "off" } }));
    expect(await known()).toBe(0);
    const io = fakeIo({ cwd });
    await main(["audit", "bc", "--journal", "so", "--lang", "vi", "--jobs", "1"], io);
    expect(io.err()).toContain("0 tệp đã có trong sổ, 14 tệp đọc mới");
  });

  test("a file that lies elsewhere now is known, under its new name", async () => {
    const cwd = await folderWith({ "bc/a.txt": report(1), "khac/b.txt": report(1) });
    await audit(cwd, "--journal", "so");
    const io = fakeIo({ cwd });
    await main(["audit", "khac", "--format", "ndjson", "--lang", "en", "--journal", "so"], io);
    expect(io.err()).toContain("1 file known from the journal");
    expect(JSON.parse(io.out().split("\n")[0] ?? "").source.path).toBe("khac/b.txt");
  });
});

const interruptedAfter = async (documents: number, cwd: string, ...argv: readonly string[]) => {
  const controller = new AbortController();
  const io = fakeIo({ cwd });
  let told = 0;
  const stdout = {
    ...io.stdout,
    write: async (text: string) => {
      await io.stdout.write(text);
      if (++told === documents) controller.abort();
    },
  };
  const call = ["audit", "bc", "--format", "ndjson", "--lang", "en", "--jobs", "1", ...argv];
  await main(call, { ...io, stdout, signal: controller.signal });
  return { lines: io.out().trim().split("\n"), err: io.err() };
};

describe("an interrupted run", () => {
  test("finishes what is in hand, says so, and says how to go on", async () => {
    const cwd = await folderWith(FILES);
    const { lines, err } = await interruptedAfter(2, cwd, "--journal", "so");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ record: "run", complete: false });
    expect(JSON.parse(lines.at(-2) ?? "")).toMatchObject({ record: "error", code: "interrupted" });
    expect(err).toMatch(/stopped: \d+ of 14 files done\. Run the same command again to do what is left\./u);
    expect((await audit(cwd, "--journal", "so")).out).toBe((await audit(cwd)).out);
  });

  test("without a journal says that nothing was kept", async () => {
    const { err } = await interruptedAfter(1, await folderWith(FILES));
    expect(err).toContain("with --resume the next run can be continued");
  });

  test("leaves the result of an earlier run where it is", async () => {
    const cwd = await folderWith({ ...FILES, "kq.ndjson": "trước\n" });
    const controller = new AbortController();
    controller.abort();
    const io = { ...fakeIo({ cwd }), signal: controller.signal };
    await main(["audit", "bc", "--format", "ndjson", "--out", "kq.ndjson"], io);
    expect(readFileSync(join(cwd, "kq.ndjson"), "utf8")).toBe("trước\n");
    expect(existsSync(join(cwd, "kq.ndjson.partial"))).toBe(false);
  });
});
