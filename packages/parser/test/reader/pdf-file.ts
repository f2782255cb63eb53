/** Writes small PDFs whose every letter stands where a test wants it. All letters are half as wide as they are high. */

export interface DrawnText {
  readonly x: number;
  /** Baseline, from the top of the page. */
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  /** Quarter turns clockwise. */
  readonly turn?: number;
  /** Name of the font; `Body` where nothing is told. */
  readonly font?: string;
}

export interface DrawnLine {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A signature field with what it draws. */
export interface Signature {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
}

export interface PageSpec {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  readonly texts: readonly DrawnText[];
  readonly lines?: readonly DrawnLine[];
  readonly signatures?: readonly Signature[];
}

/** A letter is half as wide as its size; marks have no width. */
export const widthOf = (text: string, size = 12): number => text.replaceAll(/\p{M}/gu, "").length * size * 0.5;

const TURNS = ["1 0 0 1", "0 -1 1 0", "-1 0 0 -1", "0 1 -1 0"];

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, "0")).join("");

const fontName = (text: DrawnText): string => `${text.font ?? "Body"}${text.bold ? "-Bold" : ""}`;

export const pdfFile = (pages: readonly PageSpec[]): Uint8Array => {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (dictionary: string, content: string): number =>
    add(`<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`);

  const fonts = new Map<string, string>();
  for (const text of pages.flatMap((page) => [...page.texts, ...(page.signatures ?? []).flatMap((one) => one.texts)])) {
    const name = fontName(text);
    if (fonts.has(name)) continue;
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    );
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 500 /W [768 879 0] >>`,
    );
    const font = add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode /Identity-H >>`,
    );
    fonts.set(name, `/F${font} ${font} 0 R`);
  }
  const resources = `/Resources << /Font << ${[...fonts.values()].join(" ")} >> >>`;
  const draw = (text: DrawnText, height: number): string => {
    const font = fonts.get(fontName(text))?.split(" ", 1)[0] ?? "";
    return `BT ${font} ${text.size ?? 12} Tf ${TURNS[text.turn ?? 0]} ${text.x} ${height - text.y} Tm <${hex(text.text)}> Tj ET`;
  };

  const parent = objects.length + 1;
  objects.push("");
  const kids: number[] = [];
  const fields: number[] = [];
  for (const page of pages) {
    const { width = 595, height = 842 } = page;
    const content = [
      ...(page.lines ?? []).map(({ from, to }) => `${from[0]} ${height - from[1]} m ${to[0]} ${height - to[1]} l S`),
      ...page.texts.map((text) => draw(text, height)),
    ].join("\n");
    const contents = stream("", content);
    const widgets = (page.signatures ?? []).map((field, index) => {
      const appearance = stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 ${field.width} ${field.height}] ${resources}`,
        field.texts.map((text) => draw(text, field.height)).join("\n"),
      );
      const value = add(
        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 0 0 0] /Contents <00> >>",
      );
      const widget = add(
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature${index}) /V ${value} 0 R /F 4 /Rect [${field.x} ${height - field.y - field.height} ${field.x + field.width} ${height - field.y}] /AP << /N ${appearance} 0 R >> >>`,
      );
      fields.push(widget);
      return `${widget} 0 R`;
    });
    kids.push(
      add(
        `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${page.rotate ?? 0} ${resources} /Contents ${contents} 0 R /Annots [${widgets.join(" ")}] >>`,
      ),
    );
  }
  objects[parent - 1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`;
  const catalog = add(
    `<< /Type /Catalog /Pages ${parent} 0 R /AcroForm << /SigFlags 3 /Fields [${fields.map((field) => `${field} 0 R`).join(" ")}] >> >>`,
  );

  let file = "%PDF-1.7\n";
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
};
