import { readFileSync } from "node:fs";
import { globSync } from "node:fs";
import { join } from "node:path";
import { array, assert, asyncProperty, nat, stringMatching } from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { annotateReport, type AnnotateOptions, type ReportComment } from "../../src/annotate/index.ts";
import { readReport } from "../../src/reader/index.ts";
import { cell, docxFile, type DocxParts, paragraph, run, table } from "../reader/docx-file.ts";
import { commentsOf, partsOf, textOf, withoutMarks } from "./marks-removed.ts";

const BY: AnnotateOptions = { author: "doichieu", initials: "ĐC", date: new Date(Date.UTC(2031, 4, 6, 7, 8, 9)) };
const DOCUMENT = "word/document.xml";

/** A comment at each place where a word stands. */
const commentsAt = (text: string, ...words: readonly string[]): ReportComment[] =>
  words.map((word, index) => {
    const start = text.indexOf(word);
    if (start < 0) throw new Error(`"${word}" is not in: ${text}`);
    return { span: { start, end: start + word.length }, text: `nhận xét ${index + 1}` };
  });

const annotated = async (bytes: Uint8Array, ...words: readonly string[]): Promise<Uint8Array> => {
  const { text } = await readReport(bytes);
  const made = await annotateReport(bytes, commentsAt(text, ...words), BY);
  expect(made.placed).toBe(words.length);
  return made.bytes;
};

/** Marks removed, a file is what it was; and what is read of it is the same with them. */
const expectUnharmed = async (before: Uint8Array, after: Uint8Array): Promise<void> => {
  const [one, other] = [await readReport(before), await readReport(after)];
  expect(other).toStrictEqual(one);
  expect(withoutMarks(after, DOCUMENT)).toStrictEqual(withoutMarks(before, DOCUMENT));
  const [parts, more] = [partsOf(before), partsOf(after)];
  for (const name of Object.keys(parts))
    if (![DOCUMENT, "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"].includes(name))
      expect({ [name]: more[name] }).toStrictEqual({ [name]: parts[name] });
};

const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

interface Case {
  readonly name: string;
  readonly parts: DocxParts;
  readonly word: string;
  /** The text between the marks, where that is more than the word. */
  readonly marked?: string;
}

