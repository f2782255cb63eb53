import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RESULT_HEAD } from "../../src/batch/result/documents.ts";
import { discover } from "../../src/batch/plan/discover.ts";
import { connect } from "../../src/export/postgres/connect.ts";
import { main } from "../../src/main.ts";
import { enqueue } from "../../src/queue/enqueue.ts";
import { type Engine, openEngine, SCHEMA } from "../../src/queue/engine.ts";
import { judge } from "../../src/queue/judge.ts";
import { deadLetters, stateOf } from "../../src/queue/state.ts";
import { openStore, type Store } from "../../src/queue/store.ts";
import { work } from "../../src/queue/work.ts";
import { messagesOf } from "../../src/messages/index.ts";
import { VERSION } from "../../src/terminal/version.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { hasPostgres, startPostgres, type PostgresServer } from "../support/postgres.ts";
import { inDatabase, tablesIn } from "../support/queue-tables.ts";

const report = (files: number, day: number): string =>
  `ỦY BAN NHÂN DÂN TỈNH BÌNH LÂM\n\nBÁO CÁO\n\nNăm 2031 đã tiếp nhận ${files} hồ sơ, giải quyết ${files - 20} hồ sơ, đạt 80%.\n` +
  `Thực hiện Kế hoạch số 45/KH-UBND ngày ${day}/02/2031 của UBND tỉnh.\n`;

/** They cite one document of several dates; one is there twice, two cannot be read. */
const FILES: Readonly<Record<string, string>> = {
  "a/1.txt": report(100, 11),
  "a/2.txt": report(120, 12),
  "a-b/3.txt": report(140, 13),
  "b/4.txt": report(160, 14),
  "b/lai-1.txt": report(100, 11),
  "b/hong.pdf": "chữ",
  "c/rong.txt": "",
};

const messages = messagesOf("en");

interface RunAs {
  readonly at?: string;
  readonly folder?: string;
  readonly seconds?: number | null;
  readonly entry?: URL;
}

const pathOf = (path: string): string => path;
const tell = async (): Promise<never> => {
  throw new Error("all can be read");
};

