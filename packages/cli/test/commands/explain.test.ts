import { expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const TEXT =
  "Trong quý tiếp nhận 1.250 hồ sơ, trong đó: trực tuyến 1.010 hồ sơ, chiếm 80,8%; trực tiếp 240 hồ sơ, chiếm 19,8%.\n";

const explained = async (...argv: string[]): Promise<{ code: number; out: string; err: string }> => {
  const io = fakeIo({ cwd: await folderWith({ "bao-cao.txt": TEXT }) });
  const code = await main(["explain", ...argv], io);
  return { code, out: io.out(), err: io.err() };
};

test("a finding is explained by what spoke for its reading, found by its number or its lasting id", async () => {
  const { code, out } = await explained("finding-1", "bao-cao.txt");
  expect(code).toBe(0);
  expect(out).toContain("240 / 1.250 = 19,2%");
  expect(out).toMatch(/Cách hiểu: 240 \/ 1\.250 = 19,2% \(chắc \d+(?:,\d)? %\)/u);
  expect(out).toMatch(/[+−]\d,\d\d {2}\S/u);
  const id = /Mã: +([0-9a-f]{16})/u.exec(out)?.[1] ?? "";
  expect((await explained(id, "bao-cao.txt")).out).toBe(out);
});

test("a rule is explained with what is weighed for it", async () => {
  const { code, out } = await explained("percent-of-whole");
  expect(code).toBe(0);
  expect(out).toContain("Dấu hiệu được cân nhắc");
  expect(out).toMatch(/[+−]\d,\d\d {2}\S/u);
});

test("a rule that chooses no figures has nothing that is weighed", async () => {
  expect((await explained("reference-year")).out).not.toContain("Dấu hiệu");
});

test.each([
  [["0123456789abcdef"], "thiếu báo cáo có vấn đề 0123456789abcdef"],
  [["finding-7"], "thiếu báo cáo"],
  [["0123456789abcdef", "bao-cao.txt"], "không có vấn đề 0123456789abcdef"],
  [["percent-of-hole"], 'có phải "percent-of-whole"?'],
  [["growth", "bao-cao.txt"], 'thừa "bao-cao.txt"'],
  [[], "mã vấn đề"],
])("explain %j says what is missing", async (argv, message) => {
  const { code, err } = await explained(...argv);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test("a report that cannot be read is named, once", async () => {
  const { code, err } = await explained("finding-1", "khong-co.txt");
  expect(code).toBe(2);
  expect(err.match(/khong-co\.txt/gu)).toHaveLength(1);
});

test("a file that the configuration leaves out is no file that could not be read", async () => {
  const config = JSON.stringify({ exclude: ["nhap/"] });
  const cwd = await folderWith({ "bao-cao.txt": TEXT, "nhap/cu.txt": TEXT, "doichieu.config.json": config });
  const io = fakeIo({ cwd });
  expect(await main(["explain", "finding-1", "."], io)).toBe(0);
  expect(io.out()).toContain("240 / 1.250 = 19,2%");
});
