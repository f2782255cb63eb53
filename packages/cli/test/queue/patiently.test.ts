import { assert, array, constantFrom, property } from "fast-check";
import { expect, test, vi } from "vitest";
import { patiently } from "../../src/queue/patiently.ts";
import { jobId, reportJob, TRIES, isTriedAgain } from "../../src/queue/report-job.ts";
import { isNewer } from "../../src/queue/result-tables.ts";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";

const failing = (code: string, message = code): Error => Object.assign(new Error(message), { code });
const never = new AbortController().signal;

/** How often something was tried that fails so often, and what was waited and told meanwhile. */
const run = async (error: Error, times: number, signal = never) => {
  const paused: number[] = [];
  const told: unknown[] = [];
  let tried = 0;
  const work = async (): Promise<string> => {
    if (tried++ < times) throw error;
    return "done";
  };
  const pause = async (ms: number): Promise<void> => void paused.push(ms);
  const end = await patiently(work, { signal, tell: (why) => told.push(why), pause }).catch((why: unknown) => why);
  return { end, tried, paused, told };
};

test.each([
  ["a disk that is full", failing("ENOSPC")],
  ["a database whose disk is full", failing("53100")],
  ["a database that goes down", failing("57P01")],
  ["a connection that breaks", new Error("Connection terminated unexpectedly")],
  ["a server that is not up yet", failing("ECONNREFUSED")],
])("%s is waited for, told once", async (_, error) => {
  const { end, tried, paused, told } = await run(error, 7);
  expect({ end, tried, told }).toEqual({ end: "done", tried: 8, told: [error] });
  expect(paused).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test("what another worker's transaction stood in the way of is done anew, and not told", async () => {
  expect(await run(failing("40P01"), 2)).toEqual({ end: "done", tried: 3, paused: [100, 100], told: [] });
});

test("what no waiting mends is thrown at once, and everything where nobody waits", async () => {
  const wrong = failing("22P02");
  expect(await run(wrong, 1)).toMatchObject({ end: wrong, tried: 1, paused: [] });
  const full = failing("ENOSPC");
  expect(await run(full, 1, AbortSignal.abort())).toMatchObject({ end: full, tried: 1, paused: [] });
});

test("a job is one for equal bytes, version and options, and another for others", () => {
  const task = {
    path: "a.txt",
    file: "/a.txt",
    name: "a.txt",
    lang: "vi",
    ocr: false,
    maxPages: null,
    config: null,
  } as const;
  const id = (sha256: string, version: string, more: object = {}): string =>
    jobId(reportJob({ ...task, ...more }, sha256, version).key);
  const all = [id("0", "1.0.0"), id("1", "1.0.0"), id("0", "1.0.1"), id("0", "1.0.0", { ocr: true })];
  expect(new Set(all).size).toBe(all.length);
  expect(id("0", "1.0.0", { path: "b.txt", file: "/b.txt" })).toBe(all[0]);
  for (const each of all) expect(each).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
});

test("what lies in the file is not tried again, what does not is, some times", () => {
  expect(isTriedAgain("pdf-encrypted", 1)).toBe(false);
  expect([TRIES - 1, TRIES].map((tries) => isTriedAgain("crashed", tries))).toEqual([true, false]);
});

test("of two versions at most one is the newer one", () => {
  assert(
    property(
      array(constantFrom("0.9.0", "0.10.0", "1.0.0", "1.0.0-rc.1", "2.0"), { minLength: 2 }),
      ([one = "", other = ""]) => {
        expect(isNewer(one, other) && isNewer(other, one)).toBe(false);
      },
    ),
  );
  expect([isNewer("0.10.0", "0.9.1"), isNewer("0.9.1", "0.10.0"), isNewer("1.0.0", "1.0.0")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("without pg-boss one sentence says what to install", async () => {
  vi.doMock("pg-boss", () => {
    throw new Error("Cannot find package 'pg-boss'");
  });
  const io = fakeIo();
  expect(await main(["queue", "--queue=postgres://127.0.0.1/x"], io)).toBe(2);
  expect(io.err()).toBe(
    "doichieu: lỗi: hàng đợi cần gói pg-boss chưa cài: chạy pnpm add pg-boss. Xem: doichieu queue --help\n",
  );
  vi.doUnmock("pg-boss");
});
