import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readReport } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { pdfFile, widthOf, type PageSpec } from "../../../parser/test/reader/pdf-file.ts";
import { auditReport } from "../../src/audit-report.ts";
import type { DocumentAudit } from "../../src/record/audit-result.ts";
import { toldAnyWay } from "../rules/told-any-way.ts";

const audit = async (bytes: Uint8Array, name: string): Promise<DocumentAudit> =>
  auditReport(await readReport(bytes, { name }), { path: name, sha256: "0".repeat(64), bytes: bytes.length });

const auditText = (text: string): Promise<DocumentAudit> => audit(new TextEncoder().encode(text), "report.txt");

/** Figures of footnotes with the figure that bears the mark: "30 < 42". */
const noted = ({ figures }: DocumentAudit): string[] =>
  figures.flatMap(({ text, noteOf }) =>
    noteOf === null ? [] : [`${text} < ${figures.find((figure) => figure.id === noteOf)?.text ?? "?"}`],
  );

/** The sums that are told in a footnote. */
const sums = ({ checks }: DocumentAudit): string[] =>
  checks.flatMap(({ rule, status, explanation }) =>
    rule === "sum-of-parts" ? [`${status}: ${toldAnyWay(explanation)}`] : [],
  );

const BODY = (mark: string): string => `Sở đã ban hành 42 văn bản${mark} chỉ đạo, tiếp nhận 1.240 hồ sơ.`;

describe("a footnote breaks down the figure that bears its mark", () => {
  test.each([
    ["[1]", "[1] 30 kế hoạch, 12 công văn."],
    ["[^a]", "[^a]: Gồm 30 kế hoạch và 12 công văn."],
    ["(1)", "(1) Gồm 30 kế hoạch và 12 công văn."],
    ["¹", "¹ 30 kế hoạch, 12 công văn."],
    ["³", "³ Gồm: 30 kế hoạch; 12 công văn."],
    ["1", "1 Gồm 30 kế hoạch và 12 công văn."],
  ])("%s in text", async (mark, note) => {
    const found = await auditText(`BÁO CÁO\n\n${BODY(mark)}\n\n${note}\n`);
    expect(found.figures.map(({ text, unit }) => `${text} ${unit}`)).toEqual([
      "42 văn bản",
      "1.240 hồ sơ",
      "30 kế hoạch",
      "12 công văn",
    ]);
    expect(noted(found)).toEqual(["30 < 42", "12 < 42"]);
    expect(sums(found)).toEqual(["consistent: 12 30 42"]);
  });

  test("in Word", async () => {
    const name = "report.docx";
    const path = fileURLToPath(new URL(`../../../../fixtures/formats/word/${name}`, import.meta.url));
    const found = await audit(readFileSync(path), name);
    expect(noted(found)).toEqual(["620 < 1.250", "630 < 1.250"]);
  });

  test("in PDF", async () => {
    const told = "Trung tâm đã tiếp nhận 1.255 hồ sơ";
    const page: PageSpec = {
      texts: [
        ...["Sở báo cáo kết quả như sau, để các đơn vị", "biết và thực hiện theo đúng quy định của"].map(
          (text, index) => ({ x: 72, y: 80 + index * 16, text }),
        ),
        { x: 72, y: 112, text: told },
        { x: 72 + widthOf(told), y: 107, text: "1", size: 7 },
        { x: 72 + widthOf(told) + 8, y: 112, text: "trong quý." },
        { x: 72, y: 757, text: "1", size: 5 },
        { x: 77, y: 760, text: "Gồm 828 hồ sơ trực tuyến và 427 hồ sơ trực tiếp.", size: 9 },
      ],
      lines: [{ from: [72, 745], to: [200, 745] }],
    };
    const found = await audit(pdfFile([page]), "report.pdf");
    expect(noted(found)).toEqual(["828 < 1.255", "427 < 1.255"]);
    expect(sums(found)).toEqual(["consistent: 1.255 427 828"]);
    expect(found.findings).toEqual([]);
  });
});

describe("what the mark stands behind", () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      "a bracket",
      "tiếp 58 lượt công dân (đạt 100%)[1], nhận 43 đơn.",
      "[1] Gồm 40 lượt thường xuyên và 18 lượt đột xuất.",
      ["40 < 58", "18 < 58"],
    ],
    [
      "a stop",
      "Sở tiếp 58 lượt công dân.[1] Nhận 43 đơn.",
      "[1] Thường xuyên 40, đột xuất 18.",
      ["40 < 58", "18 < 58"],
    ],
    ["a percentage alone", "Tỷ lệ hài lòng đạt 98,5%[1].", "[1] Quý trước đạt 97,2%.", ["97,2 < 98,5"]],
    [
      "no figure of its sentence",
      "Sở tiếp 58 lượt. Các hội nghị[1] được tổ chức đúng kế hoạch.",
      "[1] 12 hội nghị trực tuyến, 3 hội nghị trực tiếp.",
      [],
    ],
    [
      "a mark of another page",
      "Tiếp 58 lượt[1].\n\n[1] Thường xuyên 40, đột xuất 18.\n\nNhận 43 đơn[1].",
      "[1] Khiếu nại 15, tố cáo 28.",
      ["40 < 58", "18 < 58", "15 < 43", "28 < 43"],
    ],
  ])("%s", async (_, body, note, expected) => {
    expect(noted(await auditText(`${body}\n\n${note}\n`))).toEqual(expected);
  });

  test("what the note leaves out is the figure's own unit, period and place", async () => {
    const found = await auditText(
      "Trong quý I/2031, tại Trung tâm Hành chính công tiếp nhận 120 đơn[1].\n\nNăm 2030 có 7 hội nghị.\n\n[1] Khiếu nại 50, tố cáo 70.\n",
    );
    expect(found.figures.slice(2).map(({ unit, period, scope }) => [unit, period?.key, scope])).toEqual([
      ["đơn", "2031-Q1", "Trung tâm Hành chính công"],
      ["đơn", "2031-Q1", "Trung tâm Hành chính công"],
    ]);
  });

  test.each([["a selection", "Ban hành 42 văn bản[1].", "[1] Trong đó có 03 nghị quyết, 05 quyết định."]])(
    "a note that tells %s breaks nothing",
    async (_, body, note) => {
      expect((await auditText(`${body}\n\n${note}\n`)).findings).toEqual([]);
    },
  );
});

describe("what is no mark", () => {
  test.each([
    ["an exponent", "Đo đạc 12 km² đất và 30 m³ cát.\n\n² Gồm 7 km² đất lúa.", "12 km²"],
    ["a name with a number", "Tiêm cho 12 ca Covid19 mới.\n\n1 Gồm 7 ca nặng.", "12 ca"],
    ["a point of an article", "Theo điểm b(2) có 12 hồ sơ.", "12 hồ sơ"],
  ])("%s", async (_, text, first) => {
    const found = await auditText(text);
    expect(found.blocks.filter((block) => block.kind === "footnote")).toEqual([]);
    expect(found.figures.map((figure) => `${figure.text} ${figure.unit}`)[0]).toBe(first);
  });
});