const cases: readonly Case[] = [
  { name: "in the middle of a run", parts: { body: paragraph("Đạt 45,2% kế hoạch.") }, word: "45,2%" },
  {
    name: "a whole run",
    parts: { body: paragraph(run("Đạt ") + run("45,2%", "<w:b/>") + run(" cả năm")) },
    word: "45,2%",
  },
  {
    name: "over runs of several kinds",
    parts: { body: paragraph(run("Đạt 4") + run("5,", "<w:b/>") + run("2% cả năm", "<w:i/>")) },
    word: "45,2%",
  },
  {
    name: "behind a tab of the same run",
    parts: { body: paragraph("<w:r><w:t>Số:</w:t><w:tab/><w:t>12 hồ sơ</w:t></w:r>") },
    word: "12",
  },
  {
    name: "a text that does not keep its space",
    parts: { body: paragraph("<w:r><w:t> gồm 12 hồ sơ </w:t></w:r><w:r><w:t>mới</w:t></w:r>") },
    word: "12",
  },
  {
    name: "behind references and line breaks of XML",
    parts: { body: paragraph("<w:r><w:t>A &amp; B &#x1F600;\r\n&lt;12&gt; hồ sơ</w:t></w:r>") },
    word: "12",
  },
  {
    name: "in a text of more than characters",
    parts: { body: paragraph("<w:r><w:t>A <![CDATA[12]]> hồ sơ</w:t></w:r>") },
    word: "12",
    marked: "A 12 hồ sơ",
  },
  { name: "letters of marks apart", parts: { body: paragraph("Tỷ lệ 45,2%".normalize("NFD")) }, word: "45,2%" },
  {
    name: "a mark in a run of its own",
    parts: { body: paragraph(run("đa") + run("\u0323t 45,2%", "<w:b/>")) },
    word: "45,2%",
  },
  {
    name: "a word that was composed",
    parts: { body: paragraph("một tiếng hai".normalize("NFD")) },
    word: "tiếng",
    marked: "tiếng".normalize("NFD"),
  },
  {
    name: "letters of an old encoding",
    parts: {
      body: paragraph(
        run(
          "§Õn nay ®· cÊp 1.250 giÊy phÐp, ®¹t 45,2% kÕ ho¹ch ®Ò ra.",
          '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>',
        ),
      ),
    },
    word: "45,2%",
  },
  {
    name: "in a table",
    parts: { body: table(cell("Tên") + cell("Số"), cell("Xã A") + cell("Có 12 hồ sơ")) },
    word: "12",
  },
  {
    name: "in a table in a table",
    parts: { body: table(cell(table(cell("Tên") + cell("12 hồ sơ")) + paragraph(""))) },
    word: "12",
  },
  { name: "in a link", parts: { body: paragraph(`<w:hyperlink>${run("xem 12 hồ sơ")}</w:hyperlink>`) }, word: "12" },
  {
    name: "in a tracked insertion",
    parts: { body: paragraph(`${run("có ")}<w:ins w:id="4">${run("12 hồ sơ")}</w:ins>`) },
    word: "12",
  },
  {
    name: "in a content control",
    parts: { body: `<w:sdt><w:sdtContent>${paragraph("có 12 hồ sơ")}</w:sdtContent></w:sdt>` },
    word: "12",
  },
  {
    name: "in a formula, which stays whole",
    parts: {
      body: paragraph(
        `${run("là ")}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>12 + 34</m:t></m:r></m:oMath>`,
      ),
    },
    word: "34",
    marked: "12 + 34",
  },
  {
    name: "in a footnote: at its mark",
    parts: {
      body: paragraph(run("Có chú thích") + note(2) + run(" và ") + note(3)),
      footnotes: `<w:footnote w:id="2">${paragraph("một")}</w:footnote><w:footnote w:id="3">${paragraph("gồm 12 hồ sơ")}</w:footnote>`,
    },
    word: "12",
    marked: "",
  },
  {
    name: "in a text box: at the run that holds it",
    parts: { body: paragraph(run("Bên cạnh: ") + box(paragraph("có 12 hồ sơ"))) },
    word: "12",
    marked: "có 12 hồ sơcó 12 hồ sơ",
  },
  {
    name: "in the letterhead of the first page: at the first text",
    parts: {
      body: `${paragraph(`${run("BÁO CÁO")}`)}<w:sectPr><w:headerReference w:type="first" r:id="head"/><w:titlePg/></w:sectPr>`,
      running: { head: paragraph("Số: 12/BC-UBND") },
    },
    word: "12/BC",
    marked: "BÁO CÁO",
  },
];

describe("a comment in a Word document", () => {
  test.each(cases)("$name", async ({ parts, word, marked = word }) => {
    const before = docxFile(parts);
    const after = await annotated(before, word);
    expect(commentsOf(after)).toStrictEqual([{ said: "nhận xét 1", marked }]);
    await expectUnharmed(before, after);
  });

  test("several on one text, over each other and side by side", async () => {
    const before = docxFile({ body: paragraph("Gồm 12 + 34 = 47 hồ sơ") });
    const words = ["12 + 34", "34 = 47", "47", "12", "hồ sơ"];
    const after = await annotated(before, ...words);
    expect(commentsOf(after).map(({ marked }) => marked)).toStrictEqual(words);
    await expectUnharmed(before, after);
  });

  test("says who, when and what, as text", async () => {
    const bytes = docxFile({ body: paragraph("có 12 hồ sơ") });
    const { text } = await readReport(bytes);
    const [at] = commentsAt(text, "12");
    const said = 'dòng <1> & "2"\nVấn đề: \u0007 \uD800';
    const made = await annotateReport(bytes, [{ ...at, text: said } as ReportComment], { ...BY, author: "Tổ <A> & B" });
    expect(commentsOf(made.bytes)[0]?.said).toBe('dòng <1> & "2"\nVấn đề: \uFFFD \uFFFD');
    const comments = textOf(made.bytes, "word/comments.xml");
    expect(comments).toContain('w:author="Tổ &lt;A&gt; &amp; B" w:date="2031-05-06T07:08:09Z" w:initials="ĐC"');
  });

  test("joins the comments that are there, with numbers of its own", async () => {
    const first = await annotated(docxFile({ body: paragraph("có 12 hồ sơ, 34 đơn") }), "12");
    const second = await annotated(first, "34");
    expect(commentsOf(second)).toStrictEqual([
      { said: "nhận xét 1", marked: "12" },
      { said: "nhận xét 1", marked: "34" },
    ]);
    for (const part of ["word/_rels/document.xml.rels", "[Content_Types].xml"])
      expect(textOf(second, part)).toBe(textOf(first, part));
  });

  test("no more of them than Word opens, those counted that are there", async () => {
    const first = await annotated(docxFile({ body: paragraph("có 12 hồ sơ") }), "12", "hồ");
    const many = Array.from({ length: 32_800 }, () => ({ span: { start: 3, end: 5 }, text: "x" }));
    expect((await annotateReport(first, many, BY)).placed).toBe(32_765);
  });

  test("no mark is written where there is nothing to say", async () => {
    const bytes = docxFile({ body: paragraph("có 12 hồ sơ") });
    const made = await annotateReport(bytes, [], BY);
    expect(made.placed).toBe(0);
    expect(made.bytes).toStrictEqual(bytes);
  });
});

