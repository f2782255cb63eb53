import { auditReport, type DocumentAudit } from "@doichieu/metrics";
import { readReport } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { placeText } from "../../src/renderers/view/place.ts";
import { messagesOf } from "../../src/messages/index.ts";
import { cell, docxFile, paragraph, run, table } from "../../../parser/test/reader/docx-file.ts";

const auditOf = async (bytes: Uint8Array, name: string): Promise<DocumentAudit> =>
  auditReport(await readReport(bytes, { name }), { path: name, sha256: "0".repeat(64), bytes: bytes.length });

/** The place of the first figure or word with this text. */
const placeOf = (document: DocumentAudit, word: string, lang: "vi" | "en" = "vi", from?: string): string => {
  const spanOf = (text: string) => {
    const start = document.text.indexOf(text);
    const block = document.blocks.findIndex(({ span }) => span.start <= start && start < span.end);
    return { start, end: start + text.length, block, page: document.blocks[block]?.span.page ?? null };
  };
  return placeText(document, spanOf(word), messagesOf(lang), from === undefined ? undefined : spanOf(from));
};

const page = "<w:r><w:lastRenderedPageBreak/></w:r>";
const bodyOf = (paged: string): string =>
  [
    paragraph("Kính gửi: Sở Nội vụ"),
    paragraph("I. KẾT QUẢ CHUNG"),
    paragraph("Đã tiếp nhận 11 hồ sơ."),
    paragraph("Đã giải quyết 22 hồ sơ."),
    paragraph("1. Một cửa"),
    paragraph(`${paged}${run("Đã trả 33 hồ sơ")}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    paragraph("Bảng 5. Kết quả giải quyết"),
    table(
      cell("Đơn vị") + cell("Tiếp nhận") + cell("Tỷ lệ"),
      cell("Sở Y tế") + cell("44") + cell("55%"),
      cell("Sở Công Thương") + cell("66") + cell("77%"),
    ),
  ].join("");
const footnotes = `<w:footnote w:id="2">${paragraph("Trong đó 88 hồ sơ cũ.")}</w:footnote>`;

describe("a place in a Word document", () => {
  test.each([
    ["Kính gửi", "đoạn 1"],
    ["KẾT QUẢ CHUNG", "mục I"],
    ["11", "mục I, đoạn 1"],
    ["22", "mục I, đoạn 2"],
    ["33", "mục I.1, đoạn 1"],
    ["44", "mục I.1, bảng 1 (“Bảng 5. Kết quả giải quyết”), hàng “Sở Y tế”, cột “Tiếp nhận”"],
    ["77%", "mục I.1, bảng 1 (“Bảng 5. Kết quả giải quyết”), hàng “Sở Công Thương”, cột “Tỷ lệ”"],
    ["88", "chú thích"],
  ])("%s: %s", async (word, told) => {
    expect(placeOf(await auditOf(docxFile({ body: bodyOf(""), footnotes }), "a.docx"), word)).toBe(told);
  });

  test.each([
    ["11", "trang 1, mục I, đoạn 1"],
    ["33", "trang 2, mục I.1, đoạn 1"],
    ["88", "trang 2, chú thích"],
  ])("%s where Word keeps its pages: %s", async (word, told) => {
    expect(placeOf(await auditOf(docxFile({ body: bodyOf(page), footnotes }), "a.docx"), word)).toBe(told);
  });

  test.each([
    ["55%", "cột “Tỷ lệ”"],
    ["66", "hàng “Sở Công Thương”"],
    ["77%", "hàng “Sở Công Thương”, cột “Tỷ lệ”"],
    ["11", "mục I, đoạn 1"],
  ])("%s as seen from a cell: %s", async (word, told) => {
    expect(placeOf(await auditOf(docxFile({ body: bodyOf("") }), "a.docx"), word, "vi", "44")).toBe(told);
  });

  test("in English", async () => {
    const document = await auditOf(docxFile({ body: bodyOf("") }), "a.docx");
    expect(placeOf(document, "22", "en")).toBe("section I, paragraph 2");
    expect(placeOf(document, "44", "en")).toContain("row “Sở Y tế”, column “Tiếp nhận”");
  });

  test("a table without names is told by numbers", async () => {
    const body = table(cell("12") + cell("34"), cell("56") + cell("78"));
    expect(placeOf(await auditOf(docxFile({ body }), "a.docx"), "78")).toBe("bảng 1, hàng 2, cột 2");
  });
});

test("a text file has lines", async () => {
  const bytes = new TextEncoder().encode("BÁO CÁO\n\nI. KẾT QUẢ\n\nĐã nhận 11 hồ sơ.\n");
  expect(placeOf(await auditOf(bytes, "a.txt"), "11")).toBe("dòng 5, mục I");
});
