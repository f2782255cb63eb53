import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { readReport, ReadError } from "../../src/reader/index.ts";
import { docxReader } from "../../src/reader/docx/index.ts";
import type { Block } from "../../src/source/block.ts";
import type { SourceText } from "../../src/source/source-text.ts";
import { cell, docxFile, paragraph, run, table, type DocxParts } from "./docx-file.ts";

const read = (parts: DocxParts | string): Promise<SourceText> =>
  docxReader.read(docxFile(typeof parts === "string" ? { body: parts } : parts), {});
const textOf = (source: SourceText, block: Block): string => source.text.slice(block.span.start, block.span.end);
const texts = (source: SourceText): string[] => source.blocks.map((block) => textOf(source, block));
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await docxReader.read(bytes, {});
    return "read";
  } catch (error) {
    return error instanceof ReadError ? error.code : `crashed: ${String(error)}`;
  }
};

const item = (list: number, level: number): string =>
  paragraph("Mục", `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const places = (source: SourceText): string[] =>
  source.blocks
    .filter((block) => block.cell)
    .map((block) => {
      const at = block.cell;
      return `${textOf(source, block)}@${at?.row},${at?.column} ${at?.rowSpan}x${at?.columnSpan}${at?.header ? " head" : ""}`;
    });
/** A cell of several paragraphs. */
const stacked = (...lines: readonly string[]): string => cell(lines.map((line) => paragraph(line)).join(""));
const mark = (id: number, custom = ""): string =>
  `<w:r><w:footnoteReference w:id="${id}"${custom && ` w:customMarkFollows="1"`}/>${custom && `<w:t>${custom}</w:t>`}</w:r>`;
const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
const section = (title: string): string =>
  `<w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="default" r:id="h2"/>${title}</w:sectPr>`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("paragraphs", () => {
  it("stand a line each, composed, without space around them", async () => {
    const source = await read(
      paragraph("  BÁO CÁO ") + paragraph("") + paragraph(run("Ke\u0302\u0301t qu") + run("a\u0309") + run(" năm")),
    );
    expect(source.text).toBe("BÁO CÁO\nKết quả năm");
    expect(texts(source)).toEqual(["BÁO CÁO", "Kết quả năm"]);
  });

  it("compose a letter whose marks stand in runs of their own", async () => {
    expect((await read(paragraph(run("ke") + run("\u0302") + run("\u0301t")))).text).toBe("kết");
  });

  it("write breaks and tabs inside as spaces, and hyphens that do not break as hyphens", async () => {
    const source = await read(
      paragraph(
        `<w:r><w:t>Số:</w:t><w:tab/><w:t>12/QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:br/><w:t>Ngày</w:t></w:r>`,
      ),
    );
    expect(source.text).toBe("Số: 12/QĐ-UBND Ngày");
  });

  it("are rejoined where a page of the source ended inside a sentence", async () => {
    const source = await read(paragraph("Đã giải quyết 120 hồ sơ,") + paragraph("còn 15 hồ sơ.") + paragraph("Hết."));
    expect(texts(source)).toEqual(["Đã giải quyết 120 hồ sơ,\ncòn 15 hồ sơ.", "Hết."]);
  });

  it("leave hidden text out", async () => {
    expect((await read(paragraph(run("12", "<w:vanish/>") + run("34 hồ sơ")))).text).toBe("34 hồ sơ");
  });
});

describe("headings", () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Đề mục"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="a"/><w:basedOn w:val="Loop"/></w:style>
    <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>`;
  test.each([
    [`<w:pStyle w:val="H1"/>`, "heading", 1],
    [`<w:pStyle w:val="Own"/>`, "heading", 2],
    [`<w:outlineLvl w:val="2"/>`, "heading", 3],
    [`<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>`, "paragraph", null],
    [`<w:pStyle w:val="Loop"/>`, "paragraph", null],
    [`<w:pStyle w:val="Missing"/>`, "paragraph", null],
    [`<w:pStyle w:val="TOC1"/>`, "furniture", null],
  ])("%s is %s of level %s", async (properties, kind, level) => {
    const source = await read({ styles, body: paragraph("Kết quả", properties) + paragraph("Thân bài.") });
    expect(source.blocks[0]).toMatchObject({ kind, level });
  });
});

