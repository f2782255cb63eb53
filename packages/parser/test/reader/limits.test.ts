import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { LIMITS, readReport, ReadError, type ReadOptions } from "../../src/reader/index.ts";
import { cell, docxFile, paragraph, run, table } from "./docx-file.ts";
import { formsInForms, LINE, onePage, rawPdf, streamOf } from "./hostile-pdf.ts";

const MEGABYTE = 1024 * 1024;

const refusalOf = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadError> => {
  const refusal: unknown = await readReport(bytes, options).then(
    (source) => source.text.slice(0, 100),
    (error: unknown) => error,
  );
  if (!(refusal instanceof ReadError)) throw new Error(`no refusal: ${String(refusal)}`);
  return refusal;
};

/** Runs of one byte, 64 to 1: two megabytes. */
const RUNS = Buffer.alloc(32_768, Buffer.from([129, 113]));

const packedStream = (filter: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<< /Filter ${filter} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);

/** A page in a font of so many widths. */
const wideFont = (widths: string, more: readonly string[] = [], key = "W"): Uint8Array =>
  rawPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>",
    `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (A) /Ordering (I) /Supplement 0 >> /${key} ${widths} >>] >>`,
    streamOf(LINE),
    ...more,
  ]);

const words = (count: number): string => paragraph("Báo cáo kết quả ".repeat(count));
const nested = (levels: number): string =>
  "<w:sdt><w:sdtContent>".repeat(levels) + "</w:sdtContent></w:sdt>".repeat(levels);

