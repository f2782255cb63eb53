import type { AuditOutput } from "@doichieu/metrics";
import { describe, expect, test } from "vitest";
import { threadsFor } from "../../src/batch/audit-pool.ts";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const FILES = Object.fromEntries(
  Array.from({ length: 70 }, (_, index) => [
    `bao-cao-${String(index).padStart(2, "0")}.txt`,
    index % 30 === 3 ? "" : `BÁO CÁO\n\nĐã nhận ${100 + index} hồ sơ và 3 mô hình trình diễn.\n`,
  ]),
);

const audit = async (cwd: string, jobs: string) => {
  const io = fakeIo({ cwd });
  const code = await main(["audit", ".", "--format", "json", "--jobs", jobs], io);
  return { code, err: io.err(), output: JSON.parse(io.out()) as AuditOutput };
};

describe("several threads", () => {
  test("tell the same as one, in the same order, own words and unreadable files included", async () => {
    const words = { units: [{ name: "mô hình trình diễn" }] };
    const cwd = await folderWith({ ...FILES, "doichieu.config.json": JSON.stringify(words) });
    const [one, two] = [await audit(cwd, "1"), await audit(cwd, "2")];
    expect(two).toEqual(one);
    expect(one.code).toBe(2);
    expect(one.output.errors.map(({ code }) => code)).toEqual(["empty-file", "empty-file", "empty-file"]);
    expect(one.output.documents[0]?.figures.map(({ unit }) => unit)).toEqual(["hồ sơ", "mô hình trình diễn"]);
  });

  test.each([
    [1, undefined, 1],
    [63, 4, 1],
    [64, 4, 2],
    [1000, 4, 4],
    [1000, 1, 1],
  ])("%i files, asked for %j: %i threads", (files, asked, threads) => {
    expect(threadsFor(files, asked)).toBe(threads);
  });

  test.each(["0", "x", "-1", "1000"])("--jobs=%s is a wrong call", async (jobs) => {
    const io = fakeIo();
    expect(await main(["audit", "x.txt", `--jobs=${jobs}`], io)).toBe(2);
    expect(io.err()).toContain("--jobs cần một số từ 1 đến 99");
  });
});