/** The same document as another program may have written it. */
const rewritten = (bytes: Uint8Array, change: (xml: string) => Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [DOCUMENT]: change(textOf(bytes, DOCUMENT)) });
};

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
};

describe("a document of another hand", () => {
  const plain = docxFile({ body: paragraph("có 12 hồ sơ") });
  test.each([
    ["another prefix", (xml: string) => strToU8(xml.replaceAll("w:", "word:").replaceAll(":w=", ":word="))],
    [
      "strict namespaces",
      (xml: string) =>
        strToU8(
          xml.replaceAll(
            /http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main/gu,
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
          ),
        ),
    ],
    ["UTF-16", (xml: string) => utf16(xml.replace("UTF-8", "UTF-16"))],
    [
      "remarks and single quotes",
      (xml: string) => strToU8(xml.replaceAll("<w:p>", "<!-- <w:p> > --><w:p w:rsidR='a>b'><?x <y> ?>")),
    ],
  ])("with %s", async (_, change) => {
    const before = rewritten(plain, change);
    const after = await annotated(before, "12");
    expect(commentsOf(after)).toStrictEqual([{ said: "nhận xét 1", marked: "12" }]);
    await expectUnharmed(before, after);
  });

  test("with a part of comments that holds none", async () => {
    const first = await annotated(plain, "12");
    const parts = partsOf(first);
    const before = zipSync({
      ...parts,
      [DOCUMENT]: partsOf(plain)[DOCUMENT] as Uint8Array,
      "word/comments.xml": strToU8(
        '<c:comments xmlns:c="http://schemas.openxmlformats.org/wordprocessingml/2006/main" />',
      ),
    });
    const after = await annotated(before, "12");
    expect(commentsOf(after)).toStrictEqual([{ said: "nhận xét 1", marked: "12" }]);
  });
});

describe("every place of the text", () => {
  const fixtures = globSync(join(import.meta.dirname, "../../../../fixtures/{documents,formats}/*/*.docx"));
  test("there are fixtures to try", () => expect(fixtures.length).toBeGreaterThan(9));

  test.each(fixtures)("%s", async (file) => {
    const before = readFileSync(file);
    const { text, blocks, origins = [] } = await readReport(before, { origins: true });
    let end = 0;
    for (const origin of origins) {
      expect(origin.start).toBeGreaterThanOrEqual(end);
      ({ end } = origin);
    }
    const words = blocks.flatMap(({ span }) =>
      [...text.slice(span.start, span.end).matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
        span: { start: span.start + index, end: span.start + index + word.length },
        text: word,
      })),
    );
    const { bytes, placed } = await annotateReport(before, words, BY);
    expect(placed).toBe(words.length);
    await expectUnharmed(before, bytes);
  });

  test("of runs cut anywhere", async () => {
    const texts = stringMatching(/^[a-zđ0-9,.%&<> ]{0,9}$/u);
    await assert(
      asyncProperty(array(texts, { minLength: 1, maxLength: 6 }), nat(), nat(), async (runs, a, b) => {
        const escaped = runs.map((text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
        const before = docxFile({
          body: paragraph(run("Đầu ") + escaped.map((text, index) => run(text, index % 2 ? "<w:b/>" : "")).join("")),
        });
        const { text } = await readReport(before);
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const span = { start, end: end + 1 };
        const { bytes } = await annotateReport(before, [{ span, text: "x" }], BY);
        expect(commentsOf(bytes)[0]?.marked).toBe(text.slice(span.start, span.end));
        await expectUnharmed(before, bytes);
      }),
    );
  });
});
