import { assert, constantFrom, property, string } from "fast-check";
import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fromInertCell, inertCell } from "../../src/files/inert-cell.ts";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const MARKS = string({ unit: constantFrom("=", "+", "-", "@", "'", " ", "\t", "\n", ";", "a", "1", "\uFF1D") });

test("what is made inert comes back as it was, and is no formula wherever it is split", () => {
  assert(
    property(MARKS, (text) => {
      const cell = inertCell(text);
      expect(fromInertCell(cell)).toBe(text);
      for (const part of cell.split(/[;\t\r\n]/u)) expect(part).not.toMatch(/^\s*[=+\-@\uFF1D]/u);
    }),
    { numRuns: 2000 },
  );
});

test("no cell of an exported CSV is a formula, and the folder goes on unchanged", async () => {
  const cwd = await folderWith({ "=cmd|calc!A0.txt": "=1+1;@SUM(A1) 12 hồ sơ, trong đó\t=2 hồ sơ.\n-5 hồ sơ\n" });
  const run = async (): Promise<string> => {
    const io = fakeIo({ cwd });
    expect(await main(["export", ".", "--to", "ra", "--lang", "en"], io)).toBe(0);
    return io.out();
  };
  await run();
  const tables = ["documents", "figures", "figures_wide"].map((name) =>
    readFileSync(join(cwd, `ra/${name}.csv`), "utf8"),
  );
  for (const table of tables)
    for (const cell of (parse(table) as string[][]).flat().filter((text) => !/^-?[\d.]+$/u.test(text)))
      expect(cell).not.toMatch(/(?:^|[;\t\r\n])\s*[=+\-@]/u);
  expect(await run()).toContain("unchanged");
});
