import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { docxFile, paragraph } from "./docx-file.ts";
import { LINE, onePage, streamOf } from "./hostile-pdf.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const SCRIPT = fileURLToPath(new URL("read-alone.ts", import.meta.url));

interface Ends {
  /** What was asked of the network. */
  readonly asked: readonly string[];
  readonly ends: Readonly<Record<string, string>>;
}

/**
 * Reads files in a process that Node lets read this repository and the folder of the files, and nothing else: no
 * other file, no write, no other program.
 */
const readAlone = (files: Readonly<Record<string, Uint8Array>>): Ends => {
  const folder = mkdtempSync(join(tmpdir(), "doichieu-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  const said = execFileSync(
    process.execPath,
    [
      "--permission",
      `--allow-fs-read=${ROOT}/*`,
      `--allow-fs-read=${folder}/*`,
      "--conditions=@doichieu/source",
      "--no-warnings",
      SCRIPT,
      ...paths,
    ],
    // Without the right to load native code pdf.js warns that it cannot draw.
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"] },
  );
  return JSON.parse(said) as Ends;
};

/** A Word file whose parts lie elsewhere: its template, its header, its pictures. */
const docxFromElsewhere = (): Uint8Array => {
  const parts = unzipSync(
    docxFile({
      body: `${paragraph("Xã Hòa Bình có 12 hộ.")}<w:sectPr><w:headerReference r:id="away" w:type="default"/></w:sectPr>`,
    }),
  );
  const relationships = "word/_rels/document.xml.rels";
  const away = [
    ["header", "file:///etc/passwd"],
    ["attachedTemplate", "http://127.0.0.1:9/template.dotx"],
    ["styles", "../../../../../../etc/passwd"],
  ].map(
    ([type, target], index) =>
      `<Relationship Id="${index === 0 ? "away" : `away${index}`}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${index === 2 ? "" : 'TargetMode="External"'}/>`,
  );
  const own = strFromU8(parts[relationships] as Uint8Array);
  return zipSync({
    ...parts,
    [relationships]: strToU8(own.replace("</Relationships>", `${away.join("")}</Relationships>`)),
  });
};

/** A PDF that points out: remote destinations, a launch, a script, a font's character map by a path. */
const pdfFromElsewhere = (): Uint8Array =>
  onePage(streamOf(`${LINE} BT /G 12 Tf 50 600 Td <0041> Tj ET`), {
    resources: "/ExtGState << >>",
    page: "/Annots [6 0 R 7 0 R] /AA << /O << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\)) >> >>",
    more: [
      "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (/etc/passwd) /D [0 /Fit] >> >>",
      "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (/bin/sh) >> >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /G /Encoding /..#2F..#2F..#2Fetc#2Fpasswd /DescendantFonts [9 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /G /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 0 >> >>",
    ],
  });

test("a file is read without another file, a write, a program or the network", () => {
  const { asked, ends } = readAlone({
    "word.docx": docxFromElsewhere(),
    "page.pdf": pdfFromElsewhere(),
    "text.txt": new TextEncoder().encode("Xã Hòa Bình có 12 hộ.\nfile:///etc/passwd http://127.0.0.1:9/\n"),
  });
  expect(asked).toEqual([]);
  const texts = Object.values(ends);
  expect(texts[0]).toBe("Xã Hòa Bình có 12 hộ.");
  expect(texts[1]).toContain("Uy ban nhan dan");
  expect(texts[2]).toContain("12 hộ");
  for (const text of texts) expect(text).not.toContain("root:");
});
