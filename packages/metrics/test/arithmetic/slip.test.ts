import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meet, sumIntervals } from "../../src/arithmetic/interval.ts";
import { literal, nearest, type Literal } from "../../src/arithmetic/literal.ts";
import { formatDecimal } from "../../src/arithmetic/format.ts";
import { beforeSlip, slipExplains, slipExplainsSum } from "../../src/arithmetic/slip.ts";

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

const large = ({ value }: Literal): boolean => value.n >= 10n * value.d;
const holds = ([whole, ...rest]: readonly Literal[]): boolean =>
  whole !== undefined && meet(nearest(whole), sumIntervals(rest.map((part) => nearest(part))));

test("of a sum, the same as trying all numbers one after the other", () => {
  const number = fc
    .record({ digits: fc.integer({ min: 0, max: 2000 }), decimals: fc.integer({ min: 0, max: 2 }) })
    .map(({ digits, decimals }) =>
      literal((digits / 10 ** decimals).toFixed(decimals), { decimals, scale: 0, exact: decimals === 0 }),
    );
  fc.assert(
    fc.property(number, fc.array(number, { minLength: 1, maxLength: 5 }), (total, parts) => {
      expect(slipExplainsSum(total, parts, large)).toBe(slipExplains([total, ...parts], large, holds));
    }),
    { numRuns: 500 },
  );
});
