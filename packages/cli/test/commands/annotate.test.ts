import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readReport } from "@doichieu/parser/reader";
import { annotateFile } from "../../src/batch/task/annotate-file.ts";
import { main } from "../../src/main.ts";
import { docxFile, paragraph } from "../../../parser/test/reader/docx-file.ts";
import { pdfFile } from "../../../parser/test/reader/pdf-file.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const WRONG = "Đã nhận 50 hồ sơ, trong đó: đúng hạn 20 hồ sơ, chiếm 45%; quá hạn 30 hồ sơ, chiếm 60%.";
const RIGHT = "Đã nhận 50 hồ sơ, trong đó: đúng hạn 20 hồ sơ, chiếm 40%; quá hạn 30 hồ sơ, chiếm 60%.";
const docx = (...lines: readonly string[]): Uint8Array =>
  docxFile({ body: lines.map((line) => paragraph(line)).join("") });
const pdf = pdfFile([{ texts: [{ x: 60, y: 100, text: WRONG, size: 9 }] }]);

const run = async (cwd: string, ...words: readonly string[]) => {
  const io = fakeIo({ cwd });
  return { code: await main(words, io), out: io.out(), err: io.err() };
};

/** What the comments of a Word file say, a line each. */
const saidIn = (file: string): string[] =>
  [
    ...strFromU8(unzipSync(readFileSync(file))["word/comments.xml"] as Uint8Array).matchAll(
      /<w:t[^>]*>([^<]*)<\/w:t>/gu,
    ),
  ].map(([, text = ""]) => text);

test("each report with findings is written anew, with its three lines at each of them", async () => {
  const cwd = await folderWith({ "in/a.docx": docx("BÁO CÁO", WRONG), "in/b.pdf": pdf, "in/c.docx": docx(RIGHT) });
  expect(await run(cwd, "annotate", "in", "--out", "ra")).toEqual({
    code: 0,
    out: "Đã ghi 2 tệp với 2 nhận xét vào ra; 1 báo cáo không có vấn đề.\n",
    err: "",
  });
  expect(readdirSync(join(cwd, "ra")).sort()).toEqual(["a.doichieu.docx", "b.doichieu.pdf"]);
  const [head, where, problem, todo, id] = saidIn(join(cwd, "ra", "a.doichieu.docx"));
  expect(head).toMatch(/^LỖI: .+ \(khả năng sai: \d+ %\)$/u);
  expect(where).toBe("Vị trí: đoạn 2");
  expect(problem).toMatch(/^Vấn đề: .*20 \/ 50 = 40%/u);
  expect(todo).toMatch(/^Cần làm: ./u);
  expect(id).toMatch(/^Mã: [0-9a-f]{16}$/u);
  const [before, after] = [docx("BÁO CÁO", WRONG), readFileSync(join(cwd, "ra", "a.doichieu.docx"))];
  expect((await readReport(after)).text).toBe((await readReport(before)).text);
  const marked = readFileSync(join(cwd, "ra", "b.doichieu.pdf"));
  expect(Buffer.compare(marked.subarray(0, pdf.length), pdf)).toBe(0);
  expect(marked.subarray(pdf.length).toString("latin1")).toContain("/Subtype /Highlight");
});

test("reports of one name stay apart, and what lies there already is written anew", async () => {
  const cwd = await folderWith({ "x/a.docx": docx(WRONG), "y/a.docx": docx("MỤC KHÁC", WRONG) });
  for (let time = 0; time < 2; time++)
    expect(await run(cwd, "annotate", "x", "y", "--out", "ra", "--lang", "en")).toMatchObject({ code: 0 });
  expect(readdirSync(join(cwd, "ra")).sort()).toEqual(["a (2).doichieu.docx", "a.doichieu.docx"]);
  expect(saidIn(join(cwd, "ra", "a (2).doichieu.docx"))[1]).toBe("Place: paragraph 2");
});

