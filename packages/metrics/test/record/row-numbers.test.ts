import { textSource } from "@doichieu/parser/reader";
import { expect, test } from "vitest";
import { auditReport } from "../../src/index.ts";

const figures = (...rows: readonly string[]): string[] =>
  auditReport(textSource(`Kết quả như sau:\n\n${rows.join("\n")}\n`), {
    path: "bang.txt",
    sha256: "",
    bytes: 0,
  }).figures.map(({ text }) => text);

/** A table that goes on from the page before has no heading: what counts its rows is told by its counting. */
test.each([
  ["from one up", ["1\tHồ sơ đất đai\t120", "2\tHồ sơ hộ tịch\t45", "3\tHồ sơ xây dựng\t17"]],
  ["from where the page before ended", ["7\tHồ sơ đất đai\t120", "8\tHồ sơ hộ tịch\t45", "9\tHồ sơ xây dựng\t17"]],
  ["with parts between", ["1\tHồ sơ đất đai\t120", "\tTrả lại\t45", "2\tHồ sơ xây dựng\t17", "3\tKhác\t"]],
])("row numbers %s are no figures", (_, rows) => {
  expect(figures(...rows)).toEqual(rows.flatMap((row) => row.split("\t")[2] || []));
});

test("a first column that does not count its rows is figures", () => {
  expect(figures("12\tđơn đất đai", "45\tđơn hộ tịch", "17\tđơn xây dựng")).toContain("12");
});
