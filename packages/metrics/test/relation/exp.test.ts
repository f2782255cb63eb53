import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distribution, exp, log } from "../../src/relation/exp.ts";

describe("exp", () => {
  test("is e to a power of at most 0, to seven digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 0, noNaN: true }), (power) => {
        expect(exp(power) / Math.exp(power)).toBeCloseTo(1, 6);
      }),
    );
  });

  test("rises with its power", () => {
    const power = fc.double({ min: -80, max: 0, noNaN: true });
    fc.assert(
      fc.property(power, power, (a, b) => {
        expect(exp(Math.min(a, b))).toBeLessThanOrEqual(exp(Math.max(a, b)));
      }),
    );
  });
});

describe("log", () => {
  test("is the natural logarithm up to 1, to seven digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 0, noNaN: true }), (power) => {
        expect(log(Math.exp(power))).toBeCloseTo(power, 7);
      }),
    );
  });
});

const readings = fc.array(
  fc.record({
    score: fc.double({ min: -30, max: 30, noNaN: true }),
    likely: fc.double({ min: 1e-9, max: 1, noNaN: true }),
  }),
  {
    minLength: 1,
    maxLength: 64,
  },
);

describe("the distribution over some readings", () => {
  test("adds up to 1", () => {
    fc.assert(
      fc.property(readings, (all) => {
        const masses = distribution(
          all.map(({ score }) => score),
          all.map(({ likely }) => likely),
        );
        expect(masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 9);
        expect(masses.every((mass) => mass >= 0)).toBe(true);
      }),
    );
  });

  test("gives no less to the better score, all else equal", () => {
    fc.assert(
      fc.property(readings, (all) => {
        const scores = all.map(({ score }) => score).sort((a, b) => a - b);
        const masses = distribution(
          scores,
          scores.map(() => 0.5),
        );
        expect(masses).toEqual(masses.toSorted((a, b) => a - b));
      }),
    );
  });

  test("gives nothing to what cannot be, however well it scores", () => {
    expect(distribution([100, 1, 1], [0, 0.5, 0.5])).toEqual([0, 0.5, 0.5]);
    expect(distribution([3, 1], [0, 0])).toEqual([0, 0]);
  });
});
