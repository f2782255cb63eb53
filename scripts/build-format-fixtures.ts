/**
 * Builds fixtures/formats: one invented report in the formats that reach an office, known by construction.
 * Needs LibreOffice (soffice) and poppler (pdftoppm) on the path: node scripts/build-format-fixtures.ts
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cell, docxFile, paragraph, run, type DocxParts } from "../packages/parser/test/reader/docx-file.ts";
import { encodeTcvn3, encodeVni } from "./fixtures/legacy-writing.ts";

const root = join(import.meta.dirname, "../fixtures/formats");

type Write = (text: string) => string;
const plain: Write = (text) => text;

const bold = "<w:b/>";
const center = `<w:jc w:val="center"/>`;
const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  .join("");
const grid = (widths: readonly number[], ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join("")}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join("")}</w:tbl>`;

/** Paragraphs common to every format. */
const opening = (write: Write, capitals: string): string =>
  paragraph(run(write("Số: 214/BC-TTN"), "")) +
  paragraph(run(write("Bến Gỗ, ngày 12 tháng 01 năm 2032"))) +
  paragraph(run(write("BÁO CÁO"), bold + capitals), center) +
  paragraph(run(write("Kết quả cấp nước sạch nông thôn năm 2031"), bold), center) +
  paragraph(
    run(
      write(
        "Thực hiện Kế hoạch số 58/KH-SNN ngày 21/02/2031 của Sở Nông nghiệp, Trung tâm Nước sạch báo cáo kết quả như sau:",
      ),
    ),
  );

const styles = (font: string): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
  `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`;

const numbering =
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>` +
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>` +
  `<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>` +
  `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const numbered = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

const received = "Các trạm đã tiếp nhận 1.250 phiếu yêu cầu";
const solved = ", giải quyết 1.175 phiếu, đạt 94%.";
const note = "Gồm 620 phiếu nộp trực tuyến và 630 phiếu nộp trực tiếp.";
const footnotes =
  `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
  `<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>` +
  `<w:footnote w:id="1">${paragraph(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(` ${note}`)}`)}</w:footnote>`;
const mark = `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>`;

const header = bold;
const statistics = grid(
  [900, 3200, 2200, 2200],
  cell(paragraph(run("STT", header)), `<w:vMerge w:val="restart"/>`) +
    cell(paragraph(run("Đơn vị", header)), `<w:vMerge w:val="restart"/>`) +
    cell(paragraph(run("Phiếu yêu cầu", header)), `<w:gridSpan w:val="2"/>`),
  cell("", "<w:vMerge/>") +
    cell("", "<w:vMerge/>") +
    cell(paragraph(run("Tiếp nhận", header))) +
    cell(paragraph(run("Giải quyết", header))),
  cell("1") + cell("Trạm Bến Gỗ") + cell("412") + cell("387"),
  cell("2") + cell("Trạm Cầu Đá") + cell("538") + cell("506"),
  cell("3") + cell("Trạm Ao Sen") + cell("300") + cell("282"),
  cell("") + cell("Cộng") + cell("1.250") + cell("1.175"),
);

const section = `<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/></w:sectPr>`;

/** The report as Word writes it, with `changed` in place of the sentence that changes are tracked in. */
const report = (changed: string, box: string): DocxParts => ({
  styles: styles("Times New Roman"),
  numbering,
  footnotes,
  running: { header1: paragraph("Tài liệu lưu hành nội bộ") },
  body:
    opening(plain, "") +
    paragraph("Kết quả thực hiện", `<w:pStyle w:val="Heading1"/>${numbered(0)}`) +
    paragraph("Tiếp nhận và giải quyết yêu cầu", numbered(1)) +
    paragraph(`${run(received)}${mark}${run(solved)}`) +
    statistics +
    paragraph("Đấu nối mới", numbered(1)) +
    changed +
    box +
    paragraph("Phương hướng", `<w:pStyle w:val="Heading1"/>${numbered(0)}`) +
    paragraph("Năm 2032 phấn đấu đạt từ 96% trở lên.") +
    section,
});

const accepted = paragraph("Đã đấu nối 318 hộ, tăng 18 hộ so với năm 2030 (300 hộ).");
const tracked = paragraph(
  `${run("Đã đấu nối ")}<w:del w:id="7" w:author="A"><w:r><w:delText>381</w:delText></w:r></w:del><w:ins w:id="8" w:author="A">${run("318")}</w:ins>${run(" hộ, tăng 18 hộ so với năm 2030 (300 hộ).")}`,
);
const textBox = paragraph(
  `<w:r><w:pict><v:shape style="width:200pt;height:40pt"><v:textbox><w:txbxContent>${paragraph("Đường dây nóng tiếp nhận 46 cuộc gọi.")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
);