describe("what claims or holds more than is believed is refused, with what it claims and the limit", () => {
  test.each<[string, () => Uint8Array, ReadOptions, string, RegExp]>([
    [
      "a file of more bytes",
      () => new Uint8Array(1001).fill(65),
      { limits: { fileBytes: 1000 } },
      "too-large",
      /1[.,]001.*1[.,]000/u,
    ],
    [
      "a text of more characters",
      () => new Uint8Array(1001).fill(65),
      { limits: { textLength: 1000 } },
      "too-large",
      /1[.,]001.*1[.,]000/u,
    ],
    [
      "a line longer than any text",
      () => Buffer.from("Đ".repeat(17_000_000)),
      {},
      "too-large",
      /17[.,]000[.,]000.*12[.,]000[.,]000$/u,
    ],
    [
      "a word of more letters than a pattern holds",
      () => Buffer.from("Đ".repeat(11_000_000)),
      {},
      "too-large",
      /quá dài|too long/u,
    ],
    [
      "an archive of more entries",
      () => docxFile({ body: words(1) }),
      { limits: { zipEntries: 3 } },
      "too-large",
      /: 4.* 3$/u,
    ],
    [
      "an archive that unpacks to more",
      () => docxFile({ body: words(1000) }),
      { limits: { zipBytes: 9000 } },
      "too-large",
      /9[.,]000$/u,
    ],
    [
      "a part that unpacks to more",
      () => docxFile({ body: words(1000) }),
      { limits: { zipEntryBytes: 9000 } },
      "too-large",
      /9[.,]000$/u,
    ],
    ["a bomb", () => zipSync({ "word/document.xml": new Uint8Array(20 * MEGABYTE) }), {}, "too-large", / 250$/u],
    ["deeper XML", () => docxFile({ body: nested(250) + words(1) }), {}, "too-large", / 400$/u],
    [
      "more XML elements",
      () => docxFile({ body: words(1).repeat(100) }),
      { limits: { xmlElements: 300 } },
      "too-large",
      / 300$/u,
    ],
    [
      "more attributes",
      () => docxFile({ body: `<w:p ${Array.from({ length: 300 }, (_, at) => `w:a${at}=""`).join(" ")}/>` }),
      {},
      "too-large",
      / 256$/u,
    ],
    [
      "a PDF of more pages",
      () => onePage(streamOf(LINE), { pages: "/Kids [3 0 R 3 0 R] /Count 2" }),
      { maxPages: 1 },
      "too-many-pages",
      /: 2.* 1$/u,
    ],
    [
      "a PDF stream that inflates to more",
      () => onePage(streamOf(new Uint8Array(3 * MEGABYTE), { compressed: 1 })),
      { limits: { pdfStreamBytes: MEGABYTE } },
      "too-large",
      /1[.,]048[.,]576$/u,
    ],
    [
      "one that is packed twice",
      () => onePage(streamOf(new Uint8Array(3 * MEGABYTE), { compressed: 2 })),
      { limits: { pdfStreamBytes: MEGABYTE } },
      "too-large",
      /1[.,]048[.,]576$/u,
    ],
    [
      "one that runs of one byte lengthen",
      () => onePage(packedStream("[/FlateDecode /RunLengthDecode]", deflateSync(RUNS))),
      { limits: { pdfStreamBytes: MEGABYTE } },
      "too-large",
      /1[.,]048[.,]576$/u,
    ],
    [
      "one whose filters have short and odd names",
      () => onePage(packedStream("[/F#6c /RL]", deflateSync(RUNS))),
      { limits: { pdfStreamBytes: MEGABYTE } },
      "too-large",
      /1[.,]048[.,]576$/u,
    ],
    [
      "one whose packed bytes hold the word that ends a stream",
      () =>
        onePage(packedStream("/RunLengthDecode", Buffer.concat([Buffer.from([9]), Buffer.from("endstream\n"), RUNS]))),
      { limits: { pdfStreamBytes: MEGABYTE } },
      "too-large",
      /1[.,]048[.,]576$/u,
    ],
    [
      "a PDF of more letters",
      () => onePage(streamOf(LINE), { pages: "/Kids [3 0 R 3 0 R 3 0 R 3 0 R] /Count 4" }),
      { limits: { pdfLetters: 100 } },
      "too-large",
      / 100$/u,
    ],
    [
      "a page of more forms, which draw nothing",
      () => formsInForms(12, 10, ""),
      { limits: { pdfForms: 2000 } },
      "too-large",
      /2[.,]000$/u,
    ],
    ["a page that saves without end", () => onePage(streamOf("q ".repeat(30_000))), {}, "too-large", /5[.,]000$/u],
    [
      "a font of more widths",
      () => wideFont("[0 4294967295 1000]"),
      {},
      "too-large",
      /: 4[.,]294[.,]967[.,]295,.* 70[.,]000$/u,
    ],
    [
      "widths behind others",
      () => wideFont("[0 [500 600] 10 12 500 13 9000000 1000]"),
      {},
      "too-large",
      / 70[.,]000$/u,
    ],
    ["widths told elsewhere", () => wideFont("6 0 R", ["[0 7 0 R 1000]", "9000000"]), {}, "too-large", / 70[.,]000$/u],
    ["widths of an odd name", () => wideFont("[0 9000000 1000]", [], "#57"), {}, "too-large", / 70[.,]000$/u],
    [
      "a page that draws more",
      () => onePage(streamOf("q Q ".repeat(10_000))),
      { limits: { pdfOperators: 10_000 } },
      "too-large",
      /10[.,]000$/u,
    ],
    [
      "forms that draw forms without end",
      () => formsInForms(12, 10),
      { limits: { pdfOperators: 20_000 } },
      "too-large",
      /20[.,]000$/u,
    ],
    [
      "a page of more letters",
      () => onePage(streamOf(`${LINE} `.repeat(100))),
      { limits: { pdfGlyphs: 500 } },
      "too-large",
      / 500$/u,
    ],
  ])("%s", async (_, made, options, code, told) => {
    const refusal = await refusalOf(made(), options);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(told);
    expect(refusal.messageEn).toMatch(told);
    expect(refusal.messageEn).not.toBe(refusal.message);
  });
});

