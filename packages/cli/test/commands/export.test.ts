import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const report = (quarter: string): string =>
  `UBND TỈNH HÒA AN\n\nBÁO CÁO\nKết quả ${quarter} năm 2031\n\nĐã tiếp nhận 120 đơn, trong đó 30 đơn đúng hạn (chiếm 25%).\n`;
const files = { "bao-cao/a.txt": report("quý I"), "bao-cao/b.txt": report("quý II") };

const run = async (cwd: string, ...words: readonly string[]) => {
  const io = fakeIo({ cwd });
  return { code: await main(["export", ...words], io), out: io.out(), err: io.err() };
};
const paths = (file: string): readonly unknown[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare("SELECT path FROM documents ORDER BY 1").all();
  database.close();
  return rows.map((row) => row["path"]);
};

test("a folder becomes a SQLite file, and running again adds what is new", async () => {
  const cwd = await folderWith(files);
  const first = await run(cwd, "bao-cao/a.txt", "--to", "ra.sqlite");
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toContain("thêm 1");
  const second = await run(cwd, "bao-cao", "--to", "ra.sqlite", "--lang", "en");
  expect(second.out).toContain("1 report added, 0 replaced, 1 unchanged");
  expect(paths(join(cwd, "ra.sqlite"))).toEqual(["bao-cao/a.txt", "bao-cao/b.txt"]);
});

test("one file has one identity, however it is called", async () => {
  const cwd = await folderWith(files);
  const target = join(cwd, "ra.sqlite");
  await run(cwd, "bao-cao/a.txt", "--to", target);
  await run(cwd, "./bao-cao/../bao-cao/a.txt", "--to", target);
  await run(cwd, join(cwd, "bao-cao", "a.txt"), "--to", target);
  expect(paths(target)).toEqual(["bao-cao/a.txt"]);
});

test("the same file from another folder is the same report; what is gone is told, and leaves on request", async () => {
  const cwd = await folderWith({ ...files, "kho/a.txt": report("quý I"), "doichieu.config.json": "{}" });
  const target = join(cwd, "ra.sqlite");
  await run(cwd, "bao-cao", "--to", target);
  // The same file, called from elsewhere.
  expect((await run(join(cwd, "kho"), "a.txt", "--to", target)).out).toContain("thêm 0, thay 0, giữ nguyên 1 báo cáo");
  rmSync(join(cwd, "bao-cao", "b.txt"));
  const told = await run(cwd, "bao-cao", "--to", target);
  expect(told.err).toContain("1 tệp đã ghi trước đây không còn; thêm --prune");
  expect(paths(target)).toContain("bao-cao/b.txt");
  // What lies elsewhere is no matter of this call.
  const elsewhere = await run(cwd, "kho", "--to", target, "--prune");
  expect(elsewhere.err).not.toContain("đã bỏ");
  const pruned = await run(cwd, "bao-cao", "--to", target, "--prune");
  expect(pruned).toMatchObject({ code: 0 });
  expect(pruned.err).toContain("đã bỏ bao-cao/b.txt: tệp không còn");
  expect(pruned.out).toContain("bỏ 1 tệp không còn");
  expect(paths(target)).toEqual(["bao-cao/a.txt"]);
});

test("accepted findings stay, and say so; a row tells when it was made", async () => {
  const wrong = report("quý I").replace("25%", "52%");
  const cwd = await folderWith({ "bao-cao/a.txt": wrong });
  const target = join(cwd, "ra.sqlite");
  const told = (): unknown => {
    const database = new DatabaseSync(target, { readOnly: true });
    const rows = database
      .prepare(
        "SELECT accepted, accepted_reason, audited_at, fingerprint FROM findings JOIN documents USING (document_id)",
      )
      .all();
    database.close();
    return rows;
  };
  await run(cwd, "bao-cao", "--to", target);
  const [before] = told() as { fingerprint: string; audited_at: string }[];
  expect(before).toMatchObject({ accepted: 0, accepted_reason: null });
  expect(new Date(before?.audited_at ?? "").toISOString()).toBe(before?.audited_at);
  const entry = { fingerprint: before?.fingerprint, report: "bao-cao/a.txt", reason: "số liệu đã đính chính" };
  writeFileSync(
    join(cwd, "da-xem.json"),
    JSON.stringify({ version: 1, accepted: [{ ...entry, by: "Lê Thị Mẫu", on: "2031-01-02", until: null }] }),
  );
  expect((await run(cwd, "bao-cao", "--to", target, "--baseline", "da-xem.json")).out).toContain("thay 1");
  expect(told()).toMatchObject([{ accepted: 1, accepted_reason: "số liệu đã đính chính" }]);
});

test.each(["csv", "ndjson", "parquet"])("a folder of %s files", async (format) => {
  const cwd = await folderWith(files);
  expect(await run(cwd, "bao-cao", "--to", "ra/", "--format", format)).toMatchObject({ code: 0, err: "" });
  expect(existsSync(join(cwd, "ra", `figures.${format}`))).toBe(true);
  // The folder tells its format when it is continued.
  await run(cwd, "bao-cao", "--to", "ra");
  expect(existsSync(join(cwd, "ra", "datapackage.json"))).toBe(format === "csv");
});

test("a file that cannot be read is a row of errors, and the exit code tells", async () => {
  const cwd = await folderWith({ ...files, "bao-cao/c.pdf": "%PDF-1.7 cut off" });
  expect(await run(cwd, "bao-cao", "--to", "ra", "--quiet")).toMatchObject({ code: 2 });
  expect(readFileSync(join(cwd, "ra", "errors.csv"), "utf8")).toContain('"bao-cao/c.pdf"');
});

test.each([
  [["bao-cao"], /--to/],
  [["bao-cao", "--to", "ra.xlsx"], /ra\.xlsx/],
  [["bao-cao", "--to", "bao-cao/a.txt", "--format", "sqlite"], /a\.txt/],
  [["--to", "ra.sqlite"], /báo cáo/],
])("%j is a wrong call", async (words, told) => {
  const cwd = await folderWith({ ...files, "bao-cao/a.txt": report("quý I").repeat(100) });
  const { code, err } = await run(cwd, ...words);
  expect(code).toBe(2);
  expect(err).toMatch(told);
  expect(readFileSync(join(cwd, "bao-cao", "a.txt"), "utf8")).toContain("UBND");
});
