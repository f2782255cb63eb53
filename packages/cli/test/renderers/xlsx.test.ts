import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { parseXml, type XmlElement } from "../../../parser/src/reader/office/xml-tree.ts";
import { expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { xlsxRenderer } from "../../src/renderers/xlsx.ts";
import { workbook } from "../../src/renderers/xlsx/workbook.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { contextOf } from "../support/render.ts";
import { hostileOutput } from "../support/hostile-audit.ts";
import { sampleOutput } from "../support/sample-audit.ts";

interface Book {
  readonly names: readonly string[];
  /** The rows of each sheet, a text a cell, by its column. */
  readonly sheets: readonly (readonly Readonly<Record<string, string>>[])[];
  readonly parts: Readonly<Record<string, string>>;
}

const all = (element: XmlElement, name: string): XmlElement[] =>
  (element.name === name ? [element] : []).concat(element.children.flatMap((child) => all(child, name)));

const bookOf = (bytes: Uint8Array): Book => {
  const files = unzipSync(bytes);
  const parts = Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]));
  const sheets = Object.keys(files)
    .filter((name) => name.startsWith("xl/worksheets/"))
    .sort()
    .map((name) =>
      all(parseXml(files[name] as Uint8Array), "row").map((row) =>
        Object.fromEntries(
          row.children.map((cell) => [
            cell.attributes["r"]?.replace(/\d+/u, "") ?? "",
            all(cell, "t")
              .map(({ text }) => text)
              .join(""),
          ]),
        ),
      ),
    );
  const names = all(parseXml(files["xl/workbook.xml"] as Uint8Array), "sheet").map(
    ({ attributes }) => attributes["name"] ?? "",
  );
  return { names, sheets, parts };
};

const bytesOf = (pieces: Iterable<string | Uint8Array>): Uint8Array =>
  Buffer.concat([...pieces].map((piece) => Buffer.from(piece as Uint8Array)));

test("a sheet of findings and one of what was not checked", async () => {
  const cwd = await folderWith({
    "a.txt":
      "Đã nhận 50 hồ sơ, trong đó: đúng hạn 20 hồ sơ, chiếm 45%; quá hạn 30 hồ sơ, chiếm 60%. Tỷ lệ hài lòng đạt 97%.\n",
  });
  const io = fakeIo({ cwd });
  expect(await main(["audit", "a.txt", "--out", "ra.xlsx"], io)).toBe(1);
  expect(io.out()).toBe("");
  const { names, sheets, parts } = bookOf(readFileSync(join(cwd, "ra.xlsx")));
  expect(names).toEqual(["Vấn đề", "Không kiểm được"]);
  const [findings, unchecked] = sheets;
  expect(findings?.[0]).toMatchObject({ A: "Báo cáo", B: "Mức độ", M: "Mã vấn đề" });
  expect(findings?.[1]).toMatchObject({ A: "a.txt", B: "LỖI", F: "dòng 1", G: expect.stringContaining("[45]%") });
  expect(unchecked?.[1]).toMatchObject({ A: "a.txt", C: "dòng 1", D: expect.stringContaining("97%") });
  for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]) {
    expect(parts[name]).toContain('ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"');
    expect(parts[name]).toMatch(/<autoFilter ref="A1:[A-Z]\d+"\/>/u);
  }
  const book = parts["xl/workbook.xml"];
  expect(book).toContain("'Vấn đề'!$A$1:$M$2<");
  // On paper: what a person reads, as wide as the sheet, under its head on every page.
  expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'Vấn đề'!$A$1:$L$2<`);
  expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'Không kiểm được'!$1:$1<`);
  for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]) {
    expect(parts[name]).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    const widths = [...(parts[name] ?? "").matchAll(/ width="(\d+)"/gu)].map(([, width]) => Number(width));
    // The paper is 139 characters of 11 points wide: letters of 8 points at least.
    expect(widths.slice(0, 12).reduce((sum, width) => sum + width)).toBeLessThan((139 * 11) / 8);
  }
});

