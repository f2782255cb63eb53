import { array, assert, asyncProperty, constantFrom, letrec, oneof, record, tuple, type Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import { readReport, ReadError } from "../../src/reader/index.ts";
import type { SourceText } from "../../src/source/source-text.ts";
import { fixtureFiles } from "../../../../scripts/fuzz/fixture-files.ts";
import { readPdfPages } from "../../src/reader/pdf/pages.ts";
import { docxFile, paragraph, run } from "./docx-file.ts";
import { LINE, onePage, streamOf } from "./hostile-pdf.ts";

/** What a document says, as markup; every word of it stands once. */
type Markup = (word: () => string) => string;

const PLAIN: Markup = (word) => run(word());
const mark =
  (type: string): Markup =>
  () =>
    `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const inside =
  (before: string, after: string) =>
  (content: Markup): Markup =>
  (word) =>
    before + content(word) + after;
const all =
  (parts: readonly Markup[]): Markup =>
  (word) =>
    parts.map((part) => part(word)).join("");

const { block } = letrec<{ inline: Markup; block: Markup }>((tie) => {
  const inlines = array(tie("inline"), { maxLength: 3 }).map(all);
  const blocks = array(tie("block"), { maxLength: 3 }).map(all);
  return {
    inline: oneof(
      { depthSize: "small", withCrossShrink: true },
      constantFrom<Markup>(
        PLAIN,
        mark("begin"),
        mark("separate"),
        mark("end"),
        (word) => run(word(), "<w:vanish/>"),
        (word) => `<w:r><w:instrText> PAGE </w:instrText><w:t>${word()}</w:t></w:r>`,
        (word) => `<w:t>${word()}</w:t>`,
        (word) => `<w:r><w:t>${word()}<w:t>${word()}</w:t></w:t></w:r>`,
        (word) => run(word(), `<w:b><w:t>${word()}</w:t></w:b>`),
        (word) => `<w:r><w:unknown><w:t>${word()}</w:t></w:unknown></w:r>`,
        (word) =>
          `<w:r><w:ruby><w:rt><w:r><w:t>${word()}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>${word()}</w:t></w:r></w:rubyBase></w:ruby></w:r>`,
        (word) => `<w:del><w:r><w:delText>${word()}</w:delText></w:r></w:del>`,
        (word) =>
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>${word()}</w:t></mc:Choice><mc:Fallback><w:t>${word()}</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
        (word) => `<w:r><w:drawing><a:t xmlns:a="urn:a">${word()}</a:t></w:drawing></w:r>`,
      ),
      inlines.map(inside("<w:ins>", "</w:ins>")),
      inlines.map(inside("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")),
      inlines.map(inside("<w:unknown>", "</w:unknown>")),
      blocks.map(inside("<w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r>")),
    ),
    block: oneof(
      { depthSize: "small", withCrossShrink: true },
      inlines.map(inside("<w:p>", "</w:p>")),
      inlines,
      inlines.map(inside("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", "</w:p>")),
      blocks.map(inside("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")),
      blocks.map(inside("<w:tbl><w:tr>", "</w:tr></w:tbl>")),
      blocks.map(inside("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>", "</w:tc></w:tr></w:tbl>")),
      blocks.map(inside("<w:tbl>", "</w:tbl>")),
      blocks.map(inside("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>")),
      blocks.map(inside("<w:sdt>", "</w:sdt>")),
      blocks.map(inside("<w:del>", "</w:del>")),
      blocks.map(inside("<w:unknown>", "</w:unknown>")),
      tuple(blocks, blocks).map(
        ([one, other]): Markup =>
          (word) =>
            `<mc:AlternateContent><mc:Choice>${one(word)}</mc:Choice><mc:Fallback>${other(word)}</mc:Fallback></mc:AlternateContent>`,
      ),
    ),
  };
});

const told = ({ diagnostics }: SourceText): number =>
  diagnostics.reduce((sum, diagnostic) => sum + (diagnostic.characters ?? 0), 0);

const inBlocks = ({ text, blocks }: SourceText): string =>
  blocks.map(({ span }) => text.slice(span.start, span.end)).join("\n");

const document: Arbitrary<{ body: Markup; header: Markup; notes: readonly Markup[] }> = record({
  body: array(block, { minLength: 1, maxLength: 5 }).map(all),
  header: block,
  notes: array(block, { maxLength: 3 }),
});

test("a Word file's every word is in a block, once, or told as left out", async () => {
  await assert(
    asyncProperty(document, async ({ body, header, notes }) => {
      const words: string[] = [];
      const word = (): string => {
        words.push(`q${words.length}z`);
        return words.at(-1) as string;
      };
      // One note has its mark, the others have none; no section bears the header.
      const parts = {
        body: `<w:p>${run("start")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${body(word)}`,
        running: { header1: header(word) },
        footnotes: notes.map((note, at) => `<w:footnote w:id="${at + 2}">${note(word)}</w:footnote>`).join(""),
      };
      const source = await readReport(docxFile(parts));
      const text = inBlocks(source);
      const missing = words.filter((one) => !text.includes(one));
      expect([parts, told(source)]).toEqual([parts, missing.join("").length]);
      for (const one of words) expect(text.split(one).length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["that never ends", "", "BÁO CÁO"],
  ["that ends many pages later", '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>', null],
])("a field %s does not swallow the report without a word", async (_, end, expected) => {
  const source = await readReport(
    docxFile({
      body: `${paragraph("Mở đầu")}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>${paragraph("BÁO CÁO")}${end}`,
    }),
  );
  expect([source.text.includes("BÁO CÁO"), source.diagnostics.map(({ code }) => code)]).toEqual(
    expected === null ? [false, ["text-left-out"]] : [true, []],
  );
});

test("hidden text is told, with its place, its amount and how it begins", async () => {
  const source = await readReport(
    docxFile({ body: paragraph(`${run("Có 12 hồ sơ.")}${run("Chưa giải quyết 5 hồ sơ.", "<w:vanish/>")}`) }),
  );
  expect(source.text).toBe("Có 12 hồ sơ.");
  expect(source.diagnostics).toMatchObject([
    { code: "text-left-out", severity: "warning", characters: 19, span: { start: 0, end: 12 } },
  ]);
  expect(source.diagnostics[0]?.messageEn).toBe('19 characters are not read (hidden text): "Chưa giải quyết 5 hồ sơ."');
});

test("a second body is told", async () => {
  const source = await readReport(
    docxFile({ body: `${paragraph("Có 12 hồ sơ.")}</w:body><w:body>${paragraph("Có 5 xã.")}` }),
  );
  expect(source.diagnostics).toMatchObject([{ code: "text-left-out", characters: 6 }]);
});

test("a report all of whose text is hidden is refused, not read as empty", async () => {
  await expect(readReport(docxFile({ body: paragraph(run("Có 12 hồ sơ.", "<w:vanish/>")) }))).rejects.toThrow(
    ReadError,
  );
});

test.each([
  ["off the page", "BT /F 12 Tf 50 900 Td (Co 12 ho so.) Tj ET", "drawn off the page", 9],
  ["aslant", "BT /F 12 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (Co 12 ho so.) Tj ET", "written aslant", 9],
  ["of no size", "BT /F 0 Tf 50 100 Td (Co 12 ho so.) Tj ET", "of no size", 9],
  ["as large as no page", "BT /F 99999 Tf 50 100 Td (Co 12 ho so.) Tj ET", "of no size", 9],
])("letters of a PDF %s are told, with their amount and page", async (_, drawn, words, characters) => {
  const source = await readReport(onePage(streamOf(`${LINE} ${drawn}`)));
  expect(source.text).toContain("Uy ban nhan dan");
  expect(source.diagnostics).toMatchObject([{ code: "text-left-out", page: 1, characters }]);
  expect(source.diagnostics[0]?.messageEn).toContain(words);
});

const bare = (text: string): number => text.normalize("NFD").replaceAll(/[\s\p{M}]/gu, "").length;

test("every letter of the PDF fixtures' words is in a block, or is the mark of a note", async () => {
  const pdfs = fixtureFiles().filter(({ kind }) => kind === "pdf");
  expect(pdfs.length).toBeGreaterThan(10);
  for (const { name, bytes } of pdfs) {
    const source = await readReport(Uint8Array.from(bytes), { name }).catch(() => null);
    if (!source) continue;
    const pages = await readPdfPages(Uint8Array.from(bytes), {});
    const words = pages.flatMap(({ words: { lines, turned } }) => [...lines, ...turned].flatMap((line) => line.words));
    const drawn = words.reduce((sum, { text }) => sum + bare(text), 0);
    const marks = source.blocks.reduce((sum, { note }) => sum + bare(note?.mark ?? ""), 0);
    const left = drawn - bare(inBlocks(source));
    expect([name, left >= 0, left <= marks * 3]).toEqual([name, true, true]);
  }
});
