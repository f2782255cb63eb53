import { textSource } from "@doichieu/parser/text";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";
import type { DocumentAudit } from "../../src/record/audit-result.ts";

const audit = (text: string): DocumentAudit =>
  auditReport(textSource(text), { path: "a.txt", sha256: "0".repeat(64), bytes: text.length });

/** The exact values of a text; with "?" where the other reading is kept. */
const values = (text: string): string[] =>
  audit(text).figures.map(({ exact, otherReadings }) => exact + (otherReadings.length > 0 ? "?" : ""));

describe("what is counted decides", () => {
  test.each<[string, readonly string[]]>([
    ["Tiếp nhận 1.250 hồ sơ.", ["1250"]],
    ["Tiếp nhận 1,250 hồ sơ.", ["1250"]],
    ["Chi 1,250 đồng.", ["1250"]],
    ["Chi 1.250 đồng.", ["1250"]],
    ["Tuyển sinh 3.120 học sinh, trong đó tiểu học: 1,042.", ["3120", "1042"]],
    ["Tỷ lệ đạt 1.250%.", ["1.250"]],
    ["Đạt 0.125 tấn.", ["0.125"]],
  ])("%s", (text, exact) => {
    expect(values(text).map((value) => value.replace("?", ""))).toEqual(exact);
  });

  test("nothing is left open then", () => {
    expect(values("Tiếp nhận 1.250 hồ sơ và 1,250 đơn.")).toEqual(["1250", "1250"]);
  });
});

describe("what the report writes elsewhere decides", () => {
  test.each<[string, string, readonly string[]]>([
    ["nothing told", "Trồng 1.250 ha, gặt 2,450 ha.", ["1250?", "2.450?"]],
    ["points group", "Trồng 1.250.000 m2 và 1.250 ha.", ["1250000", "1250?"]],
    [
      "commas group",
      "Vốn 1,250 tỷ đồng, giải ngân 1,087.5 tỷ đồng, đạt 98.5%.",
      ["1250000000000?", "1087500000000", "98.5"],
    ],
    ["points part decimals", "Gặt 12.5 tấn, 3.75 tấn và 1.250 tấn.", ["12.5", "3.75", "1.250?"]],
    ["a slip is no habit", "Năng suất 5.6 tấn/ha, diện tích 1.250 ha.", ["5.6", "1250?"]],
    ["shares have their own mark", "Đạt 96.9%, 97.4%, 98.1%; trồng 1.250 ha.", ["96.9", "97.4", "98.1", "1250?"]],
    ["both ways", "Gặt 12.5 tấn, 3.75 tấn; tiếp nhận 2.150 hồ sơ; trồng 1.250 ha.", ["12.5", "3.75", "2150", "1250?"]],
  ])("%s: %s", (_, text, exact) => {
    expect(values(text)).toEqual(exact);
  });

  test("the paragraph before the report", () => {
    const text = "Tiếp nhận 2.150 hồ sơ.\n\nGặt 12.5 tấn, 3.75 tấn, 6.25 tấn và 1.250 tấn.\n\nTrồng 1.250 ha.";
    expect(values(text)).toEqual(["2150", "12.5", "3.75", "6.25", "1.250?", "1250?"]);
  });
});

describe("the reading that is not taken raises no alarm", () => {
  test.each([
    "Trồng 3,5 ha, gồm 1.250 ha lúa và 2,25 ha ngô.",
    "Trồng 1.400 ha, gồm 1.250 ha lúa và 150 ha ngô.",
    "Trồng 5 ha, trong đó lúa 1.250 ha, chiếm 25%.",
    "Trồng 3.500 ha, gồm 1.250 ha lúa và 2.250 ha ngô.",
  ])("%s", (text) => {
    expect(audit(text).findings).toEqual([]);
  });
});

test.each<readonly [string, readonly (string | null)[]]>([
  ["Tiêm cho nhóm từ 5 đến dưới 12 tuổi.", [null, "dưới"]],
  ["Các xã hoàn thành từ 50 đến trên 75% kế hoạch.", [null, "trên"]],
  ["Mỗi xã có khoảng 20 đến 30 hộ.", ["khoảng", "khoảng"]],
])("a word before the upper end of a range is told of it: %s", (text, qualifiers) => {
  expect(audit(text).figures.map(({ qualifier }) => qualifier)).toEqual(qualifiers);
});
