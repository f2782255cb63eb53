import { textSource } from "@doichieu/parser/text";
import { expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

const findings = (text: string): string[] =>
  auditReport(textSource(text), { path: "a.txt", sha256: "0".repeat(64), bytes: text.length }).findings.map(
    ({ message }) => message,
  );

test.each([
  "Tiếp nhận 400 hồ sơ, trong đó 130 hồ sơ trực tuyến (chiếm từ 30% đến 40%).",
  "Tiếp nhận 400 hồ sơ, trong đó 130 hồ sơ trực tuyến (chiếm 30-40%).",
  "Khảo sát 50 hộ, gồm 20 hộ nghèo và từ 25 đến 35 hộ cận nghèo.",
])("what lies in a range breaks nothing: %s", (text) => {
  expect(findings(text)).toEqual([]);
});
