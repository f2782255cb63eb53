import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, array, integer, property, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { FolderInUse, JournalError, openJournal } from "../../src/batch/journal.ts";
import { folderWith } from "../support/folder.ts";

const failure = { path: "b.txt", code: "empty-file", cause: null };

describe("a journal", () => {
  test("knows, opened again, what was written to it", async () => {
    const folder = await folderWith({});
    const first = openJournal(folder);
    first.addDocument("one", "a.txt", Buffer.from("results"));
    first.addFailure("two", failure);
    first.close();
    const again = openJournal(folder);
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
          const whole = openJournal(folder);
          for (const [index, content] of contents.entries()) whole.addDocument(`key-${index}`, "a.txt", content);
          whole.close();
          truncateSync(lines, Math.min(linesCut, readFileSync(lines).length));
          truncateSync(results, Math.min(resultsCut, readFileSync(results).length));
          const cut = openJournal(folder);
          cut.addDocument("new", "c.txt", Buffer.from("after"));
          cut.close();
          const again = openJournal(folder);
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
    const first = openJournal(folder);
    first.addDocument("one", "a.txt", Buffer.from("results"));
    first.close();
    writeFileSync(join(folder, "results"), "resolts");
    const again = openJournal(folder);
    expect(again.find("one")).toBeNull();
    again.close();
  });

  test("of something else is refused, and the folder left as it was", async () => {
    const folder = await folderWith({ "journal.ndjson": '{"other":1}\n' });
    expect(() => openJournal(folder)).toThrow(JournalError);
    expect(readFileSync(join(folder, "journal.ndjson"), "utf8")).toBe('{"other":1}\n');
  });

  test("that another process writes to is refused; a lock that a dead one left is not", async () => {
    const folder = await folderWith({ lock: String(process.ppid) });
    expect(() => openJournal(folder)).toThrow(FolderInUse);
    // Larger than any number that a system gives.
    writeFileSync(join(folder, "lock"), "4194999");
    openJournal(folder).close();
  });
});
