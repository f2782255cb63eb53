import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openRun, type RunOptions, type RunResult } from "../../../src/batch/audit-run.ts";
import { main } from "../../../src/main.ts";
import type { Io } from "../../../src/terminal/io.ts";
import { messagesOf } from "../../../src/messages/index.ts";
import { fakeIo } from "../../support/fake-io.ts";
import { folderWith } from "../../support/folder.ts";

const REPORT = "BÁO CÁO\n\nĐã tiếp nhận 120 hồ sơ, giải quyết 96 hồ sơ, đạt 80%.\n";
const TROUBLE_WORKER = new URL("../../support/trouble-worker.ts", import.meta.url);

const optionsFor = (io: Io): RunOptions => ({
  operands: ["."],
  filesFrom: undefined,
  nullSeparated: false,
  stdinName: undefined,
  io,
  lang: "vi",
  messages: messagesOf("vi"),
  configOf: async () => null,
  ocr: false,
  quiet: true,
  jobs: 1,
  limits: { seconds: 15, megabytes: 400, pages: undefined },
  journal: null,
  output: null,
  worker: TROUBLE_WORKER,
});

const run = async (files: readonly string[], options: Partial<RunOptions> = {}, until: "test" | "file" = "test") => {
  const cwd = await folderWith(Object.fromEntries(files.map((file) => [file, REPORT])), until);
  const io = fakeIo({ cwd });
  const lang = options.lang ?? "vi";
  const opened = await openRun({ ...optionsFor(io), lang, messages: messagesOf(lang), ...options });
  try {
    const results: RunResult[] = [];
    for await (const result of opened.results()) results.push(result);
    return { results, end: await opened.end(), err: io.err() };
  } finally {
    opened.close();
  }
};

// It ends by the clock, which the other tests need not wait for.
let endless: ReturnType<typeof run>;
beforeAll(() => {
  endless = run(["a.txt", "endless.txt", "z.txt"], {}, "file");
});

test("documents that are handed on unread are those that are looked into", async () => {
  const files = ["a.txt", "b.txt", "no.pdf"];
  const looked = await run(files);
  const cwd = await folderWith(Object.fromEntries(files.map((file) => [file, REPORT])));
  const io = fakeIo({ cwd });
  const opened = await openRun(optionsFor(io));
  const results: unknown[] = [];
  for await (const result of opened.jsonResults()) {
    if (result.json !== undefined) results.push({ path: result.path, document: JSON.parse(result.json) });
    else results.push(result);
  }
  expect(results).toEqual(
    looked.results.map(({ document, error }) => (document ? { path: document.source.path, document } : { error })),
  );
  const end = await opened.end();
  opened.close();
  expect(end.crossFindings.map(({ rule }) => rule)).toEqual(["cross-copy"]);
  expect(end).toEqual(looked.end);
});

const died = (how: string) => `tiến trình đọc tệp đã chết đột ngột (${how})`;

const pathsOf = (results: readonly RunResult[]) => results.flatMap(({ document }) => document?.source.path ?? []);

describe("what a file does to its process, it does to itself alone", () => {
  test("whatever else it does, it is named with its cause", async () => {
    const memory = "dùng quá 400 MB bộ nhớ, đã dừng (--max-memory)";
    const expected = [
      ["abort.txt", "crashed", died("SIGABRT")],
      ["buffers.txt", "out-of-memory", memory],
      ["exit.txt", "crashed", died("7")],
      ["heap.txt", "out-of-memory", memory],
      ["segfault.txt", "crashed", died("SIGSEGV")],
      ["thrown.txt", "crashed", died("1")],
    ]
      // A process of Windows dies of no signal.
      .filter(([, , message = ""]) => process.platform !== "win32" || !message.includes("SIG"))
      .map(([path, code, message]) => ({ path, code, message }));
    const files = ["a.txt", ...expected.map(({ path }) => path ?? ""), "z.txt"];
    // None of these is to meet its end by the clock, however slow the machine.
    const { results, end } = await run(files, { jobs: 2, limits: { seconds: 0, megabytes: 400, pages: undefined } });
    expect(pathsOf(results)).toEqual(["a.txt", "z.txt"]);
    expect(end.errors).toEqual(expected);
  });

  test("in English too", async () => {
    // Nothing else is read that a slow machine would end too early.
    const limits = { seconds: 1, megabytes: 400, pages: undefined };
    const { end } = await run(["endless.txt"], { lang: "en", limits });
    expect(end.errors[0]?.message).toBe("took longer than 1 s and was stopped (--timeout)");
  });
});

describe("of few files too, what may cost much has a process of its own", () => {
  const few = { jobs: undefined, limits: { seconds: undefined, megabytes: undefined, pages: undefined } };

  test.each<[string, string, string, string]>([
    ["a long text", "buffers.txt", `Ho so${"\n".repeat(1024 * 1024)}`, "out-of-memory"],
    ["a text of many characters", "exit.txt", "Ho so da tiep nhan.\n".repeat(8000), "crashed"],
    ["a PDF, whatever its size", "abort.txt", "%PDF-1.7\n", "crashed"],
    ["a Word 97 file", "segfault.txt", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "crashed"],
  ])("%s", async (_, file, content, code) => {
    const cwd = await folderWith({ "a.txt": REPORT, "z.txt": REPORT, [file]: Buffer.from(content, "latin1") });
    const io = fakeIo({ cwd });
    const opened = await openRun({ ...optionsFor(io), ...few, lang: "en", messages: messagesOf("en") });
    try {
      const results: RunResult[] = [];
      for await (const result of opened.results()) results.push(result);
      expect(pathsOf(results)).toEqual(["a.txt", "z.txt"]);
      expect((await opened.end()).errors).toMatchObject([{ path: file, code }]);
    } finally {
      opened.close();
    }
  });
});

test("one file keeps to the limits too where they are asked for", async () => {
  const cwd = await folderWith({ "a.txt": REPORT });
  const io = fakeIo({ cwd });
  expect(await main(["audit", "a.txt", "--timeout", "60", "--max-memory", "60", "--format", "json"], io)).toBe(2);
  expect(JSON.parse(io.out()).errors).toMatchObject([{ path: "a.txt", code: "out-of-memory" }]);
});

test("--max-pages refuses longer files, by name", async () => {
  const pdf = await readFile(join(import.meta.dirname, "../../../../../fixtures/pdf/table-over-three-pages.pdf"));
  const cwd = await folderWith({ "a.txt": REPORT, "b.pdf": pdf });
  const io = fakeIo({ cwd });
  expect(await main(["audit", ".", "--max-pages", "2", "--format", "json"], io)).toBe(2);
  const { documents, errors } = JSON.parse(io.out());
  expect(documents).toHaveLength(1);
  expect(errors).toMatchObject([{ path: "b.pdf", code: "too-many-pages" }]);
});

test("an endless file is killed and named, and no other", async () => {
  const { results, end, err } = await endless;
  expect(pathsOf(results)).toEqual(["a.txt", "z.txt"]);
  const message = "đọc quá 15 giây, đã dừng (--timeout)";
  expect(end.errors).toEqual([{ path: "endless.txt", code: "timeout", message }]);
  expect(err).toBe(`doichieu: lỗi: endless.txt: ${message} (timeout)\n`);
});
