import { parseReport } from "@doichieu/parser";
import { textSource } from "@doichieu/parser/text";
import { expect, test } from "vitest";
import { flowsOf } from "../../src/reading/flow.ts";
import type { Item } from "../../src/reading/item.ts";
import { figuresOf } from "../../src/record/figures-of.ts";

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
