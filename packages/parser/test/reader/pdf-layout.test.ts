import { assert, asyncProperty, shuffledSubarray } from "fast-check";
import { describe, expect, test } from "vitest";
import { pdfReader } from "../../src/reader/pdf/index.ts";
import type { SourceText } from "../../src/source/source-text.ts";
import { type DrawnLine, type DrawnText, type PageSpec, pdfFile, widthOf } from "./pdf-file.ts";

const read = (...pages: PageSpec[]): Promise<SourceText> => pdfReader.read(pdfFile(pages), {});
const textOf = async (...pages: PageSpec[]): Promise<string> => (await read(...pages)).text;
const blocksOf = (source: SourceText, kind: string): string[] =>
  source.blocks
    .filter((block) => block.kind === kind)
    .map((block) => source.text.slice(block.span.start, block.span.end));

const line = (y: number, text: string, x = 72): DrawnText => ({ x, y, text });
const centred = (y: number, text: string): DrawnText => ({ x: 310 - widthOf(text) / 2, y, text, bold: true });
/** Enough text that a page's margins are known: lines as wide as the page. */
const FULL = "Trong kỳ báo cáo, các xã đã tiếp nhận và giải quyết đúng hạn hồ sơ của dân";
const prose = (from: number, count: number): DrawnText[] =>
  Array.from({ length: count }, (_, index) => line(from + index * 16, FULL));

describe("letters are read by their places, in whatever order they are drawn", () => {
  test("letters of a second font are drawn after the rest", async () => {
    const texts = [
      { x: 72, y: 100, text: "k" },
      { x: 84, y: 100, text: "t" },
      { x: 96, y: 100, text: "qu" },
      { x: 78, y: 100, text: "ế", font: "Other" },
      { x: 108, y: 100, text: "ả", font: "Other" },
    ];
    expect(await textOf({ texts })).toBe("kết quả");
  });

  test("marks that are drawn on their own are put on their letters, in the order that composes them", async () => {
    const texts = [
      { x: 72, y: 100, text: "ket qua" },
      { x: 84, y: 100, text: "\u0301\u0302" },
      { x: 114, y: 100, text: "\u0309" },
    ];
    expect(await textOf({ texts })).toBe("kết quả");
  });

  test("a space that letters are drawn over parts nothing", async () => {
    const texts = [
      { x: 72, y: 100, text: "ph ng" },
      { x: 84, y: 100, text: "ò" },
      { x: 108, y: 100, text: "ban" },
    ];
    expect(await textOf({ texts })).toBe("phòng ban");
  });

  test("a word that is drawn twice for boldness is one word", async () => {
    expect(await textOf({ texts: [line(100, "BÁO CÁO"), line(100, "BÁO CÁO", 72.4)] })).toBe("BÁO CÁO");
  });

  test("shuffled letters give the same text", async () => {
    const words = "Số liệu 1.286 hồ sơ, đạt 93,62% so với kế hoạch";
    const letters = [...words]
      .map((text, index) => ({ x: 72 + index * 6, y: 100, text }))
      .filter(({ text }) => text !== " ");
    await assert(
      asyncProperty(shuffledSubarray(letters, { minLength: letters.length }), async (shuffled) => {
        expect(await textOf({ texts: shuffled })).toBe(words);
      }),
      { numRuns: 15 },
    );
  });

  test("text of a .VnTime font is converted to Unicode", async () => {
    const source = await read({
      texts: [{ x: 72, y: 100, text: "Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do", font: ".VnTime" }],
    });
    expect(source.text).toBe("Cộng hoà xã hội chủ nghĩa Việt Nam, độc lập tự do");
    expect(source.diagnostics.map(({ code }) => code)).toContain("legacy-encoding");
  });
});

describe("a page whose paragraphs are mostly of one line", () => {
  test("keeps a title that fills its line and an office over two lines apart from what stands below", async () => {
    // Lines of a paragraph are 15 apart, paragraphs 21.
    const title = "Kết quả thu ngân sách nhà nước trên địa bàn tỉnh năm hai không ba một";
    const second = "của tỉnh theo đúng kế hoạch đã giao từ đầu năm và các quy định về thu ngân";
    const texts = [
      centred(60, "KHO BẠC NHÀ NƯỚC"),
      centred(81, "KHO BẠC NHÀ NƯỚC HẢI LÂM"),
      line(120, title),
      line(141, FULL),
      line(156, second),
      line(171, "sách nhà nước."),
      ...["Thu nội địa tăng.", "Thu khác giảm.", "Chi tăng.", "Nợ giảm.", "Dự phòng giảm.", "Quỹ tăng."].map(
        (text, index) => line(192 + index * 21, text),
      ),
      line(318, FULL),
      line(333, second),
      line(348, "sách nhà nước."),
    ];
    const blocks = (await textOf({ texts })).split("\n");
    expect(blocks).toContain("KHO BẠC NHÀ NƯỚC HẢI LÂM");
    expect(blocks).toContain(title);
    expect(blocks).toContain(`${FULL} ${second} sách nhà nước.`);
  });
});