describe("list numbers", () => {
  const numbering = `
    <w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/><w:isLgl/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
  test.each([
    ["count on each level and start anew below", "1.0 1.1 1.1 1.2 1.2 1.0 1.1 1.2", "I. 1.1. 1.2. a) b) II. 2.1. a)"],
    ["go on over lists of one definition, unless told to start", "1.0 1.0 3.0 3.0 1.0", "I. II. V. VI. VII."],
    ["are bullets where the font's sign means nothing", "2.0 2.0", "• •"],
    ["are absent for a list that is not defined", "9.0 0.0", "null null"],
  ])("%s", async (_, paragraphs, labels) => {
    const body = paragraphs
      .split(" ")
      .map((place) => item(Number(place.split(".")[0]), Number(place.split(".")[1])))
      .join("");
    const source = await read({ numbering, body });
    expect(source.blocks.map((block) => String(block.listLabel)).join(" ")).toBe(labels);
    expect(source.text).toBe(paragraphs.replaceAll(/\S+/g, "Mục").replaceAll(" ", "\n"));
  });

  it("make list items, as typed ones do", async () => {
    const source = await read({ numbering, body: item(1, 0) + paragraph("a) Đối thoại") + paragraph("Thân bài") });
    expect(source.blocks.map((block) => block.kind)).toEqual(["list-item", "list-item", "paragraph"]);
  });
});

describe("tables", () => {
  it("keep their grid with merged cells", async () => {
    const source = await read(
      table(
        cell("STT", `<w:vMerge w:val="restart"/>`) + cell("Kết quả", `<w:gridSpan w:val="2"/>`),
        cell("", "<w:vMerge/>") + cell("Đơn vị tính") + cell("Số lượng"),
        cell("1") + cell("Hồ sơ") + cell("120"),
        cell("2") + cell("") + cell("15"),
      ),
    );
    expect(places(source)).toEqual([
      "STT@0,0 2x1 head",
      "Kết quả@0,1 1x2 head",
      "Đơn vị tính@1,1 1x1 head",
      "Số lượng@1,2 1x1 head",
      "1@2,0 1x1",
      "Hồ sơ@2,1 1x1",
      "120@2,2 1x1",
      "2@3,0 1x1",
      "15@3,2 1x1",
    ]);
    expect(source.text).toBe("STT\tKết quả\n\tĐơn vị tính\tSố lượng\n1\tHồ sơ\t120\n2\t\t15");
  });

  it("take the header rows that Word repeats as such", async () => {
    const source = await read(
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("5")}${cell("Năm")}</w:tr><w:tr>${cell("a")}${cell("b")}</w:tr></w:tbl>`,
    );
    expect(places(source)).toEqual(["5@0,0 1x1 head", "Năm@0,1 1x1 head", "a@1,0 1x1", "b@1,1 1x1"]);
  });

  it("have no header where none is told and nothing below looks like data: a letterhead", async () => {
    const source = await read(table(cell("ỦY BAN") + cell("CỘNG HÒA"), cell("Số: 5/BC") + cell("Bắc Ninh")));
    expect(source.blocks.some((block) => block.cell?.header)).toBe(false);
  });

  it("give paragraphs of one cell one block, and tables inside cells their own", async () => {
    const source = await read(
      table(cell(paragraph("Một") + paragraph("Hai")) + cell(paragraph("Ba") + table(cell("x") + cell("y")))),
    );
    expect(source.text).toBe("Một\nHai\tBa\nx\ty");
    expect(source.blocks.map((block) => block.cell?.table)).toEqual([0, 0, 1, 1]);
  });

  it("part rows that somebody set into one, paragraph by paragraph", async () => {
    const source = await read(
      table(
        cell("Bậc học") + cell("Số lớp"),
        stacked("Mầm non", "Tiểu học", "Cộng") + stacked("120", "1.315", "1.435"),
        stacked("Ghi chú một", "hai", "ba") + cell("đã đối chiếu"),
      ),
    );
    expect(source.text).toBe(
      "Bậc học\tSố lớp\nMầm non\t120\nTiểu học\t1.315\nCộng\t1.435\nGhi chú một\nhai\nba\tđã đối chiếu",
    );
    expect(places(source).at(-1)).toBe("đã đối chiếu@4,1 1x1");
  });

  it("turn a page once a row, however many of its cells Word begins there", async () => {
    const rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";
    const row = (name: string): string =>
      [name, "12", "15"].map((text) => cell(paragraph(`${rendered}${run(text)}`))).join("");
    const source = await read(paragraph("Bảng") + table(row("An Lộc"), row("An Hòa")) + paragraph("Hết."));
    expect(source.pages).toBe(3);
    expect(source.blocks.map((block) => block.page)).toEqual([1, 2, 2, 2, 3, 3, 3, 3]);
  });

  it("keep the number that Word gives an otherwise empty cell", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const number = cell(paragraph("", `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`));
    const source = await read({ numbering, body: table(number + cell("Đất đai"), number + cell("Xây dựng")) });
    expect(source.blocks.map((block) => [block.listLabel, textOf(source, block)])).toEqual([
      ["1", ""],
      [null, "Đất đai"],
      ["2", ""],
      [null, "Xây dựng"],
    ]);
  });
});

