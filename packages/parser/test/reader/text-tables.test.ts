import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { textSource } from "../../src/reader/text/index.ts";

interface Told {
  readonly table: number;
  readonly header: boolean;
  readonly texts: readonly string[];
}

/** The rows of a text: what their cells hold, each at its column; paragraphs between as `null`. */
const rowsOf = (text: string): Array<Told | string> => {
  const rows: Array<Told | string> = [];
  let last = "";
  const { blocks } = textSource(text);
  for (const { cell, span } of blocks) {
    const held = text.slice(span.start, span.end);
    if (!cell) rows.push(held);
    else {
      const key = `${cell.table}/${cell.row}`;
      if (key !== last) rows.push({ table: cell.table, header: cell.header, texts: [] });
      last = key;
      ((rows.at(-1) as Told).texts as string[])[cell.column] = held;
    }
  }
  return rows.map((row) =>
    typeof row === "string"
      ? row
      : { table: row.table, header: row.header, texts: Array.from(row.texts, (cell) => cell ?? "") },
  );
};

const heads = (...texts: string[]): Told => ({ table: 0, header: true, texts });
const data = (...texts: string[]): Told => ({ table: 0, header: false, texts });

const LINES = [
  ["Loại rừng", "Diện tích (ha)", "Tỷ lệ (%)"],
  ["Rừng trồng", "1.250,5", "62,4"],
  ["Rừng tự nhiên", "753,2", "37,6"],
];
const READ = [heads(...(LINES[0] as string[])), ...LINES.slice(1).map((row) => data(...row))];

const withRule = ([head = "", ...rest]: readonly string[], rule: string): string[] => [head, rule, ...rest];

describe("one table, however its cells are kept apart", () => {
  test.each([
    ["tabs", LINES.map((row) => row.join("\t"))],
    ["bars between", LINES.map((row) => row.join(" | "))],
    ["bars around", LINES.map((row) => `| ${row.join(" | ")} |`)],
    [
      "Markdown",
      withRule(
        LINES.map((row) => `| ${row.join(" | ")} |`),
        "|---|--:|:-:|",
      ),
    ],
    [
      "Markdown without bars around",
      withRule(
        LINES.map((row) => row.join(" | ")),
        "---|---|---",
      ),
    ],
  ])("%s", (_, lines) => {
    expect(rowsOf(lines.join("\n"))).toEqual(READ);
    expect(rowsOf(lines.join("\r\n"))).toEqual(READ);
  });
});

describe("heads", () => {
  test("of years, above a first column without a head", () => {
    expect(rowsOf("\t2021\t2022\nĐường bộ\t1942\t2017\nĐường thủy\t68\t71")).toEqual([
      heads("", "2021", "2022"),
      data("Đường bộ", "1942", "2017"),
      data("Đường thủy", "68", "71"),
    ]);
  });

  test("over two lines, with columns numbered below", () => {
    const text = [
      "STT | Bậc học | Năm trước | | Năm nay | |",
      " | | Trường | Lớp | Trường | Lớp",
      "A | B | (1) | (2) | (3) | (4)",
      "1 | Mầm non | 12 | 96 | 13 | 101",
    ].join("\n");
    const [first, second, third, last] = rowsOf(text);
    expect([first, second, third]).toEqual([
      heads("STT", "Bậc học", "Năm trước", "", "Năm nay"),
      heads("", "", "Trường", "Lớp", "Trường", "Lớp"),
      heads("A", "B", "(1)", "(2)", "(3)", "(4)"),
    ]);
    expect(last).toEqual(data("1", "Mầm non", "12", "96", "13", "101"));
    const spans = textSource(text).blocks.flatMap(({ cell }) => (cell?.row === 0 ? [cell.columnSpan] : []));
    expect(spans).toEqual([1, 1, 2, 2]);
  });

  test("rows led by a year are no heads", () => {
    expect(rowsOf("Năm | Số đợt | Số xã\n2021 | 12 | 30\n2022 | 9 | 41").slice(1)).toEqual([
      data("2021", "12", "30"),
      data("2022", "9", "41"),
    ]);
  });

  test("repeated below, they are heads again and the table is one", () => {
    expect(rowsOf("STT\tXã\tHộ\n1\tAn Lộc\t120\n\nSTT\tXã\tHộ\n2\tAn Hòa\t95")).toEqual([
      heads("STT", "Xã", "Hộ"),
      data("1", "An Lộc", "120"),
      heads("STT", "Xã", "Hộ"),
      data("2", "An Hòa", "95"),
    ]);
  });
});