describe("pages may be turned", () => {
  test.each([90, 180, 270])("a page that is shown turned by %d degrees", async (rotate) => {
    expect(await textOf({ rotate, texts: [{ x: 300, y: 400, text: "Thông báo", turn: 4 - rotate / 90 }] })).toBe(
      "Thông báo",
    );
  });

  test.each([1, 2, 3])("text drawn %d quarter turns clockwise", async (turn) => {
    const step = [
      [0, 16],
      [-16, 0],
      [0, -16],
      [16, 0],
    ][turn] as [number, number];
    const texts = ["Điều 1. Phạm vi", "Điều 2. Đối tượng"].map((text, index) => ({
      x: 300 + step[0] * index,
      y: 400 + step[1] * index,
      text,
      turn,
    }));
    expect(await textOf({ texts })).toBe("Điều 1. Phạm vi\nĐiều 2. Đối tượng");
  });
});

describe("paragraphs", () => {
  test("lines are joined; a symbol broken at its hyphen is whole; white opens a new paragraph", async () => {
    const texts = [
      ...prose(100, 2),
      line(132, "theo quy định tại Nghị định số 12/2024/NĐ-".padStart(74, "x ")),
      line(148, "CP của Chính phủ."),
      line(180, "Đoạn sau."),
    ];
    const { text } = await read({ texts });
    expect(text).toContain("12/2024/NĐ-CP của Chính phủ.\nĐoạn sau.");
  });

  test("a sentence goes on over pages, page numbers stand aside", async () => {
    const page = (number: number, texts: DrawnText[]): PageSpec => ({
      texts: [line(30, String(number), 295), ...texts],
    });
    const source = await read(
      page(1, prose(80, 3)),
      page(2, [...prose(80, 2), line(112, "và 12 hồ sơ còn lại.")]),
      page(3, [line(80, "Phần khác.")]),
    );
    expect(blocksOf(source, "furniture")).toEqual(["1", "2", "3"]);
    const first = source.blocks.find((block) => block.kind === "paragraph");
    expect(first?.boxes.map((box) => box.page)).toEqual([1, 2]);
    expect(source.text.slice(first?.span.start, first?.span.end).endsWith("và 12 hồ sơ còn lại.")).toBe(true);
    expect(source.pages).toBe(3);
  });

  test("a letterhead's columns are read one after the other", async () => {
    const source = await read({
      texts: [
        line(80, "UBND TỈNH HẢI TRUNG"),
        line(80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300),
        { ...line(96, "SỞ THỦY SẢN", 96), bold: true },
        line(96, "Độc lập - Tự do - Hạnh phúc", 321),
        ...prose(160, 3),
      ],
    });
    expect(
      source.text.startsWith("UBND TỈNH HẢI TRUNG\nSỞ THỦY SẢN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập"),
    ).toBe(true);
  });
});

describe("footnotes", () => {
  const page: PageSpec = {
    texts: [
      ...prose(80, 4),
      line(144, "Tổng số 45 đơn vị"),
      { x: 72 + widthOf("Tổng số 45 đơn vị"), y: 139, text: "1", size: 7 },
      { x: 72 + widthOf("Tổng số 45 đơn vị") + 8, y: 144, text: "đã nộp báo cáo." },
      { x: 72, y: 757, text: "1", size: 5 },
      { x: 77, y: 760, text: "Không tính 03 đơn vị mới thành lập.", size: 9 },
    ],
    lines: [{ from: [72, 745], to: [200, 745] }],
  };

  test("the note stands apart, and knows where its mark stands", async () => {
    const source = await read(page);
    const note = source.blocks.find((block) => block.kind === "footnote");
    expect(source.text.slice(note?.span.start, note?.span.end)).toBe("Không tính 03 đơn vị mới thành lập.");
    expect(note?.note?.mark).toBe("1");
    expect(source.text.slice(0, note?.note?.anchor ?? 0).endsWith("45 đơn vị")).toBe(true);
  });

  test("the mark is told from figures; exponents are none", async () => {
    const source = await read(page);
    expect(source.noteMarks.map((mark) => source.text.slice(mark.start - 2, mark.end))).toEqual(["vị1"]);
    const area = await read({ texts: [line(100, "Diện tích 120 km"), { x: 72 + 96, y: 95, text: "2", size: 7 }] });
    expect(area.text).toBe("Diện tích 120 km2");
    expect(area.noteMarks).toEqual([]);
  });
});

