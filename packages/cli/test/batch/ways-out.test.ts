import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { openRun } from "../../src/batch/audit-run.ts";
import { messagesOf } from "../../src/messages/index.ts";
import { fakeIo, STATE } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const CLI = join(import.meta.dirname, "../../src/bin.ts");
const NODE = ["--conditions=@doichieu/source", "--no-warnings", CLI];
const REPORT = "BÁO CÁO\n\nĐã tiếp nhận 120 hồ sơ, giải quyết 96 hồ sơ, đạt 80%.\n";
const MANY = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`bc/${at}.txt`, REPORT]));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
  /** Whether a process that it started outlived it. */
  readonly left: boolean;
}

const isGroupAlive = (leader: number): boolean => {
  try {
    process.kill(-leader, 0);
    return true;
  } catch {
    return false;
  }
};

/** Waits until nothing of a group of processes is there any more, or gives up. */
const groupGone = async (leader: number): Promise<boolean> => {
  for (let tries = 0; tries < 40 && isGroupAlive(leader); tries++)
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  return !isGroupAlive(leader);
};

/** Runs the command as the leader of a group of processes; `when` is told what it writes and may send signals. */
const run = async (
  cwd: string,
  argv: readonly string[],
  when: (told: string, send: (signal: NodeJS.Signals) => void) => void = () => {},
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> => {
  const child = spawn(process.execPath, [...NODE, ...argv], {
    cwd,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, XDG_STATE_HOME: STATE, ...env },
  });
  let err = "";
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    when(out, (signal) => child.kill(signal));
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  const left = !(await groupGone(child.pid as number));
  return { code, signal, err, left };
};

describe.skipIf(!existsSync("/dev/full"))("a result that cannot be written ends the run and all its processes", () => {
  test.each([
    ["audit", ["audit", "bc", "--format", "ndjson", "--out", "/dev/full"]],
    ["extract", ["extract", "bc", "--format", "ndjson", "--out", "/dev/full"]],
    ["a run with a journal", ["audit", "bc", "--format", "ndjson", "--out", "/dev/full", "--journal", "so"]],
    ["a result that needs all documents", ["audit", "bc", "--format", "csv", "--out", "/dev/full"]],
  ])("%s", async (_, argv) => {
    const cwd = await folderWith(MANY);
    const { code, err, left } = await run(cwd, [...argv, "--lang", "en", "--jobs", "2"]);
    expect(code).toBe(2);
    expect(err).toMatch(/could not write \/dev\/full: ENOSPC/u);
    expect(left).toBe(false);
    // The journal is let go of, and goes on where it stands.
    const journal = argv.includes("so") ? readdirSync(join(cwd, "so")).sort() : [];
    expect(journal).toEqual(argv.includes("so") ? ["journal.ndjson", "results"] : []);
  });
});

test("a folder for temporary files that cannot be used is told in one sentence", async () => {
  const cwd = await folderWith(MANY);
  const { code, err, left } = await run(cwd, ["audit", "bc", "--lang", "en"], () => {}, {
    [process.platform === "win32" ? "TEMP" : "TMPDIR"]: join(cwd, "none"),
  });
  expect(code).toBe(2);
  expect(err).toMatch(/^doichieu: error: could not write a temporary file in .*none: ENOENT[^\n]*\n$/u);
  expect(left).toBe(false);
});

const runUndisturbed = async (): Promise<string> => {
  const cwd = await folderWith(MANY);
  const { code } = await run(cwd, ["audit", "bc", "--format", "ndjson", "--jobs", "2", "--out", "kq.ndjson"]);
  expect(code).toBe(0);
  return readFileSync(join(cwd, "kq.ndjson"), "utf8");
};

let text: Promise<string> | undefined;
/** What an undisturbed run over the same files writes. */
const undisturbed = (): Promise<string> => (text ??= runUndisturbed());

// On Windows a signal to another process ends it there and then.
test.skipIf(process.platform === "win32").each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s: the run ends, what is half written goes, no lock stays", async (signal, expected) => {
  const cwd = await folderWith({ ...MANY, "kq.ndjson": "before\n" });
  const argv = ["audit", "bc", "--format", "ndjson", "--jobs", "2", "--journal", "so"];
  const first = await run(cwd, argv, (told, send) => {
    if (told.split("\n").length > 3) send(signal);
  });
  expect([first.code, first.left]).toEqual([expected, false]);
  expect(readdirSync(join(cwd, "so")).sort()).toEqual(["journal.ndjson", "results"]);
  const again = await run(cwd, [...argv, "--out", "kq.ndjson"]);
  expect([again.code, again.left]).toEqual([0, false]);
  expect(readFileSync(join(cwd, "kq.ndjson"), "utf8")).toBe(await undisturbed());
  expect(readdirSync(cwd).sort()).toEqual(["bc", "kq.ndjson", "so"]);
});

test("a process that is busy with a file without end does not hold an interrupted run", async () => {
  const cwd = await folderWith({ "a.txt": REPORT, "endless.txt": REPORT, "z.txt": REPORT });
  const interrupt = new AbortController();
  const io = { ...fakeIo({ cwd }), signal: interrupt.signal };
  const opened = await openRun({
    operands: ["."],
    filesFrom: undefined,
    nullSeparated: false,
    stdinName: undefined,
    io,
    lang: "en",
    messages: messagesOf("en"),
    configOf: async () => null,
    ocr: false,
    quiet: true,
    jobs: 1,
    // No clock is to end it.
    limits: { seconds: 0, megabytes: 400, pages: undefined },
    journal: null,
    output: null,
    worker: new URL("../support/trouble-worker.ts", import.meta.url),
  });
  const codes: (string | undefined)[] = [];
  for await (const { document, error } of opened.results()) {
    codes.push(document ? document.source.path : error?.code);
    interrupt.abort();
  }
  expect(codes).toEqual(["a.txt", "interrupted"]);
  expect((await opened.end()).complete).toBe(false);
  opened.close();
});
