import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// @ts-expect-error -- the package declares its types for the other build alone
import { getDocument } from "pdfjs-dist/legacy/build/pdf.min.mjs";
import { describe, expect, test } from "vitest";
import { annotateReport, type AnnotateOptions, type ReportComment } from "../../src/annotate/index.ts";
import { readReport } from "../../src/reader/index.ts";
import { pdfFile, widthOf } from "../reader/pdf-file.ts";

const BY: AnnotateOptions = { author: "doichieu", initials: "ĐC", date: new Date(Date.UTC(2031, 4, 6, 7, 8, 9)) };
const FIXTURES = join(import.meta.dirname, "../../../../fixtures/pdf");
/** Signed with a key of its own by a certificate that nobody knows. */
const SIGNED = join(import.meta.dirname, "signed.pdf");
const HAS_PDFSIG = spawnSync("pdfsig", ["-v"]).error === undefined;

interface Found {
  readonly subtype: string;
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
  readonly quadPoints?: ArrayLike<number>;
  readonly contentsObj: { readonly str: string };
  readonly titleObj: { readonly str: string };
}

/** The highlights that a viewer finds. */
const highlightsOf = async (bytes: Uint8Array): Promise<Found[]> => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const all: Found[] = [];
  for (let page = 1; page <= document.numPages; page++)
    for (const annotation of await (await document.getPage(page)).getAnnotations()) all.push({ ...annotation, page });
  await task.destroy();
  return all.filter(({ subtype }) => subtype === "Highlight");
};

const commentsAt = (text: string, ...words: readonly string[]): ReportComment[] =>
  words.map((word) => {
    const start = text.indexOf(word);
    if (start < 0) throw new Error(`"${word}" is not in: ${text}`);
    return { span: { start, end: start + word.length }, text: `Vấn đề: “${word}”\nCần làm: đối chiếu` };
  });

const expectAppended = async (before: Uint8Array, after: Uint8Array): Promise<void> => {
  expect(after.length).toBeGreaterThan(before.length);
  expect(Buffer.compare(after.subarray(0, before.length), before)).toBe(0);
  const [was, is] = [await readReport(before), await readReport(after)];
  expect(is.text).toBe(was.text);
  expect(is.blocks).toStrictEqual(was.blocks);
};

const DIRECTIONS = [
  [1, 0],
  [0, -1],
  [-1, 0],
  [0, 1],
] as const;

