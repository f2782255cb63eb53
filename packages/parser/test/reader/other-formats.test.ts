import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readReport } from "../../src/reader/index.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const OPEN_DOCUMENT = zipSync(
  { mimetype: bytesOf("application/vnd.oasis.opendocument.text"), "content.xml": bytesOf("<office:text/>") },
  { level: 0 },
);

test.each([
  ["RTF that calls itself .doc", bytesOf("{\\rtf1\\ansi Ti\\u7871?p 12 \\u273?\\u417?n.}"), "bao-cao.doc", "RTF"],
  ["RTF", bytesOf("{\\rtf1\\ansi a}"), "bao-cao.rtf", "RTF"],
  ["an OpenDocument text", OPEN_DOCUMENT, "bao-cao.odt", "ODT"],
  ["an OpenDocument text that calls itself .docx", OPEN_DOCUMENT, "bao-cao.docx", "ODT"],
  [
    "a web archive that calls itself .doc",
    bytesOf("MIME-Version: 1.0\nContent-Type: multipart/related\n"),
    "a.doc",
    "MHTML",
  ],
])("%s is refused with what to do", async (_, bytes, name, format) => {
  await expect(readReport(bytes, { name })).rejects.toMatchObject({
    code: "unsupported-format",
    message: `tệp ${format}: mở bằng Word, lưu lại .docx`,
  });
});

const OPEN_SHEET = zipSync(
  { mimetype: bytesOf("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": bytesOf("<office:text/>") },
  { level: 0 },
);
const BINARY_SHEET = zipSync({ "xl/workbook.bin": bytesOf("x") });
const OLD_SHEET = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...Array.from("Workbook\0", (letter) => [letter.charCodeAt(0), 0]).flat(),
]);

test.each([
  ["ODS", OPEN_SHEET, "bieu.ods"],
  ["XLSB", BINARY_SHEET, "bieu.xlsb"],
  ["XLS", OLD_SHEET, "bieu.xls"],
  ["XLS", OLD_SHEET, "bieu.doc"],
])("a sheet of %s is refused with what to do", async (format, bytes, name) => {
  await expect(readReport(bytes, { name })).rejects.toMatchObject({
    code: "unsupported-format",
    message: `tệp ${format}: mở bằng Excel, lưu lại .xlsx`,
  });
});

test.each(["bao-cao.doc", "bao-cao.xls", undefined])(
  "a page of HTML is read as one, though it is called %s",
  async (name) => {
    const page =
      "<html xmlns:o='urn:office'><head><style>td { width: 40px }</style></head><body><p>Tiếp 12 lượt.</p></body></html>";
    const { mediaType, text, blocks } = await readReport(bytesOf(page), name === undefined ? {} : { name });
    expect(mediaType).toBe("text/html");
    expect(blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual(["Tiếp 12 lượt."]);
  },
);
