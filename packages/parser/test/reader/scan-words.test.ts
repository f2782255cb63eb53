import { describe, expect, it, test } from "vitest";
import { gridsOf } from "../../src/reader/pdf-grid.ts";
import { lineText } from "../../src/reader/pdf-page.ts";
import type { PagePicture } from "../../src/reader/scan-render.ts";
import { partRules } from "../../src/reader/scan-rules.ts";
import { slopeOfPicture } from "../../src/reader/scan-skew.ts";
import { pageOfRecognized, type RecognizedLine } from "../../src/reader/scan-words.ts";

/** A blank sheet, and a way to draw dark bars on it, sloping. */
const sheet = (width = 900, height = 1200): { picture: PagePicture; bar: (...box: Bar) => void } => {
  const grey = new Uint8Array(width * height).fill(250);
  return {
    picture: { number: 1, width, height, grey, pointsPerPixel: 0.5 },
    bar: (x0, y0, x1, y1, slope = 0) => {
      for (let x = x0; x < x1; x++)
        for (let y = y0; y < y1; y++) {
          const row = Math.round(y + (x - width / 2) * slope);
          const column = Math.round(x - (y - height / 2) * slope);
          if (row >= 0 && row < height && column >= 0 && column < width) grey[row * width + column] = 10;
        }
    },
  };
};
type Bar = [x0: number, y0: number, x1: number, y1: number, slope?: number];

/** A line of words of ten pixels a letter, on a baseline that slopes. */
const line = (
  text: string,
  x: number,
  y: number,
  options: { slope?: number; confidence?: number } = {},
): RecognizedLine => {
  const { slope = 0, confidence = 95 } = options;
  let at = x;
  const words = text.split(" ").map((word) => {
    const x0 = at;
    const x1 = x0 + word.length * 10;
    at = x1 + 8;
    const base = Math.round(y + (x0 - x) * slope);
    const bbox = { x0, y0: base - 20, x1, y1: base };
    return { text: word, confidence, bbox, symbols: [] };
  });
  const right = words.at(-1)?.bbox.x1 ?? x;
  return { words, rowHeight: 26, baseline: { x0: x, y0: y, x1: right, y1: y + (right - x) * slope } };
};
const page = (lines: readonly RecognizedLine[], slope = 0): string[] =>
  pageOfRecognized(sheet().picture, slope, [], lines).lines.map(lineText);

describe("recognised words", () => {
  it("of one height stand on one line, whichever part of the page they were found in", () => {
    expect(page([line("Số: 12/BC", 600, 100), line("ỦY BAN", 50, 103), line("Kết quả", 50, 160)])).toEqual([
      "ỦY BAN Số: 12/BC",
      "Kết quả",
    ]);
  });

  it("are laid straight where the sheet was not", () => {
    const slope = 0.02;
    const askew = [
      line("trái", 50, 300 + (50 - 450) * slope, { slope }),
      line("phải", 800, 300 + (800 - 450) * slope, { slope }),
    ];
    expect(page(askew, slope)).toEqual(["trái phải"]);
    expect(page(askew, 0)).toEqual(["trái", "phải"]);
  });

  test.each([
    ["borders taken for letters", "| hồ sơ _", 95, ["hồ sơ"]],
    ["specks of little confidence", "• . -", 30, []],
    ["what is hardly recognised at all", "xvq", 5, []],
  ])("leave out %s", (_, text, confidence, expected) => {
    expect(page([line(text, 50, 100, { confidence })])).toEqual(expected);
  });

  it("keep bullets and letters of middling confidence, and their confidence", () => {
    const { lines } = pageOfRecognized(sheet().picture, 0, [], [line("- 5 hồ sơ", 50, 100, { confidence: 60 })]);
    expect(lines.map(lineText)).toEqual(["- 5 hồ sơ"]);
    expect(lines[0]?.words.every((word) => word.confidence === 60)).toBe(true);
  });
});

describe("a sheet", () => {
  test.each([0, 0.006, -0.012, 0.03])("that lies askew by %s is measured", (slope) => {
    const { picture, bar } = sheet();
    for (let y = 100; y < 1100; y += 50) for (let x = 60; x < 800; x += 40) bar(x, y, x + 25, y + 16, slope);
    expect(Math.abs(slopeOfPicture(picture) - slope)).toBeLessThanOrEqual(0.002);
  });

  it("that is blank lies straight", () => {
    expect(slopeOfPicture(sheet().picture)).toBe(0);
  });

  test.each([0, 0.01, -0.015])("gives its ruled table, askew by %s, as a grid, and is clean without it", (slope) => {
    const { picture, bar } = sheet();
    for (const y of [200, 260, 320]) bar(100, y, 800, y + 3, slope);
    for (const x of [100, 400, 800]) bar(x, 200, x + 3, 323, slope);
    bar(150, 220, 200, 245, slope); // a word
    const { picture: clean, rules } = partRules(picture, slope);
    const [grid] = gridsOf(rules);
    expect([grid?.xs.length, grid?.ys.length]).toEqual([3, 3]);
    const dark = clean.grey.filter((shade) => shade < 140).length;
    expect(dark).toBeGreaterThan(1000);
    expect(dark).toBeLessThan(1600);
  });
});
