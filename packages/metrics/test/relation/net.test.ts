import { array, assert, boolean, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { addView, choice, feature, featureSet, vectorOf } from "../../src/relation/feature.ts";
import { scoreOf, scoreOfSums, sharesOfScore, summandsOf, UNIT, type Net } from "../../src/relation/net.ts";

/** Two features and two hidden units: one lights up where both hold, the other where neither does. */
const NET: Net = {
  rows: Int32Array.from([1, 1, -1, 2, 1, -1], (weight) => weight * UNIT),
  start: Int32Array.from([0, -1, 1], (weight) => weight * UNIT),
  out: Int32Array.from([4, -8], (weight) => weight * UNIT),
};

test.each([
  ["neither holds", [], -8],
  ["the first holds", [0], 1],
  ["the second holds", [1], 2],
  ["both hold, which says more than each", [0, 1], 7],
])("%s", (_, ids, score) => {
  expect(scoreOf({ ids, values: ids.map(() => 1) }, NET)).toBe(score);
});

test("what a feature adds is what the score loses without it, all others as they are", () => {
  expect(sharesOfScore({ ids: [0, 1], values: [1, 1] }, NET)).toEqual([5, 6]);
});

interface View {
  readonly number: number;
  readonly kind: number;
  readonly holds: boolean;
}

const FEATURES = featureSet<View>(0, [
  feature("number", (view) => view.number),
  choice("kind", ["a", "b", "c"], (view) => view.kind),
  feature("holds", (view) => view.holds),
]);

test("a view weighs the same told as a vector and added up at once", () => {
  const weights = array(integer({ min: -999, max: 999 }), { minLength: 15, maxLength: 15 });
  assert(
    property(
      weights,
      integer({ min: -2, max: 3 }),
      integer({ min: -1, max: 2 }),
      boolean(),
      (rows, number, kind, holds) => {
        const net: Net = {
          rows: Int32Array.from(rows),
          start: Int32Array.of(0, 20, -20),
          out: Int32Array.of(300, -100),
        };
        const view = { number, kind, holds };
        // Told of a smaller net, too, whose sums stand before its own.
        const summands = summandsOf([NET, net]);
        const sums = summands.start.slice();
        addView(FEATURES, view, summands, sums);
        expect(scoreOfSums(net, sums, NET.start.length)).toBe(
          scoreOf(
            vectorOf((visit) => visit(FEATURES, view)),
            net,
          ),
        );
      },
    ),
  );
});
