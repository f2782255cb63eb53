import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatScaled } from "../../src/arithmetic/format.ts";
import { literal, type Literal } from "../../src/arithmetic/literal.ts";
import { beforeSlip, slipBetween } from "../../src/arithmetic/slip.ts";

const count = (value: string): Literal => literal(value, { decimals: 0, scale: 0, exact: true });
const print = ({ scale, decimals }: Literal, value: Literal["value"]): string => formatScaled(value, scale, decimals);
const valuesBefore = (printed: Literal): string[] => beforeSlip(printed).map((value) => print(printed, value));

describe("the numbers that a slip turns into a printed one", () => {
  test.each([
    ["one digit wrong", count("438"), "498"],
    ["two neighbours swapped", count("1060"), "1.006"],
    ["a leading zero swapped behind", count("1"), "10"],
    ["a digit lost", count("187"), "1.877"],
    ["a digit too many", count("1877"), "187"],
    ["a digit of a fraction", literal("12.34", { decimals: 2, scale: 0, exact: false }), "12,43"],
    ["a digit of millions", literal("12400000", { decimals: 1, scale: 6, exact: false }), "14,2"],
  ])("%s", (_, printed, before) => {
    expect(valuesBefore(printed)).toContain(before);
  });

  test("two wrong digits apart are no single slip", () => {
    expect(valuesBefore(count("438"))).not.toContain("491");
  });

  test("each has a name, and none is the printed one", () => {
    const number = fc.record({
      digits: fc.bigInt({ min: 0n, max: 10n ** 9n }),
      decimals: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(number, ({ digits, decimals }) => {
        const text = digits.toString().padStart(decimals + 1, "0");
        const exact = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
        const printed = literal(exact, { decimals, scale: 0, exact: decimals === 0 });
        const own = print(printed, printed.value);
        // Where zeros come to the front, several digits are gone.
        const told = valuesBefore(printed).filter((before) => before.length >= own.length - 1);
        for (const before of told) expect(slipBetween(own, before)).not.toBeNull();
      }),
    );
  });
});
