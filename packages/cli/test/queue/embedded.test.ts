import { afterAll, beforeAll, expect, test } from "vitest";
import { discover } from "../../src/batch/plan/discover.ts";
import { RESULT_HEAD } from "../../src/batch/result/documents.ts";
import { type Engine, openEngine } from "../../src/queue/engine.ts";
import { enqueue } from "../../src/queue/enqueue.ts";
import { judge } from "../../src/queue/judge.ts";
import { deadLetters, hasWork, retryDead, stateOf } from "../../src/queue/state.ts";
import { openStore, type Store } from "../../src/queue/store.ts";
import { work } from "../../src/queue/work.ts";
import { messagesOf } from "../../src/messages/index.ts";
import { type Embedded, embedded } from "../support/embedded.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const messages = messagesOf("en");
const facts = RESULT_HEAD;
const signal = new AbortController().signal;
const cited = (day: number): string =>
  `BÁO CÁO\n\nThực hiện Kế hoạch số 45/KH-UBND ngày ${day}/02/2031 của UBND tỉnh.\n`;

let database: Embedded;
let engine: Engine;
let store: Store;
let cwd: string;
beforeAll(async () => {
  cwd = await folderWith(
    { "a/1.txt": cited(11), "a/2.txt": cited(12), "b/lai.txt": cited(11), "b/rong.txt": "" },
    "file",
  );
  database = await embedded();
  engine = await openEngine(database.engine, { io: fakeIo(), messages, supervise: false });
  store = await openStore(database.connection);
}, 240_000);
afterAll(async () => {
  await store?.close();
  await engine?.close();
  await database?.close();
});

const tell = async (): Promise<never> => {
  throw new Error("all can be read");
};

const put = async (...names: readonly string[]) => {
  const { inputs } = await discover(names, cwd);
  async function* steps() {
    for (const { path, file } of inputs)
      yield {
        task: { path, file: file as string, name: path, lang: "en", ocr: false, maxPages: null, config: null } as const,
      };
  }
  return enqueue(engine, store, steps(), { pathOf: (path) => path, facts, tell, signal });
};

const run = () =>
  work(engine, store, {
    messages,
    jobs: 1,
    limits: { seconds: null, megabytes: null, pages: null },
    facts: () => facts,
    folder: null,
    untilEmpty: true,
    events: { start: () => {}, progress: () => {}, done: () => {} },
    signal,
    tell: () => {},
    onEmpty: () => judge(store, { facts, lang: "en", messages, rules: {} }),
  });

const rows = (sql: string) => store.read((tables) => tables.all(sql));

test("in a database of this process: put, read, told of each file, judged, put again", async () => {
  expect(await put("b", "a")).toEqual({ added: 3, known: 1, failures: 0 });
  expect(await put("a")).toEqual({ added: 0, known: 2, failures: 0 });
  expect(await hasWork(engine)).toBe(true);
  expect(await stateOf(engine)).toEqual({ waiting: 3, active: 0, done: 0, dead: 0 });
  expect(await run()).toEqual({ read: 2, known: 0, dead: 1 });
  expect(await stateOf(engine)).toEqual({ waiting: 0, active: 0, done: 2, dead: 1 });
  expect(await hasWork(engine)).toBe(false);
  expect(await deadLetters(engine, 9)).toEqual([
    { path: "b/rong.txt", code: "empty-file", message: "the file is empty", tries: 1 },
  ]);
  expect(await rows("SELECT path FROM files ORDER BY path")).toEqual([
    { path: "a/1.txt" },
    { path: "a/2.txt" },
    { path: "b/lai.txt" },
  ]);
  expect(await rows("SELECT path FROM documents ORDER BY path")).toEqual([{ path: "a/1.txt" }, { path: "a/2.txt" }]);
  expect(await rows("SELECT path, code FROM errors")).toEqual([{ path: "b/rong.txt", code: "empty-file" }]);
  expect(await rows("SELECT rule FROM cross_findings")).toEqual([{ rule: "cross-reference-date" }]);
  expect(await judge(store, { facts, lang: "en", messages, rules: {} })).toBeNull();
  expect(await retryDead(engine)).toBe(1);
  expect(await stateOf(engine)).toMatchObject({ waiting: 1, dead: 0 });
}, 240_000);
