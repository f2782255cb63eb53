import { expect, test } from "vitest";
import { textSource } from "@doichieu/parser/text";
import { auditReport } from "../../src/index.ts";

const ROWS = [
  ["Hòa Lâm", "45,2"],
  ["Tân Kiều", "61,75"],
  ["Phước An", "38,4"],
  ["Phước An 2", "27,9"],
  ["Bình Sơn", "52,6"],
  ["Vạn Thắng", "70,3"],
  ["Cẩm Đông", "19,8"],
] as const;

const ANNEX = `PHỤ LỤC

STT\tTên cụm công nghiệp\tDiện tích (ha)
${ROWS.map(([name, area], at) => `${at + 1}\tCụm công nghiệp ${name}\t${area}`).join("\n")}
`;

const told = (areas: Readonly<Record<string, string>>): string =>
  ROWS.filter(([name]) => areas[name] !== "")
    .map(([name, area]) => `- Cụm công nghiệp ${name}: đã lập quy hoạch, diện tích ${areas[name] ?? area} ha.`)
    .join("\n");

const repeatedIn = (text: string) => {
  const { figures, checks, findings } = auditReport(textSource(text), {
    path: "a.txt",
    sha256: "0".repeat(64),
    bytes: text.length,
  });
  const printed = new Map<string, string>(figures.map((figure) => [figure.id, figure.text]));
  return {
    checks: checks.flatMap((check) =>
      check.rule === "repeated-figure"
        ? [`${check.status} ${check.operands.figures.map((id) => printed.get(id)).join(" = ")}`]
        : [],
    ),
    findings: findings.filter(({ rule }) => rule === "repeated-figure").map(({ message }) => message),
  };
};

test("what a row's name is told with is held against the row", () => {
  const { checks, findings } = repeatedIn(`${told({})}\n\n${ANNEX}`);
  expect(checks).toHaveLength(ROWS.length);
  expect(checks).toContain("consistent 61,75 = 61,75");
  expect(checks).toContain("consistent 27,9 = 27,9");
  expect(findings).toEqual([]);
});

test("one value that differs where the others agree is found", () => {
  const { findings } = repeatedIn(`${told({ "Bình Sơn": "56,2" })}\n\n${ANNEX}`);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain("56,2");
  expect(findings[0]).toContain("52,6");
});

test.each([
  [
    "few names that agree are no column told",
    `${told({ "Hòa Lâm": "", "Tân Kiều": "", "Phước An": "", "Bình Sơn": "56,2" })}`,
  ],
  ["a commune of the same name is another thing", `${told({ "Bình Sơn": "" })}\nTại xã Bình Sơn có 12,5 ha đất lúa.`],
  [
    "a name with another number is another thing",
    `${told({ "Bình Sơn": "" })}\nCụm công nghiệp Bình Sơn 2 rộng 44,1 ha.`,
  ],
  ["a value among others may tell something else", `${told({ "Bình Sơn": "56,2 ha, đã giải phóng mặt bằng 40,5" })}`],
])("%s", (_, text) => {
  expect(repeatedIn(`${text}\n\n${ANNEX}`).findings).toEqual([]);
});