test("a report that is written beside itself stays as it is", async () => {
  const report = docx(WRONG);
  const cwd = await folderWith({ "a.docx": report });
  await run(cwd, "annotate", "a.docx", "--out", ".");
  expect(Buffer.compare(readFileSync(join(cwd, "a.docx")), report)).toBe(0);
  expect(existsSync(join(cwd, "a.doichieu.docx"))).toBe(true);
  // Nor is what was written a report of the folder, or to be written over as one.
  expect((await run(cwd, "audit", ".", "--format", "ndjson")).out.split('"record":"document"')).toHaveLength(2);
  const again = await run(cwd, "annotate", "a.doichieu.docx", "--out", ".");
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining("sẽ ghi đè lên báo cáo a.doichieu.docx") });
});

test("what bears no comments is named, what cannot be read takes nothing else down", async () => {
  const cwd = await folderWith({
    "in/a.docx": docx(WRONG),
    "in/b.txt": WRONG,
    "in/c.docx": Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0),
  });
  const { code, out, err } = await run(cwd, "annotate", "in", "--out", "ra", "--quiet");
  expect(code).toBe(2);
  expect(out).toBe("Đã ghi 1 tệp với 1 nhận xét vào ra; 1 tệp không phải DOCX, PDF.\n");
  expect(err).toContain("chỉ ghi được nhận xét vào tệp DOCX và PDF, bỏ qua in/b.txt");
  expect(err).toContain("in/c.docx: tệp Word hỏng");
});

test("accepted findings are no comments", async () => {
  const cwd = await folderWith({ "a.docx": docx(WRONG) });
  await run(cwd, "annotate", "a.docx", "--out", "ra");
  const id =
    saidIn(join(cwd, "ra", "a.doichieu.docx"))
      .at(-1)
      ?.replace("Mã: ", "") ?? "";
  await run(cwd, "accept", id, "--report", "a.docx", "--reason", "đã công bố lại");
  const { out } = await run(cwd, "annotate", "a.docx", "--baseline", "doichieu.baseline.json", "--out", "moi");
  expect(out).toBe("Không có tệp nào để ghi; 1 báo cáo không có vấn đề.\n");
  expect(existsSync(join(cwd, "moi"))).toBe(false);
});

test("an audit may write them along with its result", async () => {
  const cwd = await folderWith({ "in/a.docx": docx(WRONG), "in/b.pdf": pdf });
  const { code, out, err } = await run(cwd, "audit", "in", "--annotate", "ra", "--format", "json");
  expect(code).toBe(1);
  expect((JSON.parse(out) as { documents: unknown[] }).documents).toHaveLength(2);
  expect(err).toBe("doichieu: Đã ghi 2 tệp với 2 nhận xét vào ra.\n");
  expect(readdirSync(join(cwd, "ra")).sort()).toEqual(["a.doichieu.docx", "b.doichieu.pdf"]);
});

test("a report that was changed since it was audited is left alone", async () => {
  const cwd = await folderWith({ "a.docx": docx(WRONG) });
  const task = { path: "a.docx", file: join(cwd, "a.docx"), name: "a.docx", ocr: false, maxPages: null };
  const asked = { ...task, sha256: "0".repeat(64), comments: [], date: new Date(0) };
  expect(await annotateFile(asked, () => {})).toMatchObject({ failure: { path: "a.docx", code: "read-failed" } });
});

test("a report read from standard input has no file to write anew", async () => {
  const io = fakeIo({ cwd: await folderWith({}), stdin: docx(WRONG) });
  expect(await main(["annotate", "-", "--stdin-name", "a.docx", "--out", "ra"], io)).toBe(2);
  expect(io.err()).toContain("không ghi được nhận xét vào a.docx: không tìm thấy tệp");
});

test.each([
  [["annotate", "a.docx"], /--out THƯ-MỤC/u],
  [["annotate", "--out", "ra"], /thiếu đường dẫn/u],
  [["annotate", "a.docx", "--out", "a.docx"], /a\.docx/u],
])("%j is told what is wrong", async (words, told) => {
  const cwd = await folderWith({ "a.docx": docx(WRONG) });
  const { code, err } = await run(cwd, ...words);
  expect(code).toBe(2);
  expect(err).toMatch(told);
});
