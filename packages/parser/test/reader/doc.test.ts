import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { docReader } from "../../src/reader/doc/index.ts";
import { proseOf } from "../../src/reader/doc/prose.ts";
import { docItems } from "../../src/reader/doc/tables.ts";
import { paragraphsIn } from "../../src/reader/docx/cells.ts";
import { ReadError } from "../../src/reader/read-error.ts";

const fixture = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../../../fixtures/formats/${name}`, import.meta.url)));

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await docReader.read(bytes, {});
    return "read";
  } catch (error) {
    return error instanceof ReadError ? error.code : `crashed: ${String(error)}`;
  }
};

describe("a Word 97-2003 file", () => {
  it("gives body, tables by rows, notes apart and running text as furniture", async () => {
    const source = await docReader.read(fixture("word-97/report.doc"), {});
    const of = (kind: string): string[] =>
      source.blocks
        .filter((block) => block.kind === kind)
        .map((block) => source.text.slice(block.span.start, block.span.end));
    expect(of("paragraph")).toContain("Các trạm đã tiếp nhận 1.250 phiếu yêu cầu, giải quyết 1.175 phiếu, đạt 94%.");
    expect(of("cell")).toEqual(expect.arrayContaining(["Đơn vị", "Trạm Bến Gỗ", "412", "387"]));
    expect(of("footnote")).toEqual(["Gồm 620 phiếu nộp trực tuyến và 630 phiếu nộp trực tiếp."]);
    expect(of("furniture").join(" ")).toContain("Tài liệu lưu hành nội bộ");
    expect(source.diagnostics.map(({ code }) => code)).toEqual(["tables-flattened"]);
    expect(source).toMatchObject({ pages: null, ocr: false, mediaType: "application/msword" });
  });
});

test("what Word keeps and does not show is no text: deleted, hidden, codes of fields, hyphens at which a word may break", async () => {
  const { text, diagnostics } = await docReader.read(fixture("word-97/changes.doc"), {});
  const lines = text.split("\n");
  expect(lines).toContain("Đã đấu nối 318 hộ, tăng 18 hộ so với năm 2030 (300 hộ).");
  expect(lines).toContain("Kế hoạch 2031 số 12\u2011KH, thựchiện đủ.");
  expect(lines).toContain("Đường dây nóng tiếp nhận 46 cuộc gọi.");
  expect(diagnostics.flatMap(({ code, messageEn }) => (code === "text-left-out" ? [messageEn] : []))).toEqual([
    '3 characters are not read (taken out by a pending change): "381"',
    '7 characters are not read (hidden text): "nháp 999"',
  ]);
  expect(text).not.toMatch(/381|nháp|HYPERLINK|\p{Cc}(?<![\t\n])/u);
});

test.each([
  ["cells and rows", "a\u0007b\u0007\rc", "a\tb\t\nc"],
  ["lines, pages and columns", "a\u000Bb\u000Cc\u000Ed\re", "a\nb\nc\nd\ne"],
  ["a field in a field's code", "x\u0013 IF \u0013 A \u00141\u0015 \u00142\u0015y", "x2y"],
  ["a field in what a field shows", "x\u0013 A \u00141\u0013 B \u00142\u00153\u0015y", "x123y"],
  ["a field that shows nothing", "x\u0013 XE \u0015y", "xy"],
  ["a field without end hides nothing", "x\u0013 A y", "x A y"],
  ["an end without a field", "x\u0015y\u0014z", "xyz"],
  ["marks of notes, pictures and comments", "a\u0001b\u0002c\u0005d\u0008e", "abcde"],
])("Word's signs: %s", (_, story, expected) => {
  expect(proseOf(story)).toBe(expected);
});

const shape = (story: string): string[] =>
  docItems(story).items.map((item) =>
    item.kind === "paragraph"
      ? item.pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("")
      : item.rows.map((row) => row.cells.map((cell) => paragraphsIn(cell.content).length).join(",")).join(" | "),
  );

describe("tables rebuilt from lines", () => {
  test.each([
    ["rows one after another are one table", "a\tb\t\nc\td\t\nx", ["1,1 | 1,1", "x"]],
    ["a cell may hold several lines", "a\tb\nb2\t\nx", ["1,2", "x"]],
    ["the letterhead's first cell keeps its lines", "a\na2\tb\t\nx", ["2,1", "x"]],
    ["a tab inside a paragraph makes no table", "x\nsố:\t5\ny", ["x", "số:\t5", "y"]],
    ["a tab after a paragraph makes none either", "x\ny\t\nz", ["x", "y\t", "z"]],
    ["an empty story has nothing", "", [""]],
  ])("%s", (_, story, expected) => {
    expect(shape(story)).toEqual(expected);
  });
});

test("values of a row whose name reaches over cells stand below those of the other rows", () => {
  const [item] = docItems(
    "STT\tXã\tHộ nghèo\tHộ thoát nghèo\t\n1\tAn Lộc\t40\t12\t\n2\tAn Hòa\t25\t9\t\nTổng cộng\t65\t21\t\n",
  ).items;
  const rows = item?.kind === "table" ? item.rows : [];
  expect(rows.map(({ cells }) => cells.map(({ column, columnSpan }) => `${column}+${columnSpan}`).join(" "))).toEqual([
    "0+1 1+1 2+1 3+1",
    "0+1 1+1 2+1 3+1",
    "0+1 1+1 2+1 3+1",
    "0+2 2+1 3+1",
  ]);
});

const placed = (story: string): string[] => {
  const item = docItems(story).items.find(({ kind }) => kind === "table");
  const rows = item?.kind === "table" ? item.rows : [];
  return rows.map(({ cells }) => cells.map((cell) => `${cell.column}+${cell.columnSpan}`).join(" "));
};

test.each([
  [
    "a head over two columns spans them, and those beside it reach down",
    "TT\tXã\tHộ nghèo\tGhi chú\t\n\t\tNăm 2030\tNăm 2031\t\t\n1\tAn Lộc\t40\t30\t\t\n",
    ["0+1 1+1 2+2 4+1", "2+1 3+1", "0+1 1+1 2+1 3+1 4+1"],
  ],
  [
    "two heads side by side, of which nobody can tell how far each reaches, are left",
    "Xã\tHộ\tNgười\t\n\tNam\tNữ\tGià\tTrẻ\t\nAn Lộc\t4\t3\t2\t1\t\n",
    ["0+1 1+1 2+1", "0+1 1+1 2+1 3+1 4+1", "0+1 1+1 2+1 3+1 4+1"],
  ],
])("%s", (_, story, expected) => {
  expect(placed(story)).toEqual(expected);
});

test("a title above the heads of a table is none of its cells", () => {
  expect(shape("Số hộ nghèo\nTT\tXã\tHộ\t\n1\tAn Lộc\t40\t\nx")).toEqual(["Số hộ nghèo", "1,1,1 | 1,1,1", "x"]);
});

describe("bad input", () => {
  const good = fixture("word-97/report.doc");
  const changed = (at: number, ...values: readonly number[]): Uint8Array => {
    const copy = Uint8Array.from(good);
    copy.set(values, at);
    return copy;
  };

  /** Where the file information block stands: its first sector is the one that begins with these bytes. */
  const block = Array.from({ length: good.length / 512 }, (_, sector) => sector * 512).find(
    (at) => good[at] === 0xec && good[at + 1] === 0xa5,
  ) as number;

  /** Where the first sector of the allocation table begins. */
  const firstTable = (new DataView(good.buffer, good.byteOffset).getUint32(76, true) + 1) * 512;

  test.each([
    ["no compound file", new TextEncoder().encode("không phải Word"), "doc-invalid"],
    ["the signature alone", good.subarray(0, 8), "doc-invalid"],
    ["a truncated file", good.subarray(0, 2048), "doc-invalid"],
    ["more sector tables than the file has", changed(44, 255, 255, 255, 0), "doc-invalid"],
    ["sectors of no known size", changed(30, 40), "doc-invalid"],
    [
      "sectors that follow each other in a circle",
      changed(firstTable, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0),
      "doc-invalid",
    ],
    ["an encrypted document", changed(block + 11, (good[block + 11] ?? 0) | 1), "doc-encrypted"],
  ])("refuses %s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it("ends where the file's sectors lead in a circle", async () => {
    // Every sector followed by the first, and that one by itself.
    const circle = Uint8Array.from(good);
    circle.fill(0, firstTable, firstTable + 256);
    expect(await codeOf(circle)).not.toMatch(/^crashed/);
  });

  test("nothing but a read error comes of damaged files", async () => {
    const change = fc.tuple(fc.nat({ max: good.length - 9 }), fc.constantFrom(0, 1, 127, 255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), fc.option(fc.nat()), async (changes, cut) => {
        const damaged = Uint8Array.from(good);
        for (const [at, value] of changes) damaged[8 + at] = value;
        expect(await codeOf(damaged.subarray(0, cut === null ? damaged.length : cut % damaged.length))).not.toMatch(
          /^crashed/,
        );
      }),
      { numRuns: 300 },
    );
  });
});