describe("signatures", () => {
  const texts = [
    line(100, "Số:         /TB-STSKTB"),
    line(100, "Hải Trung, ngày      tháng 5 năm 2024", 300),
    ...prose(160, 4),
  ];

  test("what is stamped into a blank is read where it is drawn", async () => {
    const source = await read({
      texts,
      signatures: [
        { x: 95, y: 85, width: 40, height: 20, texts: [{ x: 5, y: 14, text: "57", size: 13 }] },
        { x: 396, y: 85, width: 30, height: 20, texts: [{ x: 4, y: 15, text: "08", size: 12 }] },
      ],
    });
    expect(source.text).toContain("Số: 57/TB-STSKTB");
    expect(source.text).toContain("ngày 08 tháng 5 năm 2024");
  });

  test("who signed and when is a block of its own", async () => {
    const source = await read({
      texts,
      signatures: [
        {
          x: 350,
          y: 700,
          width: 200,
          height: 40,
          texts: [
            { x: 5, y: 12, text: "Người ký: Sở Thủy sản", size: 8 },
            { x: 5, y: 24, text: "Thời gian ký: 08/05/2024 10:15:00", size: 8 },
          ],
        },
      ],
    });
    const stamp = source.blocks.find((block) => block.kind === "stamp");
    expect(stamp?.source).toBe("stamp");
    expect(source.text.slice(stamp?.span.start, stamp?.span.end)).toBe(
      "Người ký: Sở Thủy sản\nThời gian ký: 08/05/2024 10:15:00",
    );
  });
});

/** A point, where it lies on the line y = 140, moved down to y = 190. */
const lower = (at: readonly [number, number]): [number, number] => [at[0], at[1] === 140 ? 190 : at[1]];

/** A ruled table with its left top corner at (72, y). */
const table = (y: number, rows: readonly (readonly string[])[], widths: readonly number[]): PageSpec => {
  const xs = [72];
  for (const width of widths) xs.push((xs.at(-1) as number) + width);
  const [left, right] = [72, xs.at(-1) as number];
  const bottom = y + rows.length * 20;
  return {
    lines: [
      ...Array.from({ length: rows.length + 1 }, (_, row): DrawnLine => ({
        from: [left, y + row * 20],
        to: [right, y + row * 20],
      })),
      ...xs.map((x): DrawnLine => ({ from: [x, y], to: [x, bottom] })),
    ],
    texts: rows.flatMap((row, index) =>
      row.map((text, column) => line(y + index * 20 + 14, text, (xs[column] as number) + 4)),
    ),
  };
};