describe("a comment in a PDF", () => {
  const line = "Trong quý, xã đã cấp 1.250 giấy phép cho các hộ.";
  const word = "1.250";
  test.each([0, 90, 180, 270].flatMap((rotate) => [0, 1, 2, 3].map((turn) => ({ rotate, turn }))))(
    "highlights its word on a page turned by $rotate degrees, text turned by $turn quarters",
    async ({ rotate, turn }) => {
      const page = { width: 600, height: 500 };
      const [x, y] = [300 - (DIRECTIONS[turn]?.[0] ?? 0) * 150, 250 + (DIRECTIONS[turn]?.[1] ?? 0) * 150];
      const before = pdfFile([{ ...page, rotate, texts: [{ x, y, text: line, turn }] }]);
      const source = await readReport(before);
      const { bytes, placed } = await annotateReport(before, commentsAt(source.text, word), BY);
      expect(placed).toBe(1);
      const [found] = await highlightsOf(bytes);
      const [right, up] = DIRECTIONS[turn] as readonly [number, number];
      const along = widthOf(line.slice(0, line.indexOf(word))) + widthOf(word) / 2;
      const [left, bottom, rightmost, top] = found?.rect ?? [0, 0, 0, 0];
      const middle = [x + right * along, page.height - y + up * along] as const;
      // The middle of the word's baseline lies inside, and its box is hardly more than the word.
      expect(middle[0]).toBeGreaterThan(left);
      expect(middle[0]).toBeLessThan(rightmost);
      expect(middle[1]).toBeGreaterThan(bottom);
      expect(middle[1]).toBeLessThan(top);
      const [long, short] = [Math.max(rightmost - left, top - bottom), Math.min(rightmost - left, top - bottom)];
      expect(long).toBeCloseTo(widthOf(word), 0);
      expect(short).toBeLessThan(14);
    },
  );

  test("says what it is told, by whom, over all lines of its span", async () => {
    const before = readFileSync(join(FIXTURES, "footnote-over-two-pages.pdf"));
    const source = await readReport(before);
    const long = source.blocks.find(({ kind, span }) => kind === "paragraph" && span.end - span.start > 200);
    const said = "Vấn đề: tổng không khớp (“12” & 34)\nCần làm: đối chiếu";
    const { bytes } = await annotateReport(before, [{ span: long?.span ?? { start: 0, end: 1 }, text: said }], BY);
    const [found] = await highlightsOf(bytes);
    expect(found?.contentsObj.str).toBe(said);
    expect(found?.titleObj.str).toBe("doichieu");
    expect((found?.quadPoints?.length ?? 0) / 8).toBeGreaterThan(2);
    await expectAppended(before, bytes);
  });

  test.each(["columns", "landscape", "turned", "signed", "table-over-three-pages", "two-fonts"])(
    "%s.pdf stays byte for byte, and is read the same",
    async (name) => {
      const before = readFileSync(join(FIXTURES, `${name}.pdf`));
      const { text, blocks } = await readReport(before);
      const comments = blocks.map(({ span }) => ({ span, text: text.slice(span.start, span.end) }));
      const { bytes, placed } = await annotateReport(before, comments, BY);
      expect(placed).toBe(comments.length);
      const found = await highlightsOf(bytes);
      expect(found.map(({ contentsObj }) => contentsObj.str).sort()).toStrictEqual(
        comments.map((comment) => comment.text).sort(),
      );
      await expectAppended(before, bytes);
    },
  );

  test("highlights what recognition found in a picture", async () => {
    const before = readFileSync(join(import.meta.dirname, "../../../../fixtures/formats/scan/report.pdf"));
    const { text } = await readReport(before, { ocr: true });
    const { bytes } = await annotateReport(before, commentsAt(text, "94%"), { ...BY, ocr: true });
    const [found] = await highlightsOf(bytes);
    // Where the picture shows it, in points from the lower left corner.
    expect(Math.abs((found?.rect[0] ?? 0) - 456)).toBeLessThan(6);
    expect(Math.abs((found?.rect[1] ?? 0) - 651)).toBeLessThan(8);
    expect(Buffer.compare(bytes.subarray(0, before.length), before)).toBe(0);
  }, 60_000);

  test("a PDF without anything to say is handed back as it is", async () => {
    const before = readFileSync(SIGNED);
    expect(await annotateReport(before, [], BY)).toStrictEqual({ bytes: before, placed: 0 });
  });

  test.skipIf(!HAS_PDFSIG)(
    `a signature stays valid${HAS_PDFSIG ? "" : " (skipped: there is no pdfsig, of poppler-utils)"}`,
    async () => {
      const before = readFileSync(SIGNED);
      const { text } = await readReport(before);
      const once = await annotateReport(before, commentsAt(text, text.slice(40, 60)), BY);
      const twice = await annotateReport(once.bytes, commentsAt(text, text.slice(90, 99)), BY);
      await expectAppended(before, once.bytes);
      const folder = mkdtempSync(join(tmpdir(), "doichieu-"));
      try {
        const told = [before, once.bytes, twice.bytes].map((bytes) => {
          writeFileSync(join(folder, "x.pdf"), bytes);
          return execFileSync("pdfsig", ["-nocert", join(folder, "x.pdf")], { encoding: "utf8" });
        });
        for (const report of told) expect(report).toContain("Signature is Valid");
        const broken = Uint8Array.from(once.bytes);
        broken[2000] = (broken[2000] ?? 0) ^ 1;
        writeFileSync(join(folder, "x.pdf"), broken);
        expect(spawnSync("pdfsig", ["-nocert", join(folder, "x.pdf")], { encoding: "utf8" }).stdout).not.toContain(
          "Signature is Valid",
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

test("a format without comments is refused with what can bear them", async () => {
  const bytes = new TextEncoder().encode("BÁO CÁO\n\nCó 12 hồ sơ.\n");
  await expect(annotateReport(bytes, [], { ...BY, name: "bao-cao.txt" })).rejects.toMatchObject({
    code: "unsupported-format",
    message: "chỉ ghi được nhận xét vào tệp DOCX và PDF",
  });
});
