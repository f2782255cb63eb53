import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditAcross } from "../../src/across/across-reports.ts";
import { acrossRules, allRules, ruleById } from "../../src/across/index.ts";
import { crossCopy } from "../../src/across/copies.ts";
import { auditReport } from "../../src/audit-report.ts";

/** One report a line, of one office; the last of two alike paragraphs is of the year after. */
const found = (example: string): string[] =>
  auditAcross(
    example.split("\n").map((body, index, all) => {
      const later = index > 0 && body === all[0] && body.includes("2030");
      const year = later ? 2031 : Number(/20\d\d/u.exec(body)?.[0]);
      return auditReport(
        textSource(
          `UBND HUYỆN LÂM KHÊ\n\nSố: 12/BC-UBND\n\nLâm Khê, ngày 20 tháng 12 năm ${year}\n\nBÁO CÁO\n\nKết quả công tác năm ${year}\n\n${body}\n`,
        ),
        { path: `${index}.txt`, sha256: "", bytes: 0 },
      );
    }),
  ).map(({ rule }) => rule);

describe.each([...acrossRules, crossCopy].map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test.each(rule.correct.map(({ text }) => [text]))("is silent on: %s", (text) => {
    expect(found(text)).not.toContain(id);
  });

  test.each(rule.incorrect.map(({ text }) => [text]))("speaks up on: %s", (text) => {
    expect(found(text)).toEqual([id]);
  });
});

test("every rule has a name of its own, by which it is found", () => {
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
  for (const rule of allRules) expect(ruleById(rule.id)).toBe(rule);
});

const halfYear = (files: string, sha256: string) =>
  auditReport(
    textSource(
      `UBND HUYỆN LÂM KHÊ\n\nLâm Khê, ngày 20 tháng 7 năm 2031\n\nBÁO CÁO\n\nKết quả 6 tháng đầu năm 2031\n\nĐã tiếp nhận ${files} hồ sơ.\n`,
    ),
    { path: `${files}.txt`, sha256, bytes: 0 },
  );

test("of copies only the first is held against other reports", () => {
  const findings = auditAcross([
    halfYear("1.250", "a"),
    halfYear("1.250", "a"),
    halfYear("1.350", "b"),
    halfYear("1.250", "a"),
  ]);
  expect(findings.map(({ rule, places }) => [rule, places.map(({ document }) => document)])).toEqual([
    ["cross-indicator", [0, 2]],
    ["cross-copy", [0, 1, 3]],
  ]);
});