const legacy = (font: string, capitalFont: string, write: Write): DocxParts => ({
  styles: styles(font),
  body:
    opening(write, `<w:rFonts w:ascii="${capitalFont}" w:hAnsi="${capitalFont}"/>`) +
    paragraph(run(write(received + solved))) +
    paragraph(run("Người lập: Đỗ Thị Hường", `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>`)),
});

const write = (name: string, bytes: Uint8Array): string => {
  const file = resolve(root, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, bytes);
  return file;
};
const office = (file: string, format: string, extension: string, to: string): void => {
  const folder = mkdtempSync(join(tmpdir(), "fixtures-"));
  execFileSync("soffice", ["--headless", "--convert-to", format, "--outdir", folder, file], { stdio: "ignore" });
  write(to, readFileSync(join(folder, `${(file.split("/").at(-1) as string).split(".")[0]}.${extension}`)));
  rmSync(folder, { recursive: true });
};

write("word/report.docx", docxFile(report(tracked, textBox)));
const clean = write("word-97/report.docx", docxFile(report(accepted, "")));
office(clean, "doc:MS Word 97", "doc", "word-97/report.doc");
rmSync(clean);
/** What Word shows and what it keeps beside: a tracked change, hidden words, a field, a hyphen that breaks no line. */
const kept = paragraph(
  `${run("Kế hoạch ")}${run("nháp 999 ", "<w:vanish/>")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.vn" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("2031")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> số 12</w:t><w:noBreakHyphen/><w:t>KH, thực</w:t><w:softHyphen/><w:t>hiện đủ.</w:t></w:r>`,
);
const marked = write("word-97/changes.docx", docxFile(report(tracked + kept, textBox)));
office(marked, "doc:MS Word 97", "doc", "word-97/changes.doc");
rmSync(marked);
write("tcvn3/report.docx", docxFile(legacy(".VnTime", ".VnTimeH", encodeTcvn3)));
write("vni/report.docx", docxFile(legacy("VNI-Times", "VNI-Times", encodeVni)));
office(join(import.meta.dirname, "fixtures/workbook.fods"), "xlsx", "xlsx", "excel/table.xlsx");
const text = [received + solved, "Số còn lại là 75 phiếu, đang được giải quyết trong quý I năm 2032.", ""].join("\n");
write(
  "tcvn3/report.txt",
  Uint8Array.from(encodeTcvn3(text), (character) => character.charCodeAt(0)),
);

/** A PDF of one page that is a JPEG picture and nothing else, as a scanner makes it. */
const picturePdf = (jpeg: Uint8Array, width: number, height: number): Uint8Array => {
  const [pageWidth, pageHeight] = [595, 842];
  const content = `q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /Scan Do Q`;
  const objects: Uint8Array[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << /XObject << /Scan 4 0 R >> >> /Contents 5 0 R >>`,
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      "\nendstream",
    ],
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ].map((parts) => Buffer.concat([parts].flat().map((part) => Buffer.from(part as string | Uint8Array))));
  let file = Buffer.from("%PDF-1.4\n");
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(file.length);
    file = Buffer.concat([file, Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(trailer)]);
};

const folder = mkdtempSync(join(tmpdir(), "fixtures-"));
const printed = join(folder, "report.pdf");
const drawn = write("scan/report.docx", docxFile(report(accepted, "")));
office(drawn, "pdf", "pdf", printed);
rmSync(drawn);
execFileSync("pdftoppm", [
  "-r",
  "200",
  "-gray",
  "-jpeg",
  "-jpegopt",
  "quality=60",
  "-f",
  "1",
  "-l",
  "1",
  printed,
  join(folder, "page"),
]);
const page = readdirSync(folder).find((name) => name.endsWith(".jpg")) as string;
const jpeg = readFileSync(join(folder, page));
write("scan/report.pdf", picturePdf(jpeg, 1654, 2339));
rmSync(folder, { recursive: true });
