import { parseReport } from "@doichieu/parser";
import { textSource } from "@doichieu/parser/text";
import { array, assert, boolean, constantFrom, integer, oneof, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { readReport } from "../../src/reading/reading.ts";
import { figuresOf } from "../../src/record/figure/figures-of.ts";
import { amountsOf, type Amount } from "../../src/relation/amount.ts";
import type { Candidate } from "../../src/relation/candidate.ts";
import { impliedRange, operandsOf, printedRange, rangesMeet, type Range } from "../../src/relation/range.ts";
import { slipsOf, slipsThatMend } from "../../src/relation/slips.ts";

const amountsIn = (text: string): readonly Amount[] => {
  const report = parseReport(textSource(text));
  return amountsOf(readReport(report, figuresOf(report)).places);
};

const first = (text: string): Amount => amountsIn(text)[0] as Amount;

test.each([
  ["a digit, two neighbours, a digit lost or too many", "Có 120 hồ sơ.", [121, 20, 12, 210, 102, 10, 1120, 1200]],
  ["a number of one digit may have lost its first", "Có 7 hồ sơ.", [17, 70, 6, 71]],
  ["decimals are digits like others", "Đạt 12,5%.", [15.2, 21.5, 2.5, 1.5, 1.2, 112.5, 12.6]],
])("%s", (_, text, values) => {
  const slips = Array.from(slipsOf(first(text)).values, (value) => Math.round(value * 1000) / 1000);
  expect(slips).toEqual(expect.arrayContaining(values));
  expect(new Set(slips).size).toBe(slips.length);
  expect(slips).not.toContain(first(text).value);
});

test("the longest numbers keep all their digits", () => {
  const slips = Array.from(slipsOf(first("Thu 987.654.321.012.345 đồng.")).values);
  expect(slips).toContain(Number("9987654321012345"));
  expect(slips).toContain(987_654_321_012_354);
  expect(slips).toContain(98_765_432_101_235);
});

const moved = (amount: Amount, value: number): Range => [
  amount.low + value - amount.value,
  amount.high + value - amount.value,
];
const shareOf = (slipped: Amount, mends: (value: number) => boolean): number => {
  const { values, shares } = slipsOf(slipped);
  return shares.filter((_, at) => mends(values[at] as number)).reduce((sum, share) => sum + share, 0);
};

test.each(["Có 120 hồ sơ.", "Đạt 12,5%.", "Có 7 hồ sơ."])("of %s each slip has its share of one", (text) => {
  const { shares } = slipsOf(first(text));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
});

test("two neighbours are a slip as likely as many wrong digits", () => {
  const { values, shares } = slipsOf(first("Có 368 hồ sơ."));
  const shareAt = (value: number): number => shares[values.indexOf(value)] as number;
  expect(shareAt(386)).toBeGreaterThan(3 * shareAt(358));
});

/** Every slip of every operand tried in its place. */
const tried = (stated: Amount, candidate: Candidate, falling: boolean): number => {
  const implied = impliedRange(candidate, printedRange, falling);
  let shares = shareOf(stated, (value) => rangesMeet(implied, moved(stated, value)));
  for (const operand of operandsOf(candidate))
    shares += shareOf(operand, (value) =>
      rangesMeet(
        impliedRange(
          candidate,
          (amount) => (amount === operand ? moved(operand, value) : printedRange(amount)),
          falling,
        ),
        printedRange(stated),
      ),
    );
  return shares;
};

const counted = oneof(integer({ min: 1, max: 99 }), integer({ min: 100, max: 99_999 }));
const rate = tuple(integer({ min: 0, max: 150 }), integer({ min: 0, max: 9 })).map(([a, b]) => `${a},${b}%`);
const about = constantFrom("", "hơn ", "khoảng ", "ít nhất ");

test("slips are weighed as if each were tried", () => {
  assert(
    property(array(counted, { minLength: 3, maxLength: 5 }), rate, about, boolean(), (counts, told, word, falling) => {
      const text = `${counts.map((each) => `Có ${word}${each} hồ sơ.`).join(" ")} Đạt ${word}${told}.`;
      const amounts = amountsIn(text);
      const percent = amounts.at(-1) as Amount;
      const [one, other, ...parts] = amounts.slice(0, -1) as [Amount, Amount, ...Amount[]];
      const readings: readonly (readonly [Amount, Candidate])[] = [
        [percent, { kind: "share", part: one, whole: other }],
        [percent, { kind: "growth", now: one, old: other, change: null }],
        [percent, { kind: "growth", now: one, old: null, change: other }],
        [percent, { kind: "points", now: one, old: other }],
        [one, { kind: "delta", now: other, old: parts[0] as Amount }],
        [one, { kind: "rest", whole: other, taken: parts }],
        [one, { kind: "total", parts: [other, ...parts], shape: "flat", offset: 0, behind: true }],
      ];
      for (const [stated, candidate] of readings) {
        const implied = impliedRange(candidate, printedRange, falling);
        expect(slipsThatMend(stated, candidate, falling, implied)).toBeCloseTo(tried(stated, candidate, falling), 10);
      }
    }),
  );
});
