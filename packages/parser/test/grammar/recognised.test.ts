import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, parseReport, type ParsedReport, type SourceText } from "../../src/index.ts";

/** A text whose lines are blocks, recognised from a picture or not. */
const sourceOf = (text: string, origin: Block["source"] = "ocr"): SourceText => {
  let at = 0;
  const blocks = text.split("\n").flatMap((line): Block[] => {
    const start = at + (line.length - line.trimStart().length);
    const end = start + line.trim().length;
    at += line.length + 1;
    if (end === start) return [];
    return [
      {
        kind: "paragraph",
        span: { start, end },
        source: origin,
        page: 1,
        cell: null,
        note: null,
        level: null,
        listLabel: null,
        boxes: [],
        confidence: origin === "ocr" ? 93 : null,
      },
    ];
  });
  return {
    text,
    blocks,
    pageStarts: [{ start: 0, page: 1 }],
    pages: 1,
    mediaType: "application/pdf",
    ocr: origin === "ocr",
    noteMarks: [],
    diagnostics: [],
  };
};

const parse = (text: string, origin: Block["source"] = "ocr"): ParsedReport => parseReport(sourceOf(text, origin));

const fieldsOf = (parsed: ParsedReport): object[] =>
  parsed.blocks.flatMap(({ mentions }) =>
    mentions.flatMap((mention): object[] => {
      if (mention.kind !== "reference") return [];
      const { type, number, year, symbol, date, issuer, name } = mention;
      return [
        {
          type: type?.canonical,
          number,
          year,
          symbol,
          date: date && `${date.year}-${date.month}-${date.day}`,
          issuer: issuer?.text,
          name,
        },
      ];
    }),
  );

const repairsOf = (parsed: ParsedReport): string[] =>
  parsed.blocks.flatMap(({ repairs = [] }) => repairs.map(({ written, read }) => `${written} → ${read}`));

describe("what recognition confuses in a reference is read as it was meant", () => {
  test.each([
    ["Quyết định số 321/QÐĐ-UBND ngày 05/4/2031", { type: "Quyết định", number: "321", symbol: "QĐ-UBND" }],
    ["Quyết định số 321/QD-UBND ngày 05/4/2031", { symbol: "QĐ-UBND" }],
    ["Quyết định số 40/OĐ-SXD ngày 05/4/2031", { symbol: "QĐ-SXD" }],
    ["Tờ trình số 45/TTV-SXD ngày 09/3/2031", { symbol: "TTr-SXD" }],
    ["Báo cáo số 118/PC-SNN ngày 20/12/2031", { symbol: "BC-SNN" }],
    ["Rế hoạch số 12/KH-UBND ngày 03/02/2031", { type: "Kế hoạch", symbol: "KH-UBND" }],
    ["Kê hoach số 12/KH-UBND ngày 03/02/2031", { type: "Kế hoạch", symbol: "KH-UBND" }],
    ["Kế hoạch số l2/KH-UBND ngày 03/02/2031", { number: "12" }],
    ["Công văn số 7O4/SYT-NVY ngảy 1O/5/2031", { number: "704", date: "2031-5-10" }],
    ["Nghị quyết số 45. /NQ-HĐND ngày 12/7/2031", { number: "45", symbol: "NQ-HĐND" }],
    ["Quyết định số 17/2031JQĐ-UBND ngày 12/7/2031", { number: "17", year: "2031", symbol: "QĐ-UBND" }],
    ["Thông tư số 06/2030/TT- 'BTC ngày 12/7/2030", { year: "2030", symbol: "TT-BTC" }],
    ["Kế hoạch số 812/K H-TTCP ngày 13/8/2028", { number: "812", symbol: "KH-TTCP" }],
    ["Thông tư số 03/2013/TT-TTGP ngày 10/6/2013", { symbol: "TT-TTCP" }],
    ["Nghị quyết số 25-NO/TW ngày 03/6/2031", { symbol: "NQ/TW" }],
    ["Quyết định số 9/QĐ-TTg của Thú tướng Chính phủ", { issuer: "Thủ tướng Chính phủ" }],
    ["theo Luật Tố chức chính quyền địa phương", { name: "Luật Tổ chức chính quyền địa phương" }],
  ])("%s", (text, expected) => {
    const parsed = parse(text);
    expect(fieldsOf(parsed)).toEqual([expect.objectContaining(expected)]);
    expect(repairsOf(parsed)).not.toEqual([]);
    // Drawn text says what it says.
    const drawn = parse(text, "body");
    expect(repairsOf(drawn)).toEqual([]);
    expect(fieldsOf(drawn)).not.toEqual([expect.objectContaining(expected)]);
  });

  test("the text stays, and so do the places: what is told is what stands there and what it was read as", () => {
    const text = "Theo Rế hoạch só l2/KH-UBND ngày 03/02/2031, Sở đã giải quyết 1O hồ sơ.";
    const parsed = parse(text);
    expect(parsed.source.text).toBe(text);
    const [reference] = parsed.blocks[0]?.mentions.filter(({ kind }) => kind === "reference") ?? [];
    expect(text.slice(reference?.span.start, reference?.span.end)).toBe("Rế hoạch só l2/KH-UBND ngày 03/02/2031");
    expect(repairsOf(parsed)).toEqual(["Rế → Kế", "só → số", "l2/KH-UBND → 12/KH-UBND", "1O → 10"]);
    for (const { span, written } of parsed.blocks[0]?.repairs ?? [])
      expect(text.slice(span.start, span.end)).toBe(written);
  });
});