describe("notes", () => {
  const footnotes = `
    <w:footnote w:type="separator" w:id="-1">${paragraph("")}</w:footnote>
    <w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(" Gồm 14 xã.")}`)}</w:footnote>
    <w:footnote w:id="3">${paragraph("Theo báo cáo quý.")}</w:footnote>`;
  it("stand apart from the body, tied to the place of their mark, which is not in the text", async () => {
    const source = await read({
      footnotes,
      body: paragraph(run("Có 21 văn bản") + mark(3) + run(" và 5 đơn vị") + mark(2) + run(".")) + paragraph("Hết."),
    });
    expect(source.text).toBe("Có 21 văn bản và 5 đơn vị.\nHết.\nTheo báo cáo quý.\nGồm 14 xã.");
    expect(source.blocks.slice(2).map((block) => [block.kind, block.source, block.note])).toEqual([
      ["footnote", "footnote", { mark: "1", anchor: 13 }],
      ["footnote", "footnote", { mark: "2", anchor: 25 }],
    ]);
  });

  it("keep the mark that the author chose, and endnotes count in small Roman numbers", async () => {
    const source = await read({
      footnotes,
      endnotes: `<w:endnote w:id="1">${paragraph("Cuối.")}</w:endnote>`,
      body: paragraph(run("Số liệu") + mark(2, "*") + `<w:r><w:endnoteReference w:id="1"/></w:r>`),
    });
    expect(source.text).toBe("Số liệu\nGồm 14 xã.\nCuối.");
    expect(source.blocks.map((block) => block.note?.mark)).toEqual([undefined, "*", "i"]);
  });

  it("end where a note marks itself", async () => {
    const source = await read({
      footnotes: `<w:footnote w:id="1">${paragraph(run("Vòng") + mark(1))}</w:footnote>`,
      body: paragraph(run("Thân") + mark(1)),
    });
    expect(source.text).toBe("Thân\nVòng");
  });

  it("tell superscript digits that were typed as marks from powers of a unit", async () => {
    const raised = `<w:vertAlign w:val="superscript"/>`;
    const source = await read(
      paragraph(run("21 văn bản") + run("3", raised) + run(" trên 500 m") + run("2", raised) + run(" sàn")),
    );
    expect(source.text).toBe("21 văn bản3 trên 500 m2 sàn");
    expect(source.noteMarks).toEqual([{ start: 10, end: 11 }]);
  });
});

describe("tracked changes", () => {
  it("are read as accepted, and told", async () => {
    const source = await read(
      paragraph(
        run("Tiếp nhận ") +
          `<w:del w:id="1"><w:r><w:delText>310</w:delText></w:r></w:del><w:ins w:id="2">${run("301")}</w:ins>` +
          run(" hồ sơ"),
      ),
    );
    expect(source.text).toBe("Tiếp nhận 301 hồ sơ");
    expect(source.diagnostics).toMatchObject([
      {
        code: "tracked-changes",
        severity: "warning",
        span: { start: 0, end: 19 },
        messageEn: 'pending tracked change, read as if accepted: inserts "301"; deletes "310"',
      },
    ]);
  });

  it("join the paragraphs between which the mark is deleted, and drop deleted rows", async () => {
    const source = await read(
      paragraph("Một ", `<w:rPr><w:del w:id="1"/></w:rPr>`) +
        paragraph("hai") +
        `<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell("bỏ")}</w:tr><w:tr>${cell("giữ")}</w:tr></w:tbl>`,
    );
    expect(texts(source)).toEqual(["Một hai", "giữ"]);
    expect(source.diagnostics).toHaveLength(1);
  });

  it("show moved text where it went", async () => {
    const source = await read(
      paragraph(`<w:moveFrom w:id="1">${run("cũ")}</w:moveFrom>${run("A")}`) +
        paragraph(`<w:moveTo w:id="2">${run("mới")}</w:moveTo>`),
    );
    expect(texts(source)).toEqual(["A\nmới"]);
  });
});

describe("struck-out text", () => {
  it("is no text, and is told", async () => {
    const source = await read(
      paragraph(
        run("Tiếp 500 lượt, trong đó ") + run("45", "<w:strike/>") + run("40 lượt đông người", `<w:strike w:val="0"/>`),
      ),
    );
    expect(texts(source)).toEqual(["Tiếp 500 lượt, trong đó 40 lượt đông người"]);
    expect(source.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["struck-text", 'chữ gạch ngang, không đọc: "45"'],
    ]);
  });
});

describe("what else Word holds", () => {
  it("shows a field's result, not its code", async () => {
    const source = await read(
      paragraph(
        `${char("begin")}<w:r><w:instrText>REF a</w:instrText><w:t>mã</w:t></w:r>${char("separate")}${run("kết quả")}${char("end")}${run(" 5")}`,
      ) + paragraph(`<w:fldSimple w:instr="DATE">${run("9/2031")}</w:fldSimple>`),
    );
    expect(source.text).toBe("kết quả 5\n9/2031");
  });

  it("reads a text box once, after the paragraph that it hangs on", async () => {
    const source = await read(
      paragraph(
        `${run("Thân.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("Khung 12")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("Khung 12")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + paragraph("Sau."),
    );
    expect(source.text).toBe("Thân.\nKhung 12\nSau.");
  });

  it("opens content controls and links", async () => {
    const source = await read(
      `<w:sdt><w:sdtContent>${paragraph("Một")}</w:sdtContent></w:sdt>` +
        paragraph(`<w:hyperlink r:id="x">${run("Hai")}</w:hyperlink>`),
    );
    expect(texts(source)).toEqual(["Một", "Hai"]);
  });

  it("puts running headers after the text as furniture, and a first page's letterhead before it", async () => {
    const running = { h1: paragraph("SỞ Y TẾ"), h2: paragraph("7") };
    const titled = await read({ running, body: paragraph("Thân bài") + section("<w:titlePg/>") });
    expect(titled.blocks.map((block) => [block.kind, textOf(titled, block)])).toEqual([
      ["paragraph", "SỞ Y TẾ"],
      ["paragraph", "Thân bài"],
      ["furniture", "7"],
    ]);
    expect((await read({ running, body: paragraph("Thân bài") + section("") })).text).toBe("Thân bài\n7");
  });

  it("knows pages where Word noted them, an author's break and Word's note of it being one", async () => {
    const rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";
    const source = await read(
      paragraph(`${run("Trang một ")}${rendered}${run("trang hai")}`) +
        paragraph(`<w:r><w:br w:type="page"/></w:r>`) +
        paragraph(`${rendered}${run("Trang ba")}`),
    );
    expect(source.pages).toBe(3);
    expect(source.pageStarts).toEqual([
      { start: 0, page: 1 },
      { start: 10, page: 2 },
      { start: 20, page: 3 },
    ]);
    expect(source.blocks.map((block) => block.page)).toEqual([1, 3]);
  });

  it("has no pages where Word did not note them", async () => {
    const source = await read(paragraph(`${run("Một")}<w:r><w:br w:type="page"/></w:r>${run("Hai")}`));
    expect(source).toMatchObject({ pages: null, pageStarts: [] });
  });
});

