import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";
import { rules } from "../../src/rules/index.ts";

const findingsOf = (text: string, rule: string) =>
  auditReport(textSource(text), { path: "vi-du.txt", sha256: "", bytes: 0 }).findings.filter(
    (finding) => finding.rule === rule,
  );

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("has an example of each kind", () => {
    expect(rule.correct.length).toBeGreaterThan(0);
    expect(rule.incorrect.length).toBeGreaterThan(0);
  });

  test.each(rule.correct.map((example) => [example.text]))("is silent on: %s", (text) => {
    expect(findingsOf(text, id)).toEqual([]);
  });

  test.each(rule.incorrect.map((example) => [example.text]))("speaks up on: %s", (text) => {
    expect(findingsOf(text, id)).not.toEqual([]);
  });
});