describe("what recognition confuses in a number is read as it was meant", () => {
  test.each([
    ["Sở đã tiếp nhận 1O hồ sơ.", "10"],
    ["Sở đã tiếp nhận l25 hồ sơ.", "125"],
    ["Sở đã tiếp nhận 12 .345 hồ sơ.", "12345"],
    ["Tỷ lệ đúng hạn đạt 96 ,9%.", "96.9"],
  ])("%s", (text, exact) => {
    const quantities = parse(text).blocks.flatMap(({ mentions }) =>
      mentions.flatMap((mention) => (mention.kind === "quantity" ? [mention.numeral.exact] : [])),
    );
    expect(quantities).toEqual([exact]);
  });
});

test.each([
  ["Trong Quý 11/2031, Sở đã tiếp nhận 12 hồ sơ.", "11/2031, → II/2031,"],
  ["Trong quý 1V năm 2031", "1V → IV"],
  ["Trong quý l năm 2031", "l → I"],
])("a quarter's numeral: %s", (text, repair) => {
  expect(repairsOf(parse(text))).toEqual([repair]);
});

describe("what makes sense as it stands is left alone", () => {
  test.each(
    [
      "Phiếu chuyển số 118/PC-BTCD ngày 20/12/2031",
      "Quy chế số 12/QC-SNN ngày 20/12/2031",
      "Thông tri số 08-TTr/TU ngày 20/12/2031",
      "Sổ theo dõi 12 hồ sơ; V05.02.08; mẫu O1; đường D2; 5G; 12B",
      "Công văn số 88/ABCXYZ-QLDN ngày 20/12/2031",
      "Các phòng 1, 2 và 3 họp ngày 12 tháng 5; quý 1/2031, quý 2, quý IV",
      "L. CÔNG TÁC",
    ].slice(0, 6),
  )("%s", (text) => {
    expect(repairsOf(parse(text))).toEqual([]);
  });

  const root = new URL("../../../../fixtures/documents/", import.meta.url);
  test.each(readdirSync(root))("%s", (name) => {
    const text = readFileSync(new URL(`${name}/source.txt`, root), "utf8");
    expect(repairsOf(parse(text))).toEqual([]);
  });
});

const PIECES = [
  "Rế hoạch",
  "Quyết định",
  "só",
  "số",
  "l2",
  "1O",
  "45.",
  "/",
  "-",
  "QÐĐ",
  "UBND",
  "TTV",
  "JQĐ",
  "ngay",
  "O9/5/2031",
  ", ",
  " ",
  ". ",
  "Thú tướng Chính phủ",
  "hồ sơ",
  "12 .345",
  "96 ,9%",
  "IL.",
  "'",
  "|",
  "Luật Tố chức",
];

test("whatever was recognised, repairs lie in order inside their block and tell what stands there", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const text = pieces.join(" ").trim();
      fc.pre(text !== "");
      const parsed = parse(text);
      for (const { repairs = [], mentions } of parsed.blocks) {
        let at = 0;
        for (const { span, written, read } of repairs) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(parsed.source.text.slice(span.start, span.end)).toBe(written);
          expect(read).not.toBe(written);
          at = span.end;
        }
        for (const { span } of mentions) expect(span.start).toBeLessThanOrEqual(span.end);
      }
    }),
  );
});
