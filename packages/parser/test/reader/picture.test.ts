import { zlibSync } from "fflate";
import { assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { READABLE_EXTENSIONS, readReport } from "../../src/reader/index.ts";
import { pdfOf } from "../../src/reader/picture/index.ts";
import { openScan } from "../../src/reader/scan/render.ts";

const bytesOf = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const joined = (...pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(pieces));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const number = (value: number): Uint8Array =>
  bytesOf(value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
/** Its checksum is not looked at. */
const chunk = (name: string, data: Uint8Array): Uint8Array =>
  joined(number(data.length), new TextEncoder().encode(name), data, number(0));
const PNG = bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A PNG of rows as they are, each begun by its filter. */
const png = (
  width: number,
  height: number,
  kind: number,
  rows: Uint8Array,
  more = bytesOf(),
  interlaced = 0,
): Uint8Array =>
  joined(
    PNG,
    chunk("IHDR", joined(number(width), number(height), bytesOf(8, kind, 0, 0, interlaced))),
    more,
    chunk("IDAT", zlibSync(rows)),
    chunk("IEND", bytesOf()),
  );

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

/** Filters rows as PNG's specification says (9.2). */
const filtered = (pixels: Uint8Array, row: number, pixel: number, filter: number): Uint8Array => {
  const out: number[] = [];
  for (let start = 0; start < pixels.length; start += row) {
    out.push(filter);
    for (let at = start; at < start + row; at++) {
      const left = at - pixel >= start ? (pixels[at - pixel] ?? 0) : 0;
      const up = pixels[at - row] ?? 0;
      const corner = at - pixel >= start ? (pixels[at - row - pixel] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out.push(((pixels[at] ?? 0) - guess) & 255);
    }
  }
  return Uint8Array.from(out);
};

/** The picture that a PDF holds, as pdf.js decodes it. */
const decoded = async (
  pdf: Uint8Array,
): Promise<{ width: number; height: number; data: Uint8Array; rotate: number }> => {
  const { pdfjs, document } = await openScan(pdf);
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const at = fnArray.indexOf(pdfjs.OPS.paintImageXObject);
  const { width, height, data } = await new Promise<{ width: number; height: number; data: Uint8Array }>((resolve) => {
    page.objs.get((argsArray[at] as [string])[0], resolve);
  });
  const { rotate } = page;
  await document.loadingTask.destroy();
  return { width, height, data: Uint8Array.from(data), rotate };
};

describe("a PNG", () => {
  test.each([
    ["RGB", 2, 3, (pixel: number[]) => pixel],
    // Half seen through on white paper; a pixel that is not there is paper.
    [
      "RGB that is seen through",
      6,
      4,
      ([r, g, b, a]: number[]) => [r, g, b].map((v) => Math.round(((v ?? 0) * (a ?? 0)) / 255 + 255 - (a ?? 0))),
    ],
  ] as const)("of %s is the same pixels, whatever its filter", async (_, kind, values, seen) => {
    for (const filter of [0, 1, 2, 3, 4]) {
      const [width, height] = [5, 4];
      const pixels = Uint8Array.from({ length: width * height * values }, (_each, at) => (at * 47 + 11) % 256);
      const { data, ...told } = await decoded(
        pdfOf(png(width, height, kind, filtered(pixels, width * values, values, filter)), {}),
      );
      expect(told).toEqual({ width, height, rotate: 0 });
      const expected = Array.from({ length: width * height }, (_each, at) =>
        seen([...pixels.subarray(at * values, (at + 1) * values)]),
      ).flat();
      // pdf.js gives three or four values a pixel.
      const step = data.length / (width * height);
      expect([...data].filter((_value, at) => at % step < 3)).toEqual(expected);
    }
  });

  test("that is broken is told, whatever of it is", async () => {
    const whole = png(3, 2, 6, new Uint8Array(2 * 13));
    const cut = record({ at: integer({ min: 8, max: whole.length - 1 }), by: constantFrom(0, 1, 255) });
    await Promise.all(
      [
        png(3, 2, 2, bytesOf(), bytesOf(), 1),
        png(3, 2, 9, bytesOf()),
        png(0, 2, 2, bytesOf()),
        whole.subarray(0, 20),
      ].map((bytes) => expect(readReport(bytes, { ocr: true })).rejects.toMatchObject({ code: "read-failed" })),
    );
    assert(
      property(cut, ({ at, by }) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = by;
        try {
          return pdfOf(damaged, {}).length > 0;
        } catch (error) {
          return (error as { name: string }).name === "ReadError";
        }
      }),
    );
  });

  test("that claims more pixels than are believed is refused before they are made", async () => {
    const huge = png(60_000, 60_000, 6, bytesOf(0));
    await expect(readReport(huge, { ocr: true })).rejects.toMatchObject({ code: "too-large" });
  });
});

describe("a JPEG", () => {
  const FRAME = bytesOf(0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0);
  const exif = (orientation: number, little: boolean): Uint8Array => {
    const short = (value: number): number[] => (little ? [value, 0] : [0, value]);
    const long = (value: number): number[] => (little ? [value, 0, 0, 0] : [0, 0, 0, value]);
    const held = [0x45, 0x78, 0x69, 0x66, 0, 0, ...(little ? [0x49, 0x49] : [0x4d, 0x4d]), ...short(42), ...long(8)];
    // 274 is 1 * 256 + 18.
    const tag = little ? [18, 1] : [1, 18];
    held.push(...short(1), ...tag, ...short(3), ...long(1), ...short(orientation), 0, 0);
    return bytesOf(0xff, 0xe1, 0, held.length + 2, ...held);
  };

  test.each([
    [1, 0],
    [3, 180],
    [6, 90],
    [8, 270],
  ])("that was held as %i is turned by %i degrees", (orientation, rotate) => {
    for (const little of [true, false]) {
      const pdf = textOf(pdfOf(joined(bytesOf(0xff, 0xd8), exif(orientation, little), FRAME), {}));
      expect(pdf).toContain(`/Rotate ${rotate} `);
      expect(pdf).toContain("/Width 30 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode");
    }
  });

  test.each([
    ["ends before its frame", bytesOf(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0)],
    ["has no pixels", bytesOf(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 30, 1, 1, 0x11, 0)],
    ["has two colours", bytesOf(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 2, 1, 0x11, 0)],
    ["has a segment of no length", bytesOf(0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xe1, 0, 0)],
  ])("that %s is told", async (_, bytes) => {
    await expect(readReport(bytes, { ocr: true })).rejects.toMatchObject({ code: "read-failed" });
  });
});

test("a picture is read where it is asked to be recognised, and no report to be looked for in a folder", async () => {
  const picture = png(3, 2, 2, new Uint8Array(20));
  await expect(readReport(picture, { name: "ảnh.png" })).rejects.toMatchObject({ code: "no-text" });
  expect(READABLE_EXTENSIONS).not.toContain("png");
  expect(READABLE_EXTENSIONS).not.toContain("jpg");
});
