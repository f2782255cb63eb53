import { parseReport } from "@doichieu/parser";
import { textSource } from "@doichieu/parser/text";
import { expect, test } from "vitest";
import { flowsOf } from "../../src/reading/flow.ts";
import type { Item } from "../../src/reading/item.ts";
import { readReport } from "../../src/reading/reading.ts";
import { figuresOf } from "../../src/record/figure/figures-of.ts";

const flowsIn = (text: string) => {
  const parsed = parseReport(textSource(text));
  return flowsOf(parsed, figuresOf(parsed));
};

const figuresAmong = (items: readonly Item[]): number => items.filter((item) => item.type === "figure").length;

test("a paragraph of a report is read as one", () => {
  const text = `Tiếp nhận 240 hồ sơ, gồm: ${"xã 12 hồ sơ, ".repeat(40)}còn lại 3 hồ sơ.`;
  expect(flowsIn(text)).toHaveLength(1);
});

test("a paragraph longer than any report has is read in pieces, with nothing lost and nothing out of order", () => {
  const flows = flowsIn("xã 12 hồ sơ, ".repeat(1000));
  expect(Math.max(...flows.map(({ items }) => figuresAmong(items)))).toBeLessThanOrEqual(100);
  expect(flows.map(({ items }) => figuresAmong(items)).reduce((sum, count) => sum + count, 0)).toBe(1000);
  expect(flows.map(({ index }) => index)).toEqual(flows.map((_, at) => at));
  const starts = flows.flatMap(({ items }) => items.map((item) => item.span.start));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test("its figures are looked for back and forth in pieces, too, under the same head", () => {
  const parsed = parseReport(textSource(`1. Kết quả:\n- ${"xã 12 hồ sơ, ".repeat(1000)}`));
  const { blocks, places, starts } = readReport(parsed, figuresOf(parsed));
  expect(places).toHaveLength(1000);
  const counts = blocks.map((_, at) => (starts[at + 1] as number) - (starts[at] as number));
  expect(Math.max(...counts)).toBeLessThanOrEqual(100);
  const pieces = blocks.filter((_, at) => (counts[at] as number) > 0);
  expect(new Set(pieces.map(({ lead, level, kind }) => `${lead} ${level} ${kind}`)).size).toBe(1);
});
