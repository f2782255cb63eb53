import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { parseReport, wordsAt, type SourceText } from "../../src/index.ts";
import { readReport } from "../../src/reader/index.ts";

const read = (text: string, name = "bao-cao.md"): Promise<SourceText> =>
  readReport(new TextEncoder().encode(text), { name });

/** What each block is and says. */
const blocksOf = (source: SourceText): string[] =>
  source.blocks.map((block) => {
    const { kind, span, level, cell, note } = block;
    const place = cell ? ` ${cell.table}.${cell.row}.${cell.column}${cell.header ? " head" : ""}` : "";
    return `${kind}${level ?? ""}${place}${note ? ` ${note.mark}` : ""}: ${wordsAt(source, span).replaceAll(/\s+/gu, " ")}`;
  });

const numbersOf = (source: SourceText): string[] =>
  parseReport(source).blocks.flatMap(({ mentions }) =>
    mentions.flatMap((mention) =>
      mention.kind === "quantity" ? [`${mention.numeral.exact} ${mention.unit?.written ?? "-"}`] : [],
    ),
  );

describe("Markdown", () => {
  test("marks make structure and are no words", async () => {
    const source = await read(
      "## **1.2. Kết quả**\n\n*Trong tháng* tiếp **1.250** lượt\n\n---\n\n1. Việc thứ nhất\n\\- Việc thứ hai\n\na) Việc thứ ba\n",
    );
    expect(blocksOf(source)).toEqual([
      "heading2: 1.2. Kết quả",
      "paragraph: Trong tháng tiếp 1.250 lượt",
      "list-item: 1. Việc thứ nhất",
      "list-item: - Việc thứ hai",
      "list-item: a) Việc thứ ba",
    ]);
    expect(numbersOf(source)).toEqual(["1250 lượt"]);
  });

  test.each([
    ["stars inside a number", "tiếp **1**.250 lượt", ["1250 lượt"]],
    ["tags inside a number", "tiếp 1.<b>250</b> lượt", ["1250 lượt"]],
    ["tags between a number and its unit", "tiếp <b>1.250</b> <i>lượt</i>", ["1250 lượt"]],
    ["a power", "đổ 120 m<sup>3</sup> bê tông", ["120 m3"]],
    ["a character reference", "tiếp 1.250&nbsp;l&#432;&#7907;t", ["1250 lượt"]],
    [
      "what looks like a tag and is none",
      "tiếp 12 lượt, a < b và <Tên cơ quan> có 15 lượt > 14 lượt",
      ["12 lượt", "15 lượt", "14 lượt"],
    ],
    ["what is struck out", "có ~~450~~ 400 hồ sơ, từ 10~20 đơn", ["400 hồ sơ", "10 đơn"]],
    ["a comment, a style", "<!-- 99 đơn --><style>p { margin: 3px }</style> tiếp 12 lượt", ["12 lượt"]],
  ])("%s", async (_, text, numbers) => {
    expect(numbersOf(await read(text))).toEqual(numbers);
  });

  test("indented lines are no code, underlined ones no headings", async () => {
    expect(blocksOf(await read("    Tiếp 12 lượt\n\nBÁO CÁO\n-------\n\nTiếp 13 lượt\n"))).toEqual([
      "paragraph: Tiếp 12 lượt",
      "paragraph: BÁO CÁO",
      "paragraph: Tiếp 13 lượt",
    ]);
  });
});