describe("what stands between rows", () => {
  test("a row of one cell belongs to the table", () => {
    expect(rowsOf("Cây trồng\tVụ xuân\tVụ mùa\nA. Diện tích (ha)\nLúa\t520\t610\nB. Cơ cấu (%)\nLúa\t65\t70")).toEqual([
      heads("Cây trồng", "Vụ xuân", "Vụ mùa"),
      data("A. Diện tích (ha)"),
      data("Lúa", "520", "610"),
      data("B. Cơ cấu (%)"),
      data("Lúa", "65", "70"),
    ]);
  });

  test("a title before heads begins the next table", () => {
    const read = rowsOf("Thôn | Hộ\nThượng | 120\nBảng 2. Khẩu\nThôn | Khẩu\nThượng | 512");
    expect(read[2]).toBe("Bảng 2. Khẩu");
    expect(read[3]).toEqual({ table: 1, header: true, texts: ["Thôn", "Khẩu"] });
  });

  test("a paragraph ends it, indented or not; a page number does not", () => {
    expect(rowsOf("Thôn\tHộ\nThượng\t120\n\n- 4 -\n\nHạ\t98\n\n\tCác thôn còn lại báo cáo sau.")).toEqual([
      heads("Thôn", "Hộ"),
      data("Thượng", "120"),
      "- 4 -",
      data("Hạ", "98"),
      "Các thôn còn lại báo cáo sau.",
    ]);
  });

  test("one bar in a text makes no table", () => {
    expect(rowsOf("Xem thêm | In trang này\n\nTrong tháng có 12 lớp học.")).toEqual([
      "Xem thêm | In trang này",
      "Trong tháng có 12 lớp học.",
    ]);
  });
});

test("whatever the lines hold, blocks ascend, do not overlap and leave out no letter", () => {
  const piece = constantFrom("a", "Số hộ", "12", "1.250", "|", "\t", " ", "---", "\n", "\r\n", "(%)", "STT", "-");
  assert(
    property(array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const { span } of textSource(text).blocks) {
        expect(text.slice(end, span.start)).toMatch(/^[\s|:-]*$/u);
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        ({ end } = span);
      }
      expect(text.slice(end)).toMatch(/^[\s|:-]*$/u);
    }),
  );
});

describe("a cell broken into lines", () => {
  const WRAPPED = ["TT", "Chỉ tiêu", "Đơn vị", "Kết quả"];
  const whole = [WRAPPED, ["1", "Số hồ sơ tiếp nhận", "hồ sơ", "1.250"], ["3", "Số hồ sơ trả lại", "hồ sơ", "12"]];
  const lines = (mark: string, broken: readonly string[][]): string =>
    [...whole.slice(0, 2), ...broken, ...whole.slice(2)].map((row) => row.join(mark)).join("\n");

  test.each([
    ["tabs", "\t"],
    ["bars", " | "],
  ])("is one cell, kept apart by %s", (_, mark) => {
    const broken = [
      ["2", "Số hồ sơ nộp qua"],
      ["dịch vụ công", "hồ sơ", "640"],
    ];
    expect(rowsOf(lines(mark, broken))[2]).toEqual(data("2", "Số hồ sơ nộp qua\ndịch vụ công", "hồ sơ", "640"));
    const longer = [["2", "Số hồ sơ nộp qua"], ["dịch vụ công trực tuyến"], ["một phần và toàn trình", "hồ sơ", "640"]];
    expect(rowsOf(lines(mark, longer))[2]).toEqual(
      data("2", "Số hồ sơ nộp qua\ndịch vụ công trực tuyến\nmột phần và toàn trình", "hồ sơ", "640"),
    );
  });

  test.each([
    [
      "a row without values and the next",
      [
        ["I", "Khối huyện"],
        ["2", "Số hồ sơ", "hồ sơ", "640"],
      ],
    ],
    [
      "a row that would become too wide",
      [
        ["2", "Số hồ sơ nộp", "hồ sơ"],
        ["trực tuyến", "hồ sơ", "640"],
      ],
    ],
    [
      "a new row of words",
      [
        ["2", "Hồ sơ nộp"],
        ["Trực tiếp", "hồ sơ", "640"],
      ],
    ],
  ])("is not made of %s", (_, broken) => {
    const rows = rowsOf(lines("\t", broken));
    expect(rows.length).toBe(whole.length + broken.length);
  });
});
