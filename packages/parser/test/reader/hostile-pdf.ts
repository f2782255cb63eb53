import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";

/** Writes PDFs object by object, for files that no program writes. The first object is the catalogue. */
export const rawPdf = (objects: readonly (string | Uint8Array)[]): Uint8Array => {
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.7\n")];
  let length = 9;
  const places: number[] = [];
  objects.forEach((body, index) => {
    places.push(length);
    const object = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      typeof body === "string" ? Buffer.from(body, "latin1") : body,
      Buffer.from("\nendobj\n"),
    ]);
    parts.push(object);
    length += object.length;
  });
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Uint8Array.from(Buffer.concat(parts));
};

/** A stream, compressed as often as asked for. */
export const streamOf = (content: string | Uint8Array, { dictionary = "", compressed = 0 } = {}): Uint8Array => {
  let data: Uint8Array = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  for (let time = 0; time < compressed; time++) data = deflateSync(data);
  const filter = compressed > 0 ? `/Filter [${"/FlateDecode ".repeat(compressed)}]` : "";
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} ${filter} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);
};

export const FONT = "/Font << /F 4 0 R >>";
/** A line of text, as content. */
export const LINE = "BT /F 12 Tf 50 700 Td (Bao cao cua Uy ban nhan dan xa) Tj ET";

/** A PDF of one page; objects from 6 on are the caller's. */
export const onePage = (
  contents: Uint8Array,
  {
    more = [],
    resources = "",
    page = "",
    pages = "/Kids [3 0 R] /Count 1",
  }: {
    readonly more?: readonly (string | Uint8Array)[];
    readonly resources?: string;
    readonly page?: string;
    readonly pages?: string;
  } = {},
): Uint8Array =>
  rawPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages ${pages} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${FONT} ${resources} >> /Contents 5 0 R ${page} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    contents,
    ...more,
  ]);

/** Forms that draw the next one so many times, and the last one a line: a small file that draws without end. */
export const formsInForms = (depth: number, times: number, leaf = LINE): Uint8Array => {
  const draw = "/X Do ".repeat(times);
  const forms = Array.from({ length: depth }, (_, index) =>
    streamOf(index === depth - 1 ? leaf : draw, {
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${FONT} /XObject << /X ${7 + index} 0 R >> >>`,
    }),
  );
  return onePage(streamOf(draw), { more: forms, resources: "/XObject << /X 6 0 R >>" });
};
