import { ReadError } from "../read-error.ts";

/** A picture as a PDF may hold it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Quarters of a turn, clockwise, until it stands upright. */
  readonly quarter: number;
  /** How its bytes are to be taken, as entries of the picture's dictionary. */
  readonly as: string;
  readonly bytes: Uint8Array;
}

export const brokenPicture = (format: string, cause?: unknown): ReadError =>
  new ReadError(
    "read-failed",
    `tệp ảnh ${format} bị hỏng hoặc thuộc loại không đọc được`,
    `the ${format} is broken, or of a kind that is not read`,
    { cause },
  );

/** Points of the longer side of an A4 sheet, which a picture of a page is taken for. */
const SHEET = 842;

/** A picture as a PDF of one page that shows it and nothing else: what is done with a scan is done with it. */
export const pdfOfPicture = ({ width, height, quarter, as, bytes }: Picture): Uint8Array => {
  const scale = SHEET / Math.max(width, height);
  const [across, down] = [(width * scale).toFixed(3), (height * scale).toFixed(3)];
  const drawing = `${across} 0 0 ${down} 0 0 cm /Im0 Do`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Rotate ${quarter * 90} /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${as} /Length ${bytes.length} >>\nstream\n`,
  ];
  let head = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = head.length;
    head += `${index + 1} 0 obj\n${object}${index === objects.length - 1 ? "" : "\nendobj\n"}`;
    return place;
  });
  const end = "\nendstream\nendobj\n";
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = head.length + bytes.length + end.length;
  const tail = `${end}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  const [first, last] = [new TextEncoder().encode(head), new TextEncoder().encode(tail)];
  const pdf = new Uint8Array(first.length + bytes.length + last.length);
  pdf.set(first);
  pdf.set(bytes, first.length);
  pdf.set(last, first.length + bytes.length);
  return pdf;
};
