import { describe, expect, test } from "vitest";
import { literal, type Literal } from "../../src/arithmetic/literal.ts";
import { formatDecimal } from "../../src/arithmetic/format.ts";
import { beforeSlip, slipExplains } from "../../src/arithmetic/slip.ts";

const count = (value: string): Literal => literal(value, { decimals: 0, scale: 0, exact: true });
const valuesBefore = (printed: Literal): string[] => beforeSlip(printed).map((item) => formatDecimal(item.value, 2));

describe("the numbers that a slip turns into a printed one", () => {
  test.each([
    ["one digit wrong", count("438"), "498,00"],
    ["two neighbours swapped", count("1060"), "1.006,00"],
    ["a leading zero swapped behind", count("1"), "10,00"],
    ["a separator left out", count("1877"), "18,77"],
  ])("%s", (_, printed, before) => {
    expect(valuesBefore(printed)).toContain(before);
  });

  test("two wrong digits apart are no single slip", () => {
    expect(valuesBefore(count("438"))).not.toContain("491,00");
  });
});

const sums = ([total, ...parts]: readonly Literal[]): boolean =>
  total !== undefined && parts.reduce((sum, part) => sum + Number(part.value.n), 0) === Number(total.value.n);
const all = (): boolean => true;

test("a slip explains a sum that does not hold, where mending one number makes it hold", () => {
  expect(slipExplains([count("340"), count("330"), count("20")], all, sums)).toBe(true);
  expect(slipExplains([count("340"), count("117"), count("20")], all, sums)).toBe(false);
  // A number that is not looked at cannot be the one that slipped.
  expect(slipExplains([count("340"), count("330"), count("20")], () => false, sums)).toBe(false);
});
