import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readReport } from "../../src/reader/index.ts";
import { shownNumber } from "../../src/reader/xlsx/format.ts";
import { docxFile, paragraph } from "./docx-file.ts";
import { sheetRow, xlsxFile, type WorkbookSpec } from "./xlsx-file.ts";

const read = (book: WorkbookSpec) => readReport(xlsxFile(book), { name: "bieu.xlsx" });

const TABLE = [
  sheetRow(1, "BIỂU 01"),
  sheetRow(3, "STT", "Xã", "Số hồ sơ"),
  sheetRow(4, 1, "Bến Đông", 1250),
  sheetRow(5, 2, "Bến Tây", 640),
].join("");

test("the workbook of another program: tables as their cells are shown, with addresses", async () => {
  const path = fileURLToPath(new URL("../../../../fixtures/formats/excel/table.xlsx", import.meta.url));
  const { text, blocks, diagnostics, pages } = await readReport(readFileSync(path));
  const cells = blocks.filter(({ cell }) => cell);
  const shown = cells.map(({ span, cell }) => `${cell?.address} ${text.slice(span.start, span.end)}`);
  expect(shown.slice(4, 8)).toEqual([
    "Biểu 01!C5 Tiếp nhận",
    "Biểu 01!D5 Giải quyết",
    "Biểu 01!A6 1",
    "Biểu 01!B6 Bến Đông",
  ]);
  expect(shown).toContain("Biểu 01!C6 1.250");
  expect(shown).toContain("Biểu 01!E6 94,0%");
  expect(cells[2]?.cell).toMatchObject({ columnSpan: 2, rowSpan: 1, header: true });
  expect(blocks[0] && text.slice(blocks[0].span.start, blocks[0].span.end)).toBe("UBND HUYỆN LÂM KHÊ");
  expect([diagnostics, pages]).toEqual([[], null]);
});

test("every sheet that is shown is read, its name as running text; a hidden one is told", async () => {
  const { text, blocks, diagnostics } = await read({
    sheets: [
      { name: "Biểu 1", rows: TABLE },
      { name: "Nháp", state: "hidden", rows: sheetRow(1, "số cũ", 99) },
      { name: "Biểu 2", rows: TABLE },
    ],
  });
  expect(new Set(blocks.flatMap(({ cell }) => cell?.table ?? []))).toEqual(new Set([0, 1]));
  expect(blocks.filter(({ kind }) => kind === "furniture").map(({ span }) => text.slice(span.start, span.end))).toEqual(
    ["Biểu 1", "Biểu 2"],
  );
  expect(text).not.toContain("số cũ");
  expect(diagnostics.map(({ code }) => code)).toEqual(["text-left-out"]);
});

test("titles, notes and signatures around a table are none of its rows", async () => {
  const { text, blocks } = await read({
    sheets: [
      {
        name: "B",
        rows: [
          sheetRow(1, "UBND XÃ BẾN ĐÔNG", null, "CỘNG HÒA"),
          sheetRow(2, "KẾT QUẢ NĂM 2031"),
          sheetRow(3, null, null, "ĐVT: hồ sơ"),
          sheetRow(4, "Thôn", "Tiếp nhận", "Giải quyết"),
          sheetRow(5, "I. Khu phía đông"),
          sheetRow(6, "Thôn Hạ", 12, 9),
          sheetRow(7, "Cộng", 12, 9),
          sheetRow(8, "Người lập biểu"),
        ].join(""),
      },
    ],
  });
  const kinds = blocks.map(({ cell, span }) => `${cell ? cell.row : "-"} ${text.slice(span.start, span.end)}`);
  expect(kinds.slice(0, 4)).toEqual(["- UBND XÃ BẾN ĐÔNG", "- CỘNG HÒA", "- KẾT QUẢ NĂM 2031", "- ĐVT: hồ sơ"]);
  expect(kinds).toContain("1 I. Khu phía đông");
  expect(kinds.at(-2)).toBe("- Người lập biểu");
});

test("a cell far off makes no table as wide as the sheet", async () => {
  const rows = `${sheetRow(1, "Xã", "Số hộ")}<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>5</v></c></row><row r="1048576"><c r="B1048576"><v>7</v></c></row>`;
  const { text, blocks } = await read({ sheets: [{ name: "B", rows }] });
  expect(text.length).toBeLessThan(60);
  expect(blocks.map(({ cell }) => cell?.address)).toContain("B!XFD2");
});

test("formulas without a kept value and errors are told by their cells", async () => {
  const rows = `${sheetRow(1, "Xã", "Số hộ")}<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f>A2*2</f></c></row><row r="3"><c r="A3"><v>4</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
  const { diagnostics } = await read({ sheets: [{ name: "B", rows }] });
  expect(diagnostics.map(({ code, message }) => [code, /B!B2, B!B3/u.test(message)])).toEqual([
    ["cells-uncomputed", true],
  ]);
});

test("styles tell how numbers are shown", async () => {
  const rows = `${sheetRow(1, "Tỷ lệ", "Số tiền")}<row r="2"><c r="A2" s="1"><v>0.0805</v></c><c r="B2" s="2"><v>1234567.8</v></c></row>`;
  const { text } = await read({ sheets: [{ name: "B", rows }], formats: ["0.0%", "#,##0"] });
  expect(text).toContain("8,1%\t1.234.568");
});

describe("a number as its cell shows it", () => {
  test.each<readonly [number, string, string]>([
    [1234.5, "General", "1234,5"],
    [0.1 + 0.2, "General", "0,3"],
    [1234567, "#,##0", "1.234.567"],
    [1234.5, "#,##0.00", "1.234,50"],
    [1234.5, "#,##0.##", "1.234,5"],
    [12, "#,##0.##", "12"],
    [-1250, "#,##0;(#,##0)", "-1.250"],
    [-0.2, "0", "0"],
    [0.1234, "0.0%", "12,3%"],
    [0.57, "0%", "57%"],
    [1500000, '#,##0 "đồng"', "1.500.000 đồng"],
    [12_345_678, "#,##0.0,,", "12,3"],
    [47888, "dd/mm/yyyy", "09/02/2031"],
    [47888, "d/m/yy", "09/02/2031"],
    [47888, "mm/yyyy", "02/2031"],
    [0.5, "hh:mm", "12:00"],
    [5, "@", "5"],
    [7, "[Red]0", "7"],
    [0, '#,##0;-#,##0;"-"', "0"],
  ])("%d under %s is %s", (value, code, shown) => {
    expect(shownNumber(value, code)).toBe(shown);
  });
});

describe("other files", () => {
  test("a Word file that holds a workbook is a Word file", async () => {
    const inner = new TextDecoder("latin1").decode(xlsxFile({ sheets: [{ name: "B", rows: TABLE }] }));
    expect(inner).toContain("xl/workbook.xml");
    const { mediaType } = await readReport(docxFile({ body: paragraph("xl/workbook.xml") }));
    expect(mediaType).toContain("wordprocessingml");
  });

  test.each([
    ["an empty workbook", xlsxFile({ sheets: [{ name: "B", rows: "" }] }), "no-text"],
    ["one cut off", xlsxFile({ sheets: [{ name: "B", rows: TABLE }] }).subarray(0, 700), "xlsx-invalid"],
    ["what is no XML", xlsxFile({ sheets: [{ name: "B", rows: "<row><c>" }] }), "xlsx-invalid"],
  ])("%s is refused by name", async (_, bytes, code) => {
    await expect(readReport(bytes, { name: "a.xlsx" })).rejects.toMatchObject({ code });
  });
});
