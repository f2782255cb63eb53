import { describe, expect, it, test } from "vitest";
import { gridsOf } from "../../src/reader/pdf/grid.ts";
import { layOutPages } from "../../src/reader/pdf/layout.ts";
import { lineOf, lineText, type PageWords, type Word } from "../../src/reader/pdf/page.ts";
import { chooseReading } from "../../src/reader/scan/choice.ts";
import { sideBySide } from "../../src/reader/scan/columns.ts";
import { type Area, cutOut, straightened, turned, type PagePicture } from "../../src/reader/scan/picture.ts";
import { holdsLetters, inkedRows } from "../../src/reader/scan/rows.ts";
import { partRules } from "../../src/reader/scan/rules.ts";
import { shadesOf } from "../../src/reader/scan/shades.ts";
import { lettersByShape } from "../../src/reader/scan/shape.ts";
import { slopeOfPicture } from "../../src/reader/scan/skew.ts";
import { pageOfRecognized, type RecognizedLine } from "../../src/reader/scan/words.ts";

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
const textsOf = (lines: readonly RecognizedLine[]): string[] =>
  lines.map(({ words }) => words.map(({ text }) => text).join(" "));
const page = (lines: readonly RecognizedLine[]): string[] =>
  pageOfRecognized(sheet().picture, [], lines).lines.map(lineText);

/** Lines of words of several widths, so that no gap between words goes on from line to line. */
const prose = (bar: (...box: Bar) => void, x0: number, x1: number, top: number, lines: number): void => {
  for (let row = 0; row < lines; row++)
    for (let x = x0, word = row * 7; x < x1 - 20; word++) {
      const width = 20 + ((word * 37) % 50);
      bar(x, top + row * 18, Math.min(x + width, x1), top + row * 18 + 12);
      x += width + 6;
    }
};

/** A word of one letter on a line of its own, given how high it is and how far it hangs below the line. */
const lone = (text: string, row: number, height: number, tail = 0): RecognizedLine => {
  const base = 100 + row * 40 + tail;
  const bbox = { x0: 50, y0: base - height, x1: 62, y1: base };
  return {
    words: [{ text, confidence: 90, bbox, symbols: [{ text, bbox }] }],
    rowHeight: 30,
    baseline: { ...bbox, y0: base },
  };
};
const column = (...lines: readonly RecognizedLine[]): string => textsOf(lettersByShape(lines)).join("");

describe("recognised words", () => {
  it("of one height stand on one line, whichever part of the page they were found in", () => {
    expect(page([line("Số: 12/BC", 600, 100), line("ỦY BAN", 50, 103), line("Kết quả", 50, 160)])).toEqual([
      "ỦY BAN Số: 12/BC",
      "Kết quả",
    ]);
  });

  test.each([
    ["borders taken for letters", "| hồ sơ _", 95, ["hồ sơ"]],
    ["specks of little confidence", "• . -", 30, []],
    ["what is hardly recognised at all", "xvq", 5, []],
  ])("leave out %s", (_, text, confidence, expected) => {
    expect(page([line(text, 50, 100, { confidence })])).toEqual(expected);
  });

  it("keep bullets and letters of middling confidence, and their confidence", () => {
    const { lines } = pageOfRecognized(sheet().picture, [], [line("- 5 hồ sơ", 50, 100, { confidence: 60 })]);
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
    const { picture: clean, rules } = partRules(straightened(picture, slope));
    const [grid] = gridsOf(rules);
    expect([grid?.xs.length, grid?.ys.length]).toEqual([3, 3]);
    const ink = clean.grey.filter((shade) => shade < 140).length;
    expect(ink).toBeGreaterThan(1000);
    expect(ink).toBeLessThan(1700);
  });

  it("turned four times is as it was", () => {
    const { picture, bar } = sheet(90, 120);
    bar(10, 20, 30, 24);
    expect(turned(picture)).toMatchObject({ width: 120, height: 90 });
    expect(turned(turned(turned(turned(picture))))).toEqual(picture);
  });

  it("gives a part of itself with paper around", () => {
    const { picture, bar } = sheet(90, 120);
    bar(10, 20, 30, 24);
    const part = cutOut(picture, { x0: 10, y0: 20, x1: 30, y1: 24 }, 5);
    expect([part.width, part.height, part.grey[0]]).toEqual([30, 14, 255]);
    expect(part.grey.filter((shade) => shade < 140)).toHaveLength(80);
  });
});

const columnsOf = (picture: PagePicture): readonly Area[] => sideBySide(picture).flatMap(({ columns }) => columns);