describe("notes", () => {
  const note = "Gồm 7 đơn khiếu nại và 5 đơn tố cáo.";
  test.each([
    ["raised by tags", `Tiếp nhận 12 đơn<sup>3</sup> trong quý.\n\n<sup>3</sup> ${note}\n\nHết.`, "3"],
    ["raised by tags, in brackets", `Tiếp nhận 12 đơn<sup>(3)</sup> trong quý.\n\n<sup>(3)</sup> ${note}\n\nHết.`, "3"],
    ["as Markdown has them", `Tiếp nhận 12 đơn[^a] trong quý.\n\n[^a]: ${note}\n\nHết.`, "a"],
  ])("%s are tied to their marks", async (_, text, mark) => {
    const source = await read(text);
    expect(blocksOf(source)[1]).toBe(`footnote ${mark}: ${note}`);
    expect(source.blocks[1]?.note?.anchor).toBe(text.search(/(?<=đơn)[<[]/u));
    expect(numbersOf(source)).toEqual(["12 đơn", "7 đơn", "5 đơn"]);
  });
});

describe("tables written with tags", () => {
  test("have cells with their places, merged ones too", async () => {
    const source = await read(
      [
        "Số liệu như sau:",
        "",
        "<table><thead><tr><th rowspan=2>Xã</th><th colspan=2>Số hộ</th></tr><tr><th>Nghèo</th><th>Cận nghèo</th></tr></thead>",
        "<tr><td><p>An <b>Lộc</b></p></td><td>12</td><td>30</td></tr>",
        "",
        "<tr><td>An Hòa<td><strong>9</strong><td>41</table>",
        "",
        "| Thôn | Hộ |",
        "|---|---|",
        "| Thượng | 7 |",
      ].join("\n"),
    );
    expect(blocksOf(source)).toEqual([
      "paragraph: Số liệu như sau:",
      "cell 0.0.0 head: Xã",
      "cell 0.0.1 head: Số hộ",
      "cell 0.1.1 head: Nghèo",
      "cell 0.1.2 head: Cận nghèo",
      "cell 0.2.0: An Lộc",
      "cell 0.2.1: 12",
      "cell 0.2.2: 30",
      "cell 0.3.0: An Hòa",
      "cell 0.3.1: 9",
      "cell 0.3.2: 41",
      "cell 1.0.0 head: Thôn",
      "cell 1.0.1 head: Hộ",
      "cell 1.1.0: Thượng",
      "cell 1.1.1: 7",
    ]);
  });
});

test("a line is broken where a tag says so, a row of a table is not", async () => {
  expect(blocksOf(await read("ỦY BAN<br>XÃ AN LỘC\n\n| Lớp<br>Tổ | 12<br>15 |\n|---|---|\n| a | b |\n"))).toEqual([
    "paragraph: ỦY BAN XÃ AN LỘC",
    "cell 0.0.0 head: Lớp Tổ",
    "cell 0.0.1 head: 12 15",
    "cell 0.1.0: a",
    "cell 0.1.1: b",
  ]);
});

describe("plain text", () => {
  test("is read as Markdown where two lines show markup, and says that it is text", async () => {
    const source = await read("**BÁO CÁO**\n\n**Kết quả**\n\n# Tiếp 12 lượt\n", "bao-cao.txt");
    expect(blocksOf(source)).toEqual(["paragraph: BÁO CÁO", "paragraph: Kết quả", "heading1: Tiếp 12 lượt"]);
    expect(source.mediaType).toBe("text/plain");
  });

  test("is read as it stands where none or one does", async () => {
    const source = await read("**BÁO CÁO**\n\n# Tiếp 12 lượt * 2 <a>\n", "bao-cao.txt");
    expect(source.readable).toBeUndefined();
  });
});

describe("a page of HTML", () => {
  test("is read by its tags", async () => {
    const source = await read(
      "<!DOCTYPE html><html><head><title>Trang 5</title></head><body><h2>I. KẾT QUẢ</h2>\n<p>Tiếp\n1.250 lượt,\ngiảm 3 lượt.</p><ul><li>Đơn: 12</li><li>Việc: 15</li></ul></body></html>",
      "bao-cao.html",
    );
    expect(blocksOf(source)).toEqual([
      "heading2: I. KẾT QUẢ",
      "paragraph: Tiếp 1.250 lượt, giảm 3 lượt.",
      "paragraph: Đơn: 12",
      "paragraph: Việc: 15",
    ]);
    expect(source.mediaType).toBe("text/html");
  });

  test("that says nothing is refused", async () => {
    await expect(read("<html><body><p>&nbsp;</p></body></html>", "a.html")).rejects.toMatchObject({ code: "no-text" });
  });
});

test("whatever is marked, the text stays, and what is read stands where it is written", async () => {
  const piece = constantFrom(
    "a",
    "12",
    "**",
    "*",
    "_",
    "<b>",
    "</b>",
    "<td>",
    "<table>",
    "</table>",
    "<tr>",
    "<p>",
    "<sup>1</sup>",
    "&amp;",
    "<",
    "|",
    "\n",
    "\n\n",
    " ",
    "# ",
    "\\",
    "<!--",
    "-->",
  );
  await Promise.all(
    ["a.md", "a.html"].map(async (name) => {
      const texts: string[] = [];
      assert(property(array(piece, { maxLength: 40 }), (pieces) => void texts.push(`chữ ${pieces.join("")}`)));
      for (const text of texts) {
        const source = await read(text, name).catch(() => null);
        if (!source) continue;
        expect(source.text).toBe(text);
        expect(source.readable).toHaveLength(text.length);
        let end = 0;
        for (const { span } of source.blocks) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          ({ end } = span);
        }
        for (const { mentions } of parseReport(source).blocks)
          for (const { span } of mentions) expect(text.slice(span.start, span.end)).not.toBe("");
      }
    }),
  );
});