describe("tables", () => {
  test("each cell is a block with its place; the rows of the next page go on, its header is told", async () => {
    const head = ["TT", "Xã", "Số hộ"];
    const first = table(700, [head, ["1", "Cửa Sót", "120"], ["2", "Bãi Nồm", "85"]], [40, 200, 80]);
    const second = table(60, [head, ["3", "Hòn Rơm", "64"]], [40, 200, 80]);
    const source = await read({ ...first, texts: [...prose(80, 4), ...first.texts] }, second);
    const cells = source.blocks.flatMap((block) =>
      block.cell
        ? [
            [
              block.cell.table,
              block.cell.row,
              block.cell.column,
              block.cell.header,
              source.text.slice(block.span.start, block.span.end),
            ],
          ]
        : [],
    );
    expect(cells.filter((cell) => cell[2] === 1)).toEqual([
      [0, 0, 1, true, "Xã"],
      [0, 1, 1, false, "Cửa Sót"],
      [0, 2, 1, false, "Bãi Nồm"],
      [0, 3, 1, true, "Xã"],
      [0, 4, 1, false, "Hòn Rơm"],
    ]);
    expect(source.text).toContain("1\tCửa Sót\t120\n2\tBãi Nồm\t85");
  });

  test("cells of a row that holds hardly any space are not glued", async () => {
    const rows = [
      ["TT", "Xã", "Quý I", "Quý II", "Quý III"],
      ["1", "Lâm", "5", "7", "3"],
      ["2", "", "2", "4", "6"],
    ];
    const { text } = await read(table(100, rows, [60, 60, 60, 60, 60]));
    expect(text).toBe("TT\tXã\tQuý I\tQuý II\tQuý III\n1\tLâm\t5\t7\t3\n2\t\t2\t4\t6");
  });

  test("a whole table in one ruled row is parted line by line", async () => {
    const { lines, texts } = table(
      100,
      [
        ["TT", "Bậc học", "Số lớp"],
        ["1", "Mầm non", "120"],
      ],
      [40, 120, 80],
    );
    const more = [
      ["2", "Tiểu học", "1.315"],
      ["3", "Cộng", "1.435"],
    ].flatMap((row, index) => row.map((held, column) => line(148 + index * 14, held, [76, 116, 236][column])));
    const tall = (lines ?? []).map(({ from, to }): DrawnLine => {
      return { from: lower(from), to: lower(to) };
    });
    const { text } = await read({ lines: tall, texts: [...texts, ...more] });
    expect(text).toBe("TT\tBậc học\tSố lớp\n1\tMầm non\t120\n2\tTiểu học\t1.315\n3\tCộng\t1.435");
  });

  test("columns are found where nothing is drawn between them", async () => {
    const rows = [
      ["TT", "Chỉ tiêu", "Đơn vị", "Kết quả"],
      ["1", "Số hồ sơ tiếp nhận", "Hồ sơ", "1.286"],
      ["2", "Số hồ sơ đã giải quyết", "Hồ sơ", "1.204"],
      ["3", "Tỷ lệ đúng hạn", "%", "93,62"],
    ];
    const texts = rows.flatMap((row, index) =>
      row.map((text, column) => line(100 + index * 22, text, [72, 110, 300, 400][column])),
    );
    const { text } = await read({ texts });
    expect(text).toBe(rows.map((row) => row.join("\t")).join("\n"));
  });
});

describe("pages that cannot be read are named", () => {
  test("a page without letters", async () => {
    const source = await read({ texts: prose(80, 4) }, { texts: [] }, { texts: prose(80, 3) });
    expect(source.diagnostics.map(({ code, page }) => [code, page])).toEqual([["page-without-text", 2]]);
  });

  test("a page whose text was recognised in another language", async () => {
    const foreign = "Uy ban nhan dan tinh da ban hanh ke hoach trien khai thuc hien nhiem vu";
    const texts = Array.from({ length: 5 }, (_, index) => line(80 + index * 16, foreign));
    const source = await read({ texts: prose(80, 4) }, { texts });
    expect(source.diagnostics.map(({ code, page }) => [code, page])).toEqual([["page-not-vietnamese", 2]]);
  });

  test.each([
    ["letters of another script stand for those with accents", "7UҥP yWӃ [m ÿm WLӃS QKұQ KӗV Vѫ"],
    ["signs stand for letters with accents", "Ng‡y 12 th·ng 5 tr˙c ban ti‚p nh‡n hÏ s¬"],
  ])("a page whose fonts do not tell its characters: %s", async (_, garbled) => {
    const texts = Array.from({ length: 5 }, (__, index) => line(80 + index * 16, garbled));
    const source = await read({ texts: prose(80, 4) }, { texts });
    expect(source.diagnostics.map(({ code, page }) => [code, page])).toEqual([["page-without-text", 2]]);
    expect(source.text).not.toContain(garbled.slice(0, 8));
    await expect(read({ texts })).rejects.toMatchObject({ code: "no-text", message: /--ocr/u });
  });

  test("formulas and measures with letters of other scripts are read", async () => {
    const texts = [...prose(80, 4), line(160, "Nồng độ 0,5 µg/m³, điện trở 12 Ω, hệ số α và β")];
    const source = await read({ texts });
    expect(source.diagnostics).toEqual([]);
  });

  test("no letters at all", async () => {
    await expect(read({ texts: [] })).rejects.toMatchObject({ code: "no-text" });
  });
});

test("blocks lie in order inside the text, without space at their ends", async () => {
  const source = await read({
    texts: [line(30, "1", 295), ...prose(80, 6), line(200, "a) Mục một"), line(216, "b) Mục hai")],
  });
  let end = 0;
  for (const { span } of source.blocks) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    const text = source.text.slice(span.start, span.end);
    expect(text).toBe(text.trim());
    expect(text).toBe(text.normalize("NFC"));
    end = span.end;
  }
});
