import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const STEER = "\u001B]0;title\u0007\u001B[2J\u009B31m\u202E";
/** A name that a file of this system may bear; "/" alone may not stand in it. */
const NAME = `=HYPERLINK("x") ${STEER} <img src=x onerror=alert(1)> __proto__ %0A::error.txt`;
const TEXT = `BÁO CÁO ${STEER}
Quyết định số 12/QĐ-UBND ngày 31/02/2031 của =cmd|' /C calc'!A0 <script>alert(1)</script> ${STEER} UBND tỉnh.
Có 1.000 hồ sơ ${STEER} <b>constructor</b>, trong đó @SUM(A1) 400 hồ sơ, chiếm 41%; __proto__ 600 hồ sơ, chiếm 60%.
`;

// oxlint-disable-next-line no-control-regex -- control characters are what must not be there
const STEERING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

const run = async (
  ...argv: readonly string[]
): Promise<{ readonly out: string; readonly err: string; readonly code: number }> => {
  const io = fakeIo({ cwd: await folderWith({ [NAME]: TEXT, "rỗng\u001B[2J.txt": "" }) });
  const code = await main(argv, io);
  return { out: io.out(), err: io.err(), code };
};

describe("nothing that a report or its name says steers the terminal", () => {
  test.each([
    ["audit", "."],
    ["audit", ".", "--format", "markdown"],
    ["audit", ".", "--format", "github"],
    ["audit", ".", "--format", "html"],
    ["audit", ".", "--lang", "en"],
    ["extract", "."],
    ["extract", ".", "--dump", "text"],
    ["refs", "."],
    ["dashboard", "."],
    ["audit", `thiếu${STEER}.txt`],
    ["audit", ".", "--config", `thiếu${STEER}.json`],
    ["explain", STEER],
    [STEER],
    ["audit", `--${STEER}`],
  ])("%s %s %s %s", async (...argv) => {
    const { out, err } = await run(...argv);
    expect(out).not.toMatch(STEERING);
    expect(err).not.toMatch(STEERING);
  });
});

test.each([["audit"], ["extract"], ["refs"]])("%s: no cell of its CSV is a formula", async (command) => {
  const { out } = await run(command, ".", "--format", "csv");
  const rows: string[][] = parse(out, { bom: true, relax_column_count: true });
  expect(rows.length).toBeGreaterThan(1);
  // A number may be below zero; text may not begin like a formula.
  const texts = rows.flat().filter((cell) => !/^-?[\d.]+$/u.test(cell));
  for (const cell of texts) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
});

test("what is written into a folder stays in it, whatever the reports are called", async () => {
  const cwd = await folderWith({
    "bc/x..%2f..%2f.txt": TEXT,
    "bc/x\\..\\...txt": TEXT,
    "bc/CON.txt": TEXT,
    [`bc/${NAME}`]: TEXT,
  });
  const io = fakeIo({ cwd });
  await main(["audit", "bc", "--format", "html", "--out", "ra/"], io);
  expect((await readdir(cwd)).sort()).toEqual(["bc", "ra"]);
  const pages = await readdir(join(cwd, "ra/bao-cao"));
  expect(pages).toHaveLength(4);
  for (const page of pages) expect(page).toMatch(/^\d{4}-[\p{L}\p{N}_-]*\.html$/u);
});

describe("a configuration that would change more than itself", () => {
  const report = "Có 1.000 hồ sơ, trong đó loại một 400 hồ sơ, chiếm 41%.\n";

  test.each<[string, string]>([
    ["__proto__ among its keys", '{"__proto__": {"polluted": true}}'],
    ["__proto__ among its rules", '{"rules": {"__proto__": "off", "constructor": "off"}}'],
    ["a key that every object has", '{"constructor": {"prototype": {"polluted": true}}}'],
    ["100,000 levels", `${'{"rules":'.repeat(100_000)}1${"}".repeat(100_000)}`],
    ["100,000 arrays", `{"exclude":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ])("%s", async (_, config) => {
    const io = fakeIo({ cwd: await folderWith({ "a.txt": report, "doichieu.config.json": config }) });
    const code = await main(["audit", "a.txt"], io);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect([0, 1, 2]).toContain(code);
    expect(io.err()).not.toMatch(/RangeError|Maximum call stack|chương trình gặp lỗi|internal/u);
  });
});