const packed = (xml: string | Uint8Array): Uint8Array =>
  zipSync({ "word/document.xml": typeof xml === "string" ? strToU8(xml) : xml });
const utf16 = (xml: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${xml}`, "utf16le"));

describe("XML as other programs write it", () => {
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const plain = `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>Có 12 hồ sơ</w:t></w:r></w:p></w:body></w:document>`;

  test.each([
    ["another prefix", plain.replaceAll("w:", "ns0:").replace("xmlns:w", "xmlns:ns0")],
    ["no prefix", plain.replaceAll("<w:", "<").replaceAll("</w:", "</").replace("xmlns:w", "xmlns")],
    ["UTF-16", utf16(plain)],
    ["single quotes", plain.replaceAll('"', "'")],
    ["a comment and an instruction", `<?xml version="1.0"?><!-- <w:p> --><?mso x?>${plain}`],
    ["character data kept apart", plain.replace("12 hồ sơ", "<![CDATA[12 hồ]]> s&#x1A1;")],
    ["a prefix that means two things", plain.replace("<w:body>", '<w:body><w:x xmlns:w="urn:x" w:val="y"/>')],
  ])("%s", async (_, xml) => {
    expect(texts(await docxReader.read(packed(xml), {}))).toEqual(["Có 12 hồ sơ"]);
  });

  it("properties without prefix, where the namespace is the default one", async () => {
    const hidden = `<document xmlns="${W}" xmlns:w="${W}"><body><p><r><rPr><vanish w:val="0"/></rPr><t>Có 12</t></r></p></body></document>`;
    expect(texts(await docxReader.read(packed(hidden), {}))).toEqual(["Có 12"]);
  });

  it("references to characters beyond the first plane, and line breaks of any system", async () => {
    const source = await read(paragraph(run("a&#128512;b&amp;c&lt;d&quot;\r\ne")));
    expect(source.text.replace(/\s+/gu, " ")).toContain('a\u{1F600}b&c<d" e');
  });
});

describe("bad input", () => {
  const good = docxFile({ body: paragraph("Báo cáo 12 hồ sơ") + table(cell("a") + cell("b")) });

  test.each([
    ["no zip", bytes("đây không phải tệp nén"), "docx-invalid"],
    ["a truncated zip", good.subarray(0, good.length - 40), "docx-invalid"],
    ["half a file", good.subarray(0, good.length / 2), "docx-invalid"],
    ["no text", docxFile({ body: paragraph("  ") }), "no-text"],
    ["markup that is not well-formed", docxFile({ body: "<w:p>" }), "docx-invalid"],
    ["nesting without end", docxFile({ body: "<w:sdt>".repeat(5000) }), "too-large"],
    ["an entity of its own", docxFile({ body: paragraph("&boom;") }), "docx-invalid"],
    ["a bare ampersand", docxFile({ body: paragraph("Bộ Tài nguyên & Môi trường") }), "docx-invalid"],
    ["a reference to no character", docxFile({ body: paragraph("&#x110000;") }), "docx-invalid"],
    ["a control character", docxFile({ body: paragraph(run("12\u0001 hồ sơ")) }), "docx-invalid"],
    ["an attribute told twice", docxFile({ body: '<w:p w:a="1" w:a="2"/>' }), "docx-invalid"],
    ["an attribute without quotes", docxFile({ body: "<w:p w:a=1/>" }), "docx-invalid"],
    ["a prefix of no namespace", docxFile({ body: "<x:p/>" }), "docx-invalid"],
    ["tags that cross", docxFile({ body: "<w:p><w:r></w:p></w:r>" }), "docx-invalid"],
    ["a tag longer than any", docxFile({ body: `<w:p w:a="${"a".repeat(12 * 1024 * 1024)}"/>` }), "too-large"],
  ])("refuses %s", async (_, content, code) => {
    expect(await codeOf(content)).toBe(code);
  });

  it("refuses an archive that unpacks to more than any report", async () => {
    const bomb = docxFile({ body: paragraph("a") + " ".repeat(65 * 1024 * 1024) });
    expect(await codeOf(bomb)).toBe("too-large");
  });

  it("never throws anything but a read error on damaged files", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(good.length),
        async (changes, length) => {
          const damaged = Uint8Array.from(good);
          for (const [at, value] of changes) damaged[at] = value;
          for (const content of [damaged, damaged.subarray(0, length)])
            expect(await codeOf(content)).not.toMatch(/^crashed/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is what readReport hands a zip file to", async () => {
    expect((await readReport(good, { name: "a.docx" })).text).toContain("12 hồ sơ");
  });
});

it("keeps blocks in order, apart and without surrounding space, whatever the structure", async () => {
  const words = fc.stringMatching(/^(?:[ a-zăâđêôơưạ]|\u0301|\u00a0){0,12}$/u);
  const block: fc.Arbitrary<string> = fc.oneof(
    words.map((text) => paragraph(text)),
    fc
      .array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) => table(...rows.map((cells) => cells.map((text) => cell(text)).join("")))),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (body) => {
      const source = await read(body.join("") + paragraph("hết"));
      let end = 0;
      for (const { span } of source.blocks) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        const text = source.text.slice(span.start, span.end);
        expect(text).toBe(text.trim());
        end = span.end;
      }
      expect(source.text).toBe(source.text.normalize("NFC"));
    }),
    { numRuns: 100 },
  );
});
