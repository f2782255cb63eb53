import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const REPORT = "BÁO CÁO\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh, đã giải quyết 96 hồ sơ.\n";

const run = async (argv: readonly string[]) => {
  const io = fakeIo({ cwd: await folderWith({ "a.txt": REPORT }) });
  return { code: await main(argv, io), io };
};

describe("extract", () => {
  test("JSON names every record with its place", async () => {
    const { code, io } = await run(["extract", "a.txt", "--format", "json"]);
    expect(code).toBe(0);
    const [document] = JSON.parse(io.out()).documents;
    expect(document.source.path).toBe("a.txt");
    for (const record of [...document.references, ...document.figures])
      expect(REPORT.slice(record.span.start, record.span.end)).toBe(record.text);
  });

  test("CSV is a table that a library reads", async () => {
    const { io } = await run(["extract", "a.txt", "--format", "csv"]);
    expect(parse(io.out(), { bom: true, columns: true })).toBeInstanceOf(Array);
    expect(io.out()).toContain('"path","record","id"');
  });

  test("NDJSON holds one record a line", async () => {
    const { io } = await run(["extract", "a.txt", "--format", "ndjson"]);
    for (const line of io.out().split("\n").filter(Boolean)) expect(JSON.parse(line)).toHaveProperty("record");
  });
});

test("refs lists the cited documents", async () => {
  const { code, io } = await run(["refs", "a.txt"]);
  expect(code).toBe(0);
  expect(io.out()).toMatch(/^a\.txt: \d+ văn bản được viện dẫn\n/u);
});

test("schema prints a JSON Schema", async () => {
  const { code, io } = await run(["schema"]);
  expect(code).toBe(0);
  expect(JSON.parse(io.out())).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
});

test("explain tells of an unknown rule", async () => {
  const { code, io } = await run(["explain", "percent-of-hole"]);
  expect(code).toBe(2);
  expect(io.err()).toContain('không có quy tắc "percent-of-hole"');
});

test.each(["extract", "refs"])("%s: an input that cannot be read is exit code 2", async (command) => {
  const { code, io } = await run([command, "thieu.txt"]);
  expect(code).toBe(2);
  expect(io.err()).toContain("thieu.txt: không tìm thấy tệp hoặc thư mục (not-found)");
});