describe("headers that lie", () => {
  it("an entry that inflates to more than it claims is refused", async () => {
    const bytes = docxFile({ body: words(20_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The uncompressed size stands 22 bytes into a local header, 24 into an entry of the central directory.
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x0403_4b50 && view.getUint32(at + 22, true) > 100_000)
        view.setUint32(at + 22, 100, true);
      if (view.getUint32(at, true) === 0x0201_4b50 && view.getUint32(at + 24, true) > 100_000)
        view.setUint32(at + 24, 100, true);
    }
    expect((await refusalOf(bytes)).code).toBe("docx-invalid");
  });

  it("a document type with entities is refused", async () => {
    const xml = `<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    expect((await refusalOf(zipSync({ "word/document.xml": strToU8(xml) }))).code).toBe("docx-invalid");
  });

  it("a PDF that claims more pages than it has is read as far as it goes", async () => {
    const source = await readReport(onePage(streamOf(LINE), { pages: "/Kids [3 0 R] /Count 999999999" }));
    expect(source.text).toContain("Uy ban nhan dan");
    expect(source.pages).toBe(1);
  });
});

const form = (draws: string): Uint8Array =>
  streamOf(draws, {
    dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 6 0 R >> >>",
  });

describe("what leads back to itself ends", () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    [
      "a form that draws itself",
      () => onePage(streamOf(`/X Do ${LINE}`), { more: [form("/X Do")], resources: "/XObject << /X 6 0 R >>" }),
      /Uy ban nhan dan/u,
    ],
    [
      "an annotation whose appearance draws itself",
      () =>
        onePage(streamOf(LINE), {
          page: "/Annots [7 0 R]",
          more: [form("/X Do"), "<< /Type /Annot /Subtype /Stamp /Rect [0 0 100 100] /AP << /N 6 0 R >> >>"],
        }),
      /Uy ban nhan dan/u,
    ],
    [
      "a page tree that holds itself",
      () => onePage(streamOf(LINE), { pages: "/Kids [3 0 R 2 0 R] /Count 2" }),
      /Uy ban nhan dan/u,
    ],
    [
      "arrays 100,000 deep",
      () => onePage(streamOf(`${LINE} ${"[".repeat(100_000)}${"]".repeat(100_000)} TJ`)),
      /Uy ban nhan dan/u,
    ],
    [
      "dictionaries 100,000 deep",
      () => rawPdf([`<< /Type /Catalog /Pages 2 0 R /X ${"<< /A ".repeat(100_000)}${">>".repeat(100_000)} >>`]),
      /pdf-invalid/u,
    ],
    [
      "a style that is based on itself",
      () =>
        docxFile({
          body: paragraph("Xã Hòa Bình", '<w:pStyle w:val="a"/>'),
          styles:
            '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
        }),
      /Xã Hòa Bình/u,
    ],
    [
      "20,000 styles based on one another",
      () =>
        docxFile({
          body: paragraph("Xã Hòa Bình", '<w:pStyle w:val="s0"/>'),
          styles: Array.from(
            { length: 20_000 },
            (_, at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
          ).join(""),
        }),
      /Xã Hòa Bình/u,
    ],
    [
      "a note whose text bears its own mark",
      () =>
        docxFile({
          body: `<w:p>${run("Xã Hòa Bình")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
          footnotes: `<w:footnote w:id="2"><w:p>${run("Ghi chú")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>`,
        }),
      /Xã Hòa Bình/u,
    ],
  ])("%s", async (_, made, expected) => {
    const told = await readReport(made()).then(
      (source) => source.text,
      (error: unknown) => (error instanceof ReadError ? error.code : `crashed: ${String(error)}`),
    );
    expect(told).toMatch(expected);
  });
});

describe("claims of a table", () => {
  test.each(["1000000", "2147483648", "99999999999999999999", "-5"])("a cell over %s columns", async (columns) => {
    const bytes = docxFile({
      body: table(
        `<w:trPr><w:gridBefore w:val="${columns}"/></w:trPr>${cell("Xã", `<w:gridSpan w:val="${columns}"/>`)}${cell("12")}`,
        cell("Xã Hòa Bình") + cell("34"),
      ),
    });
    const source = await readReport(bytes);
    expect(source.text.length).toBeLessThan(100);
    expect(source.blocks.map((block) => source.text.slice(block.span.start, block.span.end))).toEqual([
      "Xã",
      "12",
      "Xã Hòa Bình",
      "34",
    ]);
    expect(source.diagnostics.map(({ code }) => code)).toEqual(columns === "-5" ? [] : ["table-too-wide"]);
  });

  it("list levels, labels and starts that no list has", async () => {
    const bytes = docxFile({
      body: [0, 5, 1_000_000, -1]
        .map((level) => paragraph(`Mục ${level}`, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`))
        .join(""),
      numbering: `<w:abstractNum w:abstractNumId="0">${[0, 5, 1_000_000, -1]
        .map(
          (level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${"%1.".repeat(10_000)}"/></w:lvl>`,
        )
        .join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    });
    const source = await readReport(bytes);
    expect(source.text).toBe("Mục 0\nMục 5\nMục 1000000\nMục -1");
    for (const { listLabel } of source.blocks) expect((listLabel ?? "").length).toBeLessThan(1000);
  });
});

test("widths as fonts have them are no claim beyond measure", async () => {
  const source = await readReport(wideFont("[0 65535 1000 3 [500 600 700] 66 100 250.5]"));
  expect(source.pages).toBe(1);
});

test("every limit says why it is what it is", () => {
  for (const limit of Object.values(LIMITS)) {
    expect(limit.most).toBeGreaterThan(0);
    expect(limit.why.length).toBeGreaterThan(20);
  }
});
