/** Small files that attack a reader, each a kind, made anew: see docs/security-tests.md. */
import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";
import { cell, docxFile, paragraph, table } from "../packages/parser/test/reader/docx-file.ts";
import { formsInForms, LINE, onePage, rawPdf, streamOf } from "../packages/parser/test/reader/hostile-pdf.ts";
import { sheetRow, xlsxFile } from "../packages/parser/test/reader/xlsx-file.ts";

const MEGABYTE = 1024 * 1024;
const REPORT = "BÁO CÁO\n\nĐã tiếp nhận 120 hồ sơ, giải quyết 96 hồ sơ, đạt 80%.\n";

const wideFont = (widths: string): Uint8Array =>
  rawPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>",
    `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (A) /Ordering (I) /Supplement 0 >> /W ${widths} >>] >>`,
    streamOf(LINE),
  ]);

/** Runs of one byte, packed once more: 64 to 1, and then 1,000 to 1. */
const runsPacked = (): Uint8Array => {
  const data = deflateSync(Buffer.alloc(5 * MEGABYTE, Buffer.from([129, 32])));
  const head = `<< /Filter [/FlateDecode /RunLengthDecode] /Length ${data.length} >>\nstream\n`;
  return onePage(Buffer.concat([Buffer.from(head), data, Buffer.from("\nendstream")]));
};

const docxOf = (body: string): Uint8Array => docxFile({ body });
const nested = (open: string, close: string, levels: number): string =>
  open.repeat(levels) + REPORT + close.repeat(levels);
const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length / 2));
const numbered = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join("");

type Made = () => string | Uint8Array;

/** What is refused or read in next to no time, or should be. The names of the first part are those that every object knows. */
export const HOSTILE: Readonly<Record<string, Made>> = {
  "saves-without-end.pdf": () => onePage(streamOf("q ".repeat(1_000_000), { compressed: 1 })),
  "widths-without-end.pdf": () => wideFont("[0 4294967295 1000]"),
  "runs-behind-flate.pdf": runsPacked,
  "packed-twice.pdf": () => onePage(streamOf(new Uint8Array(300 * MEGABYTE), { compressed: 2 })),
  "forms-that-draw.pdf": () => formsInForms(12, 10),
  "forms-of-nothing.pdf": () => formsInForms(20, 10, ""),
  "pages-in-themselves.pdf": () => onePage(streamOf(LINE), { pages: "/Kids [3 0 R 2 0 R] /Count 2" }),
  "dictionaries.pdf": () =>
    rawPdf([`<< /Type /Catalog /Pages 2 0 R /X ${"<< /A ".repeat(100_000)}${">>".repeat(100_000)} >>`]),
  "arrays.pdf": () => onePage(streamOf(`${LINE} ${"[".repeat(100_000)}${"]".repeat(100_000)} TJ`)),
  "cut-off.pdf": () => half(onePage(streamOf(LINE))),
  "not-one.pdf": () => REPORT,
  "bomb.docx": () => docxOf(paragraph("A".repeat(60 * MEGABYTE))),
  "deep.docx": () => docxOf(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 5000)),
  "field-without-end.docx": () =>
    docxOf(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${paragraph(REPORT).repeat(50)}`),
  "columns.docx": () => docxOf(table(cell("12", '<w:gridSpan w:val="99999999999999999999"/>'), cell(REPORT))),
  "sentence-in-a-cell.docx": () => docxOf(table(cell(`${REPORT} `.repeat(1000)))),
  "cut-off.docx": () => half(docxOf(paragraph(REPORT))),
  "no-xml.docx": () => docxOf("<w:p><w:r><w:t>a</w:p>"),
  "rows.xlsx": () => xlsxFile({ sheets: [{ name: "A", rows: sheetRow(2_147_483_647, "Tổng", 5) }] }),
  "merged.xlsx": () => xlsxFile({ sheets: [{ name: "A", rows: sheetRow(1, "Tổng", 5), merged: ["A1:XFD1048576"] }] }),
  "cut-off.xlsx": () => half(xlsxFile({ sheets: [{ name: "A", rows: sheetRow(1, "Tổng", 5) }] })),
  "no-sectors.doc": () => Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex"),
  "all-ones.doc": () => Buffer.from("d0cf11e0a1b11ae1".padEnd(8192, "f"), "hex"),
  "empty.txt": () => "",
  "zeros.txt": () => new Uint8Array(MEGABYTE),
  "noise.txt": () =>
    Buffer.from(
      numbered(20_000, (at) => String.fromCharCode((at * at * 31) % 256)),
      "latin1",
    ),
  "utf-32.txt": () =>
    Buffer.from(
      numbered(100, () => "B\0\0\0"),
      "latin1",
    ),
  "steers.txt": () => `${REPORT}\u001B]0;x\u0007\u001B[2J\u009B31m\u202E12 hồ sơ\u2069\n`,
  "words-of-objects.txt": () => "__proto__ constructor toString valueOf hasOwnProperty 12 __proto__ 13 constructor.\n",
  "formulas.txt": () => '=cmd|" /C calc"!A0 và @SUM(1) 12 hồ sơ\n',
  "brackets.txt": () => nested("(", ")", 20_000),
  "letters.txt": () => "a".repeat(MEGABYTE),
  "decisions.txt": () => numbered(1000, (at) => `Quyết định số ${at}/QĐ-UBND, `),
  "figures.txt": () => numbered(1000, (at) => `${at * 37} hồ sơ đạt ${at % 100}%, `),
  "divs.html": () => `<!DOCTYPE html><html><body>${nested("<div>", "</div>", 100_000)}</body></html>`,
  "table.html": () =>
    `<!DOCTYPE html><html><body><table><tr><td colspan="99999999" rowspan="99999999">5</td></tr></table>`,
  "script.html": () => `<!DOCTYPE html><html><body><script>alert(1)</script><img src=x onerror=alert(1)>${REPORT}`,
  "quotes.md": () => `${"> ".repeat(20_000)}${REPORT}`,
  "stars.md": () => `${"*a_".repeat(50_000)}\n${"[".repeat(50_000)}`,
};

/** What may take seconds or the most that a file is given; one of each is enough for a run. */
export const COSTLY: Readonly<Record<string, Made>> = {
  "a-line-of-44-megabytes.txt": () => "Đã giải quyết 96 hồ sơ. ".repeat(1_500_000),
  "a-line-of-12-megabytes.txt": () => "Da giai quyet 96 ho so. ".repeat(490_000),
  "pages-that-share.pdf": () =>
    onePage(streamOf(`${LINE} `.repeat(200), { compressed: 1 }), {
      pages: `/Kids [${"3 0 R ".repeat(9999)}] /Count 9999`,
    }),
  "numbers.txt": () => "1 ".repeat(400_000),
};

/** Names that a file system takes and a program may stumble over. */
export const ODD_NAMES: readonly string[] = [
  "__proto__.txt",
  "constructor.txt",
  "-rf.txt",
  "--out=x.txt",
  "[1]*?.txt",
  "a\nb.txt",
  "\u001B[2J.txt",
  "\u202Efdp.txt",
  " .txt",
  "a;b,c\"d'e`$(x).txt",
  `${"a".repeat(250)}.txt`,
  "=1+1.txt",
  "BÁO CÁO NĂM.TXT",
];

export const ODD_REPORT = REPORT;
