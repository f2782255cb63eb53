import type { AuditOutput } from "@doichieu/metrics";
import { describe, expect, test } from "vitest";
import { availableParallelism } from "node:os";
import { jobsFor } from "../../../src/batch/process/runner.ts";
import { main } from "../../../src/main.ts";
import { fakeIo } from "../../support/fake-io.ts";
import { folderWith } from "../../support/folder.ts";

const FILES = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `bao-cao-${String(index).padStart(2, "0")}.txt`,
    index % 15 === 3 ? "" : `BÁO CÁO\n\nĐã nhận ${100 + index} hồ sơ và 3 mô hình trình diễn.\n`,
  ]),
);

const audit = async (cwd: string, ...argv: readonly string[]) => {
  const io = fakeIo({ cwd });
  const code = await main(["audit", ".", "--format", "json", ...argv], io);
  return { code, err: io.err(), output: JSON.parse(io.out()) as AuditOutput };
};

describe("several processes", () => {
  test("tell the same as one, in the same order, own words and unreadable files included", async () => {
    const words = { units: [{ name: "mô hình trình diễn" }] };
    const cwd = await folderWith({ ...FILES, "doichieu.config.json": JSON.stringify(words) });
    const [one, two] = [await audit(cwd, "--jobs", "1"), await audit(cwd, "--jobs", "2")];
    expect(two).toEqual(one);
    expect(one.code).toBe(2);
    expect(one.output.errors.map(({ code }) => code)).toEqual(["empty-file", "empty-file", "empty-file"]);
    expect(one.output.documents[0]?.figures.map(({ unit }) => unit)).toEqual(["hồ sơ", "mô hình trình diễn"]);
  });

  test("tell the same as no other process", async () => {
    const cwd = await folderWith({ "a.txt": FILES["bao-cao-00.txt"] ?? "", "b.txt": FILES["bao-cao-01.txt"] ?? "" });
    expect(await audit(cwd, "--jobs", "2")).toEqual(await audit(cwd));
  });

  test.each([
    [1, undefined, 1],
    [63, undefined, 1],
    [100_000, undefined, availableParallelism()],
    [null, undefined, availableParallelism()],
    [1, 4, 1],
    [1000, 4, 4],
    [null, 3, 3],
  ])("%j files, asked for %j: %i processes", (files, asked, jobs) => {
    expect(jobsFor(files, asked)).toBe(jobs);
  });

  test.each([
    ["--jobs=0", "--jobs cần một số từ 1 đến 99"],
    ["--jobs=x", "--jobs cần một số từ 1 đến 99"],
    ["--jobs=1000", "--jobs cần một số từ 1 đến 99"],
    ["--timeout=-1", "--timeout cần một số không âm"],
    ["--max-memory=1e3", "--max-memory cần một số không âm"],
    ["--max-pages=x", "--max-pages cần một số không âm"],
    ["--resume", "--journal"],
    ["--null", "--files-from"],
  ])("%s is a wrong call", async (option, told) => {
    const io = fakeIo();
    expect(await main(["audit", "x.txt", option], io)).toBe(2);
    expect(io.err()).toContain(told);
  });
});
