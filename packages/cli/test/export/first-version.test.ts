import { existsSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { exportTables } from "../../src/export/index.ts";
import { ForeignDataError } from "../../src/export/foreign-data-error.ts";
import { inventAudit } from "../../../metrics/test/invented/audit.ts";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { readExport } from "./read-export.ts";

const STORED = readFileSync(new URL("stored/first-version.sql", import.meta.url), "utf8");
const nothing = { ...inventAudit(0), errors: [] };
const same = { pathOf: (path: string): string => path };

const stored = async (more = ""): Promise<string> => {
  const file = join(await folderWith({}), "cu.sqlite");
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  database.exec(`${STORED}${more}`);
  database.close();
  return file;
};

const count = (database: DatabaseSync, sql: string): number => Number(database.prepare(sql).get()?.["n"]);

test("a file of the first version is brought up to date: nothing is lost, every key arrives", async () => {
  const file = await stored();
  const before = new DatabaseSync(file);
  const references = `SELECT count(*) AS n FROM "references" WHERE document_id NOT LIKE '%sao%'`;
  const expected = [count(before, references), count(before, "SELECT count(*) AS n FROM figures")] as const;
  before.close();

  expect(await exportTables(file, "sqlite", nothing, same)).toMatchObject({ changed: true });
  const read = await readExport(file, "sqlite");
  expect(read["documents"]?.map((row) => [row["path"], row["office"], row["place"]]).sort()).toEqual([
    ["bao-cao/quy-1.txt", "Sở Thủy lợi", "Hòa An"],
    ["bao-cao/quy-2.txt", "Sở Thủy lợi", "Hòa An"],
  ]);
  // The third file is a copy of the first.
  expect(read["files"]?.map((row) => row["path"]).sort()).toEqual([
    "bao-cao/quy-1.txt",
    "bao-cao/quy-2.txt",
    "bao-cao/sao/ban-sao.txt",
  ]);
  expect(read["cross_findings"]).toEqual([]);
  expect(read["errors"]).toMatchObject([{ path: "bao-cao/hong.pdf", code: "pdf-invalid" }]);
  expect(read["cited_references"]).toHaveLength(expected[0]);
  expect(read["figures"]).toHaveLength((expected[1] * 2) / 3);
  expect(read["findings"]?.length).toBeGreaterThan(0);
  for (const row of read["findings"] ?? [])
    expect(row).toMatchObject({
      accepted: false,
      severity_rank: { error: 1, warning: 2, note: 3 }[String(row["severity"])],
    });
  expect(read["time_series"]?.every((row) => row["place"] === "Hòa An")).toBe(true);

  const database = new DatabaseSync(file);
  expect(database.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
  expect(database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
  expect(
    database.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'former%' OR name = 'references'").all(),
  ).toEqual([]);
  database.close();
  expect(await exportTables(file, "sqlite", nothing, same)).toMatchObject({ changed: false });
});

test.each([
  ["a trigger", `CREATE TRIGGER t AFTER INSERT ON documents BEGIN DELETE FROM documents; END;`],
  ["another column", `ALTER TABLE findings RENAME COLUMN message TO told;`],
])("with %s it is left as it is", async (_, more) => {
  const file = await stored(more);
  const before = readFileSync(file);
  await expect(exportTables(file, "sqlite", nothing, same)).rejects.toThrow(ForeignDataError);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each(["csv", "ndjson"])(
  "a %s folder of another version is told, with the command that writes it anew",
  async (format) => {
    const cwd = await folderWith({ "báo cáo/a.txt": "Tiếp nhận 1.250 hồ sơ.\n" });
    const run = async (args: readonly string[]): Promise<{ readonly code: number; readonly err: string }> => {
      const io = fakeIo({ cwd });
      return { code: await main(args, io), err: io.err() };
    };
    const args = ["export", "báo cáo", "--to", "ra/", "--format", format];
    expect((await run(args)).code).toBe(0);
    const file = join(cwd, "ra", `documents.${format}`);
    await writeFile(file, (await readFile(file, "utf8")).replace("sha256", "sha1"));
    const { code, err } = await run(args);
    expect(code).toBe(2);
    const [, command = ""] = /ghi mới từ chính các báo cáo bằng lệnh “doichieu (.*)”/u.exec(err) ?? [];
    expect(command).toBe(`export "báo cáo" --to ra-2 --format ${format}`);
    expect((await run(command.split(/ (?!cáo)/u).map((word) => word.replaceAll('"', "")))).code).toBe(0);
    expect(existsSync(join(cwd, "ra-2", `documents.${format}`))).toBe(true);
  },
);