describe.skipIf(!hasPostgres)("a queue", () => {
  let server: PostgresServer;
  let cwd: string;
  let single: Awaited<ReturnType<typeof tablesIn>>;
  let address: string;
  let databases = 0;
  // It ends by the clock, which the other tests need not wait for.
  let troubled: { readonly at: string; readonly told: ReturnType<typeof runAs> };

  const call = async (...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> => {
    const io = fakeIo({ cwd });
    const code = await main([...argv, "--lang=en"], io);
    return { code, out: io.out(), err: io.err() };
  };
  const withQueue = async <Result>(
    at: string,
    version: string,
    use: (engine: Engine, store: Store) => Promise<Result>,
  ): Promise<Result> => {
    const io = fakeIo({ cwd });
    const engine = await openEngine(at, { io, messages, supervise: true, version });
    const store = await openStore(at);
    try {
      return await use(engine, store);
    } finally {
      await store.close();
      await engine.close();
    }
  };
  /** What `enqueue` and `work` do, as another version or with another worker. */
  const runAs = (
    version: string,
    names: readonly string[],
    { at = address, folder = cwd, seconds = null, entry }: RunAs = {},
  ) =>
    withQueue(at, version, async (engine, store) => {
      const facts = { ...RESULT_HEAD, tool: { ...RESULT_HEAD.tool, version } };
      const { inputs } = await discover(names, folder);
      async function* steps() {
        for (const { path, file } of inputs) {
          const task = {
            path,
            file: file as string,
            name: path,
            lang: "en",
            ocr: false,
            maxPages: null,
            config: null,
          } as const;
          yield { task };
        }
      }
      const never = new AbortController().signal;
      await enqueue(engine, store, steps(), { pathOf, facts, tell, signal: never });
      await inDatabase(
        at,
        `UPDATE ${SCHEMA}.job SET retry_delay = 0, retry_backoff = false`,
        // It is held up but once here, as if it had held up two workers before.
        `UPDATE ${SCHEMA}.job SET retry_count = 1, started_on = now() WHERE data #>> '{task,path}' = 'endless.txt'`,
      );
      const limits = { seconds, megabytes: null, pages: null };
      const events = { start: () => {}, progress: () => {}, done: () => {} };
      const onEmpty = () => judge(store, { facts, lang: "en", messages, rules: {} });
      const options = { messages, jobs: 2, limits, events, folder: null, untilEmpty: true, signal: never, onEmpty };
      const count = await work(engine, store, {
        ...options,
        facts: () => facts,
        tell: () => {},
        ...(entry ? { entry } : {}),
      });
      return { count, dead: await deadLetters(engine, 10), state: await stateOf(engine) };
    });

  beforeAll(async () => {
    server = await startPostgres();
    cwd = await folderWith(FILES, "file");
    const plain = server.database("mot_may");
    await call("export", ".", `--to=${plain}`, "--quiet");
    single = await tablesIn(plain);
    const folder = await folderWith({ ...FILES, "endless.txt": "BÁO CÁO\n", "abort.txt": "BÁO CÁO\n\n" }, "file");
    const entry = new URL("../support/trouble-worker.ts", import.meta.url);
    const at = server.database("vuong_mac");
    troubled = { at, told: runAs(VERSION, ["endless.txt", "abort.txt", "a"], { at, folder, seconds: 10, entry }) };
  }, 240_000);
  beforeEach(() => {
    address = server.database(`hang_doi_${databases++}`);
  });
  afterAll(async () => {
    await troubled?.told;
    server?.stop();
  });

  test("holds in the end what one machine tells, in whatever order; then there is nothing to do", async () => {
    for (const name of ["c", "b", "a-b", "a"]) await call("enqueue", name, `--queue=${address}`);
    expect((await call("queue", `--queue=${address}`)).out).toContain("6 waiting, 0 being read, 0 done, 0 could not");
    const first = await call("work", `--queue=${address}`, "--until-empty", "--jobs=2", "--out=ra");
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining("4 reports read; 2 files could not be read") });
    expect(await tablesIn(address)).toEqual(single);
    expect([single["documents"]?.length, single["cross_findings"]?.length]).toEqual([4, expect.any(Number)]);
    expect(single["cross_findings"]).not.toEqual([]);
    const queue = await call("queue", `--queue=${address}`, "--format=json");
    expect(queue.code).toBe(2);
    expect(JSON.parse(queue.out)).toMatchObject({
      done: 4,
      dead: 2,
      deadLetters: expect.arrayContaining([
        expect.objectContaining({ path: "b/hong.pdf", code: "format-mismatch", tries: 1 }),
        expect.objectContaining({ path: "c/rong.txt", code: "empty-file", tries: 1 }),
      ]),
    });
    const files = readdirSync(join(cwd, "ra"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".json"),
    );
    const hashes = files.map((name) => JSON.parse(readFileSync(join(cwd, "ra", name), "utf8")).source.sha256 as string);
    expect(new Set(hashes).size).toBe(4);

    expect((await call("enqueue", ".", "--files-from=-", `--queue=${address}`)).out).toContain(
      "0 reports added, 7 known",
    );
    const again = await call("work", `--queue=${address}`, "--until-empty", "--jobs=1");
    expect(again.out).toContain("0 reports read.");
    expect(again.err).not.toContain("held against each other");
    expect(await tablesIn(address)).toEqual(single);
  }, 240_000);

  test("loses nothing of a worker that is killed", async () => {
    await call("enqueue", "a", "a-b", "b", "c", `--queue=${address}`);
    await withQueue(address, VERSION, async () => {});
    const holding = await connect(address);
    // No result can be put: what the worker takes stays in its hands.
    await holding.query("BEGIN; LOCK TABLE documents IN SHARE MODE");
    const bin = new URL("../../src/bin.ts", import.meta.url).pathname;
    const argv = ["--conditions=@doichieu/source", "--no-warnings", bin, "work", `--queue=${address}`, "--jobs=1"];
    const worker = spawn(process.execPath, argv, { cwd, stdio: "ignore" });
    const active = `SELECT count(*) AS n FROM ${SCHEMA}.job WHERE state = 'active'`;
    await expect.poll(async () => (await inDatabase(address, active))[0]?.["n"], { timeout: 120_000 }).not.toBe(0);
    worker.kill("SIGKILL");
    await once(worker, "close");
    await holding.query("ROLLBACK");
    await holding.end();
    // As if its heartbeat had been away for its time.
    await inDatabase(
      address,
      `UPDATE ${SCHEMA}.job SET heartbeat_on = heartbeat_on - interval '1 hour', retry_delay = 0, retry_backoff = false`,
    );
    await withQueue(address, VERSION, (engine) => engine.boss.supervise(engine.jobs));
    const told = await call("work", `--queue=${address}`, "--until-empty", "--jobs=1");
    expect(told.out).toContain("could not be read");
    expect(await tablesIn(address)).toEqual(single);
  }, 240_000);

  test("keeps versions apart: the newest one's rows stay, whichever comes last", async () => {
    const versions = async () =>
      (await inDatabase(address, "SELECT DISTINCT tool_version AS v FROM documents")).map((row) => row["v"]);
    const older = (await runAs("98.1.0", ["a"])).state;
    expect(await versions()).toEqual(["98.1.0"]);
    const { state, count } = await runAs("98.2.0", ["a"]);
    expect({ state, read: count.read }).toEqual({ state: older, read: 2 });
    expect(await versions()).toEqual(["98.2.0"]);
    const crossed = (await tablesIn(address))["cross_findings"];
    expect(crossed).not.toEqual([]);
    await runAs("97.9.0", ["a"]);
    expect(await versions()).toEqual(["98.2.0"]);
    expect((await tablesIn(address))["cross_findings"]).toEqual(crossed);
  }, 240_000);

  test("reads no file that has become another one since", async () => {
    await writeFile(join(cwd, "doi.txt"), report(200, 15));
    await call("enqueue", "doi.txt", `--queue=${address}`);
    await writeFile(join(cwd, "doi.txt"), report(220, 16));
    await call("work", `--queue=${address}`, "--until-empty", "--jobs=1");
    const told = await call("queue", `--queue=${address}`);
    expect(told.out).toContain("doi.txt: the file has changed since it was enqueued");
    await call("enqueue", "doi.txt", `--queue=${address}`);
    await call("work", `--queue=${address}`, "--until-empty", "--jobs=1");
    expect((await tablesIn(address))["documents"]).toHaveLength(1);
  }, 240_000);

  test("gives up a file that kills or holds its reader, after some tries, and nothing else", async () => {
    const { at, told } = troubled;
    const { count, dead, state } = await told;
    expect(count).toEqual({ read: 2, known: 0, dead: 2 });
    expect(state).toEqual({ waiting: 0, active: 0, done: 2, dead: 2 });
    expect(dead.toSorted((one, other) => (one.path < other.path ? -1 : 1))).toEqual([
      { path: "abort.txt", code: "crashed", tries: 3, message: expect.stringContaining("died") },
      { path: "endless.txt", code: "timeout", tries: 3, message: expect.stringContaining("longer than 10 s") },
    ]);
    expect((await tablesIn(at))["errors"]).toHaveLength(2);
    const again = await call("queue", `--queue=${at}`, "--retry");
    expect(again.err).toContain("put 2 files");
    expect(again.out).toContain("2 waiting");
  }, 240_000);
});

test.each([
  [["work"], "the queue's address is missing"],
  [["enqueue", "a.txt", "--queue=mysql://x"], "the queue's address is missing"],
  [["enqueue", "-", "--queue=postgres://127.0.0.1:1/x"], "not standard input"],
  [
    ["queue", "--queue=postgres://ai:mat-khau@127.0.0.1:1/x"],
    "could not connect to the PostgreSQL server of postgres://ai@127.0.0.1:1/x",
  ],
])("%j is told in one line", async (argv, told) => {
  const io = fakeIo({ cwd: await folderWith({ "a.txt": "BÁO CÁO\n" }) });
  expect(await main([...argv, "--lang=en"], io)).toBe(2);
  expect(io.err()).toContain(told);
  expect(io.err().trim().split("\n")).toHaveLength(1);
});