test.each([
  ["ngắn", 1],
  ["hai mươi chữ cái hết dòng", 2],
  ["một\nhai\nba", 3],
  ["a".repeat(60), 4],
  ["", 1],
])("a row is as high as %j is wrapped", (told, lines) => {
  const rows = [{ cells: [told, "b"], struck: false }];
  const columns = [
    { title: "A", width: 20 },
    { title: "B", width: 20 },
  ];
  const { parts } = bookOf(bytesOf(workbook([{ name: "S", columns, rows, more: "" }])));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain(`<row r="2" ht="${lines * 15}"`);
});

test("every cell is text, whatever a report says, and every part is well-formed", () => {
  const { parts, sheets } = bookOf(bytesOf(xlsxRenderer.render(hostileOutput(), contextOf())));
  for (const part of Object.values(parts)) expect(() => parseXml(new TextEncoder().encode(part))).not.toThrow();
  expect(sheets[0]?.length).toBeGreaterThan(1);
  const written = Object.entries(parts)
    .filter(([name]) => name.startsWith("xl/worksheets/"))
    .map(([, part]) => part);
  expect(written).toHaveLength(2);
  for (const part of written) {
    expect(part).not.toMatch(/<f[ >]|<v[ >]/u);
    const kinds = all(parseXml(new TextEncoder().encode(part)), "c").map(({ attributes }) => attributes["t"]);
    expect(new Set(kinds)).toEqual(new Set(["inlineStr"]));
  }
});

test("equal results are equal files", () => {
  const [one, other] = [1, 2].map(() => bytesOf(xlsxRenderer.render(sampleOutput(), contextOf())));
  expect(one).toStrictEqual(other);
});

test("no cell is longer than Excel takes", () => {
  const columns = [{ title: "Đầu", width: 20 }];
  const { sheets } = bookOf(
    bytesOf(workbook([{ name: "Một", columns, rows: [{ cells: ["x".repeat(40_000)], struck: false }], more: "…" }])),
  );
  expect(sheets[0]?.[1]?.["A"]).toHaveLength(32_767);
});

test.each([
  ["ra.xlsx", "PK"],
  ["ra.csv", "\uFEFF"],
  ["ra.json", "{"],
  ["ra.ndjson", '{"record"'],
  ["ra.html", "<!doctype html>"],
  ["ra.md", "#"],
  ["RA.SARIF", '{\n  "$schema"'],
  ["ra.txt", "a.txt"],
  ["ra", "a.txt"],
])("--out %s tells the format", async (out, begins) => {
  const cwd = await folderWith({ "a.txt": "Đã nhận 120 đơn, trong đó 30 đơn đúng hạn (chiếm 25%).\n" });
  expect(await main(["audit", "a.txt", "--out", out], fakeIo({ cwd }))).toBe(0);
  expect(readFileSync(join(cwd, out), "utf8").toLowerCase().startsWith(begins.toLowerCase())).toBe(true);
});

test("the format that is named goes before the ending", async () => {
  const cwd = await folderWith({ "a.txt": "Không có số liệu.\n" });
  await main(["audit", "a.txt", "--format", "json", "--out", "ra.csv"], fakeIo({ cwd }));
  expect(readFileSync(join(cwd, "ra.csv"), "utf8")).toMatch(/^\{/u);
});

test.each(["extract", "refs"])("%s takes it from the ending, too", async (command) => {
  const cwd = await folderWith({
    "a.txt": "Theo Quyết định số 12/2031/QĐ-UBND ngày 05/4/2031, đã cấp 30 giấy phép.\n",
  });
  expect(await main([command, "a.txt", "--out", "ra.csv"], fakeIo({ cwd }))).toBe(0);
  expect(readFileSync(join(cwd, "ra.csv"), "utf8")).toMatch(/^\uFEFF"path"/u);
});

test("a workbook goes to no terminal", async () => {
  const io = fakeIo({ cwd: await folderWith({ "a.txt": "x" }) });
  expect(await main(["audit", "a.txt", "--format", "xlsx"], io)).toBe(2);
  expect(io.err()).toContain("--out TỆP.xlsx");
});
