import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { literal, type Literal } from "../../src/arithmetic/literal.ts";
import { fitShare, someBaseFits, someIntegerFits } from "../../src/arithmetic/share.ts";

const count = (value: number | bigint): Literal => literal(String(value), { decimals: 0, scale: 0, exact: true });

/** A percentage printed from units of its last digit: 9276 with 2 decimals is 92,76%. */
const percent = (units: bigint, decimals: number): Literal => {
  const digits = units.toString().padStart(decimals + 1, "0");
  const exact = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return literal(exact, { decimals, scale: 0, exact: false });
};

type Rounding = "half-up" | "half-even" | "half-down" | "cut-off";

const printed = (part: bigint, whole: bigint, decimals: number, rounding: Rounding): bigint => {
  const scaled = part * 100n * 10n ** BigInt(decimals);
  const quotient = scaled / whole;
  const twice = (scaled - quotient * whole) * 2n;
  if (rounding === "cut-off" || twice < whole) return quotient;
  if (twice > whole) return quotient + 1n;
  if (rounding === "half-up") return quotient + 1n;
  return rounding === "half-down" || quotient % 2n === 0n ? quotient : quotient + 1n;
};

const claim = fc
  .record({
    whole: fc.bigInt({ min: 1n, max: 10_000_000n }),
    share: fc.bigInt({ min: 0n, max: 1_000_000n }),
    decimals: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ whole, share, decimals }) => ({ whole, part: (whole * share) / 1_000_000n, decimals }));

describe("fitShare", () => {
  test.each([
    [22_511, 24_268, 9276n, 2, "rounded"],
    [828, 22_511, 367n, 2, "cut-off"],
    [1_349, 24_268, 599n, 2, "misfit"],
    [0, 58, 0n, 0, "rounded"],
    [3, 3, 100n, 0, "rounded"],
    [1, 8, 12n, 0, "rounded"],
    [1, 8, 13n, 0, "rounded"],
    [1, 0, 100n, 0, "misfit"],
  ] as const)("%s of %s printed as %s with %s decimals: %s", (part, whole, units, decimals, fit) => {
    expect(fitShare(count(part), count(whole), percent(units, decimals))).toBe(fit);
  });

  test("a truly rounded percentage fits in every rounding mode", () => {
    fc.assert(
      fc.property(claim, fc.constantFrom<Rounding[]>("half-up", "half-even", "half-down"), (item, rounding) => {
        const units = printed(item.part, item.whole, item.decimals, rounding);
        expect(fitShare(count(item.part), count(item.whole), percent(units, item.decimals))).toBe("rounded");
      }),
    );
  });

  test("a percentage that is cut off never counts as a misfit", () => {
    fc.assert(
      fc.property(claim, (item) => {
        const units = printed(item.part, item.whole, item.decimals, "cut-off");
        expect(fitShare(count(item.part), count(item.whole), percent(units, item.decimals))).not.toBe("misfit");
      }),
    );
  });

  test("two units off is always a misfit", () => {
    fc.assert(
      fc.property(claim, (item) => {
        const units = printed(item.part, item.whole, item.decimals, "half-up") + 2n;
        expect(fitShare(count(item.part), count(item.whole), percent(units, item.decimals))).toBe("misfit");
      }),
    );
  });

  test("scaling part and whole changes no verdict", () => {
    fc.assert(
      fc.property(
        claim,
        fc.bigInt({ min: 1n, max: 10_000n }),
        fc.bigInt({ min: 0n, max: 100_000n }),
        (item, factor, units) => {
          const stated = percent(units, item.decimals);
          expect(fitShare(count(item.part * factor), count(item.whole * factor), stated)).toBe(
            fitShare(count(item.part), count(item.whole), stated),
          );
        },
      ),
    );
  });
});

describe("integers that fit", () => {
  test("the true part of a printed share is always found", () => {
    fc.assert(
      fc.property(claim, (item) => {
        const stated = percent(printed(item.part, item.whole, item.decimals, "half-up"), item.decimals);
        expect(someIntegerFits(item.whole, stated)).toBe(true);
        expect(someBaseFits(item.part, stated)).toBe(true);
      }),
    );
  });

  test.each([
    [7n, 50n, 0, false],
    [7n, 43n, 0, true],
    [30n, 33n, 0, true],
    [12n, 171n, 1, false],
  ] as const)("no part of %s is %s (%s decimals): %s", (whole, units, decimals, fits) => {
    expect(someIntegerFits(whole, percent(units, decimals))).toBe(fits);
  });
});
