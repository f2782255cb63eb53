import { describe, expect, test } from "vitest";
import { main } from "../../../src/main.ts";
import { fakeIo } from "../../support/fake-io.ts";
import { folderWith } from "../../support/folder.ts";

/** Reports of other figures: copies of one would be told. */
const report = (files: number): string =>
  `BÁO CÁO\n\nĐã tiếp nhận ${files} hồ sơ, giải quyết ${files * 0.8} hồ sơ, đạt 80%.\n`;

const lines = (out: string): readonly Record<string, unknown>[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const names = (out: string): readonly unknown[] =>
  lines(out).map(({ record, path, source }) => path ?? (source as { path: string } | undefined)?.path ?? record);

/** A name that a list of lines could not hold, where the system takes it. */
const ODD = process.platform === "win32" ? "tên có [dấu] cách.txt" : "tên có [dấu]\ncách.txt";

describe("--files-from", () => {
  const files = {
    "a.txt": report(120),
    [ODD]: report(150),
    "con/b.txt": report(200),
    "con/c.txt": report(250),
  };

  test("a list on standard input: files and folders, as they stand, each once", async () => {
    const io = fakeIo({ cwd: await folderWith(files), stdin: "con\r\nthieu.txt\n\na.txt\ncon/b.txt" });
    expect(await main(["audit", "--files-from", "-", "--format", "ndjson", "--jobs", "1"], io)).toBe(2);
    expect(names(io.out())).toEqual(["con/b.txt", "con/c.txt", "thieu.txt", "a.txt", "run"]);
  });

  test("NUL between them, from a file; operands go first, a pattern in a list is none", async () => {
    const list = `${ODD}\0con/*.txt\0`;
    const cwd = await folderWith({ ...files, "ds.txt": list });
    const io = fakeIo({ cwd });
    expect(await main(["audit", "a.txt", "-0", "--files-from=ds.txt", "--format=ndjson", "--jobs=1"], io)).toBe(2);
    expect(names(io.out())).toEqual(["a.txt", ODD, "con/*.txt", "run"]);
    expect(lines(io.out())[2]).toMatchObject({ record: "error", code: "not-found" });
    expect(lines(io.out()).at(-1)).toMatchObject({ record: "run", complete: true, documents: 2, errors: 1 });
  });

  test.each([
    [["audit", "-", "--files-from", "-"], "đầu vào chuẩn (-) chỉ đọc được một lần"],
    [["audit", "--files-from", "thieu.txt"], "không đọc được danh sách thieu.txt"],
  ])("%j is a wrong call", async (argv, told) => {
    const io = fakeIo({ cwd: await folderWith({}) });
    expect(await main(argv, io)).toBe(2);
    expect(io.err()).toContain(told);
  });
});

const cited = (day: string) => `BÁO CÁO\n\nThực hiện Kế hoạch số 45/KH-UBND ngày ${day}/02/2031 của UBND tỉnh.\n`;

test("what stands between reports names its files in a line of its own", async () => {
  const io = fakeIo({ cwd: await folderWith({ "a.txt": cited("12"), "b.txt": cited("21") }) });
  await main(["audit", ".", "--format", "ndjson"], io);
  const found = lines(io.out()).find(({ record }) => record === "cross-finding");
  expect(found).toMatchObject({ rule: "cross-reference-date", places: [{ path: "a.txt" }, { path: "b.txt" }] });
});
