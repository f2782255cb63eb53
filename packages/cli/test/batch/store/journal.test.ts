import { chmodSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, array, integer, property, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { hostname } from "node:os";
import { JournalError, openJournal } from "../../../src/batch/store/journal.ts";
import { InUse } from "../../../src/files/lock-file.ts";
import { folderWith } from "../../support/folder.ts";

const KEY = Buffer.alloc(32, 7);
const holder = (pid: number): string =>
  JSON.stringify({ pid, host: hostname(), born: null, since: "2031-04-11T08:00:00.000Z" });

const failure = { path: "b.txt", code: "empty-file", cause: null } as const;

describe("a journal", () => {
  test("knows, opened again, what was written to it", async () => {
    const folder = await folderWith({});
    const first = openJournal(folder, KEY);
    first.addDocument("one", "a.txt", Buffer.from("results"));
    first.addFailure("two", failure);
    first.close();
    const again = openJournal(folder, KEY);
    const known = again.find("one");
    expect(known?.stretch && Buffer.from(again.read(known.stretch) ?? []).toString()).toBe("results");
    expect(again.find("two")).toEqual({ failure: { code: "empty-file", cause: null } });
    expect(again.find("three")).toBeNull();
    again.close();
  });

  test("cut off anywhere, speaks of whole results alone, and can be continued", async () => {
    const folder = await folderWith({});
    const results = join(folder, "results");
    const lines = join(folder, "journal.ndjson");
    assert(
      property(
        array(uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 6 }),
        integer({ min: 0, max: 2000 }),
        integer({ min: 0, max: 200 }),
        (contents, linesCut, resultsCut) => {
          writeFileSync(results, "");
          writeFileSync(lines, "");
          const whole = openJournal(folder, KEY);
          for (const [index, content] of contents.entries()) whole.addDocument(`key-${index}`, "a.txt", content);
          whole.close();
          truncateSync(lines, Math.min(linesCut, readFileSync(lines).length));
          truncateSync(results, Math.min(resultsCut, readFileSync(results).length));
          const cut = openJournal(folder, KEY);
          cut.addDocument("new", "c.txt", Buffer.from("after"));
          cut.close();
          const again = openJournal(folder, KEY);
          // Whole, or not known at all.
          const read = contents.map((content, index) => {
            const known = again.find(`key-${index}`);
            return known?.stretch ? new Uint8Array(again.read(known.stretch) ?? []) : content;
          });
          expect(read).toEqual(contents);
          const added = again.find("new");
          expect(added?.stretch && again.read(added.stretch)?.toString()).toBe("after");
          again.close();
        },
      ),
    );
  });

  test("whose results were changed on the disk forgets them", async () => {
    const folder = await folderWith({});
    const first = openJournal(folder, KEY);
    first.addDocument("one", "a.txt", Buffer.from("results"));
    first.close();
    writeFileSync(join(folder, "results"), "resolts");
    const again = openJournal(folder, KEY);
    expect(again.find("one")).toBeNull();
    again.close();
  });

  test("of something else is refused, and the folder left as it was", async () => {
    const folder = await folderWith({ "journal.ndjson": '{"other":1}\n' });
    expect(() => openJournal(folder, KEY)).toThrow(JournalError);
    expect(readFileSync(join(folder, "journal.ndjson"), "utf8")).toBe('{"other":1}\n');
  });

  test("that another process writes to is refused, by name; a lock that a dead one left is taken over, and told", async () => {
    const folder = await folderWith({ lock: holder(process.ppid) });
    expect(() => openJournal(folder, KEY)).toThrow(InUse);
    // Larger than any number that a system gives.
    writeFileSync(join(folder, "lock"), holder(4_194_999));
    const journal = openJournal(folder, KEY);
    expect(journal.stale?.pid).toBe(4_194_999);
    journal.close();
  });

  test("that somebody else wrote tells nothing: each of its results is sealed with the user's own key", async () => {
    const folder = await folderWith({});
    const forged = openJournal(folder, Buffer.alloc(32, 8));
    forged.addDocument("one", "a.txt", Buffer.from("all is well"));
    forged.addFailure("two", failure);
    forged.close();
    const own = openJournal(folder, KEY);
    expect([own.find("one"), own.find("two")]).toEqual([null, null]);
    own.close();
  });

  test("whose seals were put on other results knows neither", async () => {
    const folder = await folderWith({});
    const first = openJournal(folder, KEY);
    first.addDocument("bad", "a.txt", Buffer.from("an error"));
    first.addDocument("good", "b.txt", Buffer.from("all well"));
    first.close();
    const file = join(folder, "journal.ndjson");
    const [header, bad, good] = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const swapped = { ...good, key: bad.key };
    writeFileSync(file, `${[header, swapped].map((line) => JSON.stringify(line)).join("\n")}\n`);
    const again = openJournal(folder, KEY);
    expect(again.find("bad")).toBeNull();
    again.close();
  });

  test.each([
    ["no object", "17"],
    ["places that are none", '{"key":"one","path":"a","at":-1,"size":1e300,"seal":"x"}'],
    ["more than the file holds", '{"key":"one","path":"a","at":0,"size":9007199254740991,"seal":"x"}'],
    ["a failure of another shape", '{"key":"one","path":"a","failure":{"code":7,"cause":"x"},"seal":"x"}'],
    ["no seal", '{"key":"one","path":"a","at":0,"size":0}'],
    ["__proto__", '{"key":"__proto__","path":"a","at":0,"size":0,"seal":"x","__proto__":{"polluted":1}}'],
    ["a line without end", `{"key":"${"a".repeat(3_000_000)}`],
  ])("with an entry that is malformed goes on without it: %s", async (_, line) => {
    const folder = await folderWith({ "journal.ndjson": `{"doichieuJournal":2}\n${line}\n` });
    const journal = openJournal(folder, KEY);
    expect(journal.find("one")).toBeNull();
    journal.addDocument("new", "c.txt", Buffer.from("after"));
    journal.close();
    const again = openJournal(folder, KEY);
    const added = again.find("new");
    expect(added?.stretch && again.read(added.stretch)?.toString()).toBe("after");
    again.close();
  });

  test.each(["journal.ndjson", "results", "lock"])("follows no link that somebody put at %s", async (name) => {
    const folder = await folderWith({ "mine.txt": "mine\n", "so/keep": "" });
    symlinkSync(join(folder, "mine.txt"), join(folder, "so", name));
    expect(() => openJournal(join(folder, "so"), KEY)).toThrow(/so/u);
    expect(readFileSync(join(folder, "mine.txt"), "utf8")).toBe("mine\n");
  });

  test.skipIf(process.getuid === undefined)("is not kept where anybody may put things", async () => {
    const folder = await folderWith({ "so/keep": "" });
    chmodSync(join(folder, "so"), 0o777);
    expect(() => openJournal(join(folder, "so"), KEY)).toThrow(JournalError);
  });
});