describe("columns", () => {
  it("tell how far down the page they stand, and the white between them", () => {
    const { picture, bar } = sheet();
    prose(bar, 60, 300, 100, 8);
    prose(bar, 330, 840, 100, 8);
    const [band, ...more] = sideBySide(picture);
    expect(more).toEqual([]);
    expect(band?.gutters).toEqual([{ from: expect.toSatisfy((x) => x >= 295), to: expect.toSatisfy((x) => x <= 330) }]);
    expect(band?.top).toBeLessThanOrEqual(100);
    expect(band?.bottom).toBeGreaterThan(200);
  });

  it("are parted where a gutter goes on for lines", () => {
    const { picture, bar } = sheet();
    prose(bar, 60, 300, 100, 8);
    prose(bar, 330, 840, 100, 8);
    expect(columnsOf(picture).map(({ x0, x1 }) => [x0 <= 60, x1 >= 300 && x1 <= 330, x1 >= 830])).toEqual([
      [true, true, false],
      [false, false, true],
    ]);
  });

  it("are none in prose", () => {
    const { picture, bar } = sheet();
    prose(bar, 60, 840, 100, 12);
    expect(columnsOf(picture)).toEqual([]);
  });

  it("of two lines need a wide gutter, as a letterhead has", () => {
    const narrow = sheet();
    prose(narrow.bar, 60, 300, 100, 2);
    prose(narrow.bar, 318, 840, 100, 2);
    expect(columnsOf(narrow.picture)).toEqual([]);
    const wide = sheet();
    prose(wide.bar, 60, 300, 100, 2);
    prose(wide.bar, 420, 840, 100, 2);
    expect(columnsOf(wide.picture)).toHaveLength(2);
  });
});

describe("two readings of a page", () => {
  const area = { x0: 0, y0: 0, x1: 200, y1: 1000 };

  it("take a column's words from the column, and the rest from the whole", () => {
    const whole = [line("hồsơ", 50, 100), line("ngoài", 400, 100)];
    const columns = [{ area, lines: [line("hồ sơ", 50, 100)] }];
    expect(textsOf(chooseReading(whole, columns))).toEqual(["ngoài", "hồ sơ"]);
  });

  it("take a lone word from whichever is surer of it", () => {
    const whole = [line("5", 50, 100, { confidence: 96 })];
    const columns = [{ area, lines: [line("ỡ", 50, 100, { confidence: 20 })] }];
    expect(textsOf(chooseReading(whole, columns))).toEqual(["5"]);
  });

  it("take a narrow column's words from the whole: alone they would be read worse", () => {
    const whole = [line("số", 50, 100), line("ngoài", 400, 100)];
    expect(textsOf(chooseReading(whole, [{ area, lines: null }]))).toEqual(["ngoài", "số"]);
  });

  it("add what only the whole found, where it is sure", () => {
    const whole = [line("7", 50, 300, { confidence: 96 }), line("x", 50, 400, { confidence: 40 })];
    expect(textsOf(chooseReading(whole, [{ area, lines: [line("a", 50, 100)] }]))).toEqual(["a", "7"]);
  });
});

describe("letters alone in a column", () => {
  test.each([
    ["a low 0 is an o", column(lone("h", 0, 25), lone("0", 1, 17), lone("n", 2, 17)), "hon"],
    ["a high 0 stays", column(lone("1", 0, 25), lone("0", 1, 25), lone("2", 2, 25)), "102"],
    [
      "an 8 with a tail is a g",
      column(lone("n", 0, 17), lone("8", 1, 25, 8), lone("h", 2, 25), lone("i", 3, 25)),
      "nghi",
    ],
    ["an 8 on the line stays", column(lone("7", 0, 25), lone("8", 1, 25), lone("9", 2, 25)), "789"],
    ["a lone digit stays", column(lone("8", 0, 25)), "8"],
  ])("%s", (_, read, expected) => {
    expect(read).toBe(expected);
  });
});

