import { parseReport } from "@doichieu/parser";
import { textSource } from "@doichieu/parser/text";
import { assert, boolean, constantFrom, integer, oneof, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { beforeSlip } from "../../src/arithmetic/slip.ts";
import { readReport } from "../../src/reading/reading.ts";
import { figuresOf } from "../../src/record/figure/figures-of.ts";
import { amountsOf, negated, toldValue, unsigned, type Amount } from "../../src/relation/amount.ts";
import type { Candidate } from "../../src/relation/candidate.ts";
import { expectedOf, fitOf } from "../../src/relation/fit.ts";
import { operandsOf, rangesMeet } from "../../src/relation/range.ts";
import type { Relation } from "../../src/relation/relation.ts";
import { instanceRange, pairMeets } from "../../src/relation/table/arithmetic.ts";
import { holdsWith, repairsOf } from "../../src/rules/relation-repairs.ts";

const amountsIn = (text: string): readonly Amount[] => {
  const report = parseReport(textSource(text));
  return amountsOf(readReport(report, figuresOf(report)).places);
};

const counted = oneof(integer({ min: 1, max: 20 }), integer({ min: 100, max: 9999 }));
const decimals = tuple(integer({ min: 0, max: 150 }), integer({ min: 0, max: 99 })).map(([a, b]) => `${a},${b}`);
const about = constantFrom("", "hơn ", "khoảng ", "ít nhất ");

test("the slips that mend a rate are those of all slips with which it holds", () => {
  assert(
    property(counted, counted, decimals, about, boolean(), (one, other, rate, word, falling) => {
      const [part, whole, stated] = amountsIn(
        `Có ${word}${one} hồ sơ. Có ${word}${other} hồ sơ. Đạt ${word}${rate}%.`,
      ) as readonly [Amount, Amount, Amount];
      const candidates: readonly Candidate[] = [
        { kind: "share", part, whole },
        { kind: "growth", now: part, old: whole, change: null },
        { kind: "growth", now: part, old: null, change: whole },
      ];
      for (const candidate of candidates) {
        const relation = { stated, candidate, falling, meant: null } as Relation;
        if (fitOf(stated, candidate, falling) !== "misfit") continue;
        const holds = holdsWith(relation);
        const slips = operandsOf(candidate).flatMap((amount) =>
          beforeSlip(amount.literal)
            .map((value) => toldValue(amount, value))
            .filter((value) => value.n > 0n && holds(amount.figure.id, value))
            .map((value) => `${amount.figure.id} ${value.n}/${value.d}`),
        );
        const expected = expectedOf(stated, candidate, falling);
        const told = repairsOf(relation, expected)
          .filter(({ figure }) => figure !== stated.figure.id)
          .map(({ figure, value }) => `${figure} ${value.n}/${value.d}`);
        expect(told).toEqual(expected ? slips : []);
      }
    }),
    // A change that may as well be nothing.
    { examples: [[1, 100, "100,2", "khoảng ", true]] },
  );
});

test("two lines of a table meet a third as the range of what they come to does", () => {
  const signed = boolean();
  assert(
    property(counted, counted, decimals, tuple(signed, signed, signed), (a, b, rate, signs) => {
      const told = amountsIn(`Có ${a} hồ sơ. Có ${b} hồ sơ. Có ${Math.abs(a - b)} hồ sơ. Đạt ${rate}%.`);
      const [one, other, gap, share] = told.map((amount, at) => (signs[at % 3] ? negated(amount) : amount)) as [
        Amount,
        Amount,
        Amount,
        Amount,
      ];
      for (const kind of ["rest", "delta", "share", "growth"] as const)
        for (const own of [gap, share]) {
          const stated = kind === "rest" ? own : unsigned(own);
          const parts = kind === "share" ? [unsigned(one), unsigned(other)] : [one, other];
          const meets = rangesMeet(instanceRange(kind, parts), [stated.low, stated.high]);
          expect([kind, pairMeets(kind, own, one, other)]).toEqual([kind, meets]);
        }
    }),
  );
});
