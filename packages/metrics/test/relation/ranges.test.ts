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

test.each([
  "Giải ngân 12,4/25,5 tỷ đồng, đạt 48,5%.",
  "Giải ngân 12/25 tỷ đồng, đạt 47,5%.",
  "Thu hoạch 4,30/5,60 nghìn tấn, đạt 76,9%.",
])("both sides of a slash are rounded where their digits are: %s", (text) => {
  expect(findings(text)).toEqual([]);
});

test.each([
  ["Giải ngân 12,4/25,5 tỷ đồng, đạt 52,1%.", "12,4 / 25,5 = 48,6%"],
  ["Giải ngân 12,40/25,50 tỷ đồng, đạt 48,3%.", "12,40 / 25,50 = 48,6%"],
  ["Đã giải quyết 204/250 đơn, đạt 81,8%.", "204 / 250 = 81,6%"],
])("what no rounding explains is told: %s", (text, arithmetic) => {
  expect(findings(text).join("\n")).toContain(arithmetic);
});