const placed = (text: string, x: number, y: number): Word => ({
  text,
  x,
  right: x + text.length * 6,
  y,
  size: 12,
  bold: false,
  italic: false,
  glued: false,
  raised: false,
  annotation: -1,
  artifact: false,
  confidence: 95,
  letters: [],
});
/** Two rows; what stood in the last column of the first, down to the second, could not be read. */
const tablePage: PageWords = {
  number: 1,
  width: 595,
  height: 842,
  lines: [
    [placed("1", 60, 100), placed("Lập", 120, 100), placed("kế", 150, 100), placed("Phòng", 300, 100)],
    [placed("hoạch", 121, 116), placed("Nước", 300, 116)],
    [placed("2", 60, 300), placed("Kiểm", 119, 300), placed("tra", 155, 300), placed("Phòng", 301, 300)],
    [placed("mạng", 120, 316), placed("lưới", 299, 316)],
  ].map((words) => lineOf(1, words)),
  turned: [],
  rules: [],
};
const tableBand = {
  top: 80,
  bottom: 330,
  gutters: [66, 200, 345].map((from, at) => ({ from, to: [118, 298, 400][at] ?? 0 })),
};
const cellsOf = (pages: readonly PageWords[]): (readonly [string, number, number])[] =>
  layOutPages(pages).flatMap(({ cell, paragraphs }) =>
    cell ? [[paragraphs.flat().map(lineText).join(" "), cell.row, cell.column] as const] : [],
  );

describe("a table without lines", () => {
  it("goes on over ink that could not be read, where the picture shows its columns", () => {
    expect(cellsOf([{ ...tablePage, bands: [tableBand] }])).toEqual([
      ["1", 0, 0],
      ["Lập kế hoạch", 0, 1],
      ["Phòng Nước", 0, 2],
      ["2", 1, 0],
      ["Kiểm tra mạng", 1, 1],
      ["Phòng lưới", 1, 2],
    ]);
  });

  it("goes on on the next page though its sheet lay a little aside", () => {
    const aside = tablePage.lines.map(({ words }) =>
      lineOf(
        2,
        words.map((one) => ({ ...one, x: one.x - 4, right: one.right - 4 })),
      ),
    );
    const shifted = {
      ...tableBand,
      gutters: tableBand.gutters.map(({ from, to }) => ({ from: from - 4, to: to - 4 })),
    };
    const cells = cellsOf([
      { ...tablePage, bands: [tableBand] },
      { ...tablePage, number: 2, lines: aside, bands: [shifted] },
    ]);
    expect(cells.slice(6)).toEqual([
      ["1", 2, 0],
      ["Lập kế hoạch", 2, 1],
      ["Phòng Nước", 2, 2],
      ["2", 3, 0],
      ["Kiểm tra mạng", 3, 1],
      ["Phòng lưới", 3, 2],
    ]);
  });
});

describe("columns below a title", () => {
  it("are found though the title is written across some of them", () => {
    const { picture, bar } = sheet();
    // A title over the first two columns, and a third column that runs past it.
    prose(bar, 60, 520, 100, 1);
    prose(bar, 60, 260, 140, 12);
    prose(bar, 300, 520, 140, 12);
    prose(bar, 600, 840, 100, 14);
    const inner = columnsOf(picture).filter(({ x0, x1 }) => x0 < 300 && x1 > 200 && x1 < 320);
    expect(inner).not.toEqual([]);
  });
});

const BLACK = [20, 20, 20, 255];
const RED = [208, 64, 64, 255];
const PAPER = [250, 250, 250, 255];
const shades = (...pixels: readonly (readonly number[])[]): number[] => [
  ...shadesOf(Uint8ClampedArray.from(pixels.flat())),
];

describe("shades of a coloured picture", () => {
  it("leave the ink of a stamp out of black text", () => {
    expect(shades(BLACK, BLACK, RED, PAPER)).toEqual([20, 20, 208, 250]);
  });

  it("keep coloured ink where a page is printed in colour", () => {
    const [red, paper] = shades(RED, PAPER);
    expect(red).toBeLessThan(140);
    expect(paper).toBe(250);
  });
});

test("ink tells the lines of text in an area, specks aside", () => {
  const { picture, bar } = sheet();
  bar(60, 100, 200, 120);
  bar(60, 140, 200, 162);
  bar(60, 200, 62, 202);
  bar(400, 300, 500, 320);
  expect(inkedRows(picture, { x0: 50, y0: 0, x1: 300, y1: 600 })).toEqual([
    [100, 120],
    [140, 162],
  ]);
});

test.each([
  ["letters of broken words", 26, 34, true],
  ["row numbers", 26, 120, false],
  ["words of a narrow column", 90, 34, false],
])("a column of %s", (_, width, step, letters) => {
  const { picture, bar } = sheet();
  for (let row = 0; row < 8; row++) bar(60, 60 + row * step, 60 + width, 80 + row * step);
  expect(holdsLetters(picture, { x0: 50, y0: 40, x1: 200, y1: 1100 })).toBe(letters);
});
